# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""`ask`: what a filter decides about mails, and what happens to them."""

from .command import ask

__all__ = ["ask"]
