"""Where the document differs from what a spec holds: keys that are made of others or worked out."""

from collections.abc import Callable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from generator.document.derived import Difference, Shapes, given
from generator.document.operations import OPERATION
from generator.document.shapes import BITS, ID, NUMBER, TEXT, TRUTH, Key, Several, Shape, one_of
from generator.lower.automaton import automaton
from generator.lower.operations import operations
from generator.model import (
    Enum,
    EnumValue,
    Exchange,
    Final,
    Flag,
    FlagSet,
    Implementation,
    Interim,
    Limit,
    MalformedInput,
    Message,
    Negotiation,
    Offer,
    Role,
    Rule,
    Session,
    Side,
    Spec,
    StateRow,
    StateTable,
    Transition,
)
from generator.model.keys import REST

_NOTHING: tuple[Key, ...] = ()
_AUTOMATON = Shape(
    "automaton",
    "A rule as a table: begin in state 0; for each byte of the text go to "
    "`next[state * width + classes[byte]]`; the text breaks the rule if `broken[state]` is true.",
    (
        Key(
            "classes", Several(NUMBER), "The class of each of the 256 bytes.", attrgetter("classes")
        ),
        Key("width", NUMBER, "How many classes there are.", attrgetter("width")),
        Key("next", Several(NUMBER), "The states, row by row.", attrgetter("next")),
        Key(
            "broken",
            Several(TRUTH),
            "Of each state, whether the rule is broken.",
            attrgetter("broken"),
        ),
    ),
)
_RULE = Difference(
    {
        "must": (
            Key(
                "pattern",
                TEXT,
                "A regular expression over the bytes, searched for anywhere. Characters, classes, "
                "groups `(?:...)`, alternatives, `* + ? {m,n}`; `^` and `$` are the very "
                "beginning and end of the text, never of a line, and `.` is any byte but a line "
                "feed. In many engines `$` is something else: the automaton says the same without "
                "one.",
                attrgetter("pattern"),
            ),
        ),
        "must-not": (
            Key(
                "must-match",
                TRUTH,
                "Whether it must be found, or must not.",
                attrgetter("must_match"),
            ),
        ),
        "only-with": (
            Key(
                "only-with",
                Several(NUMBER),
                "Bytes without any of which a text cannot break the rule; none: nothing is known.",
                lambda of: list(of.only_with.encode()),
            ),
        ),
    },
    after={
        "only-with": (
            Key("automaton", _AUTOMATON, "The rule without an engine for expressions.", automaton),
        )
    },
)
_BITS = Shape(
    "bits",
    "A field of flags and its value.",
    (
        Key("field", TEXT, "The field.", lambda of: of[0]),
        Key("value", NUMBER, "Its bits.", lambda of: of[1]),
    ),
)


def _row(shapes: Shapes) -> Shape:
    """A row of a table of states, which is its state and what is written under that."""
    row = shapes.of(StateRow)
    state = Key("state", TEXT, "The program's own name of it.", lambda of: of[0])
    keys = (replace(key, get=_of_row(key)) for key in row.keys)
    return Shape(row.name, row.doc, (state, *keys))


def _of_row(key: Key) -> Callable[[Any], Any]:
    return lambda of: key.get(of[1])


def shapes_of(spec: Spec) -> Shapes:
    """The shapes of all classes; operations and tables of states are worked out."""
    plain = Shapes({})
    flags = Key("flags", Several(_BITS), "The flags.", attrgetter("flags"))
    rows = Key("rows", Several(_row(plain)), "The states.", lambda of: of.rows.items())
    payload = Key("operations", Several(OPERATION), "Its payload.", lambda of: operations(spec, of))
    number = Key("number", NUMBER, "The value; of a character, its code.", attrgetter("number"))
    size = Key(
        "size",
        NUMBER,
        "How many bytes the number has.",
        attrgetter("size"),
    )
    several = "The bit, or several that are reserved together."
    bit = Key("bit", BITS, several, attrgetter("bit"))
    closed = Key("closed", TRUTH, "Whether another value is malformed.", attrgetter("closed"))
    words = [each.side for each in spec.protocol.roles]
    side = Key("side", one_of(words), "Which side it is.", attrgetter("side"))
    role = replace(side, get=attrgetter("role"))
    code = Key("code", NUMBER, "The byte that stands for it.", attrgetter("code"))
    anyone = one_of([*words, Side.BOTH])
    sender = Key("sender", anyone, "Who sends it.", lambda of: spec.protocol.side(of.sender))
    doc = Key("doc", TEXT, "Markdown.", attrgetter("doc"))
    to = Key("to", ID, "Where it leads; the same phase if it is left out.", given("to"), True)
    interim = Key(
        "interim",
        Several(Shapes({Interim: Difference(sparse=("doc", "evidence"))}).of(Interim)),
        "Replies that may come before the final one, any number.",
        attrgetter("interim"),
    )
    no_proof = {"evidence": _NOTHING, "confidence": _NOTHING}
    versions = ("since", "until")
    return Shapes(
        {
            Role: Difference({"side": (side,)}),
            Rule: _RULE,
            Limit: Difference(sparse=("tolerated-by",)),
            EnumValue: Difference(
                {"code": _NOTHING, "number": (number,), **no_proof},
                first=("id", "number", "symbol", *versions),
            ),
            Enum: Difference({"of": (size,), "unknown": (closed,), "values-from": _NOTHING}),
            FlagSet: Difference({"of": (size,)}),
            Flag: Difference({"bit": (bit,)}, first=("id", "bit", "symbol", "aliases", *versions)),
            Message: Difference(
                {"code": (code,), "sender": (sender,), "fields": (payload,)},
                first=("id", "code", "symbol", "title", "api", "also-called", "sender", *versions),
                sparse=("also-called", "tolerated"),
            ),
            Transition: Difference({"to": (to,)}),
            Exchange: Difference({"interim": (interim,)}),
            Final: Difference({"to": (to,)}),
            Session: Difference(first=("doc",)),
            Negotiation: Difference({"doc": _NOTHING}),
            Offer: Difference({REST: (flags,)}),
            MalformedInput: Difference(after={"decoder": (doc,)}),
            StateTable: Difference({"rows": (rows,)}, first=("doc",)),
            Implementation: Difference({"role": (role,)}),
        }
    )
