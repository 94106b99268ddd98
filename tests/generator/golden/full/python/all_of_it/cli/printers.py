# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Printers of conversations: for people, or for programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from ..traffic.json_lines import JsonPrinter
from .printing import Printer
from .screen import Screen

if TYPE_CHECKING:
    from ..traffic.records import Record
    from ..traffic.tally import Tally


class AnyPrinter(Protocol):
    """Where records go."""

    def file(self, name: str) -> None:
        """Begin a file, or what is heard live."""

    def record(self, record: Record) -> None:
        """Print a record."""

    def failure(self, name: str, reason: str) -> None:
        """Tell a program that a file cannot be read; people read it on the standard error."""

    def summary(self, name: str, tally: Tally) -> None:
        """End a file, or all of them."""


def printer(*, as_json: bool, full: bool, colour: bool | None, sums_up: bool = False) -> AnyPrinter:
    """A printer on the standard output.

    Args:
        as_json: whether it is for programs.
        full: whether long values are shown whole.
        colour: whether to use colours; by default a terminal has them.
        sums_up: whether to print a line for each purchase, in place of all frames.
    """
    screen = None if as_json else Screen(sys.stdout, colour=colour, full=full)
    usual = JsonPrinter(sys.stdout) if screen is None else Printer(screen)
    if not sums_up:
        return usual
    # What sums up is that of a service, which takes time to be imported.
    from .summaries import SummaryPrinter

    return SummaryPrinter(usual, screen)
