# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Following a conversation: who says what, how far it comes, and what is wrong."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from .._dispatch import MESSAGES
from .._frames import LEAST_LENGTH, PAYLOAD_START
from .._message import Message
from .._table import NEGOTIATION
from ..conversation import Conversation
from ..errors import RemoteProtocolError
from ..findings import Finding, above_usual, broken_texts, misread, too_long, wrong_side
from ..limits import DEFAULT_MAX_LENGTH, GREATEST_MAX_LENGTH
from ..negotiation import max_length_of, options_of
from ..tolerating import tolerate
from .records import Damage, Ending, Entry, Frame, Lane, Opening, Side, Start, Stop, Turn
from .sent_headers import SentHeaders
from .speakers import Speakers, side_of, speaker
from .terms import PossibleTerms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .records import Cut, Record

_KINDS = {kind.CODE: kind for kind in MESSAGES}
_MOST_HELD = 64
_MOST_HELD_BYTES = 1 << 20


def follow(cuts: Iterable[Cut], first: Side | None) -> Iterator[Record]:
    """Follow what was cut into frames.

    Args:
        cuts: the frames.
        first: who speaks in the first direction of a file that does not tell; by default the codes
            show it.
    """
    parts: dict[int | None, _Part] = {}
    current = None
    for item in cuts:
        match item:
            case Start():
                if item.stream is None and None in parts:
                    yield from parts[None].end()
                current = item.stream
                parts[current] = _Part(item, first)
            case Turn():
                current = item.stream
                yield item
            case Stop():
                yield from parts.pop(current).end()
            case Damage() if current not in parts:
                yield item
            case _:
                yield from parts[current].take(item)
    for stream, part in parts.items():
        if stream is not None and stream != current:
            yield Turn(stream)
        yield from part.end()


class _Part:
    """One conversation. What comes is held until it is known who speaks."""

    def __init__(self, start: Start, first: Side | None) -> None:
        self._start = start
        self._speakers = Speakers(start, first)
        self._held: list[Frame | Damage] = []
        self._size = 0
        self._max_length: int | None = None
        self._opened = False
        self._both = start.both
        self._offsets = Counter[Side]()
        self._conversation = Conversation()
        self._terms = PossibleTerms()
        self._sent = SentHeaders()
        self._asked: float | None = None

    def take(self, item: Frame | Damage) -> Iterator[Record]:
        """Take what comes next."""
        if self._opened:
            yield self._show(item)
            return
        self._held.append(item)
        self._speakers.hear(item)
        self._size += len(item.payload) if isinstance(item, Frame) else 0
        is_full = len(self._held) > _MOST_HELD or self._size > _MOST_HELD_BYTES
        if self._speakers.are_known or is_full:
            yield from self._open()

    def end(self) -> Iterator[Record]:
        """Take it that nothing more comes."""
        if not self._opened:
            yield from self._open()
        yield Ending(tuple(self._conversation.end()) if self._both else ())

    def _open(self) -> Iterator[Record]:
        self._opened = True
        speakers = self._speakers
        self._both = self._start.both or speakers.are_mixed
        yield Opening(self._start, None if self._both else speakers.first, speakers.are_inferred)
        for item in self._held:
            yield self._show(item)
        self._held.clear()

    def _side(self, where: Lane | Side) -> Side:
        if isinstance(where, Side):
            return where
        return self._speakers.first if where is Lane.FIRST else self._speakers.first.other

    def _show(self, item: Frame | Damage) -> Entry | Damage:
        if isinstance(item, Damage):
            self._conversation.lose_track()
            where = None if self._speakers.are_mixed else item.where
            return item._replace(where=None if where is None else self._side(where))
        if self._speakers.are_mixed:
            # In a mixture, each frame has its own speaker, and a place in what that one sends.
            side = speaker(item.code, self._conversation)
            item = item._replace(where=side, offset=self._offsets[side])
            self._offsets[side] += PAYLOAD_START + len(item.payload)
        side = self._side(item.where)
        item = self._terms.read_again(item, is_answer=side is Side.FILTER)
        above = self._above_limit(item)
        if isinstance(item.said, Message):
            above += self._sent.findings(item.said)
        if item.misread is not None:
            above.append(misread(item.misread, LEAST_LENGTH + len(item.payload)))
        if not self._both:
            return Entry(side, item, (*above, *_alone(side, item)))
        before = self._conversation.phase
        findings = (*above, *hear(self._conversation, side, item))
        phase = self._conversation.phase
        return Entry(side, item, findings, phase, phase is not before, self._took(side, item.time))

    def _took(self, side: Side, time: float | None) -> float | None:
        """How long the listener took for this."""
        if side is Side.MTA:
            self._asked = time
        if time is None or side is Side.MTA or self._asked is None:
            return None
        return time - self._asked

    def _above_limit(self, frame: Frame) -> list[Finding]:
        """Whether a frame is longer than is allowed where it stands.

        Behind an offer alone it is the greatest limit that this allows. Where the negotiation was
        not heard, any limit may hold, and what is above the usual one is unusual.
        """
        said, limit = frame.said, self._max_length
        is_heard = limit is not None or type(said) is NEGOTIATION
        if type(said) is NEGOTIATION:
            self._max_length = max_length_of(options_of(said))
        length = LEAST_LENGTH + len(frame.payload)
        limit = DEFAULT_MAX_LENGTH if limit is None else limit
        if length <= limit or not isinstance(said, Message):
            return []
        if is_heard or length > GREATEST_MAX_LENGTH:
            return [too_long(said, length, limit if is_heard else GREATEST_MAX_LENGTH)]
        return [above_usual(said, length, limit)]


def _as_taken(
    said: Message | RemoteProtocolError,
) -> Message | RemoteProtocolError | None:
    """What real programs make of a frame; `None` if they go on as if it had not come."""
    if isinstance(said, Message):
        return said
    try:
        return tolerate(said)
    except RemoteProtocolError as error:
        return error


def hear(conversation: Conversation, side: Side, frame: Frame) -> list[Finding]:
    """Let a conversation hear a frame of a side, and give what is wrong with it there."""
    said = _as_taken(frame.said)
    if said is None:
        return []
    is_command = side is Side.MTA
    if isinstance(said, Message):
        return conversation.command(said) if is_command else conversation.reply(said)
    kind = _KINDS.get(frame.code)
    if kind is None:
        conversation.lose_track()
        return []
    return conversation.command_of(kind) if is_command else conversation.reply_of(kind)


def _alone(side: Side, frame: Frame) -> list[Finding]:
    """What is wrong with a message whatever the other side says."""
    findings = broken_texts(frame.said) if isinstance(frame.said, Message) else []
    if side_of(frame.code) is side.other:
        findings.append(wrong_side(_KINDS[frame.code]))
    return findings
