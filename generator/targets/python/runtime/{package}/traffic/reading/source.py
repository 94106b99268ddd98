"""A file that is read once, from its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .formats import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

_PIECE = 1 << 16
_HEAD = 1 << 12


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

    def lines(self, most: int | None = None) -> Iterator[tuple[int, bytes]]:
        """All lines with their numbers from 1, without LF.

        Args:
            most: a line that is longer comes in pieces, cut at blanks if it has any.
        """
        number = 1
        parts: list[bytes] = []
        for chunk in self.chunks():
            first, *others = chunk.split(b"\n")
            parts.append(first)
            for other in others:
                yield number, b"".join(parts)
                number += 1
                parts = [other]
            if most is not None and sum(map(len, parts)) > most:
                line = b"".join(parts)
                cut = line.rfind(b" ") + 1 or len(line)
                yield number, line[:cut]
                parts = [line[cut:]]
        if rest := b"".join(parts):
            yield number, rest

    def _read(self) -> bytes:
        try:
            return self._file.read1(_PIECE)
        except OSError as error:
            raise UnreadableError(error.strerror) from error
