# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Objects in JSON that have bytes somewhere, as people's own programs write them.

They are on a line each, or in one document. Bytes are hexadecimal digits, base64, numbers or
characters, under any name, which stays the same. Another name may tell the side, and another the
time.
"""

from __future__ import annotations

from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

from ..records import Damage, Lane, Piece, Start
from .formats import Format, UnreadableError
from .values import bytes_of, parsed, records, whole_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_SIDES = ("dir", "direction", "side", "from", "src", "source", "sender")
_TIMES = ("time", "timestamp", "ts", "@timestamp", "date")
_LARGEST = 1 << 26
_IN_MILLISECONDS = 1e11
"""From here on, a number is not of seconds since 1970."""


def read_objects(source: Source) -> Iterator[Found]:
    """Read the bytes; the first direction is that of the first object that tells one."""
    sides = {_told(record, _SIDES) for record, _ in records(whole_in(source.head), None)}
    both = len(sides - {None}) == len(Lane)
    yield Start(Format.OBJECTS, both=both, facts={})
    name: str | None = None
    first: object = None
    for number, document in _documents(source):
        if document is None:
            yield Damage("bad-json", "this is not JSON", None, number)
        for record, found in records(document, name):
            name = found
            side = _told(record, _SIDES)
            first = side if first is None else first
            lane = Lane.SECOND if both and side != first else Lane.FIRST
            yield Piece(lane, bytes_of(record[found]), _time(_told(record, _TIMES)), begins=True)


def _documents(source: Source) -> Iterator[tuple[int, Any]]:
    """The value on each line, or that of all lines; `None` for one that is not JSON."""
    lines = source.lines(_LARGEST)
    first = next((line for line in lines if line.text.strip()), None)
    if first is None:
        return
    if parsed(first.text) is None:
        texts, size = [first.text], len(first.text)
        for line in lines:
            texts.append(line.text)
            size += len(line.text)
            if size > _LARGEST:
                raise UnreadableError(
                    "this is one large value in JSON; use `jq -c '.[]' FILE` first"
                )
        yield first.number, parsed(b"\n".join(texts))
        return
    for line in chain((first,), lines):
        if line.text.strip():
            yield line.number, parsed(line.text)


def _told(record: dict[str, Any], names: tuple[str, ...]) -> object:
    """What stands under one of these names."""
    return next(
        (record[name] for name in names if isinstance(record.get(name), str | int | float)), None
    )


def _time(value: object) -> float | None:
    """Seconds since 1970, from what programs write for a time."""
    if isinstance(value, float | int):
        return value / 1e3 if value > _IN_MILLISECONDS else value
    try:
        return datetime.fromisoformat(str(value)).timestamp()
    except ValueError:
        return None
