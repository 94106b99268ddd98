# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The class that listeners are derived from."""

from __future__ import annotations

from .responding import BaseResponder


class Listener(BaseResponder):
    """A listener: derive from it and write the handlers that are wanted.

    Each connection gets its own object. Handlers are called one after another, never two
    at a time. Where the speaker allows it, steps that have no handler are left out; see
    `request_for`. What is wrong with a class is an error when it is made: a `TypeError` where it is
    about a handler, a `LocalProtocolError` where it is about the request.
    """
