"""The whole spec."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.model.evolution import MeantChange
from generator.model.fields import Number
from generator.model.implementation import Implementation, Note
from generator.model.logs import Cause, Failure, Log, Symptom
from generator.model.messages import Message
from generator.model.project import Project
from generator.model.protocol import Limit, Protocol, Rule, Stranger, Version
from generator.model.session import Phase, Session
from generator.model.text import Claim
from generator.model.vectors import VectorTopic
from generator.model.versions import Versioned, Versions
from generator.model.vocabulary import Enum, EnumValue, Flag, FlagSet, Macro, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """Everything that the files of a spec say."""

    project: Project
    protocol: Protocol
    versions: tuple[Version, ...]
    limits: tuple[Limit, ...]
    strangers: tuple[Stranger, ...]
    rules: tuple[Rule, ...]
    enums: tuple[Enum, ...]
    flag_sets: tuple[FlagSet, ...]
    commands: tuple[Message, ...]
    replies: tuple[Message, ...]
    macros: tuple[Macro, ...]
    session: Session
    sources: tuple[Source, ...]
    implementations: tuple[Implementation, ...]
    vectors: tuple[VectorTopic, ...]
    changes: tuple[MeantChange, ...] = ()
    logs: tuple[Log, ...] = ()
    causes: tuple[Cause, ...] = ()
    failures: tuple[Failure, ...] = ()

    def __hash__(self) -> int:
        # Mappings in it have no hash. Equal specs are of the same protocol.
        return hash(self.protocol.id)

    @property
    def symptoms(self) -> tuple[Symptom, ...]:
        """What all programs log."""
        return tuple(symptom for log in self.logs for symptom in log.symptoms)

    @property
    def messages(self) -> tuple[Message, ...]:
        """Commands, then replies."""
        return self.commands + self.replies

    def claims(self) -> Iterator[Claim]:
        """Everything that has an id, in the order of the spec."""
        yield self.protocol
        yield from chain(self.versions, self.limits, self.rules, self.messages, self.macros)
        for enum in self.enums:
            yield enum
            if not enum.of_messages:
                yield from enum.values
        for flags in self.flag_sets:
            yield flags
            yield from chain(flags.groups, flags.members)
        yield from self.session.phases
        yield from self.sources
        for implementation in self.implementations:
            yield implementation
            yield from chain(implementation.notes, implementation.malformed_input)
            if implementation.state_table:
                yield from implementation.state_table.rules
                yield from implementation.state_table.differences
        yield from chain(self.logs, self.symptoms, self.causes, self.failures)

    def message(self, id_: str) -> Message:
        """The message with an id."""
        return next(each for each in self.messages if each.id == id_)

    def enum(self, id_: str) -> Enum:
        """The enum with an id."""
        return next(each for each in self.enums if each.id == id_)

    def flag_set(self, id_: str) -> FlagSet:
        """The set of flags with an id."""
        return next(each for each in self.flag_sets if each.id == id_)

    def source(self, name: str) -> Source:
        """The source that evidence names."""
        return next(each for each in self.sources if each.name == name)

    def rule(self, id_: str) -> Rule:
        """The rule with an id."""
        return next(each for each in self.rules if each.id == id_)

    def phase(self, id_: str) -> Phase:
        """The phase with an id."""
        return next(each for each in self.session.phases if each.id == id_)

    def flag(self, id_: str) -> tuple[FlagSet, Flag]:
        """The flag with an id, and the set that it belongs to."""
        return next(
            (flags, flag) for flags in self.flag_sets for flag in flags.members if flag.id == id_
        )

    def sent_in(self, message: Message) -> Versions:
        """The agreed versions under which a message may be sent, given the flag that it needs.

        One that came with its flag may be sent wherever the flag is agreed, which can be before the
        version that has both.
        """
        return self._guarded(message, message.requires)

    def asked_in(self, stage: EnumValue) -> Versions:
        """The agreed versions under which macros can be asked for at a stage.

        Those are the versions of the flag that this needs, if the stage came with it.
        """
        negotiation = self.session.negotiation
        return self._guarded(stage, negotiation.macro_lists_need if negotiation else None)

    def _guarded(self, part: Versioned, flag: str | None) -> Versions:
        if flag and part.since <= self.flag(flag)[1].since:
            return Versions(until=part.until)
        return part.versions

    @property
    def negotiated(self) -> dict[str, FlagSet]:
        """The sets of flags that are negotiated, by their fields."""
        negotiation = self.session.negotiation
        fields = self.message(negotiation.message).fields if negotiation else ()
        named = {each.name: each for each in fields if isinstance(each, Number)}
        names = negotiation.flags if negotiation else ()
        return {name: self.flag_set(str(named[name].flags)) for name in names}

    @property
    def layout_flags(self) -> FlagSet | None:
        """The set of the negotiated flags that layouts depend on; `None` where no layout does."""
        ids = {flag for message in self.messages for flag in message.deciding_flags}
        return self.flag(min(ids))[0] if ids else None

    @property
    def spoken_versions(self) -> tuple[int, ...]:
        """The numbers of the versions that peers still use; of all where none is marked so."""
        alive = [each.number for each in self.versions if each.status in {"current", "in-use"}]
        return tuple(sorted(alive or [each.number for each in self.versions]))

    @property
    def too_old(self) -> str:
        """The id of the newest version below those that are spoken; empty if the oldest is one."""
        oldest = min(self.spoken_versions, default=0)
        older = [each for each in self.versions if each.number < oldest]
        return max(older, key=lambda each: each.number).id if older else ""

    def notes_about(self, id_: str) -> tuple[tuple[Implementation, Note], ...]:
        """What real programs do about something."""
        return tuple(
            (implementation, note)
            for implementation in self.implementations
            for note in implementation.notes
            if id_ in note.about
        )
