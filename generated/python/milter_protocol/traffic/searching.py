# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Finding frames among the bytes of a direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._frames import CODE_AT, PAYLOAD_START, UNCOUNTED
from ..errors import PayloadError, RemoteProtocolError
from ..framing import decode, read_length
from ..limits import GREATEST_MAX_LENGTH
from .heads import Heads
from .terms import read_in_any

if TYPE_CHECKING:
    from .._message import Message

_RUN = 2
_TRIED_ALWAYS = 1 << 24
_TRIED_PER_BYTE = 4


class Searching:
    """Looks for places where frames begin.

    Bytes can be made so that a long frame seems to begin at each of them. So the bytes that are
    read without finding a frame are counted. Once they are a multiple of the stream so far, places
    where only long frames can begin are skipped. The count depends on the
    stream alone, not on the pieces in which it comes.
    """

    def __init__(self, max_length: int) -> None:
        """Begin without bytes.

        Args:
            max_length: the greatest length of a frame that is believed.
        """
        self._max_length = max_length
        self._usual = min(max_length, GREATEST_MAX_LENGTH)
        self._heads = Heads(self._usual)
        self._data = bytearray()
        self._base = 0
        self._final = False
        self._wanted = 1
        self._spent = 0
        self._is_cut_short = False

    def _say(self, at: int, end: int) -> Message | RemoteProtocolError:
        try:
            return decode(bytes(self._data[at:end]), max_length=self._max_length)
        except PayloadError:
            return read_in_any(
                self._data[at + CODE_AT], bytes(self._data[at + PAYLOAD_START : end])
            )
        except RemoteProtocolError as error:
            return error

    def _search(self, at: int, *, alone: bool = True) -> tuple[int, bool]:
        """The next place where frames begin, or may begin when more bytes come; whether they do."""
        size = len(self._data)
        while (at := self._heads.next(self._data, at, whole=self._final)) < size:
            run = self._run(at, alone=alone)
            if run is not False:
                return at, run is True
            at += 1
        return size, False

    def _run(self, at: int, *, alone: bool) -> bool | None:
        """Whether frames can be read one after another here; `None` if bytes are missing.

        Args:
            at: the place.
            alone: whether a single frame is enough if it reaches to the end.
        """
        size, start = len(self._data), at
        spans: list[tuple[int, int]] = []
        while len(spans) < _RUN:
            if at == size and self._final:
                if not alone:
                    return False
                break
            if not self._heads.may_be(self._data, at):
                return False
            end = at + PAYLOAD_START
            if end <= size:
                (length,) = read_length(self._data, at)
                end = at + UNCOUNTED + length
            if end > size:
                self._wanted = end
                return False if self._final else None
            spans.append((at, end))
            at = end
        return self._can_be_read(start, sorted(spans, key=lambda span: span[1] - span[0]))

    def _can_be_read(self, place: int, spans: list[tuple[int, int]]) -> bool:
        """Whether all of these are frames; the first that is not one spares the others."""
        cost = 0
        for start, end in spans:
            if not self._can_spend(place, cost + end - start):
                break
            cost += end - start
            if isinstance(self._say(start, end), RemoteProtocolError):
                break
        else:
            return True
        self._spent += cost
        return False

    def _can_spend(self, place: int, cost: int) -> bool:
        most = _TRIED_ALWAYS + _TRIED_PER_BYTE * (self._base + place)
        can = self._spent + cost <= most
        self._is_cut_short |= not can
        return can
