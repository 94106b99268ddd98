"""Lines that have hexadecimal digits among other text: logs, and fields that tshark prints.

Of each line the longest run of digits counts, if it could be the head of a frame or more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Lane, Piece, Start
from .formats import FIELDS, Format
from .in_text import payloads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_FIELD = re.compile(rb"tcp(?:\.|_tcp_)payload(_raw)?\b")
_LONGEST_PART = 1 << 20


def read_payloads(source: Source) -> Iterator[Found]:
    """Read the lines; where tshark names all fields, what packets carry."""
    yield Start(Format.PAYLOADS, both=False, facts={})
    find = _Fields().find if FIELDS.search(source.head) else _longest
    for _, line, _ in source.parts(_LONGEST_PART):
        if data := find(line):
            yield Piece(Lane.FIRST, data, begins=True)


def _longest(line: bytes) -> bytes:
    return max(payloads(line), key=len, default=b"")


class _Fields:
    """Finds what packets carry. It may be there twice, and first on the line after its name."""

    def __init__(self) -> None:
        self._is_next = False
        self._last: bytes | None = None

    def find(self, line: bytes) -> bytes:
        field = _FIELD.search(line)
        data = next(payloads(line[field.end() if field else 0 :]), b"")
        if self._is_next:
            self._is_next, self._last = False, data
            return data
        if field is None:
            return b""
        self._is_next = field[1] is not None
        last, self._last = self._last, None
        return b"" if data == last else data
