"""The state table as numbers: messages and phases by their place in the spec."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.limits import default_limit, tolerated_limit
from generator.model import FlagSet, Number, Phase, Side, Spec
from generator.tolerating import value_after

NONE = -1
"""Stands for no phase, no flag and no message."""


@dataclass(frozen=True, slots=True)
class FlagPlace:
    """A flag: which of the negotiated fields it belongs to, and its bit."""

    field: int
    bit: int


@dataclass(frozen=True, slots=True)
class Ending:
    """A reply that ends an exchange, and the phase that it leads to (`NONE`: nowhere else)."""

    reply: int
    to: int


@dataclass(frozen=True, slots=True)
class Step:
    """A command that may be sent in a phase, and the phase that it leads to."""

    command: int
    to: int


@dataclass(frozen=True, slots=True)
class Row:
    """What the table says of one message.

    Attributes:
        id: its id.
        is_command: whether the MTA sends it.
        is_reply: whether the filter sends it.
        is_answered: whether an exchange begins with it.
        interim: the replies that may come first.
        endings: the replies that end the exchange.
        suppressed_by: the flag with which it is not sent.
        unanswered_with: the flag with which it gets no reply.
        requires: the flag that it needs.
    """

    id: str
    is_command: bool
    is_reply: bool
    is_answered: bool
    interim: tuple[int, ...]
    endings: tuple[Ending, ...]
    suppressed_by: FlagPlace | None
    unanswered_with: FlagPlace | None
    requires: FlagPlace | None


@dataclass(frozen=True, slots=True)
class NegotiatedField:
    """A field of flags that is negotiated.

    Attributes:
        name: the field, as the spec spells it.
        flags: the id of its set of flags.
        when_zero: what an offer of 0 means.
        forgivable: the flags that a filter goes without when they are not offered.
        ids: the id of each bit.
    """

    name: str
    flags: str
    when_zero: int
    forgivable: int
    ids: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class AgreedLimit:
    """The greatest length of a frame where a flag is agreed."""

    flag: FlagPlace
    max_length: int


@dataclass(frozen=True, slots=True)
class Tolerance:
    """What real programs make of one kind of malformed payload.

    Attributes:
        message: the message.
        error: the kind of error.
        field: the field in which it is, as the spec spells it; empty for any.
        after: the last byte that could be read; `NONE` for any.
        condition: what must be true of the payload besides, a word of the spec; empty for nothing.
        reading: what becomes of it, a word of the spec.
    """

    message: int
    error: str
    field: str
    after: int
    condition: str
    reading: str


@dataclass(frozen=True, slots=True)
class Table:
    """The state table, the negotiation and the limits.

    Attributes:
        phases: the phases; their places are the numbers elsewhere.
        initial: the first phase.
        steps: for each phase what may be sent, in the order in which it is to be looked through.
        rows: for each message of the spec, in its order, what the table says of it.
        negotiated: the fields that are negotiated.
        negotiation: the message of the negotiation, or `NONE`.
        version: its field with the version.
        versions: the least and the greatest version that is spoken.
        too_old: the id of the newest version that is refused.
        max_length: the greatest length of a frame where nothing else is agreed.
        agreed_limits: the limits that flags bring.
        tolerated_max_length: the greatest length that real programs take of their peer.
        tolerated_lengths: impossible lengths of commands: from, to, and what they are taken for.
        tolerances: what they make of malformed payloads; of several the first that fits.
    """

    phases: tuple[Phase, ...]
    initial: int
    steps: tuple[tuple[Step, ...], ...]
    rows: tuple[Row, ...]
    negotiated: tuple[NegotiatedField, ...]
    negotiation: int
    version: str
    versions: tuple[int, int]
    too_old: str
    max_length: int
    agreed_limits: tuple[AgreedLimit, ...]
    tolerated_max_length: int
    tolerated_lengths: tuple[tuple[int, int, int], ...]
    tolerances: tuple[Tolerance, ...]


def table(spec: Spec) -> Table:
    """The table of a spec."""
    return _Lowering(spec).table()


class _Lowering:
    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.phases = {phase.id: place for place, phase in enumerate(spec.session.phases)}
        self.messages = {message.id: place for place, message in enumerate(spec.messages)}
        self.fields = tuple(_negotiated_fields(spec))

    def table(self) -> Table:
        spec, negotiation = self.spec, self.spec.session.negotiation
        spoken = spec.spoken_versions
        return Table(
            phases=spec.session.phases,
            initial=self.phases[spec.session.initial],
            steps=self.steps(),
            rows=tuple(self.row(message.id) for message in spec.messages),
            negotiated=tuple(self.negotiated(name, flags) for name, flags in self.fields),
            negotiation=self.messages[negotiation.message] if negotiation else NONE,
            version=negotiation.version if negotiation else "",
            versions=(min(spoken, default=0), max(spoken, default=0)),
            too_old=spec.too_old,
            max_length=default_limit(spec) + 1,
            agreed_limits=tuple(
                AgreedLimit(place, limit.payload + 1)
                for limit in spec.limits
                if limit.negotiated_with and (place := self.flag(limit.negotiated_with))
            ),
            tolerated_max_length=tolerated_limit(spec) + 1,
            tolerated_lengths=tuple(
                (each.least, each.greatest, each.read_as)
                for each in spec.protocol.tolerated_lengths
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

    def steps(self) -> tuple[tuple[Step, ...], ...]:
        ways: list[dict[int, int]] = [{} for _ in self.phases]
        for transition in self.spec.session.transitions:
            for source in transition.sources:
                place = self.phases[source]
                to = self.phases[transition.to] if transition.to else place
                ways[place][self.messages[transition.on]] = to
        return tuple(tuple(Step(on, to) for on, to in way.items()) for way in ways)

    def row(self, id_: str) -> Row:
        message = self.spec.message(id_)
        exchange = self.spec.session.exchange_of(id_)
        return Row(
            id=id_,
            is_command=message in self.spec.commands,
            is_reply=message.sender is not Side.MTA,
            is_answered=exchange is not None,
            interim=tuple(self.messages[each] for each in exchange.interim) if exchange else (),
            endings=tuple(
                Ending(self.messages[reply], self.phases[final.to] if final.to else NONE)
                for final in (exchange.final if exchange else ())
                for reply in final.replies
            ),
            suppressed_by=self.flag(message.suppressed_by),
            unanswered_with=self.flag(message.unanswered_with),
            requires=self.flag(message.requires),
        )

    def flag(self, id_: str | None) -> FlagPlace | None:
        """The place of a flag in what is negotiated."""
        for place, (_, flags) in enumerate(self.fields):
            for flag in flags.members:
                if flag.id == id_:
                    return FlagPlace(place, flag.bit)
        return None

    def negotiated(self, name: str, flags: FlagSet) -> NegotiatedField:
        return NegotiatedField(
            name=name,
            flags=flags.id,
            when_zero=sum(flag.bit for flag in flags.members if flag.id in flags.when_zero),
            forgivable=sum(flag.bit for flag in flags.members if flag.if_not_offered != "refuse"),
            ids=tuple((flag.bit, flag.id) for flag in flags.members),
        )


def _negotiated_fields(spec: Spec) -> Iterator[tuple[str, FlagSet]]:
    negotiation = spec.session.negotiation
    if negotiation:
        numbers = {
            each.name: each
            for each in spec.message(negotiation.message).fields
            if isinstance(each, Number)
        }
        for name in negotiation.flags:
            yield name, spec.flag_set(str(numbers[name].flags))
