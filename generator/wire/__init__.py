"""Reading a frame by its spec, with the place of each part: the judge of vectors and examples."""

from generator.wire.fields import default_of, is_chosen, newest, range_of
from generator.wire.frames import StreamReading, first_frame, is_foreign, read_frame, read_stream
from generator.wire.readings import LENGTH_SIZE, PAYLOAD_START, Raw, Reading, Span, WireError

__all__ = [
    "LENGTH_SIZE",
    "PAYLOAD_START",
    "Raw",
    "Reading",
    "Span",
    "StreamReading",
    "WireError",
    "default_of",
    "first_frame",
    "is_chosen",
    "is_foreign",
    "newest",
    "range_of",
    "read_frame",
    "read_stream",
]
