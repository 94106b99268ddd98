"""Looking up names, ids and codes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ._things import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .thing import Thing

_QUOTED = re.compile(r"""(['"`])(.+)\1""")
_SYMBOL = re.compile(r"\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b")


def things_called(word: str) -> tuple[Thing, ...]:
    """The things that a word stands for, the likeliest first.

    A name may be without the prefix of its family, and in small letters. A code is one character,
    perhaps in quotation marks.
    """
    word = word.strip()
    quoted = _QUOTED.fullmatch(word)
    bare = quoted[2] if quoted else word
    exact = tuple(each for each in THINGS if bare in (each.id, *each.names))
    coded = _coded(bare) if len(bare) == 1 else ()
    looser = _by_looser_name().get(bare.lower(), ())
    found = (*coded, *exact) if quoted else (*exact, *coded)
    return tuple(dict.fromkeys((*found, *(() if coded and not bare.isdecimal() else looser))))


def things_in(text: str) -> Iterator[tuple[str, Thing]]:
    """The C symbols in a text, with what they stand for."""
    for symbol in dict.fromkeys(_SYMBOL.findall(text)):
        for thing in THINGS:
            if symbol in thing.names:
                yield symbol, thing


def _coded(character: str) -> tuple[Thing, ...]:
    return tuple(each for each in THINGS if each.code == ord(character))


@cache
def _by_looser_name() -> dict[str, tuple[Thing, ...]]:
    found: dict[str, dict[Thing, None]] = {}
    for thing in THINGS:
        for name in (thing.id, *thing.names):
            for looser in (name, name.partition("_")[2], thing.id.partition("/")[2]):
                found.setdefault(looser.lower(), {})[thing] = None
    return {name: tuple(things) for name, things in found.items() if name}
