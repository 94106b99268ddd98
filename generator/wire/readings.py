"""What comes of reading a frame: its values with their places, or an error."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Field, Message

Raw = int | bytes | tuple["Raw | None", ...]
"""A value as it is on the wire: a number, the bytes of a text, or several of them.

In a record, `None` stands for a value that the version does not have.
"""


class WireError(Exception):
    """A malformed frame.

    Attributes:
        kind: the kind of error.
        offset: the byte of the frame to which it belongs.
        field: the field in which it is, if it is in one.
        whole: where the last value ends that is whole; only of an error in a payload.
    """

    def __init__(self, kind: str, offset: int, field: str | None = None) -> None:
        self.kind = kind
        self.offset = offset
        self.field = field
        self.whole = 0
        super().__init__(f"{kind} at byte {offset}" + (f", field {field}" if field else ""))


@dataclass(frozen=True, slots=True)
class Span:
    """Bytes of a frame and the field that they are.

    Attributes:
        counts: what follows that they are the number of: `bytes` or `items`; empty: nothing.
    """

    start: int
    end: int
    field: str
    value: Raw
    part: Field
    counts: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A frame that was read."""

    message: Message
    values: Mapping[str, Raw]
    spans: tuple[Span, ...]
