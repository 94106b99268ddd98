# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The macros that hold at a moment of a session."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ._machine import ALWAYS_LAST, SCOPES
from ._table import ANNOUNCES, MACRO_ENDS

if TYPE_CHECKING:
    from ._message import Message

_SCOPE_OF_CODE = {kind.CODE: scope for kind, scope in SCOPES.items() if kind not in MACRO_ENDS}


class Macros(Mapping[str, str]):
    """The currently valid macros, by name, with or without braces.

    The macros of a command last until the command comes again, or one before it. Where several have
    the same name the one that came last counts.

    Attributes:
        top: the scope of the set that came last, or -1; a command of a higher scope ends nothing.
    """

    __slots__ = ("_ahead", "_known", "_sets", "top")

    def __init__(self) -> None:
        self._sets: list[tuple[int, Message]] = []
        self.top = -1
        # The scopes of sets whose command is yet to come.
        self._ahead: set[int] = set()
        self._known: dict[str, str] | None = {}

    def take(self, message: Message, at: int) -> None:
        """Take the macros of the command whose code is at a place of the payload."""
        scope = _SCOPE_OF_CODE.get(message.payload[at], ALWAYS_LAST)
        if scope <= self.top:
            self._forget(scope)
        self._sets.append((scope, message))
        self.top = scope
        self._ahead.add(scope)
        self._known = None

    def begin(self, scope: int) -> None:
        """Forget what ends when a command of this scope comes."""
        if scope not in self._ahead:
            self._forget(scope)
            return
        self._ahead.remove(scope)
        if scope < self.top:
            self._forget(scope + 1)

    def _forget(self, scope: int) -> None:
        self._sets = [each for each in self._sets if each[0] < scope]
        self._ahead = {each for each in self._ahead if each < scope}
        self.top = self._sets[-1][0] if self._sets else -1
        self._known = None

    def _all(self) -> dict[str, str]:
        if self._known is None:
            self._known = {
                bare(name): value
                for _, message in self._sets
                for name, value in getattr(message, ANNOUNCES[type(message)].macros)
            }
        return self._known

    def __getitem__(self, name: str) -> str:
        return self._all()[bare(name)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._all()!r})"


def bare(name: str) -> str:
    """A name without braces; what is bare stays as it is, so that each key finds its value."""
    if not isinstance(name, str) or name[:1] != "{" or name[-1:] != "}":
        return name
    opening = len(name) - len(name.lstrip("{"))
    closing = len(name) - len(name.rstrip("}"))
    pairs = min(opening, closing)
    return name[pairs:-pairs]
