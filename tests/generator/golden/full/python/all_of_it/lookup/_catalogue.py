# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What programs log, and why."""

from typing import Final

from ..enums import Deeds
from .catalogue import Cause, Check, Failure, Log, Slot, Suspect, Symptom

PATTERNS: Final = {
    "text": ".*?",
    "number": "-?\\d+(?:\\.\\d+)?",
    "failure": "\\S.*?",
    "command": "\\(unknown[^)]*\\)|\\S+?",
    "reply": "\\(unknown[^)]*\\)|\\S+?",
    "flags": "[0-9a-fA-F]+",
    "version": "-?\\d+",
    "length": "-?\\d+",
    "name": "[^\\s:()]+(?: [^\\s:()]+)*?",
    "address": "\\S+?",
    "path": "\\S+?",
    "queue-id": "[\\w./-]+?",
}
"""What stands in a place of a text, by what it holds."""

LOGS: Final[tuple[Log, ...]] = (
    Log(
        id="log/book",
        program="Book",
        tags=(),
        symptoms=(
            Symptom(
                id="symptom/everything",
                literals=(
                    "order ",
                    " of ",
                    " in ",
                    ", ",
                    " of version ",
                    ", ",
                    " long, by ",
                    " with ",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("queue-id", (), None),
                    Slot("path", (), None),
                    Slot("reply", (), None),
                    Slot("version", (), None),
                    Slot("length", (), None),
                    Slot("text", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc="It is written down.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/holiday",
                        (),
                        (),
                        ("the owner",),
                        True,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/corner-shop",
        program="Corner Shop",
        tags=("shop",),
        symptoms=(
            Symptom(
                id="symptom/nobody-there",
                literals=(
                    "door ",
                    " is shut: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="keeper",
                doc="Nobody opened. The keeper may be away.",
                versions="2.0 and later",
                suspects=(
                    Suspect(
                        "cause/holiday",
                        ("failure/late",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/holiday",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/strange-word",
                literals=(
                    "",
                    " said 0x",
                    " after ",
                    ", 100%: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("flags", (), Deeds),
                    Slot("command", (), None),
                    Slot("text", ("yes", "no"), None),
                ),
                blames="either",
                doc="A word was not understood.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/holiday",
                        (),
                        ("command/order",),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
)
"""All programs, with the texts that they log."""

CAUSES: Final[tuple[Cause, ...]] = (
    Cause(
        id="cause/holiday",
        title="It is a holiday",
        doc="Nobody works then.",
        checks=(Check(run="look {address.path} {name}", shows="a notice at the door", not_for=()),),
        remedy="Come back tomorrow.",
    ),
)
"""All causes."""

FAILURES: Final[tuple[Failure, ...]] = (
    Failure(id="failure/late", texts=("Too late", "Time is over"), doc="It took too long."),
)
"""Errors of the operating system."""
