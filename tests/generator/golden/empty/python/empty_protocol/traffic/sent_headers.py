# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Headers that were sent already, and stand in the body again."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from .._reasons import FindingKind
from .._tellings import TELLINGS
from ..findings import Finding
from ..kinds import BEGIN_A_MESSAGE, LEAVE_A_MESSAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._message import Message

_HEADER, _BODY = TELLINGS.get("header"), TELLINGS.get("body")
_UNTIL_EMPTY_LINE = re.compile(rb"(?:[^\r\n]++\r?\n)*")
_HEADER_LINE = re.compile(rb"[^\r\n]+\r?\n(?:[ \t]+[^\r\n]+\r?\n)*")
_ENOUGH = 2
"""A line of a body may be equal to a header by chance, but no more than that."""
_MOST_HELD = 1 << 16


class SentHeaders:
    """The headers of the open message of a conversation, until its body begins."""

    def __init__(self) -> None:
        """Begin a conversation."""
        self._known: set[bytes] = set()
        self._size = 0

    def again(self, message: Message) -> Sequence[bytes]:
        """The lines with which a body begins although they were sent as headers before.

        Args:
            message: the next message of the speaker; one that is not a body has none.
        """
        kind = type(message)
        if _HEADER and kind is _HEADER.command:
            name, value = (_bytes(message, _HEADER.fields[part]) for part in ("name", "value"))
            line = _bare(name, value)
            self._size += len(line)
            if self._size <= _MOST_HELD:
                self._known.add(line)
        elif kind in BEGIN_A_MESSAGE or kind in LEAVE_A_MESSAGE:
            self._forget()
        elif _BODY and kind is _BODY.command and self._known:
            least = min(_ENOUGH, len(self._known))
            found = self._among_known(_bytes(message, _BODY.fields["value"]))
            self._forget()
            return found if len(found) >= least else ()
        return ()

    def findings(self, message: Message) -> list[Finding]:
        """What is unusual about a message for that reason."""
        count = len(self.again(message))
        if not count:
            return []
        lines = "a header that was" if count == 1 else f"{count} headers that were"
        reason = f"{type(message).__name__} begins with {lines} sent before as such"
        return [Finding(FindingKind.SENT_AGAIN, reason, is_violation=False)]

    def _among_known(self, body: bytes) -> list[bytes]:
        match = _UNTIL_EMPTY_LINE.match(body[:_MOST_HELD])
        lines = _HEADER_LINE.findall(match[0] if match else b"")
        return [*takewhile(lambda line: _bare(*line.split(b":", 1)) in self._known, lines)]

    def _forget(self) -> None:
        self._known.clear()
        self._size = 0


def _bytes(message: Message, field: str) -> bytes:
    value: Any = getattr(message, f"{field}_bytes", None)
    return getattr(message, field) if value is None else value  # type: ignore[no-any-return]


def _bare(name: bytes, value: bytes = b"") -> bytes:
    """A header without what may differ between two ways of writing it."""
    return name.strip().lower() + b":" + b"".join(value.split())
