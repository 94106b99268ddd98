"""What real programs do."""

from dataclasses import dataclass

from generator.model.protocol import Side
from generator.model.text import Claim, Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A negotiation message as a program sends it, by its setting."""

    setting: str
    version: int
    flags: tuple[tuple[str, int], ...]
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DefaultMacros:
    """The macros that a program sends at a stage when nobody asks for others."""

    stage: str
    names: tuple[str, ...]
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Claim):
    """A behaviour of a program, shown on the pages of what it is about."""

    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MalformedInput(Claim):
    """Malformed input and what the program does with it.

    The outcome in one word, and what a decoder may make of the same input (an error or `accepts`),
    are there where the two do not agree.
    """

    input: str
    result: str
    about: tuple[str, ...] = ()
    outcome: str | None = None
    decoder: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRow:
    """A state of a program's own table."""

    state: str
    entered_by: str | None
    next: tuple[str, ...]
    skippable_with: str | None
    in_message: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StateRule(Claim):
    """A rule by which a program's table is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StateDifference(Claim):
    """Commands that a program's table takes otherwise than the session does.

    Where `states` (the program's own) or `phases` are empty, any will do. `aborts` says on which
    side alone the open message is over first.
    """

    commands: tuple[str, ...]
    states: tuple[str, ...]
    phases: tuple[str, ...]
    left_out: bool
    session: str
    program: str
    aborts: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTable:
    """A program's own state table, where it differs from the protocol's."""

    doc: str
    order: tuple[str, ...]
    rows: tuple[StateRow, ...]
    reset: str
    rules: tuple[StateRule, ...]
    differences: tuple[StateDifference, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Implementation(Claim):
    """A program that speaks the protocol."""

    title: str
    side: Side
    examined: str
    offers: tuple[Offer, ...] = ()
    default_macros: tuple[DefaultMacros, ...] = ()
    notes: tuple[Note, ...] = ()
    malformed_input: tuple[MalformedInput, ...] = ()
    state_table: StateTable | None = None
