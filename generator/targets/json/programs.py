"""Real programs and the sources of evidence in JSON."""

from generator.model import Side
from generator.targets.json.claims import PROOF, attribute, claim
from generator.targets.json.shapes import ID, NUMBER, TEXT, Key, Several, Shape, one_of

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
        *PROOF,
    ),
)
DEFAULT_MACROS = Shape(
    "default-macros",
    "The macros that a program sends when nobody asks for others.",
    (
        Key("stage", ID, "When.", attribute("stage")),
        Key("names", Several(TEXT), "Which.", attribute("names")),
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
