# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A file that is read once, from its beginning."""

from __future__ import annotations

import os
import time
from io import BufferedReader, RawIOBase
from stat import S_ISREG
from typing import TYPE_CHECKING, NamedTuple

from .formats import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

_PIECE = 1 << 16
_HEAD = 1 << 12
_LOOK_AGAIN_AFTER = 0.1
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
        lacks_lf: whether the last line was given, and its LF is missing.
    """

    def __init__(self, file: BufferedReader, *, grows: bool = False) -> None:
        """Begin to read.

        Args:
            file: the file, or a pipe; bytes of a pipe are taken as they come.
            grows: whether to wait at its end for more, until the user interrupts that.

        Raises:
            UnreadableError: it cannot be read, as later in the other methods.
        """
        self._file = file
        self._grows = grows
        self._waits = grows or _may_wait(file)
        self._is_interrupted = False
        self._failure: UnreadableError | None = None
        self.head = b""
        self.lacks_lf = False
        while len(self.head) < _HEAD and b"\0" not in self.head:
            try:
                piece = self._read(waits=grows and not self.head)
            except UnreadableError as error:
                if not self.head:
                    raise
                self._failure = error
                break
            if not piece:
                break
            self.head += piece

    def chunks(self) -> Iterator[bytes]:
        """All bytes, in pieces."""
        if self.head:
            yield self.head
        while piece := self._read(waits=self._grows):
            yield piece

    def file(self) -> BufferedReader:
        """All bytes, as a file."""
        return as_file(self.chunks())

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
        """All lines; one that is long comes in parts, cut after a separator if it has any.

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
            self.lacks_lf = True
            yield Line(number, b"".join(held), ends=True)

    def _read(self, *, waits: bool) -> bytes:
        if self._failure is not None:
            raise self._failure
        piece = b""
        try:
            while not self._is_interrupted:
                piece = self._file.read1(_PIECE)
                if piece or not waits:
                    break
                time.sleep(_LOOK_AGAIN_AFTER)
        except KeyboardInterrupt:
            if not self._waits:
                raise
            self._is_interrupted = True
        except OSError as error:
            raise UnreadableError(error.strerror or str(error)) from error
        return piece


class _Pieces(RawIOBase):
    """Pieces of bytes as a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer)
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        size = min(len(view), len(self._rest))
        view[:size], self._rest = self._rest[:size], self._rest[size:]
        return size


def _may_wait(file: BufferedReader) -> bool:
    """Whether more of a file may come later, as of a pipe."""
    try:
        return not S_ISREG(os.fstat(file.fileno()).st_mode)
    except OSError:
        return False


def as_file(pieces: Iterator[bytes]) -> BufferedReader:
    """Pieces of bytes as a file."""
    return BufferedReader(_Pieces(pieces), _PIECE)
