# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What is found in a file, from its bytes to what each frame says."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._message import Message
    from ..enums import Phase
    from ..errors import RemoteProtocolError
    from ..findings import Finding


class Side(StrEnum):
    """Who speaks."""

    MTA = "mta"
    FILTER = "filter"

    @property
    def other(self) -> Side:
        """The one who listens."""
        return Side.FILTER if self is Side.MTA else Side.MTA


class Lane(StrEnum):
    """A direction in a file that does not say whose it is."""

    FIRST = "first"
    """The only direction, or that of the side which opened the connection."""
    SECOND = "second"
    """The other direction."""


class Start(NamedTuple):
    """The beginning of a conversation in a file.

    Attributes:
        format: how it is written down.
        both: whether each side has its own direction.
        facts: what the file says of itself.
        stream: its number, where the file has several side by side. It then ends with a `Stop`, and
            otherwise with the next `Start`.
    """

    format: str
    both: bool
    facts: Mapping[str, Any]
    stream: int | None = None


class Turn(NamedTuple):
    """What comes next belongs to another conversation that was begun before."""

    stream: int


class Stop(NamedTuple):
    """The end of the conversation whose turn it is."""


class Piece(NamedTuple):
    """Bytes of one direction, cut anywhere.

    Attributes:
        lane: the direction.
        data: the bytes.
        time: when they were sent, in seconds since 1970, if the file tells.
        begins: whether the file sets them apart from those before them.
    """

    lane: Lane
    data: bytes
    time: float | None = None
    begins: bool = False


class Gap(NamedTuple):
    """Bytes of one direction that were sent, but that the file does not have.

    Attributes:
        lane: the direction.
        size: how many they are.
        reason: why they are missing and how to keep them, for people.
        line: the line of the file, where it has one to blame.
    """

    lane: Lane
    size: int
    reason: str
    line: int | None = None


class Whole(NamedTuple):
    """One frame that the file itself sets apart.

    Attributes:
        side: who speaks.
        code: its code.
        payload: what follows the code.
        line: the line of the file.
        time: when it came, in seconds since 1970, if that is known.
    """

    side: Side
    code: int
    payload: bytes
    line: int
    time: float | None = None


class Damage(NamedTuple):
    """Something that cannot be read.

    Attributes:
        kind: one word for it; where bytes of a stream are at fault, the kind of the error.
        reason: what is wrong, for people.
        where: the direction, or who speaks, if that is known.
        line: the line of the file, where it is to blame.
        offset: the byte of the direction's stream, where that is to blame.
        skipped: how many bytes were skipped.
        sample: the first of those bytes.
    """

    kind: str
    reason: str
    where: Lane | Side | None = None
    line: int | None = None
    offset: int | None = None
    skipped: int = 0
    sample: bytes = b""


class Frame(NamedTuple):
    """A frame of a direction.

    Attributes:
        where: the direction, or who speaks.
        offset: where in the stream of the direction it begins.
        code: its code.
        payload: what follows the code.
        said: the message, or why it cannot be read.
        line: the line of the file, where it has one for each frame.
        misread: why its length cannot be, where it is read as another one.
        time: when it was complete, in seconds since 1970, if the file tells.
    """

    where: Lane | Side
    offset: int
    code: int
    payload: bytes
    said: Message | RemoteProtocolError
    line: int | None = None
    misread: RemoteProtocolError | None = None
    time: float | None = None


class Opening(NamedTuple):
    """The beginning of a conversation, when it is known who speaks.

    Attributes:
        start: what the file says.
        side: who is heard, if it is one side alone.
        guessed: whether the codes showed the sides.
    """

    start: Start
    side: Side | None
    guessed: bool


class Entry(NamedTuple):
    """A frame in its conversation.

    Attributes:
        side: who speaks.
        frame: the frame.
        findings: what is unusual or wrong about it here.
        phase: how far the conversation has come, if both sides are heard.
        is_new_phase: whether it came there with this frame.
        took: for a frame of the listener, the seconds since the last one of the speaker.
    """

    side: Side
    frame: Frame
    findings: tuple[Finding, ...] = ()
    phase: Phase | None = None
    is_new_phase: bool = False
    took: float | None = None


class Ending(NamedTuple):
    """The end of a conversation, and what is unusual about all of it."""

    findings: tuple[Finding, ...]


Found = Start | Turn | Stop | Piece | Gap | Whole | Damage
"""What a reader finds in a file."""

Cut = Start | Turn | Stop | Frame | Damage
"""The same, cut into frames."""

Record = Opening | Turn | Entry | Damage | Ending
"""What is shown."""
