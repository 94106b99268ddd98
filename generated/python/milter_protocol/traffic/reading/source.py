# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A file that is read once, from its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .formats import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

_PIECE = 1 << 16
_HEAD = 1 << 12
_SEPARATORS = (b" ", b"\t", b",", b";")


class Line(NamedTuple):
    """A line, or a part of one.

    Attributes:
        number: which it is, from 1.
        text: its bytes, without LF.
        ends: whether it ends here.
    """

    number: int
    text: bytes
    ends: bool


class Source:
    """The bytes of a file, of which the first can be looked at before they are read.

    Attributes:
        head: the first bytes: enough to tell the format, and no more than have come so far.
    """

    def __init__(self, file: BufferedReader) -> None:
        """Begin to read.

        Args:
            file: the file, or a pipe; bytes of a pipe are taken as they come.

        Raises:
            UnreadableError: it cannot be read, as later in the other methods.
        """
        self._file = file
        self.head = b""
        while len(self.head) < _HEAD and b"\0" not in self.head:
            piece = self._read()
            if not piece:
                break
            self.head += piece

    def chunks(self) -> Iterator[bytes]:
        """All bytes, in pieces."""
        if self.head:
            yield self.head
        while piece := self._read():
            yield piece

    def lines(self, most: int) -> Iterator[Line]:
        """All lines.

        Args:
            most: of a line that is longer, only the beginning is given and held.
        """
        held: list[bytes] = []
        size = 0
        for number, text, ends in self.parts(_PIECE):
            size += len(text)
            if size <= most:
                held.append(text)
            else:
                del held[1:]
            if ends:
                yield Line(number, b"".join(held), ends=size <= most)
                held, size = [], 0

    def parts(self, most: int) -> Iterator[Line]:
        """All lines; one that is long comes in parts, cut behind a separator if it has any.

        Args:
            most: about how long a part is at most, in bytes.
        """
        number, size, is_cut = 1, 0, False
        held: list[bytes] = []
        for chunk in self.chunks():
            *ended, rest = chunk.split(b"\n")
            for each in ended:
                held.append(each)
                yield Line(number, b"".join(held), ends=True)
                held, size, is_cut = [], 0, False
                number += 1
            held.append(rest)
            size += len(rest)
            if size > most:
                text = b"".join(held)
                cut = max(text.rfind(each) for each in _SEPARATORS) + 1 or size
                yield Line(number, text[:cut], ends=False)
                held, size, is_cut = [text[cut:]], size - cut, True
        if size or is_cut:
            yield Line(number, b"".join(held), ends=True)

    def _read(self) -> bytes:
        try:
            return self._file.read1(_PIECE)
        except OSError as error:
            raise UnreadableError(error.strerror) from error
