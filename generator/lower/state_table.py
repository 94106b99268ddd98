"""The state table of a spec, worked out."""

from collections.abc import Iterable, Iterator

from generator.limits import default_limit, tolerated_limit
from generator.lower.table import (
    NONE,
    AgreedLimit,
    Announcement,
    FlagPlace,
    NarrowField,
    NegotiatedField,
    Response,
    Row,
    Stage,
    Step,
    Table,
    Tolerance,
)
from generator.model import (
    EnumValue,
    Final,
    FlagSet,
    Interim,
    Limit,
    Message,
    Number,
    Pairs,
    Records,
    Side,
    Spec,
    Versions,
)
from generator.tolerating import value_after


def table(spec: Spec) -> Table:
    """The table of a spec."""
    return _Lowering(spec).table()


class _Lowering:
    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.phases = {phase.id: place for place, phase in enumerate(spec.session.phases)}
        self.messages = {message.id: place for place, message in enumerate(spec.messages)}
        self.fields = tuple(spec.negotiated.items())
        spoken = spec.spoken_versions
        self.spoken = min(spoken, default=0), max(spoken, default=0)

    def table(self) -> Table:
        spec, session, negotiation = self.spec, self.spec.session, self.spec.session.negotiation
        scopes = session.macro_scopes
        announcing = (each for each in spec.commands if each.announces)
        framing = spec.protocol.framing
        return Table(
            phases=spec.session.phases,
            initial=self.phases[session.initial],
            retry=self.phases[session.misplaced.retry_from] if session.misplaced else NONE,
            steps=self.steps(),
            rows=tuple(self.row(message.id) for message in spec.messages),
            negotiated=tuple(self.negotiated(name, flags) for name, flags in self.fields),
            negotiation=self.messages[negotiation.message] if negotiation else NONE,
            version=negotiation.version if negotiation else "",
            layout_flags=next(
                (name for name, flags in self.fields if flags is spec.layout_flags), ""
            ),
            lists=(negotiation.macro_lists if negotiation else None) or "",
            lists_need=self.flag(negotiation.macro_lists_need if negotiation else None),
            emulation=self.message(negotiation.emulated_with if negotiation else None),
            stages=tuple(
                Stage(value.number, self.messages[value.command], spec.asked_in(value))
                for enum in spec.enums
                if not enum.of_messages
                for value in enum.values
                if value.command
            ),
            narrow=tuple(self.narrow(negotiation.message if negotiation else "")),
            announcements=tuple(map(self.announcement, announcing)),
            macro_order=tuple(self.messages[each] for each in (scopes.order if scopes else ())),
            macro_ends=tuple(self.messages[each] for each in (scopes.ended_by if scopes else ())),
            queue_id=next(
                (each.macro.strip("{}") for each in spec.macros if each.id == session.queue_id), ""
            ),
            failure=self.message(session.failed_with),
            versions=self.spoken,
            too_old=spec.too_old,
            max_length=framing.length_with(default_limit(spec)),
            agreed_limits=tuple(
                AgreedLimit(
                    self.flag(each.negotiated_with),
                    _agreed(each),
                    framing.length_with(each.payload),
                )
                for each in spec.limits
                if each.is_agreed
            ),
            tolerated_max_length=framing.length_with(tolerated_limit(spec)),
            tolerated_lengths=tuple(
                (each.least, each.greatest, each.read_as)
                for each in spec.protocol.tolerated_lengths
            ),
            tolerated_answers=tuple(
                each.field for each in (negotiation.tolerated if negotiation else ())
            ),
            tolerances=tuple(self.tolerances()),
        )

    def tolerances(self) -> Iterator[Tolerance]:
        for place, message in enumerate(self.spec.messages):
            for each in message.tolerated:
                after = value_after(self.spec, message, each)
                for error in each.errors:
                    yield Tolerance(
                        message=place,
                        error=error,
                        field=each.field or "",
                        after=NONE if after is None else after,
                        condition=each.condition or "",
                        reading=each.reading,
                    )

    def narrow(self, negotiation: str) -> Iterator[NarrowField]:
        for place, message in enumerate(self.spec.messages):
            for leaf in message.leaf_fields if message.id != negotiation else ():
                inner = leaf.leaf_fields if isinstance(leaf, Records) else (leaf,)
                for field in inner:
                    if not (isinstance(field, Number) and field.enum):
                        continue
                    enum = self.spec.enum(field.enum)
                    if values := tuple(filter(self.is_narrow, enum.values)):
                        path = (leaf.name,) if field is leaf else (leaf.name, field.name)
                        yield NarrowField(place, path, enum.is_char, values)

    def is_narrow(self, value: EnumValue) -> bool:
        least, greatest = self.spoken
        return any(version not in value.versions for version in range(least, greatest + 1))

    def steps(self) -> tuple[tuple[Step, ...], ...]:
        ways: list[list[Step]] = [[] for _ in self.phases]
        for transition in self.spec.session.transitions:
            for source in transition.sources:
                to = transition.to or source
                versions = transition.versions & self.of_phase(source) & self.of_phase(to)
                step = Step(self.messages[transition.on], self.phases[to], versions)
                ways[self.phases[source]].append(step)
        return tuple(map(tuple, ways))

    def of_phase(self, id_: str) -> Versions:
        return self.spec.phase(id_).versions

    def message(self, id_: str | None) -> int:
        return self.messages[id_] if id_ else NONE

    def announcement(self, message: Message) -> Announcement:
        at = 0
        for field in message.leaf_fields:
            if field.name == message.announces:
                break
            assert isinstance(field, Number), "only numbers have a place that is known beforehand"
            at += field.size
        return Announcement(
            message=self.messages[message.id],
            command=str(message.announces),
            at=at,
            macros=next(each.name for each in message.leaf_fields if isinstance(each, Pairs)),
        )

    def row(self, id_: str) -> Row:
        message = self.spec.message(id_)
        exchange = self.spec.session.exchange_of(id_)
        ended = self.spec.session.sent_after(id_)
        return Row(
            id=id_,
            is_command=message in self.spec.commands,
            is_reply=message.sender is not Side.INITIATOR,
            is_answered=exchange is not None,
            is_progress=message.class_ == "progress",
            drops_a_message=id_ in self.spec.session.dropping,
            interim=tuple(self.answers(exchange.interim if exchange else ())),
            endings=tuple(self.answers(exchange.final if exchange else ())),
            sent_after=tuple(sorted((self.messages[on], self.messages[by]) for on, by in ended)),
            suppressed_by=self.flag(message.suppressed_by),
            unanswered_with=self.flag(message.unanswered_with),
            requires=self.flag(message.requires),
            versions=self.spec.sent_in(message),
        )

    def answers(self, replies: Iterable[Interim | Final]) -> Iterator[Response]:
        for each in replies:
            to = each.to if isinstance(each, Final) else None
            versions = each.versions & self.of_phase(to) if to else each.versions
            for reply in each.replies:
                yield Response(self.messages[reply], self.phases[to] if to else NONE, versions)

    def flag(self, id_: str | None) -> FlagPlace | None:
        """The place of a flag in what is negotiated."""
        for place, (_, flags) in enumerate(self.fields):
            for flag in flags.members:
                if flag.id == id_:
                    return FlagPlace(place, flag.bit, flag.id)
        return None

    def negotiated(self, name: str, flags: FlagSet) -> NegotiatedField:
        least, greatest = self.spoken
        internal = {group.id for group in flags.groups if group.internal}
        return NegotiatedField(
            name=name,
            flags=flags.id,
            when_zero=sum(flag.bit for flag in flags.members if flag.id in flags.when_zero),
            forgivable=sum(flag.bit for flag in flags.members if flag.if_not_offered != "refuse"),
            dropped=sum(flag.bit for flag in flags.members if flag.if_not_offered == "drop"),
            emulated=sum(flag.bit for flag in flags.members if flag.if_not_offered == "emulate"),
            offerable=sum(flag.bit for flag in flags.members if flag.group not in internal),
            lacking=tuple(
                sum(flag.bit for flag in flags.members if version not in flag.offered)
                for version in range(least, greatest + 1)
            ),
            ids=tuple((flag.bit, flag.id) for flag in flags.members),
        )


def _agreed(limit: Limit) -> Versions:
    """Those of a limit; before a negotiation, when the version counts as 0, none holds by it."""
    return limit.versions & Versions(1) if limit.versions.is_narrow else limit.versions
