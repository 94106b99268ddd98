# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The class that filters are derived from."""

from __future__ import annotations

from .filtering import BaseFilter


class Filter(BaseFilter):
    """A filter: derive from it and write the handlers that are wanted.

    Each connection gets an object of its own. Where the Speaker allows it, it leaves out the steps
    that have no handler. Handlers are called one after the other, never two at a time.
    """
