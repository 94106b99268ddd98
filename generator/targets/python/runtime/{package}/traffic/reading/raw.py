"""The bytes of one direction as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import Lane, Piece, Start
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source


def read_raw(source: Source) -> Iterator[Found]:
    """Read a stream."""
    yield Start(Format.RAW, both=False, facts={})
    for chunk in source.chunks():
        yield Piece(Lane.FIRST, chunk)
