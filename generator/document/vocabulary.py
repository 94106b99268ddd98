"""Versions, limits, rules, enums, flags and macros in JSON."""

from generator.document.claims import NARROWED, PROOF, VERSIONS, attribute, claim, given
from generator.document.shapes import (
    ID,
    NUMBER,
    TEXT,
    TRUTH,
    Key,
    Several,
    Shape,
    one_of,
)
from generator.lower.automaton import automaton

OUTCOMES = ("refuse", "drop", "emulate")

VERSION = Shape(
    "version",
    "A version of the protocol.",
    claim(
        Key("number", NUMBER, "Its number on the wire.", attribute("number")),
        Key("status", TEXT, "current, in-use, historic or never-seen.", attribute("status")),
    ),
)
LIMIT = Shape(
    "limit",
    "A limit on frames.",
    claim(
        Key(
            "payload", NUMBER, "The most bytes of payload, without the code.", attribute("payload")
        ),
        Key(
            "default", TRUTH, "Whether it holds where nothing else is agreed.", attribute("default")
        ),
        Key(
            "plausible",
            TRUTH,
            "Whether it binds no peer: a greater length is taken for damage.",
            attribute("plausible"),
        ),
        Key("negotiated-with", ID, "The flag that brings it.", attribute("negotiated_with"), True),
        Key(
            "tolerated-by",
            Several(ID),
            "It is not negotiated, but these programs take as much of their peer.",
            given("tolerated_by"),
            True,
        ),
        *NARROWED,
    ),
)
STRANGER = Shape(
    "stranger",
    "First bytes that show that the peer speaks another protocol.",
    (
        Key(
            "bytes",
            {"type": "string", "pattern": r"^([0-9a-f.]{2})+$"},
            "The bytes as digits, with a `.` for each digit that may be any.",
            lambda of: of.digits,
        ),
        Key("is", TEXT, "Who the peer is.", attribute("is_")),
        *PROOF,
    ),
)
AUTOMATON = Shape(
    "automaton",
    "A rule as a table: begin in state 0; for each byte of the text go to "
    "`next[state * width + classes[byte]]`; the text breaks the rule if `broken[state]` is true.",
    (
        Key(
            "classes", Several(NUMBER), "The class of each of the 256 bytes.", attribute("classes")
        ),
        Key("width", NUMBER, "How many classes there are.", attribute("width")),
        Key("next", Several(NUMBER), "The states, row by row.", attribute("next")),
        Key(
            "broken",
            Several(TRUTH),
            "Of each state, whether the rule is broken.",
            attribute("broken"),
        ),
    ),
)
RULE = Shape(
    "rule",
    "What a text may hold when a well-behaved sender writes it.",
    claim(
        Key(
            "pattern",
            TEXT,
            "A regular expression over the bytes, searched for anywhere. Characters, classes, "
            "groups `(?:...)`, alternatives, `* + ? {m,n}`; `^` and `$` are the very "
            "beginning and end of the text, never of a line, and `.` is any byte but a line feed. "
            "In many engines `$` is something else: the automaton says the same without one.",
            attribute("pattern"),
        ),
        Key("must-match", TRUTH, "Whether it must be found, or must not.", attribute("must_match")),
        Key(
            "level",
            one_of(("error", "warning")),
            "Refused, or pointed out.",
            attribute("level"),
        ),
        Key("hint", TEXT, "What to do.", attribute("hint")),
        Key(
            "at-least",
            NUMBER,
            "The least number of bytes, if this is all.",
            given("at_least"),
            True,
        ),
        Key(
            "only-with",
            Several(NUMBER),
            "Bytes without any of which a text cannot break the rule; none: nothing is known.",
            lambda of: list(of.only_with.encode()),
        ),
        Key("automaton", AUTOMATON, "The rule without an engine for expressions.", automaton),
    ),
)
VALUE = Shape(
    "value",
    "A value of an enum.",
    (
        Key("id", ID, "Its id, or that of the message whose code it is.", attribute("id")),
        Key("number", NUMBER, "The value.", attribute("number")),
        Key("symbol", TEXT, "Its C symbol.", attribute("symbol"), True),
        *VERSIONS,
        Key("command", ID, "The command that it stands for.", attribute("command"), True),
        Key("doc", TEXT, "What it means.", attribute("doc")),
    ),
)
ENUM = Shape(
    "enum",
    "Values of a number.",
    claim(
        Key(
            "size",
            NUMBER,
            "How many bytes the number has; one byte is a character.",
            attribute("size"),
        ),
        Key("closed", TRUTH, "Whether another value is malformed.", attribute("closed")),
        Key("values", Several(VALUE), "The values.", attribute("values")),
    ),
)
FLAG = Shape(
    "flag",
    "A bit, or several that are reserved together.",
    claim(
        Key("bit", NUMBER, "The bit.", attribute("bit")),
        Key("symbol", TEXT, "Its C symbol.", attribute("symbol")),
        Key("aliases", Several(TEXT), "Other symbols of it.", attribute("aliases")),
        *VERSIONS,
        Key("group", ID, "What flags of this group are for.", attribute("group"), True),
        Key(
            "if-not-offered",
            one_of(OUTCOMES),
            "What a filter does that wants it and is not offered it.",
            attribute("if_not_offered"),
        ),
    ),
)
FLAG_GROUP = Shape(
    "flag-group",
    "Flags of one purpose.",
    (
        Key("id", ID, "Its id.", attribute("id")),
        Key("title", TEXT, "Its title.", attribute("title")),
        Key("internal", TRUTH, "Whether no offer should have them.", attribute("internal")),
        Key("doc", TEXT, "What they are for.", attribute("doc")),
    ),
)
FLAGS = Shape(
    "flags",
    "A field of 32 bits.",
    claim(
        Key("when-zero", Several(ID), "What an offer of 0 means.", attribute("when_zero")),
        Key("groups", Several(FLAG_GROUP), "What the flags are for.", attribute("groups")),
        Key("members", Several(FLAG), "The flags.", attribute("members")),
    ),
)
MACRO = Shape(
    "macro",
    "A well-known macro.",
    claim(
        Key("name", TEXT, "Its name on the wire.", attribute("macro")),
        Key("stages", Several(ID), "When it is sent.", attribute("stages")),
        *NARROWED,
    ),
)
