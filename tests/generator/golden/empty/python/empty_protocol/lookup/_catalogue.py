# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What programs log, and why."""

from typing import Final

from .catalogue import Cause, Failure, Log

LOGS: Final[tuple[Log, ...]] = ()
"""All programs, with the texts that they log."""

CAUSES: Final[tuple[Cause, ...]] = ()
"""All causes."""

FAILURES: Final[tuple[Failure, ...]] = ()
"""Errors of the operating system."""
