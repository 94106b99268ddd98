"""`ask`: what a responder decides about mails, and what happens to them."""

from .command import ask

__all__ = ["ask"]
