"""The state table: phases, what leads from one to the next, and who owes an answer."""

from dataclasses import dataclass

from generator.model.text import Evidence
from generator.model.versions import ALWAYS, Versioned, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Versioned):
    """A state of the conversation."""

    in_message: bool = False
    final: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """Exchanges of any of these commands that ended with any of these replies."""

    commands: tuple[str, ...]
    replies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A command that may be sent in some phases, and where it leads (`None`: nowhere else).

    Attributes:
        sent_after: the exchanges of which one must have come last; any or none if it is empty.
    """

    on: str
    sources: tuple[str, ...]
    to: str | None
    sent_after: tuple[Ended, ...] = ()
    versions: Versions = ALWAYS
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Final:
    """Replies that end an exchange, and where they lead (`None`: nowhere else)."""

    replies: tuple[str, ...]
    to: str | None
    versions: Versions = ALWAYS
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Commands that are answered alike: interim replies, any number, then one final reply."""

    commands: tuple[str, ...]
    interim: tuple[str, ...]
    final: tuple[Final, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """The phase in which a command that may not be sent now is taken to come."""

    retry_from: str
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MacroScopes:
    """Commands whose macros last until the command, or one before it, comes again."""

    order: tuple[str, ...]
    ended_by: tuple[str, ...] = ()
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiation:
    """The message of the negotiation and the parts that its fields play."""

    message: str
    version: str
    flags: tuple[str, ...]
    macro_lists: str | None = None
    macro_lists_need: str | None = None
    emulated_with: str | None = None
    doc: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The whole state table."""

    doc: str
    initial: str
    phases: tuple[Phase, ...]
    transitions: tuple[Transition, ...]
    exchanges: tuple[Exchange, ...]
    negotiation: Negotiation | None = None
    misplaced: Misplaced | None = None
    macro_scopes: MacroScopes | None = None
    queue_id: str | None = None

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
