"""The state table: phases, what leads from one to the next, and who owes an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field as Limits

from generator.model.choice import OneOf
from generator.model.keys import Written, key
from generator.model.part import Part
from generator.model.text import Shown
from generator.model.tolerance import AnswerTolerance
from generator.model.versions import Ranged, Versioned
from generator.model.words import (
    CommandRef,
    FlagRef,
    MacroRef,
    MessageRef,
    Name,
    PhaseNumber,
    PhaseRef,
    Prose,
    ReplyRef,
    Some,
    Target,
    Truth,
    own,
)


@dataclass(frozen=True, kw_only=True)
class Phase(Versioned):
    """A state of the conversation."""

    id: Annotated[str, own("phase")]
    number: PhaseNumber
    """What stands for it in C, in other languages and in display filters. It never changes, and no
    other phase ever has it."""
    in_message: Truth = False
    """Whether a transaction is open."""
    final: Truth = False
    """Whether the conversation is over."""


@dataclass(frozen=True, kw_only=True)
class Ended(Part):
    """Exchanges of any of these commands that ended with any of these replies."""

    commands: Some[CommandRef]
    """The commands."""
    replies: Some[MessageRef]
    """Final replies to each of them."""


@dataclass(frozen=True, kw_only=True)
class Transition(Ranged, Shown):
    """A command that may be sent in some phases, and where it leads."""

    on: CommandRef
    """The command."""
    sources: Annotated[Some[PhaseRef], key("from")]
    """The phases in which it may be sent."""
    to: Target
    """Where it leads: a phase, or `stays`."""
    sent_after: Some[Ended] = ()
    """The exchanges of which one must have come last for it to be sent; the other side takes it
    anyway."""


@dataclass(frozen=True, kw_only=True)
class Interim(Ranged, Shown):
    """Replies that may come before the final one, any number of them."""

    replies: Some[ReplyRef]
    """The replies."""

    @staticmethod
    def named(reply: str) -> "Interim":
        """One reply, which is written as its id where that says it all."""
        return Interim(replies=(reply,))


@dataclass(frozen=True, kw_only=True)
class Final(Ranged, Shown):
    """Replies that end an exchange, and where they lead."""

    replies: Some[MessageRef]
    """The replies."""
    to: Target
    """Where they lead: a phase, or `stays`."""


@dataclass(frozen=True, kw_only=True)
class Exchange(Part):
    """Commands that are answered alike: interim replies, any number, then one final reply."""

    commands: Some[CommandRef]
    """The commands that are answered alike."""
    interim: tuple[
        Annotated[Annotated[Interim, Written(ReplyRef, Interim.named)] | Interim, OneOf()], ...
    ] = ()
    """Replies that may come before the final one, any number; an id stands for one reply in all
    versions."""
    final: Some[Final]
    """Replies that end the exchange."""

    def listed(self) -> Iterator[tuple[str, int, Interim | Final]]:
        """All replies, each with the key and the place where it is listed."""
        yield from (("interim", place, each) for place, each in enumerate(self.interim))
        yield from (("final", place, each) for place, each in enumerate(self.final))

    @property
    def interim_replies(self) -> tuple[str, ...]:
        """The ids of the interim replies."""
        return tuple(reply for each in self.interim for reply in each.replies)

    @property
    def final_replies(self) -> tuple[str, ...]:
        """The ids of the final replies; one that leads to several phases is there once."""
        return tuple(dict.fromkeys(reply for each in self.final for reply in each.replies))


@dataclass(frozen=True, kw_only=True)
class Misplaced(Shown):
    """What a lenient responder makes of a command that may not be sent now."""

    retry_from: PhaseRef
    """The phase in which it is then handled, as if it had come there."""


@dataclass(frozen=True, kw_only=True)
class MacroScopes(Shown):
    """How long macros last."""

    order: Some[CommandRef]
    """Commands. The macros of one last until it comes again, or one before it."""
    ended_by: Some[CommandRef] = ()
    """Commands after which no macro lasts."""


@dataclass(frozen=True, kw_only=True)
class Negotiation(Shown):
    """The message that negotiates, and the parts that its fields play."""

    WITHOUT = ("evidence", "confidence")

    message: MessageRef
    """The message."""
    version: Name
    """Its field with the version."""
    flags: tuple[Name, ...]
    """Its fields with flags."""
    macro_lists: Name | None = None
    """Its field with lists of macros by stage."""
    macro_lists_need: FlagRef | None = None
    """The flag that allows them."""
    emulated_with: ReplyRef | None = None
    """The reply of a responder that asked to leave the reply out but was not offered this."""
    tolerated: tuple[AnswerTolerance, ...] = ()
    """Fields of an answer whose values real initiators accept although they were not offered."""


@dataclass(frozen=True, kw_only=True)
class Session(Part):
    """The state table."""

    doc: Prose
    """Markdown. The first sentence is the summary. [[id]] links to the page of an id."""
    initial: PhaseRef
    """The phase that a conversation begins in."""
    phases: Some[Phase]
    """The phases."""
    transitions: tuple[Transition, ...]
    """What the side that speaks first may send, and where it leads."""
    exchanges: tuple[Exchange, ...]
    """What the other side may answer; a command without an exchange gets no reply."""
    negotiation: Negotiation | None = None
    """The message that negotiates, and the parts that its fields play."""
    misplaced: Misplaced | None = None
    """What happens to a command that may not be sent now."""
    macro_scopes: MacroScopes | None = None
    """How long macros last."""
    queue_id: MacroRef | None = None
    """The macro with which the side that opens the connection identifies the transaction."""
    failed_with: ReplyRef | None = None
    """The reply with which a responder that cannot decide loses nothing; it has no fields."""
    leading_space: FlagRef | None = None
    """The flag with which values of headers hold the white space after the colon. Without it, one
    space is left out of what is shown, and put before what replies bring."""
    transaction: Annotated[str, Limits(pattern="^[a-z][a-z ]{0,10}[a-z]$")] = "transaction"
    """What is open in the phases with `in-message`, as written inside a sentence."""

    @property
    def dropping(self) -> frozenset[str]:
        """The commands over which an open message ends although they are sent for something else.

        They begin one, or lead out of it and, where none is open, to another phase as well.
        """
        is_open = {phase.id for phase in self.phases if phase.in_message}
        ways = [
            (each.on, source, each.to or source)
            for each in self.transitions
            for source in each.sources
        ]
        goes_on = {on for on, _, to in ways if to in is_open}
        return frozenset(
            on
            for on, source, to in ways
            if source not in is_open and to != source and (to in is_open or on not in goes_on)
        )

    def sent_after(self, command: str) -> frozenset[tuple[str, str]]:
        """The commands and replies of which one must have come last for a command to be sent."""
        return frozenset(
            (before, reply)
            for each in self.transitions
            if each.on == command
            for ended in each.sent_after
            for before in ended.commands
            for reply in ended.replies
        )

    def exchange_of(self, command: str) -> Exchange | None:
        """The exchange that a command begins, if it is answered at all."""
        return next((each for each in self.exchanges if command in each.commands), None)
