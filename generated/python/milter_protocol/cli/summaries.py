# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A line for each mail message, in place of the conversation."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from ..aio.summing_up import in_line
from ..traffic.json_lines import plain
from ..traffic.outcomes import Outcomes
from ..traffic.records import Ending, Entry, Opening, Turn

if TYPE_CHECKING:
    from ..traffic.json_lines import JsonPrinter
    from ..traffic.outcomes import Outcome
    from ..traffic.records import Record
    from ..traffic.tally import Tally
    from .printing import Printer
    from .screen import Screen


class SummaryPrinter:
    """Prints what happened to each mail message; of other records, what the tally tells."""

    def __init__(self, others: Printer | JsonPrinter, screen: Screen | None) -> None:
        """Print beside a printer.

        Args:
            others: prints files, failures and tallies.
            screen: for people; by default lines are JSON, for programs.
        """
        self._others = others
        self._screen = screen
        self._file = ""
        self._stream: int | None = None
        self._open: dict[int | None, Outcomes] = {}

    def file(self, name: str) -> None:
        """Begin a file."""
        self._file = name
        self._others.file(name)

    def record(self, record: Record) -> None:
        """Print the mail message that a record ends, if it does."""
        ended = None
        match record:
            case Opening():
                self._stream = record.start.stream
                self._open[self._stream] = Outcomes()
            case Turn():
                self._stream = record.stream
            case Entry():
                ended = self._open[self._stream].take(record)
            case Ending():
                ended = self._open.pop(self._stream).end()
            case _:
                pass
        if ended is not None:
            self._tell(ended)

    def failure(self, name: str, reason: str) -> None:
        """Tell that a file cannot be read."""
        self._others.failure(name, reason)

    def summary(self, name: str, tally: Tally) -> None:
        """End a file, or all of them."""
        self._others.summary(name, tally)

    def _tell(self, outcome: Outcome) -> None:
        stream = {} if self._stream is None else {"stream": self._stream}
        if self._screen is None:
            verdict = {"verdict": outcome.verdict, "step": outcome.step}
            document = {"type": "outcome", "file": plain(self._file), **stream, **verdict}
            sys.stdout.write(json.dumps(document | outcome.fields) + "\n")
            return
        line = in_line({**stream, **outcome.fields})
        self._screen.print(self._screen.words.line(f"{outcome.verdict} at {outcome.step}: {line}"))
