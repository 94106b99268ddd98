"""Finding an id by what a person may call it."""

import difflib
from collections.abc import Iterator, Sequence

from generator.cli.explaining.errors import ERROR_IDS
from generator.cli.explaining.fields import field_id, field_names
from generator.model import Spec

FRAMING = "protocol/framing"
VECTOR = "vector/"

_MOST = 6


def candidates(spec: Spec, word: str) -> tuple[str, ...]:
    """The ids that a word can mean: an id, a C symbol, a letter, a macro's or a function's name.

    The word may also be an id without its kind, or the name of the class that is made of it, with a
    field or without.
    """
    names = list(_names(spec))
    if any(id_ == word for id_, _ in names):
        return (word,)
    called = dict.fromkeys(id_ for id_, name in names if name == word)
    bare = dict.fromkeys(id_ for id_, _ in names if id_.partition("/")[2] == word)
    # A vector is often called like the message that it shows.
    things = [id_ for id_ in bare if not id_.startswith(VECTOR)]
    return tuple(called or things or bare)


def suggestions(spec: Spec, word: str) -> Sequence[str]:
    """Known words that are near to an unknown one."""
    by_name: dict[str, dict[str, None]] = {}
    for id_, name in _names(spec):
        by_name.setdefault(name.lower(), {})[name] = None
        if bare := id_.partition("/")[2]:
            by_name.setdefault(bare, {})[id_] = None
    near = difflib.get_close_matches(word.lower(), by_name, n=3, cutoff=0.6)
    return list(dict.fromkeys(known for name in near for known in by_name[name]))[:_MOST]


def _names(spec: Spec) -> Iterator[tuple[str, str]]:
    """Each id with each of its names."""
    for claim in spec.claims():
        yield claim.id, claim.id
    yield FRAMING, FRAMING
    for id_ in ERROR_IDS:
        yield id_, id_
        yield id_, id_.partition("/")[2]
    for named in (*spec.messages, *spec.enums, *spec.flag_sets):
        yield named.id, _class_name(named.name)
    for message in spec.messages:
        for name in field_names(message):
            id_ = field_id(message, name)
            yield id_, id_
            yield id_, f"{_class_name(message.name)}.{name.replace('-', '_')}"
        yield message.id, message.letter
        yield message.id, message.symbol
        if message.api:
            yield message.id, message.api
    for enum in spec.enums:
        for value in () if enum.of_messages else enum.values:
            if enum.is_char:
                yield value.id, chr(value.number)
            if value.symbol:
                yield value.id, value.symbol
    for flags in spec.flag_sets:
        for flag in flags.members:
            for symbol in (flag.symbol, *flag.aliases):
                yield flag.id, symbol
    for macro in spec.macros:
        yield macro.id, macro.macro
    for topic in spec.vectors:
        for id_ in topic.ids:
            yield f"{VECTOR}{id_}", f"{VECTOR}{id_}"


def _class_name(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))
