"""The state table in JSON."""

from generator.document.claims import DOC, NARROWED, PROOF, attribute, claim
from generator.document.shapes import ID, TEXT, TRUTH, Key, Several, Shape

PHASE = Shape(
    "phase",
    "A state of the conversation.",
    claim(
        Key("in-message", TRUTH, "Whether a mail message is open.", attribute("in_message")),
        Key("final", TRUTH, "Whether the conversation is over.", attribute("final")),
        *NARROWED,
    ),
)
ENDED = Shape(
    "ended",
    "Exchanges of any of these commands that ended with any of these replies.",
    (
        Key("commands", Several(ID), "The commands.", attribute("commands")),
        Key("replies", Several(ID), "The replies.", attribute("replies")),
    ),
)
TRANSITION = Shape(
    "transition",
    "What the MTA may say, and where it leads.",
    (
        Key("on", ID, "The command.", attribute("on")),
        Key("from", Several(ID), "The phases in which it may be sent.", attribute("sources")),
        Key("to", ID, "Where it leads; the same phase if it is left out.", attribute("to"), True),
        Key(
            "sent-after",
            Several(ENDED),
            "What must have come last for the MTA to send it; anything if it is empty.",
            attribute("sent_after"),
        ),
        *NARROWED,
        DOC,
        *PROOF,
    ),
)
FINAL = Shape(
    "final",
    "Replies that end an exchange.",
    (
        Key("replies", Several(ID), "One of them.", attribute("replies")),
        Key("to", ID, "Where they lead; nowhere else if it is left out.", attribute("to"), True),
        *NARROWED,
        DOC,
        *PROOF,
    ),
)
EXCHANGE = Shape(
    "exchange",
    "Commands that are answered alike. A command without an exchange gets no reply.",
    (
        Key("commands", Several(ID), "The commands.", attribute("commands")),
        Key(
            "interim", Several(ID), "Replies that may come first, any number.", attribute("interim")
        ),
        Key("final", Several(FINAL), "Replies of which one ends it.", attribute("final")),
    ),
)
NEGOTIATION = Shape(
    "negotiation",
    "The parts that the fields of one message play.",
    (
        Key("message", ID, "The message.", attribute("message")),
        Key("version", TEXT, "Its field with the version.", attribute("version")),
        Key("flags", Several(TEXT), "Its fields with flags.", attribute("flags")),
        Key(
            "macro-lists",
            TEXT,
            "Its field with the macros that the filter wants.",
            attribute("macro_lists"),
            True,
        ),
        Key(
            "macro-lists-need", ID, "The flag that these need.", attribute("macro_lists_need"), True
        ),
        Key(
            "emulated-with",
            ID,
            "The answer in place of one that the other side expects all the same.",
            attribute("emulated_with"),
            True,
        ),
    ),
)
MISPLACED = Shape(
    "misplaced",
    "What a lenient filter makes of a command that may not be sent now.",
    (
        Key("retry-from", ID, "The phase in which it is taken to come.", attribute("retry_from")),
        Key("doc", TEXT, "Why.", attribute("doc")),
        *PROOF,
    ),
)
MACRO_SCOPES = Shape(
    "macro-scopes",
    "How long macros last: until the command, or one before it in the order, comes again.",
    (
        Key("order", Several(ID), "The commands.", attribute("order")),
        Key("ended-by", Several(ID), "Commands after which no macro lasts.", attribute("ended_by")),
        Key("doc", TEXT, "Why.", attribute("doc")),
        *PROOF,
    ),
)
SESSION = Shape(
    "session",
    "The state table. What may follow a suppressed command may follow the phase before it.",
    (
        Key("doc", TEXT, "What it is.", attribute("doc")),
        Key("initial", ID, "The first phase.", attribute("initial")),
        Key("phases", Several(PHASE), "All phases.", attribute("phases")),
        Key("transitions", Several(TRANSITION), "What may be said when.", attribute("transitions")),
        Key("exchanges", Several(EXCHANGE), "What may be answered.", attribute("exchanges")),
        Key("negotiation", NEGOTIATION, "How both sides agree.", attribute("negotiation"), True),
        Key("misplaced", MISPLACED, "Commands out of order.", attribute("misplaced"), True),
        Key("macro-scopes", MACRO_SCOPES, "How long macros last.", attribute("macro_scopes"), True),
        Key("queue-id", ID, "The macro that names the mail message.", attribute("queue_id"), True),
    ),
)
