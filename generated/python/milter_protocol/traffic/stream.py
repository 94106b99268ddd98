# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The frames of one direction, and finding the next ones behind damage."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

from .._dispatch import DECODERS
from ..errors import RemoteProtocolError
from ..framing import decode, length_error
from .records import Damage, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._message import Message
    from .records import Lane

HEAD = 5
"""The bytes of a frame before its payload: its length and its code."""

_RUN = 2
_SAMPLE = 16
_read_head = Struct(">IB").unpack_from
_read_length = Struct(">I").unpack_from


class Stream:
    """Bytes of one direction, from which frames come. What is no frame is passed over.

    Nobody can be sure where frames begin again behind damage. A place is believed in when two
    frames in a row can be read there, or one that reaches to the end.

    A malformed frame is taken for one if another seems to begin behind it. If none does, its length
    is to blame, and frames are looked for inside it too.
    """

    def __init__(self, lane: Lane, max_length: int) -> None:
        """Begin a stream.

        Args:
            lane: the direction.
            max_length: the greatest length of a frame that is believed.
        """
        self._lane = lane
        self._max_length = max_length
        self._position = 0
        self._lost: Damage | None = None
        self._data = b""
        self._final = False
        self._wanted = 1
        self._parts: list[bytes] = []
        self._have = 0

    def feed(self, data: bytes) -> Iterator[Frame | Damage]:
        """Take bytes and give the frames that they complete."""
        self._parts.append(data)
        self._have += len(data)
        if self._have >= self._wanted:
            yield from self._read()

    def end(self) -> Iterator[Frame | Damage]:
        """Take it that no more bytes come, and give what is left."""
        self._final = True
        yield from self._read()
        if self._lost is not None:
            yield self._lost
        elif self._data:
            yield self._incomplete()

    def _read(self) -> Iterator[Frame | Damage]:
        data = self._data = b"".join(self._parts)
        self._parts.clear()
        self._wanted = 0
        at = 0
        while True:
            if self._lost is not None:
                found = self._search(at)
                self._pass_over(at, found)
                at = found
                if not self._run(at):
                    break
                yield self._lost
                self._lost = None
            next_ = self._next(at)
            if next_ is None:
                break
            if isinstance(next_, Damage):
                self._lost = next_
                self._pass_over(at, at + 1)
                at += 1
                continue
            yield next_
            size = HEAD + len(next_.payload)
            self._position += size
            at += size
        self._data = data[at:]
        self._parts.append(self._data)
        self._have = len(self._data)
        self._wanted = max(self._wanted - at, self._have + 1)

    def _next(self, at: int) -> Frame | Damage | None:
        """The frame that begins here, or why none does; `None` if bytes are missing."""
        data, size = self._data, len(self._data)
        if size - at < 4:
            return None
        (length,) = _read_length(data, at)
        if not 0 < length <= self._max_length:
            error = length_error(data, at, length, self._max_length)
            return self._damage(error.kind, error.reason)
        end: int = at + 4 + length
        if end > size:
            self._wanted = end
            if not self._final or self._search(at + 1, alone=False) == size:
                return None
            reason = f"the length is {length}, {size - at - 4} bytes follow, and frames are in them"
            return self._damage("incomplete", reason)
        said = self._say(at, end)
        if isinstance(said, RemoteProtocolError) and not (self._final and end == size):
            if not self._final and size - end < HEAD:
                self._wanted = end + HEAD
                return None
            if not self._may_begin(end):
                return self._damage(said.kind, f"{said.reason}; and no frame begins behind it")
        return Frame(self._lane, self._position, data[at + 4], data[at + HEAD : end], said)

    def _damage(self, kind: str, reason: str) -> Damage:
        return Damage(kind, reason, self._lane, None, self._position)

    def _say(self, at: int, end: int) -> Message | RemoteProtocolError:
        try:
            return decode(self._data[at:end], max_length=self._max_length)
        except RemoteProtocolError as error:
            return error

    def _search(self, at: int, *, alone: bool = True) -> int:
        """The next place where frames begin, or may begin when more bytes come."""
        data, size = self._data, len(self._data)
        while at < size:
            if self._max_length < 1 << 24:
                at = data.find(0, at)
                if at < 0:
                    return size
            if self._run(at, alone=alone) is not False:
                return at
            at += 1
        return size

    def _run(self, at: int, *, alone: bool = True) -> bool | None:
        """Whether frames can be read one after another here; `None` if bytes are missing.

        Args:
            at: the place.
            alone: whether a single frame is enough if it reaches to the end.
        """
        size = len(self._data)
        spans: list[tuple[int, int]] = []
        while len(spans) < _RUN:
            if at == size and self._final:
                if not (alone and spans):
                    return False
                break
            if not self._may_begin(at):
                return False
            end = at + HEAD
            if end <= size:
                (length,) = _read_length(self._data, at)
                end = at + 4 + length
            if end > size:
                self._wanted = end
                return False if self._final else None
            spans.append((at, end))
            at = end
        return not any(isinstance(self._say(*span), RemoteProtocolError) for span in spans)

    def _may_begin(self, at: int) -> bool:
        """Whether what is there of a length and a code could be those of a frame."""
        head = self._data[at : at + HEAD]
        if len(head) < HEAD:
            return int.from_bytes(head[:4].ljust(4, b"\0"), "big") <= self._max_length
        length, code = _read_head(head)
        return 0 < length <= self._max_length and DECODERS[code] is not None

    def _pass_over(self, start: int, stop: int) -> None:
        lost = self._lost
        assert lost is not None
        sample = (lost.sample + self._data[start : min(stop, start + _SAMPLE)])[:_SAMPLE]
        self._lost = lost._replace(skipped=lost.skipped + stop - start, sample=sample)
        self._position += stop - start

    def _incomplete(self) -> Damage:
        have = len(self._data)
        if have < 4:
            reason = f"the last frame is cut off: of its length {have} of 4 bytes are there"
        else:
            (length,) = _read_length(self._data)
            reason = (
                f"the last frame is cut off: of the {length} bytes that its length counts, "
                f"{length + 4 - have} are missing"
            )
        sample = self._data[:_SAMPLE]
        return self._damage("incomplete", reason)._replace(skipped=have, sample=sample)
