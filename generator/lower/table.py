"""The state table as numbers: messages and phases by their place in the spec."""

from dataclasses import dataclass

from generator.model import EnumValue, Phase, Versions

NONE = -1
"""Stands for no phase, no flag and no message."""


@dataclass(frozen=True, slots=True)
class FlagPlace:
    """A flag: which of the negotiated fields it belongs to, its bit and its id."""

    field: int
    bit: int
    id: str


@dataclass(frozen=True, slots=True)
class Response:
    """A reply of an exchange.

    Attributes:
        reply: the reply.
        to: the phase that it leads to (`NONE`: nowhere else).
        versions: the agreed versions under which it is a reply that leads there.
    """

    reply: int
    to: int
    versions: Versions

    @property
    def leads_on(self) -> bool:
        """Whether it leads to another phase."""
        return self.to != NONE


@dataclass(frozen=True, slots=True)
class Step:
    """A command that may be sent in a phase.

    Attributes:
        command: the command.
        to: the phase that it leads to.
        versions: the agreed versions under which it leads there.
    """

    command: int
    to: int
    versions: Versions


@dataclass(frozen=True, slots=True)
class Announcement:
    """How a message announces a command.

    Attributes:
        message: the message.
        command: its field with the code of the command, as the spec spells it.
        at: the byte of the payload that is this code.
        macros: its field with the macros.
    """

    message: int
    command: str
    at: int
    macros: str


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage that macros can be asked for.

    Attributes:
        number: its number.
        command: its command.
        versions: the agreed versions under which they can be.
    """

    number: int
    command: int
    versions: Versions


@dataclass(frozen=True, slots=True)
class NarrowField:
    """A field with values that some of the versions in use lack.

    Attributes:
        message: the message.
        path: the field, as the spec spells it; after records, the part of each.
        is_char: whether the values are characters.
        values: these values.
    """

    message: int
    path: tuple[str, ...]
    is_char: bool
    values: tuple[EnumValue, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What the table has for one message.

    Attributes:
        id: its id.
        is_command: whether the initiator sends it.
        is_reply: whether the responder sends it.
        is_answered: whether an exchange begins with it.
        is_progress: whether it only shows that the responder is still working.
        drops_a_message: whether an open message ends over it although it is sent for something
            else.
        interim: the replies that may come first.
        endings: the replies that end the exchange, each once for every phase that it leads to.
        sent_after: for a command that is sent only after some exchanges, their commands and the
            replies that end them.
        suppressed_by: the flag with which it is not sent.
        unanswered_with: the flag with which it gets no reply.
        requires: the flag that it needs.
        versions: the agreed versions under which it may be sent.
    """

    id: str
    is_command: bool
    is_reply: bool
    is_answered: bool
    is_progress: bool
    drops_a_message: bool
    interim: tuple[Response, ...]
    endings: tuple[Response, ...]
    sent_after: tuple[tuple[int, int], ...]
    suppressed_by: FlagPlace | None
    unanswered_with: FlagPlace | None
    requires: FlagPlace | None
    versions: Versions


@dataclass(frozen=True, slots=True)
class NegotiatedField:
    """A field of flags that is negotiated.

    Attributes:
        name: the field, as the spec spells it.
        flags: the id of its set of flags.
        when_zero: what an offer of 0 means.
        forgivable: the flags that a responder goes without when they are not offered.
        dropped: those of them that nothing then stands for.
        emulated: those of them that it then keeps for itself.
        offerable: all flags that an offer can have.
        lacking: for each version from the lowest in use, the flags that it does not have.
        ids: the id of each bit.
    """

    name: str
    flags: str
    when_zero: int
    forgivable: int
    dropped: int
    emulated: int
    offerable: int
    lacking: tuple[int, ...]
    ids: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class AgreedLimit:
    """The greatest length of a frame under the agreed options.

    Attributes:
        flag: the flag that must be agreed, if one must.
        versions: the versions of which one must be agreed.
        max_length: the length.
    """

    flag: FlagPlace | None
    versions: Versions
    max_length: int


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How real programs treat one kind of malformed payload.

    Attributes:
        message: the message.
        error: the kind of error.
        field: the field in which it is, as the spec spells it; empty for any.
        after: the last byte that could be read; `NONE` for any.
        condition: what must be true of the payload besides, a word of the spec; empty for nothing.
        reading: what happens to it, a word of the spec.
    """

    message: int
    error: str
    field: str
    after: int
    condition: str
    reading: str

    @property
    def has_after(self) -> bool:
        """Whether the last byte that could be read decides."""
        return self.after != NONE


@dataclass(frozen=True, slots=True)
class Table:
    """The state table, the negotiation and the limits.

    Attributes:
        phases: the phases; their places are the numbers elsewhere.
        initial: the first phase.
        retry: the phase where a command that may not be sent now is taken to come, or `NONE`.
        steps: for each phase what may be sent, in the order in which it is to be looked through.
        rows: for each message of the spec, in its order, what the table has for it.
        negotiated: the fields that are negotiated.
        negotiation: the message of the negotiation, or `NONE`.
        version: its field with the version.
        layout_flags: its field with the flags that layouts depend on, or nothing.
        lists: its field with the macros that the responder asks for, if it has one.
        lists_need: the flag that this field needs.
        emulation: the reply that a responder keeps for itself, or `NONE`.
        stages: the stages that macros can be asked for.
        narrow: the fields of messages, but for the negotiation, with values that some of the
            spoken versions lack.
        announcements: the messages that announce a command.
        macro_order: commands whose macros last until the command, or one before it, comes again.
        macro_ends: commands after which no macro lasts.
        queue_id: the macro with which the initiator identifies the transaction, without braces.
        failure: the reply with which a responder that fails loses nothing, or `NONE`.
        versions: the lowest and the highest version in use.
        too_old: the id of the newest version that is refused.
        max_length: the greatest length of a frame where nothing else is agreed.
        agreed_limits: the limits that hold under the agreed options; if several do, the greatest.
        tolerated_max_length: the greatest length that real programs take of their peer.
        tolerated_lengths: impossible lengths of commands: from, to, and what they are taken for.
        tolerated_answers: fields whose values in an answer are accepted though not offered.
        tolerances: what they make of malformed payloads; of several the first that fits.
    """

    phases: tuple[Phase, ...]
    initial: int
    retry: int
    steps: tuple[tuple[Step, ...], ...]
    rows: tuple[Row, ...]
    negotiated: tuple[NegotiatedField, ...]
    negotiation: int
    version: str
    layout_flags: str
    lists: str
    lists_need: FlagPlace | None
    emulation: int
    stages: tuple[Stage, ...]
    narrow: tuple[NarrowField, ...]
    announcements: tuple[Announcement, ...]
    macro_order: tuple[int, ...]
    macro_ends: tuple[int, ...]
    queue_id: str
    failure: int
    versions: tuple[int, int]
    too_old: str
    max_length: int
    agreed_limits: tuple[AgreedLimit, ...]
    tolerated_max_length: int
    tolerated_lengths: tuple[tuple[int, int, int], ...]
    tolerated_answers: tuple[str, ...]
    tolerances: tuple[Tolerance, ...]
