"""Reading a frame by its spec, with the place of each part: the judge of vectors and examples."""

from generator.wire.fields import (
    agreed_for,
    default_of,
    flags_in,
    is_chosen,
    negotiated_in,
    newest,
    range_of,
)
from generator.wire.frames import (
    StreamReading,
    first_frame,
    framed,
    is_foreign,
    length_of,
    read_frame,
    read_stream,
    with_length,
)
from generator.wire.readings import Raw, Reading, Span, WireError

__all__ = [
    "Raw",
    "Reading",
    "Span",
    "StreamReading",
    "WireError",
    "agreed_for",
    "default_of",
    "first_frame",
    "flags_in",
    "framed",
    "is_chosen",
    "is_foreign",
    "length_of",
    "negotiated_in",
    "newest",
    "range_of",
    "read_frame",
    "read_stream",
    "with_length",
]
