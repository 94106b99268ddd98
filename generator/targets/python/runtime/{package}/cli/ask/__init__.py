"""`ask`: what a responder decides about mails, and what becomes of them."""

from .command import ask

__all__ = ["ask"]
