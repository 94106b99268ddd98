# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The frames of one direction, and finding the next ones after damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._frames import CODE_AT, LEAST_LENGTH, LENGTH_END, PAYLOAD_START, UNCOUNTED
from .._message import Message
from .._strangers import LONGEST, stranger_at
from .._table import COMMANDS, REPLIES
from ..errors import RemoteProtocolError
from ..framing import length_error, read_instead, read_length
from .heads import CODES, cut_off
from .records import Damage, Frame
from .searching import Searching
from .terms import read_in_any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .records import Gap, Lane

_COMMANDS = frozenset(kind.CODE for kind in COMMANDS - REPLIES)
_SAMPLE = 16
_BEHIND_GAP = "no frame begins right after what is missing"
_CUT_SHORT = "; not every place was tried, because that would take too long"


class Stream(Searching):
    """Bytes of one direction, from which frames come. Other bytes are skipped.

    Nobody can be sure where frames begin again after damage. A place is believed in when two
    frames in a row can be read there, or one that reaches to the end.

    A malformed frame is taken for one if another seems to begin after it. If none does, its length
    is to blame, and frames are looked for inside it too. The same holds for a frame that is longer
    than any limit allows.
    """

    def __init__(self, lane: Lane, max_length: int) -> None:
        """Begin a stream.

        Args:
            lane: the direction.
            max_length: the greatest length of a frame that is believed.
        """
        super().__init__(max_length)
        self._lane = lane
        self._lost: Damage | None = None
        self._time: float | None = None
        self._unwanted = 0
        self._is_behind_gap = False

    def feed(self, data: bytes, time: float | None = None) -> Iterator[Frame | Damage]:
        """Take bytes and give the frames that they complete.

        Args:
            data: the bytes.
            time: when they came, if that is known.
        """
        self._time = time
        if self._unwanted:
            unwanted = min(self._unwanted, len(data))
            self._unwanted -= unwanted
            self._base += unwanted
            data = data[unwanted:]
        self._data += data
        if len(self._data) >= self._wanted:
            yield from self._read()

    def miss(self, gap: Gap) -> Iterator[Frame | Damage]:
        """Take it that bytes are missing, and give what is before them.

        Where they are in the middle of a frame, its length tells where the next one begins.
        """
        is_known = self._unwanted > 0
        if not is_known and self._lost is None and self._heads.may_be(self._data, 0):
            self._unwanted = self._end_of_frame(0) - len(self._data)
        if self._lost is not None:
            yield self._complete(self._pass_over(self._lost, 0, len(self._data)))
            self._lost = None
            self._base += len(self._data)
            self._data.clear()
        is_inside = gap.size <= self._unwanted
        if not (is_inside and is_known):
            reason = f"a frame lacks {gap.size:,} bytes: {gap.reason}" if is_inside else gap.reason
            yield self._damage("gap", reason, 0, len(self._data))._replace(line=gap.line)
        self._unwanted = max(0, self._unwanted - gap.size)
        self._is_behind_gap = not is_inside
        self._base += len(self._data) + gap.size
        self._data.clear()
        self._wanted = 1

    def settle(self) -> Iterator[Frame | Damage]:
        """Take a malformed frame for one, although nothing follows it yet.

        The other side goes on, so that this may be all that it has got.
        """
        if (
            self._lost is None
            and self._heads.may_be(self._data, 0)
            and self._end_of_frame(0) == len(self._data) >= PAYLOAD_START
        ):
            self._final = True
            yield from self._read()
            self._final = False

    def end(self) -> Iterator[Frame | Damage]:
        """Take it that no more bytes come, and give what is left."""
        self._final = True
        yield from self._read()
        if self._lost is not None:
            yield self._complete(self._lost)
        elif self._data:
            damage = self._damage("incomplete", cut_off(self._data), 0, len(self._data))
            yield self._complete(damage)

    def _read(self) -> Iterator[Frame | Damage]:
        self._wanted = 0
        at = 0
        while True:
            if self._lost is not None:
                place, is_sure = self._search(at)
                self._lost = self._pass_over(self._lost, at, place)
                at = place
                if not is_sure:
                    break
                yield self._complete(self._lost)
                self._lost = None
            next_ = self._next(at)
            if next_ is None:
                break
            is_behind_gap, self._is_behind_gap = self._is_behind_gap, False
            if isinstance(next_, Damage):
                if is_behind_gap:
                    next_ = next_._replace(kind="gap", reason=_BEHIND_GAP)
                self._lost = next_
                at += next_.skipped
                continue
            yield next_
            at += PAYLOAD_START + len(next_.payload)
        del self._data[:at]
        self._base += at
        self._wanted = max(self._wanted - at, len(self._data) + 1)

    def _next(self, at: int) -> Frame | Damage | None:
        """The frame that begins here, or why none does; `None` if bytes are missing."""
        data, size = self._data, len(self._data)
        if self._base + at == 0:
            if size < LONGEST and not self._final:
                self._wanted = LONGEST
                return None
            if peer := stranger_at(bytes(data)):
                reason = f"the stream begins as that of another protocol: the peer is {peer}"
                return self._damage("foreign", reason, 0, 1)
        if size - at < LENGTH_END:
            return None
        (length,) = read_length(data, at)
        end = at + UNCOUNTED + length
        if not LEAST_LENGTH <= length <= self._usual:
            is_frame = self._is_long_frame(at, end)
            if is_frame is None:
                return None
            if not is_frame:
                head = bytes(data[at : at + LENGTH_END])
                error = length_error(head, 0, length, self._usual)
                if self._base + at and (read_as := read_instead(length)):
                    return self._misread(error, at, at + UNCOUNTED + read_as)
                return self._damage(error.kind, error.reason, at, at + 1)
        if end > size:
            self._wanted = end
            if not self._final or not self._search(at + 1, alone=False)[1]:
                return None
            rest = size - at - LENGTH_END
            reason = f"the length is {length}, {rest} bytes follow, and they contain frames"
            return self._damage("incomplete", reason, at, at + 1)
        said = self._say(at, end)
        if isinstance(said, RemoteProtocolError) and not (self._final and end == size):
            if not self._final and size - end < PAYLOAD_START:
                self._wanted = end + PAYLOAD_START
                return None
            if not self._heads.may_be(data, end):
                reason = f"{said.reason}; no frame begins after it"
                if not self._can_spend(at, end - at):
                    return self._damage(said.kind, reason, at, end)
                self._spent += end - at
                return self._damage(said.kind, reason, at, at + 1)
        payload = bytes(data[at + PAYLOAD_START : end])
        return self._frame(at, payload, said)

    def _end_of_frame(self, at: int) -> int:
        """Where a frame ends by its length, if enough of it is there to have one."""
        if len(self._data) - at < LENGTH_END:
            return len(self._data)
        (length,) = read_length(self._data, at)
        return at + UNCOUNTED + length

    def _frame(
        self,
        at: int,
        payload: bytes,
        said: Message | RemoteProtocolError,
        misread: RemoteProtocolError | None = None,
    ) -> Frame:
        place, code = self._base + at, self._data[at + CODE_AT]
        return Frame(self._lane, place, code, payload, said, misread=misread, time=self._time)

    def _misread(self, error: RemoteProtocolError, at: int, end: int) -> Frame | Damage | None:
        """A command whose length filters read as another one; damage if there is none."""
        if end > len(self._data) and not self._final:
            self._wanted = end
            return None
        if end <= len(self._data) and (code := self._data[at + CODE_AT]) in _COMMANDS:
            payload = bytes(self._data[at + PAYLOAD_START : end])
            message = read_in_any(code, payload)
            if isinstance(message, Message):
                return self._frame(at, payload, message, misread=error)
        return self._damage(error.kind, error.reason, at, at + 1)

    def _is_long_frame(self, at: int, end: int) -> bool | None:
        """Whether a length above every limit is one all the same; `None` if bytes are missing."""
        size, length = len(self._data), end - at - UNCOUNTED
        if not LEAST_LENGTH <= length <= self._max_length:
            return False
        if size - at >= PAYLOAD_START and self._data[at + CODE_AT] not in CODES:
            return False
        if self._final:
            return end == size or (
                size - end >= PAYLOAD_START and self._heads.may_be(self._data, end)
            )
        if size - end < PAYLOAD_START:
            self._wanted = end + PAYLOAD_START
            return None
        return self._heads.may_be(self._data, end)

    def _damage(self, kind: str, reason: str, start: int, stop: int) -> Damage:
        place = self._base + start
        sample = bytes(self._data[start : min(stop, start + _SAMPLE)])
        return Damage(kind, reason, self._lane, None, place, stop - start, sample)

    def _pass_over(self, lost: Damage, start: int, stop: int) -> Damage:
        sample = lost.sample + self._data[start : min(stop, start + _SAMPLE)]
        return lost._replace(skipped=lost.skipped + stop - start, sample=bytes(sample[:_SAMPLE]))

    def _complete(self, damage: Damage) -> Damage:
        """What is said of damage when it is known how far it goes."""
        is_cut_short, self._is_cut_short = self._is_cut_short, False
        return damage._replace(reason=damage.reason + _CUT_SHORT) if is_cut_short else damage
