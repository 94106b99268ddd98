"""Real programs and the sources of evidence in JSON."""

from generator.document.claims import DOC, PROOF, attribute, claim, given
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
from generator.model import Side

NOTE = Shape(
    "note",
    "What a program does.",
    claim(Key("about", Several(TEXT), "The ids that it is about.", attribute("about"))),
)
BITS = Shape(
    "bits",
    "A field of flags and its value.",
    (
        Key("field", TEXT, "The field.", lambda of: of[0]),
        Key("value", NUMBER, "Its bits.", lambda of: of[1]),
    ),
)
OFFER = Shape(
    "offer",
    "The negotiation message as a program sends it.",
    (
        Key("setting", TEXT, "How the program is set up.", attribute("setting")),
        Key("version", NUMBER, "The version.", attribute("version")),
        Key("flags", Several(BITS), "The flags.", attribute("flags")),
        DOC,
        *PROOF,
    ),
)
DEFAULT_MACROS = Shape(
    "default-macros",
    "The macros that a program sends when nobody asks for others.",
    (
        Key("stage", ID, "When.", attribute("stage")),
        Key("names", Several(TEXT), "Which.", attribute("names")),
        DOC,
        *PROOF,
    ),
)
MALFORMED = Shape(
    "malformed-input",
    "What a program makes of malformed input.",
    claim(
        Key("input", TEXT, "The input.", attribute("input")),
        Key("result", TEXT, "What the program does.", attribute("result")),
        Key("about", Several(TEXT), "The ids that it is about.", attribute("about")),
        Key("outcome", TEXT, "The result in one word.", attribute("outcome"), True),
        Key(
            "decoder",
            Several(TEXT),
            "What a decoder makes of it where that is something else: kinds of error, or accepts.",
            attribute("decoder"),
        ),
    ),
)
STATE_ROW = Shape(
    "state-row",
    "A state of a program's own table.",
    (
        Key("state", TEXT, "The program's name of it.", lambda of: of[0]),
        Key("entered-by", ID, "The command that leads to it.", lambda of: of[1].entered_by, True),
        Key("next", Several(TEXT), "The states that may follow directly.", lambda of: of[1].next),
        Key(
            "skippable-with",
            ID,
            "The flag with which it may be passed over.",
            lambda of: of[1].skippable_with,
            True,
        ),
        Key("in-message", TRUTH, "Whether a mail message is open.", lambda of: of[1].in_message),
    ),
)
STATE_RULE = Shape("state-rule", "A rule by which a program reads its table.", claim())
STATE_DIFFERENCE = Shape(
    "state-difference",
    "Commands that a program takes otherwise than a lenient session does.",
    claim(
        Key("commands", Several(ID), "The commands.", attribute("commands")),
        Key("states", Several(TEXT), "The program's states; none: any.", attribute("states")),
        Key("phases", Several(ID), "The session's phases; none: any.", attribute("phases")),
        Key(
            "left-out",
            TRUTH,
            "Whether it is so only where the command was to be left out.",
            attribute("left_out"),
        ),
        Key("session", TEXT, "What a lenient session does.", attribute("session")),
        Key("program", TEXT, "What the program does.", attribute("program")),
        Key("aborts", TEXT, "The side that alone ends the message.", attribute("aborts"), True),
    ),
)
STATE_TABLE = Shape(
    "state-table",
    "A program's own state table, where it is not the session's.",
    (
        DOC,
        Key("order", Several(TEXT), "All states, as its rules go through them.", given("order")),
        Key("reset", TEXT, "The state that it falls back to.", attribute("reset")),
        Key("rows", Several(STATE_ROW), "The states.", lambda of: of.rows.items()),
        Key("rules", Several(STATE_RULE), "How it is read.", attribute("rules")),
        Key(
            "differences",
            Several(STATE_DIFFERENCE),
            "Where it differs from the session.",
            attribute("differences"),
        ),
        *PROOF,
    ),
)
IMPLEMENTATION = Shape(
    "implementation",
    "A program that speaks the protocol.",
    claim(
        Key("title", TEXT, "Its name.", attribute("title")),
        Key("side", one_of(Side), "Which side it is.", attribute("side")),
        Key("examined", TEXT, "The version that was looked at.", attribute("examined")),
        Key("offers", Several(OFFER), "How it opens the negotiation.", attribute("offers")),
        Key("default-macros", Several(DEFAULT_MACROS), "Its macros.", attribute("default_macros")),
        Key("notes", Several(NOTE), "What it does.", attribute("notes")),
        Key("malformed-input", Several(MALFORMED), "What it takes.", attribute("malformed_input")),
        Key("state-table", STATE_TABLE, "Its state table.", attribute("state_table"), True),
    ),
)
SOURCE = Shape(
    "source",
    "What evidence refers to.",
    (
        Key("id", TEXT, "Its id.", attribute("id")),
        Key("title", TEXT, "What it is.", attribute("title")),
        Key("cited-as", TEXT, "Its name where it is cited.", attribute("cited_as")),
        Key("path", TEXT, "Its files in the checkout, with {} for one.", attribute("path"), True),
        Key("kind", TEXT, "Of what kind.", attribute("source_kind")),
        Key("doc", TEXT, "More about it.", attribute("doc")),
    ),
)
