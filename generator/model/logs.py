"""What programs log when something goes wrong, and why it does."""

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from generator.model.keys import Words
from generator.model.part import Part
from generator.model.text import Claim, Explained
from generator.model.words import (
    CauseRef,
    FailureRef,
    FlagSetRef,
    Line,
    MessageRef,
    ProgramRef,
    Prose,
    Slug,
    Some,
    Title,
    Word,
    own_slug,
)

OTHER_CULPRITS = ("network", "configuration", "either", "nobody")
"""Who is to blame, if it is not one of the two sides."""

HOLDS = {
    "text": "any text",
    "number": "a number",
    "failure": "an error of the operating system in words",
    "command": "a command, by its C symbol or its code",
    "reply": "a reply, by its C symbol or its code",
    "flags": "a set of flags as a number",
    "version": "a version of the protocol",
    "length": "the length of a frame",
    "name": "the name that the responder has in the log",
    "address": "where the responder listens, as the initiator's configuration writes it",
    "path": "a path in the file system",
    "queue-id": "the initiator's queue id of the mail",
}
"""What can stand in a slot; checks name these words."""
ADDRESS_PARTS = ("host", "port", "path")
"""Parts of an address that checks may name, after a point."""


@dataclass(frozen=True, kw_only=True)
class Failure(Claim):
    """An error of the operating system, by the texts that systems have for it."""

    WITHOUT = ("evidence", "confidence")

    id: Annotated[str, own_slug("failure")]
    texts: Some[Line]
    """The texts of systems and C libraries."""


@dataclass(frozen=True, kw_only=True)
class LookUp(Part):
    """A command that shows whether a cause is there."""

    run: Line
    """The command. What a slot holds replaces its word in braces, such as `{name}`; of an address
    a part may be named, such as `{address.port}`. Without such a value the command is left out."""
    shows: Line = ""
    """What to look for in its output."""
    of: ProgramRef | None = None
    """The program that it is about; it is left out where another one of the same side logs
    something."""


@dataclass(frozen=True, kw_only=True)
class Cause(Claim):
    """Why something is logged, how to see whether it is so, and what to do about it."""

    WITHOUT = ("evidence", "confidence")

    id: Annotated[str, own_slug("cause")]
    title: Title
    """The cause in a sentence without a full stop."""
    doc: Prose = ""
    checks: tuple[LookUp, ...] = ()
    """Commands that show whether it is this."""
    remedy: Line = ""
    """What to do about it."""


@dataclass(frozen=True, kw_only=True)
class Suspect(Part):
    """A cause that something logged may have."""

    cause: CauseRef
    """The cause."""
    failures: tuple[FailureRef, ...] = ()
    """Only with one of these errors of the operating system."""
    messages: tuple[MessageRef, ...] = ()
    """Only about one of these messages."""
    texts: tuple[Line, ...] = ()
    """Only with one of these in a place for text."""
    foreign_length: bool = False
    """Only with a length that is text, or with which the stream of another protocol begins."""


@dataclass(frozen=True, kw_only=True)
class Slot(Part):
    """A place of a text that the program fills in."""

    NOT_BOTH = ("holds", "is")
    NEEDS: ClassVar = {"flags": "holds"}

    holds: Annotated[str, Words(tuple(HOLDS), HOLDS)] = "text"
    """What stands there."""
    flags: FlagSetRef | None = None
    """The set that flags are of."""
    is_: tuple[Line, ...] = ()
    """The texts of which one stands there."""


@dataclass(frozen=True, kw_only=True)
class Symptom(Explained, Claim):
    """A text that a program logs, and what it means."""

    id: Annotated[str, own_slug("symptom")]
    text: Line
    """The text, as the source code of the program has it."""
    slots: tuple[Slot, ...] = ()
    """What stands in the places that are filled in, in their order."""
    blames: Word
    """Who is usually to blame: a key of the `roles`, or `network`, `configuration`, `either`,
    `nobody`."""
    versions: Line = ""
    """The versions of the program that log it, if not all do."""
    causes: tuple[Suspect, ...] = ()
    """Why it is logged, the likeliest first."""


@dataclass(frozen=True, kw_only=True)
class Log(Claim):
    """What a program logs."""

    WITHOUT = ("evidence", "confidence")

    id: Annotated[str, own_slug("log")]
    title: Title
    """The name of the program."""
    implementation: ProgramRef | None = None
    """The program among the implementations."""
    examined: Line
    """The version whose source code was read."""
    tags: tuple[Line, ...] = ()
    """The names under which its processes log, up to a slash; by default any name."""
    package: Slug | None = None
    """The source package of Debian that has the texts."""
    places: Annotated[str, Words({"printf": "printf", "braces": "braces"})] = "printf"
    """How texts mark places that are filled in: as printf of C, or with names in braces."""
    symptoms: Some[Symptom] = field()
    """The texts."""
