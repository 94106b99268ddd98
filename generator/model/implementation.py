"""What real programs do."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated

from generator.model.asking import Asking
from generator.model.editing import Editing, Reading
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.keys import REST, Words, Written, key
from generator.model.part import Part
from generator.model.text import Claim, Explained, Proven
from generator.model.words import (
    U32,
    AnyRef,
    CommandRef,
    Count,
    FlagRef,
    Line,
    MacroName,
    MessageRef,
    Name,
    PhaseRef,
    Prose,
    Some,
    StageRef,
    Symbol,
    Title,
    Truth,
    Word,
    own_slug,
)

Flags = Annotated[
    tuple[tuple[str, int], ...], Written(Mapping[Name, U32], lambda flags: tuple(flags.items()))
]
"""Flags by the name of their field."""
_TAKES = Annotated[str, Words(("takes", "ignores"))]


@dataclass(frozen=True, kw_only=True)
class Offer(Proven):
    """A negotiation message as a program sends it: a version, and a key for each field of flags."""

    setting: Line
    """The setting that leads to it."""
    version: Count
    """The version."""
    flags: Annotated[Flags, key(REST)]
    """The flags."""


@dataclass(frozen=True, kw_only=True)
class Support(Proven):
    """Messages, and how far a program has them: it sends them, or does what they ask for."""

    about: Some[MessageRef]
    """The messages."""
    level: Annotated[str, Words(("full", "partial", "none"))] = "full"
    """How far the program has them."""
    release: Line | None = None
    """Its first release that has them; by default not known."""


@dataclass(frozen=True, kw_only=True)
class DefaultMacros(Proven):
    """The macros that a program sends at a stage when nobody asks for others."""

    stage: StageRef
    """The stage."""
    names: tuple[MacroName, ...]
    """The macros as spelled on the wire."""


@dataclass(frozen=True, kw_only=True)
class Note(Explained, Claim):
    """A behaviour of a program, shown on the pages of what it is about."""

    id: Annotated[str, own_slug("note")]
    about: Some[AnyRef]
    """The ids on whose pages it shows."""


@dataclass(frozen=True, kw_only=True)
class MalformedInput(Proven, Claim):
    """Malformed input and what the program does with it."""

    WITHOUT = ("doc",)

    id: Annotated[str, own_slug()]
    doc: Prose = ""
    input: Line
    """The input."""
    result: Line
    """What the program does."""
    about: tuple[AnyRef, ...] = ()
    """The ids that it is about."""
    outcome: Annotated[str | None, Words(("closes", "drops", "takes"))] = None
    """What happens to the frame, if a decoder behaves differently."""
    decoder: tuple[Annotated[str, Words(("accepts", *FRAME_ERRORS, *PAYLOAD_ERRORS))], ...] = ()
    """What a decoder makes of the same input: kinds of error, or that it accepts it."""


@dataclass(frozen=True, kw_only=True)
class StateRow(Part):
    """A state of a program's own table."""

    entered_by: CommandRef | None = None
    """The command that leads here."""
    next: tuple[Symbol, ...]
    """The states that may follow directly."""
    skippable_with: FlagRef | None = None
    """The flag that lets the state be passed over."""
    in_message: Truth = False
    """Whether a transaction is open."""


@dataclass(frozen=True, kw_only=True)
class StateRule(Claim):
    """A rule by which a program's table is read."""

    id: Annotated[str, own_slug()]


@dataclass(frozen=True, kw_only=True)
class StateDifference(Explained, Claim):
    """Commands that a program's table treats differently from the session."""

    id: Annotated[str, own_slug()]
    commands: tuple[CommandRef, ...]
    """The commands."""
    states: tuple[Symbol, ...] = ()
    """The program's states in which they come; any if there are none."""
    phases: tuple[PhaseRef, ...] = ()
    """The phases in which they come; any if there are none."""
    left_out: Truth = False
    """Only where the responder had asked to leave the command out."""
    session: _TAKES
    """What a lenient session does."""
    program: _TAKES
    """What the program does."""
    aborts: Annotated[str | None, Words(("session", "program"))] = None
    """Which tells the responder first that the open transaction is over, if the other does not."""


@dataclass(frozen=True, kw_only=True)
class StateTable(Explained):
    """The program's own state table, where it differs from the protocol's."""

    order: tuple[Symbol, ...]
    """All states, in the order that its rules go through them."""
    reset: Symbol
    """The state that it falls back to."""
    rows: Mapping[Symbol, StateRow]
    """The states by name, in the program's own words."""
    rules: tuple[StateRule, ...]
    """How the table is read."""
    differences: tuple[StateDifference, ...] = ()
    """Commands that the table treats differently from the session."""


@dataclass(frozen=True, kw_only=True)
class Implementation(Claim):
    """What a real program does."""

    NEEDS = MappingProxyType({"editing": "reading", "reading": "asking", "asking": "editing"})

    id: Annotated[str, own_slug("implementation")]
    title: Title
    """Its name."""
    role: Word
    """Which side it is: a key of the `roles`."""
    examined: Line
    """The version that was examined."""
    offers: tuple[Offer, ...] = ()
    """The negotiation message as it sends it, by its setting."""
    support: tuple[Support, ...] = ()
    """Which messages it has. Of a message that is in none of them this is not known."""
    default_macros: tuple[DefaultMacros, ...] = ()
    """The macros that it sends by default."""
    notes: tuple[Note, ...] = ()
    """Its behaviours."""
    malformed_input: tuple[MalformedInput, ...] = ()
    """Malformed input and what it does."""
    state_table: StateTable | None = None
    """The program's own state table, where it differs from the protocol's."""
    editing: Editing | None = None
    """How it carries out what replies do to the mail."""
    reading: Reading | None = None
    """How it takes a mail from a client."""
    asking: Asking | None = None
    """How it asks a responder about a mail."""
