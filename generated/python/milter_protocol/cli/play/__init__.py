# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""`play`: a filter that does what the command line says."""

from .command import play

__all__ = ["play"]
