"""Payloads in JSON."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from generator.document.shapes import ID, NUMBER, TEXT, TRUTH, Key, Several, Shape, one_of
from generator.lower.operations import KINDS


def some(name: str, made: Callable[[Any], Any] = lambda found: found) -> Callable[[Any], Any]:
    """A value that only some kinds of operation have, left out where it is empty."""
    return lambda of: made(found) if (found := getattr(of, name, None)) else None


_KEYS = [
    Key("kind", one_of(KINDS), "What to do.", attrgetter("kind")),
    Key("name", TEXT, "The field; a condition has none.", some("name"), True),
    Key("min-length", NUMBER, "The least number of bytes.", some("min_length"), True),
    Key(
        "in-pieces",
        TRUTH,
        "Whether a longer value is spread over several messages, one right after the other.",
        some("in_pieces"),
        True,
    ),
    Key(
        "enum",
        ID,
        "The values of the number.",
        some("enum", attrgetter("id")),
        True,
    ),
    Key(
        "flags",
        ID,
        "The flags of the number.",
        some("flags", attrgetter("id")),
        True,
    ),
    Key(
        "rules",
        Several(ID),
        "Rules for the text.",
        some("rules"),
        True,
    ),
    Key(
        "when",
        TEXT,
        "The number that decides whether `inner` is there.",
        some("selector"),
        True,
    ),
    Key(
        "is",
        Several(NUMBER),
        "The values with which it is.",
        some("values", lambda found: [each.number for each in found]),
        True,
    ),
    Key("doc", TEXT, "What it is.", some("doc"), True),
]
OPERATION = Shape("operation", "One step of reading or writing a payload.", _KEYS)
# It has itself inside.
_KEYS.append(
    Key(
        "inner",
        Several(OPERATION),
        "The operations of a record or a condition.",
        some("inner"),
        True,
    )
)
