"""`play`: a responder that does what the command line says."""

from .command import play

__all__ = ["play"]
