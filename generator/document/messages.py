"""Messages and their payloads in JSON."""

from collections.abc import Callable
from typing import Any

from generator.document.claims import PROOF, VERSIONS, attribute, claim, given
from generator.document.shapes import ID, NUMBER, TEXT, TRUTH, Key, Several, Shape, one_of
from generator.lower.operations import KINDS, operations
from generator.model import Message, Side, Spec
from generator.model.errors import PAYLOAD_ERRORS
from generator.model.tolerance import CONDITIONS, READINGS


def some(name: str, made: Callable[[Any], Any] = lambda found: found) -> Callable[[Any], Any]:
    """A value that only some kinds of operation have, left out where it is empty."""
    return lambda of: made(found) if (found := getattr(of, name, None)) else None


_KEYS = [
    Key("kind", one_of(KINDS), "What to do.", attribute("kind")),
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
        some("enum", attribute("id")),
        True,
    ),
    Key(
        "flags",
        ID,
        "The flags of the number.",
        some("flags", attribute("id")),
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

TOLERANCE = Shape(
    "tolerance",
    "Malformed payloads that real programs take, and what they make of them.",
    (
        Key("errors", Several(one_of(PAYLOAD_ERRORS)), "The kinds of error.", attribute("errors")),
        Key("field", TEXT, "The field of the error; any if it is left out.", given("field"), True),
        Key("after", ID, "The last value read; any if it is left out.", given("after"), True),
        Key("if", one_of(CONDITIONS), "What is true besides.", given("condition"), True),
        Key("reading", one_of(READINGS), "What becomes of it.", attribute("reading")),
        Key("by", Several(ID), "The programs that do so.", attribute("by")),
        Key("doc", TEXT, "Markdown.", attribute("doc")),
        *PROOF,
    ),
)


def message(spec: Spec) -> Shape:
    """A message, whose operations are worked out from the spec."""

    def steps(of: Message) -> Any:
        return operations(spec, of)

    return Shape(
        "message",
        "A command or a reply.",
        claim(
            Key("code", NUMBER, "The byte that stands for it.", attribute("code")),
            Key("symbol", TEXT, "Its C symbol.", attribute("symbol")),
            Key("api", TEXT, "The function or callback of the C library.", attribute("api"), True),
            Key("sender", one_of(Side), "Who sends it.", attribute("sender")),
            *VERSIONS,
            Key(
                "reserved", TEXT, "Why no program sends or handles it.", attribute("reserved"), True
            ),
            Key("class", TEXT, "What kind of reply it is.", attribute("class_"), True),
            Key(
                "suppressed-by",
                ID,
                "With this flag it is not sent.",
                attribute("suppressed_by"),
                True,
            ),
            Key(
                "unanswered-with",
                ID,
                "With this flag it gets no reply.",
                attribute("unanswered_with"),
                True,
            ),
            Key("requires", ID, "It needs this flag.", attribute("requires"), True),
            Key("macros", ID, "The stage whose macros come before it.", attribute("macros"), True),
            Key(
                "announces",
                TEXT,
                "The field that names the command its macros are for.",
                attribute("announces"),
                True,
            ),
            Key("operations", Several(OPERATION), "Its payload.", steps),
            Key(
                "tolerated",
                Several(TOLERANCE),
                "Malformed payloads that real programs take; of several the first that fits.",
                given("tolerated"),
                True,
            ),
        ),
    )
