"""Payloads in JSON."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from generator.document.shapes import ID, NUMBER, TEXT, TRUTH, Json, Key, Several, Shape, one_of
from generator.lower.operations import KINDS

_ANY_NUMBER: Json = {"type": "integer"}
_VALUE: Json = {"type": ["integer", "string"]}


def some(
    name: str,
    made: Callable[[Any], Any] = lambda found: found,
    *,
    even_zero: bool = False,
) -> Callable[[Any], Any]:
    """A value that only some kinds of operation have, left out where it is empty."""

    def get(of: Any) -> Any:
        try:
            found = attrgetter(name)(of)
        except AttributeError:
            return None
        is_there = found or (even_zero and found is not None)
        return made(found) if is_there else None

    return get


def _key(name: str, type_: Any, doc: str, get: Callable[[Any], Any]) -> Key:
    return Key(name, type_, doc, get, optional=True)


def _type_of_number(op: Any) -> str | None:
    """The type of a constant or of one of several numbers, whose kind does not say it."""
    if op.kind not in ("constant", "numbers"):
        return None
    return f"{'i' if op.is_signed else 'u'}{8 * op.size}"


def _constant(op: Any) -> int | None:
    return op.value if op.kind == "constant" else None


def _plain(value: int | bytes) -> int | str:
    return value.hex() if isinstance(value, bytes) else value


_KEYS = [
    Key("kind", one_of(KINDS), "What to do.", attrgetter("kind")),
    _key("name", TEXT, "The field; a condition has none.", some("name")),
    _key("type", TEXT, "The type of a constant, or of each of several numbers.", _type_of_number),
    _key("value", _ANY_NUMBER, "The constant.", _constant),
    _key("character", TRUTH, "Whether the number is a character.", some("is_char")),
    _key("min", _ANY_NUMBER, "The least number.", some("least", even_zero=True)),
    _key("max", _ANY_NUMBER, "The greatest number.", some("greatest", even_zero=True)),
    _key("optional", TRUTH, "Whether the payload can end before it.", some("optional")),
    _key(
        "default",
        _VALUE,
        "What it counts as in versions that do not have it: a number, or bytes in hexadecimal.",
        some("default", _plain, even_zero=True),
    ),
    _key(
        "prefix",
        NUMBER,
        "How many bytes the number has that stands before each value and counts its bytes.",
        some("prefix"),
    ),
    _key("length", NUMBER, "The number of bytes that it always has.", some("length")),
    _key("min-length", NUMBER, "The least number of bytes.", some("min_length")),
    _key("max-length", NUMBER, "The greatest number of bytes.", some("max_length")),
    _key(
        "count",
        NUMBER,
        "How many bytes the number has that stands before the values and counts them.",
        some("count"),
    ),
    _key(
        "in-pieces",
        TRUTH,
        "Whether a longer value is spread over several messages, one right after the other.",
        some("in_pieces"),
    ),
    _key("enum", ID, "The values of the number.", some("enum.id")),
    _key("flags", ID, "The flags of the number.", some("flags.id")),
    _key("rules", Several(ID), "Rules for the text.", some("rules")),
    _key("when", TEXT, "The number that decides whether `inner` is there.", some("test.selector")),
    _key(
        "is",
        Several(NUMBER),
        "The values with which it is.",
        some("test.values", lambda found: [each.number for each in found]),
    ),
    _key("has", NUMBER, "The flags of which it has one at least, as bits.", some("test.mask")),
    _key("since", NUMBER, "The first version with `inner`.", some("test.versions.since")),
    _key("until", NUMBER, "The last version with `inner`.", some("test.versions.until")),
    _key("doc", TEXT, "What it is.", some("doc")),
]
OPERATION = Shape("operation", "One step of reading or writing a payload.", _KEYS)
# It has itself inside.
_KEYS.append(
    _key("inner", Several(OPERATION), "The operations of a record or a condition.", some("inner"))
)
