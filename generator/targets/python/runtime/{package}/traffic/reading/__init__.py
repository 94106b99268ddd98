"""Reading files: finding out the format, and giving what is found in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .captures import read_capture
from .digits import read_digits
from .dumps import read_dump
from .formats import Format, UnreadableError, recognise
from .initializers import read_initializers
from .raw import read_raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_READERS = {
    Format.CAPTURE: read_capture,
    Format.RAW: read_raw,
    Format.DIGITS: read_digits,
    Format.DUMP: read_dump,
    Format.INITIALIZERS: read_initializers,
}

__all__ = ["Format", "UnreadableError", "read"]


def read(source: Source, format_: Format | None = None) -> Iterator[Found]:
    """What a file holds.

    Args:
        source: the file.
        format_: its format, if it is known.

    Raises:
        UnreadableError: the file cannot be read, or is known to be something else.
    """
    return _READERS[format_ or recognise(source.head)](source)
