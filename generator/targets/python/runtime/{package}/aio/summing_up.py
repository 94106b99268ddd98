"""What the log has of a transaction when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..kinds import BEGIN_A_MESSAGE, LOGGED
from .journal import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import Message

    Fields = dict[str, str | list[str]]

_MOST = 100
"""How many values of a kind are kept; a peer could fill the memory and the disk with them."""
_LONGEST = 200
"""How many characters of each."""
_MORE = "..."


class Summary:
    """What has been seen of a transaction.

    Attributes:
        begun: when it began.
        busy: for how many seconds the responder was at work.
    """

    __slots__ = ("_answers", "_fields", "_modifications", "begun", "busy")

    def __init__(self, begun: float) -> None:
        self.begun = begun
        self.busy = 0.0
        self._fields: Fields = {}
        self._modifications: dict[str, int] = {}
        self._answers: dict[str, int] = {}

    def take(self, command: Message) -> None:
        """Note a command."""
        for name, value in logged(command).items():
            if type(command) in BEGIN_A_MESSAGE:
                self._fields[name] = value
                continue
            values = self._fields.setdefault(name, [])
            if isinstance(values, list) and len(values) <= _MOST:
                values.append(value if len(values) < _MOST else _MORE)

    def change(self, reply: Message) -> None:
        """Note what the responder changes."""
        _count(self._modifications, in_words(reply))

    def answer(self, command: Message, reply: Message) -> None:
        """Note a reply with which it goes on."""
        _count(self._answers, f"{in_words(command)}: {in_words(reply)}")

    def fields(self) -> Fields:
        """The attributes of the record that tells its end."""
        more = {"modifications": self._modifications, "answers": self._answers}
        return self._fields | {name: _listed(counts) for name, counts in more.items() if counts}


def logged(message: Message) -> dict[str, str]:
    """The fields of a message that belong into a log, by their names there."""
    found = {}
    for name, field in LOGGED.get(type(message), ()):
        if (value := getattr(message, field)) is not None:
            found[name] = _cut(printable(value))
    return found


def in_words(message: Message) -> str:
    """The name of a message, and what else of it belongs into a log."""
    return " ".join([type(message).__name__, *logged(message).values()])


def in_line(fields: Mapping[str, object]) -> str:
    """The attributes of a record as a line, which programs can take apart again."""
    return " ".join(f"{name}={_quoted(value)}" for name, value in fields.items())


def _quoted(value: object) -> str:
    text = ",".join(value) if isinstance(value, list) else str(value)
    if text and not set(text) & set(' "='):
        return text
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))


def _count(counts: dict[str, int], what: str) -> None:
    if what not in counts and len(counts) >= _MOST:
        what = _MORE
    counts[what] = counts.get(what, 0) + 1


def _listed(counts: Mapping[str, int]) -> list[str]:
    return [what if count == 1 else f"{what} x{count}" for what, count in counts.items()]


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}{_MORE}"
