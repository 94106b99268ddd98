# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What came of asking, for people and for programs."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, Any, Protocol

from ...testing.naming import name_of, text_of
from ...traffic.json_lines import message_object, plain
from ..screen import Look
from .cases import at, verdict_of
from .lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from ..._message import Message
    from ...testing import Mail, Result
    from ..screen import Screen
    from .cases import Outcome

_LOOKS = {"+": Look.ADDED, "-": Look.REMOVED, "@": Look.DIM}


class Telling(Protocol):
    """Where outcomes go."""

    def begin(self, count: int) -> None:
        """Begin with the number of mails."""

    def outcome(self, outcome: Outcome) -> None:
        """Tell what came of a mail."""

    def end(self) -> None:
        """End, maybe before all outcomes have come."""


class ForPeople:
    """Prints outcomes with the changes as a diff."""

    def __init__(self, screen: Screen, title: str, *, full: bool) -> None:
        """Print on a screen.

        Args:
            screen: the screen.
            title: what the program is called that delivers the mails.
            full: whether to print delivered mails whole.
        """
        self._screen = screen
        self._title = title
        self._full = full

    def begin(self, count: int) -> None:
        """Nothing is printed before the first outcome."""

    def end(self) -> None:
        """Nothing is printed after the last outcome."""

    def outcome(self, outcome: Outcome) -> None:
        """Print what came of a mail."""
        name = self._screen.words.file(outcome.case.name)
        result = outcome.result
        if result is None:
            failure = (self._line(outcome.failure or ""), Look.VIOLATION)
            self._screen.print((f"{name}: ", Look.HEADING), failure)
        else:
            verdict = (self._line(verdict_of(result)), Look.FILTER)
            self._screen.print((f"{name}: ", Look.HEADING), verdict, f" (at {at(result)})")
        for oddity in outcome.case.oddities:
            self._say(str(oddity), Look.NOTE)
        for text in outcome.warnings:
            self._say(text, Look.NOTE)
        if result is not None:
            self._changes(result)
            for text in outcome.differences:
                self._say(f"!! {text}", Look.VIOLATION)
            self._mail(name, result)

    def _changes(self, result: Result) -> None:
        for address, reply in result.refused.items():
            self._say(f"{address} is refused: {text_of(reply)}")
        for reply in result.modifications:
            self._say(self._modification(reply))

    def _modification(self, reply: Message) -> str:
        if not type(reply).IN_PIECES:
            return text_of(reply)
        values = (getattr(reply, field) for field in type(reply).FIELDS)
        return " ".join([name_of(type(reply)), *map(self._screen.words.value, values)])

    def _mail(self, name: str, result: Result) -> None:
        delivered = result.delivered
        if delivered is None:
            return
        if self._full:
            for line in lines(delivered):
                self._screen.print(self._line(line))
        elif delivered == result.mail:
            self._say(f"delivered by {self._title} as it came")
        else:
            self._diff(name, result.mail, delivered)

    def _diff(self, name: str, before: Mail, after: Mail) -> None:
        with_body = before.body != after.body
        old, new = (lines(each, with_body=with_body) for each in (before, after))
        title = f"{name}, delivered by {self._title}"
        for line in difflib.unified_diff(old, new, name, title, lineterm=""):
            is_file = line.startswith(("--- ", "+++ "))
            look = Look.HEADING if is_file else _LOOKS.get(line[:1], Look.PLAIN)
            self._screen.print((self._line(line), look))

    def _say(self, text: str, look: Look = Look.PLAIN) -> None:
        self._screen.print("  ", (self._line(text), look))

    def _line(self, text: str) -> str:
        return self._screen.words.line(text)


class ForPrograms:
    """Prints one JSON object for each mail."""

    def __init__(self, stream: TextIO) -> None:
        """Print on a stream."""
        self._stream = stream

    def begin(self, count: int) -> None:
        """Nothing is printed before the first outcome."""

    def end(self) -> None:
        """Nothing is printed after the last outcome."""

    def outcome(self, outcome: Outcome) -> None:
        """Print what came of a mail."""
        document: dict[str, Any] = {
            "mail": plain(outcome.case.name),
            "seconds": round(outcome.seconds, 6),
            "failure": plain(outcome.failure),
            "warnings": [plain(str(each)) for each in _warnings(outcome)],
            "differences": [plain(each) for each in outcome.differences],
        }
        if (result := outcome.result) is not None:
            document |= _result(result)
        self._stream.write(json.dumps(document) + "\n")


def _warnings(outcome: Outcome) -> Iterable[object]:
    return (*outcome.case.oddities, *outcome.warnings)


def _result(result: Result) -> dict[str, Any]:
    verdict = result.verdict
    return {
        "verdict": None if verdict is None else plain(text_of(verdict)),
        "reply": None if verdict is None else message_object(verdict),
        "step": None if result.step is None else name_of(result.step),
        "refused": {str(plain(to)): plain(text_of(why)) for to, why in result.refused.items()},
        "modifications": [message_object(each) for each in result.modifications],
        "delivered": None if result.delivered is None else _mail(result.delivered),
    }


def _mail(mail: Mail) -> dict[str, Any]:
    return {
        "sender": plain(mail.sender),
        "recipients": plain(mail.recipients),
        "headers": plain(mail.headers),
        "body": plain(mail.body),
        "quarantine": plain(mail.quarantine),
    }
