"""Reading files: finding out the format, and giving what is found in it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from ..._project import NAME
from ..records import Damage, Piece, Start
from .calls import read_calls
from .captures import read_capture
from .connections import Choice, choose
from .digits import read_digits
from .dumps import read_dump
from .followed import read_followed_yaml
from .formats import Format, UnreadableError, recognise
from .headed import read_headed
from .numbers import read_numbers
from .objects import read_objects
from .payloads import read_payloads
from .raw import read_raw
from .strings import read_strings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from ..records import Found
    from .source import Source

_READERS = {
    Format.CAPTURE: read_capture,
    Format.RAW: read_raw,
    Format.DIGITS: read_digits,
    Format.DUMP: read_dump,
    Format.HEADED: read_headed,
    Format.NUMBERS: read_numbers,
    Format.STRINGS: read_strings,
    Format.FOLLOWED_YAML: read_followed_yaml,
    Format.OBJECTS: read_objects,
    Format.PAYLOADS: read_payloads,
}
_MAY_BE_PACKETS = frozenset((Format.DIGITS, Format.DUMP, Format.NUMBERS, Format.PAYLOADS))
_HEADERS = re.compile(rb"[\x45-\x4f].{8}\x06|[\x60-\x6f].{5}\x06", re.DOTALL)
_ENOUGH = 1 << 7
_USUAL = Choice()

__all__ = ["Choice", "Format", "UnreadableError", "read"]


def read(
    source: Source,
    format_: Format | None = None,
    choice: Choice = _USUAL,
) -> Iterator[Found]:
    """What a file holds.

    Args:
        source: the file.
        format_: its format, if it is known.
        choice: which of its connections are wanted, if it has several side by side.

    Raises:
        UnreadableError: the file cannot be read, or is known to be something else.
    """
    format_ = format_ or recognise(source.head)
    begun, is_empty = False, source.head != b""
    try:
        for found in _found(source, format_, choice):
            begun = True
            is_empty = is_empty and isinstance(found, Start)
            yield found
    except UnreadableError as error:
        if not begun:
            raise
        yield Damage("unreadable", str(error))
    else:
        if is_empty:
            yield Damage("empty", "it contains no bytes of a conversation")


def _found(source: Source, format_: Format, choice: Choice) -> Iterator[Found]:
    if format_ is Format.CALLS:
        return choose(read_calls(source), format_, choice)
    if format_ is Format.PACKETS:
        return choose(_with_dpkt().read_packets(source), format_, choice)
    found = _READERS[format_](source)
    if format_ not in _MAY_BE_PACKETS:
        return found
    first, block = _first_block(found)
    if _HEADERS.search(block) and _with_dpkt().is_packet(block):
        events = _with_dpkt().read_blocks(chain(first, found))
        return choose(events, Format.PACKETS, choice)
    return chain(first, found)


def _first_block(found: Iterator[Found]) -> tuple[list[Found], bytes]:
    """What is found up to the first bytes that a text sets apart, and those, or enough of them."""
    items: list[Found] = []
    block = b""
    for item in found:
        items.append(item)
        if isinstance(item, Piece):
            if block and item.begins:
                break
            block += item.data
            if len(block) >= _ENOUGH:
                break
    return items, block


def _with_dpkt() -> ModuleType:
    """What needs a package outside the standard library, and time to be imported."""
    try:
        from . import packets
    except ModuleNotFoundError as error:
        raise UnreadableError(
            f"to read packets, install the Python package {error.name}: pip install '{NAME}[tools]'"
        ) from error
    return packets
