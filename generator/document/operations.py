"""Payloads in JSON."""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from generator.document.shapes import (
    BITS,
    BYTES,
    ID,
    NUMBER,
    TEXT,
    TRUTH,
    Json,
    Key,
    Several,
    Shape,
    one_of,
)
from generator.lower.operations import KINDS, NUMBER_KINDS, Constant, OfFlags, When

_INTEGER: Json = {"type": "integer", "minimum": -(1 << 63), "maximum": (1 << 64) - 1}
_Get = Callable[[Any], Any]


def _some(name: str, made: _Get = lambda found: found) -> _Get:
    """A value that only some kinds of operation have, left out where it is empty."""
    return lambda of: made(found) if (found := getattr(of, name, None)) else None


def _stated(name: str) -> _Get:
    """The same for a value that may be 0; it is left out only if the spec does not state it."""
    return lambda of: getattr(of, name, None)


def _of_test(get: _Get) -> _Get:
    """A value of what a condition depends on."""
    return lambda of: get(of.test) if hasattr(of, "test") else None


def _default(of: Any) -> int | str | None:
    found = getattr(of, "default", None)
    return found.hex() if isinstance(found, bytes) else found


def _constant(of: Any) -> int | None:
    return of.value if isinstance(of, Constant) else None


def _optional(name: str, type_: Json | Several, doc: str, get: _Get) -> Key:
    return Key(name, type_, doc, get, optional=True)


_KEYS = [
    Key("kind", one_of(KINDS), "What to do.", attrgetter("kind")),
    _optional("name", TEXT, "The field; a condition has none.", _some("name")),
    _optional("char", TRUTH, "Whether the number is a character.", _some("is_char")),
    _optional("item", one_of(NUMBER_KINDS), "The kind of each number of a list.", _some("item")),
    _optional("constant", _INTEGER, "The value of a constant.", _constant),
    _optional("min", _INTEGER, "The least that the number may be.", _stated("least")),
    _optional("max", _INTEGER, "The greatest that the number may be.", _stated("greatest")),
    _optional(
        "prefix",
        NUMBER,
        "The size in bytes of the length prefix of the text, of each text or of the bytes.",
        _some("prefix"),
    ),
    _optional("length", NUMBER, "The fixed number of bytes.", _some("length")),
    _optional("min-length", NUMBER, "The least number of bytes.", _some("min_length")),
    _optional("max-length", NUMBER, "The greatest number of bytes.", _stated("max_length")),
    _optional(
        "count",
        NUMBER,
        "The size in bytes of the number of items in front of a list; without it, the list "
        "continues to the end.",
        _some("count"),
    ),
    _optional("optional", TRUTH, "Whether a payload may end before it.", _some("optional")),
    _optional(
        "default",
        {"anyOf": [_INTEGER, BYTES]},
        "What it counts as where no frame has it.",
        _default,
    ),
    _optional(
        "in-pieces",
        TRUTH,
        "Whether a longer value is spread over several messages, one right after the other.",
        _some("in_pieces"),
    ),
    _optional("format", TEXT, "What the value is, for code that takes it apart.", _some("format")),
    _optional("log-as", TEXT, "The name under which logs have the text.", _some("log_as")),
    _optional("enum", ID, "The values of the number.", _some("enum", attrgetter("id"))),
    _optional("flags", ID, "The flags of the number.", _some("flags", attrgetter("id"))),
    _optional("rules", Several(ID), "Rules for the text, or for each text.", _some("rules")),
    _optional(
        "key-rules", Several(ID), "Rules for the first text of each pair.", _some("key_rules")
    ),
    _optional(
        "value-rules", Several(ID), "Rules for the second text of each pair.", _some("value_rules")
    ),
    _optional(
        "when",
        TEXT,
        "The number that decides whether `inner` is there.",
        _of_test(_some("selector")),
    ),
    _optional(
        "is",
        Several(NUMBER),
        "The values for which it is.",
        _of_test(_some("values", lambda found: [each.number for each in found])),
    ),
    _optional(
        "any-of",
        BITS,
        "The bits of which at least one is set then.",
        lambda of: of.test.mask if isinstance(of, When) and isinstance(of.test, OfFlags) else None,
    ),
    _optional(
        "negotiated-with",
        ID,
        "The negotiated flag without which `inner` is not there.",
        _of_test(_some("flag", attrgetter("id"))),
    ),
    _optional(
        "since",
        NUMBER,
        "The first version in which `inner` is there.",
        _of_test(_some("versions", _some("since"))),
    ),
    _optional(
        "until",
        NUMBER,
        "The last version in which `inner` is there.",
        _of_test(_some("versions", _stated("until"))),
    ),
    _optional("doc", TEXT, "What it is.", _some("doc")),
]
OPERATION = Shape("operation", "One step of reading or writing a payload.", _KEYS)
# It has itself inside.
_KEYS.append(
    Key(
        "inner",
        Several(OPERATION),
        "The operations of a record or a condition.",
        _some("inner"),
        optional=True,
    )
)
