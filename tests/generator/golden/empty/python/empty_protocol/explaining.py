# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The result of a negotiation in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._dispatch import VARYING
from ._meanings import MEANINGS
from ._symbols import single_flags, symbol_of
from ._table import LISTS_FIELD, NEGOTIATED_FLAGS, STAGES, VERSION_FIELD
from .negotiation import max_length_of
from .states import lacking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import IntFlag

    from ._message import Message
    from .options import Options


def lines_of(
    options: Options,
    offer: Message,
    emulated: frozenset[type[Message]],
    left_out: tuple[IntFlag, ...],
) -> Iterator[str]:
    """What was negotiated, a line for each thing."""
    offered = getattr(offer, VERSION_FIELD)
    version = getattr(options, VERSION_FIELD)
    yield f"version {version}" + (f", of {offered} offered" if version != offered else "")
    for kind in VARYING.values():
        if kind not in lacking(options):
            for lack in kind._LAYOUT.lacking(options._terms):
                yield f"{lack.why} {kind.__name__}.{lack.name}"
    for flags in NEGOTIATED_FLAGS:
        for flag in single_flags(getattr(options, flags.field)):
            yield f"{symbol_of(flag)}: {MEANINGS[type(flag)].get(int(flag), 'unknown')}"
    for flag in left_out:
        yield f"{symbol_of(flag)} was requested but not offered, and is not in use"
    for name in sorted(kind.__name__ for kind in emulated):
        yield f"{name} is answered by the session, because the speaker waits for a reply"
    for stage, names, *_ in getattr(options, LISTS_FIELD) if LISTS_FIELD else ():
        command = STAGES.get(stage)
        where = command.__name__ if command else f"stage {int(stage)}"
        yield f"macros before {where}: {names or 'none'}"
    yield f"frames have a length of {max_length_of(options)} at most"
