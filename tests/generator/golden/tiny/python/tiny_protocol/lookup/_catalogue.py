# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What programs log, and why."""

from typing import Final

from .catalogue import Cause, Failure, Log

PATTERNS: Final = {
    "text": ".*?",
    "number": "-?\\d+(?:\\.\\d+)?",
    "failure": "\\S.*?",
    "command": "\\(unknown[^)]*\\)|\\S+?",
    "reply": "\\(unknown[^)]*\\)|\\S+?",
    "flags": "[0-9a-fA-F]+",
    "version": "-?\\d+",
    "length": "-?\\d+",
    "name": "[^\\s:()]+(?: [^\\s:()]+)*?",
    "address": "\\S+?",
    "path": "\\S+?",
    "queue-id": "[\\w./-]+?",
}
"""What stands in a place of a text, by what it holds."""

LOGS: Final[tuple[Log, ...]] = ()
"""All programs, with the texts that they log."""

CAUSES: Final[tuple[Cause, ...]] = ()
"""All causes."""

FAILURES: Final[tuple[Failure, ...]] = ()
"""Errors of the operating system."""
