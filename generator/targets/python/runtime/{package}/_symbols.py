"""Flags by their C symbols, the names by which they are known in this field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._table import FLAG_SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import IntFlag


def single_flags(flags: IntFlag) -> Iterator[IntFlag]:
    """Each bit of a value, including those without a name."""
    rest = int(flags)
    while rest:
        lowest = rest & -rest
        yield type(flags)(lowest)
        rest ^= lowest


def symbol_of(flag: IntFlag) -> str:
    """The symbol of a flag; an unknown one as a number."""
    return FLAG_SYMBOLS[type(flag)].get(int(flag), f"{int(flag):#010x}")


def symbols_of(flags: IntFlag) -> list[str]:
    """The symbol of each flag that is set, from the lowest bit up."""
    return [symbol_of(flag) for flag in single_flags(flags)]
