"""Classes of messages and records."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.lower.operations import Bytes, Number, Text
from generator.lower.prose import sources
from generator.lower.views import FieldView, MessageView
from generator.model import Spec
from generator.targets.python.arguments import init_doc, keywords, parameters
from generator.targets.python.docstrings import docstring, summary_and_rest
from generator.targets.python.fields import raw_type
from generator.targets.python.guards import guard, is_pair
from generator.targets.python.names import snake
from generator.targets.python.reading import tuple_of
from generator.targets.python.rules import Acceptor
from generator.targets.python.shapes import is_plain, layout
from generator.wire import framed

Prose = Callable[[str], str]
"""Makes a text of Python's of one of the spec."""


@dataclass(frozen=True, slots=True)
class Argument:
    """A field of a message that a constructor takes.

    Attributes:
        field: the field.
        acceptor: what holds its text against rules, if anything does.
    """

    field: FieldView
    acceptor: Acceptor | None

    @property
    def is_left_out(self) -> bool:
        """Whether it may be absent without a condition."""
        return self.field.may_be_absent and not self.field.conditional

    @property
    def converts_in_c(self) -> bool:
        """Whether one call of a C function makes its bytes; errors are distinguished later."""
        match self.field.op:
            case Number() as number:
                return not (number.enum or number.is_char)
            case Text():
                return not (self.acceptor and self.acceptor.remembers)
        return False

    @property
    def operands(self) -> list[str]:
        """What its bytes are put together from."""
        name = f"{self.field.name}_"
        is_bare = isinstance(self.field.op, Text) and self.converts_in_c and not self.is_left_out
        return [name, 'b"\\0"'] if is_bare else [name]


@dataclass(frozen=True, slots=True)
class Group:
    """Arguments that are checked together.

    Attributes:
        converts_in_c: whether all of them do.
        arguments: the arguments.
    """

    converts_in_c: bool
    arguments: tuple[Argument, ...]


@dataclass(frozen=True, slots=True)
class Building:
    """A step of a constructor: groups of arguments, and the condition that they stand in."""

    groups: tuple[Group, ...]
    condition: FieldView | None = None

    @property
    def arguments(self) -> list[Argument]:
        """The arguments of all groups."""
        return [each for group in self.groups for each in group.arguments]

    @property
    def rest(self) -> str:
        """The variable with the bytes of a condition."""
        return f"{self.arguments[0].field.name}_rest"

    @property
    def operands(self) -> list[str]:
        """What its bytes are put together from."""
        return [operand for each in self.arguments for operand in each.operands]


@dataclass(frozen=True, slots=True)
class MessageClass:
    """The class of a message.

    Attributes:
        bases: its base classes.
        piece: what may be spread over several such messages, if anything may.
        positional: the fields that arguments without a name stand for.
        frame: its frame with an empty payload, which is all of it if it has no steps.
        layout: how it is laid out; empty if its constructor does without, in the steps of
            `building`, of which it puts `payload` together.
    """

    view: MessageView
    function: str
    doc: str
    init_doc: str
    guard: str
    is_pair: bool
    piece: Bytes | None
    bases: str
    parameters: list[str]
    positional: list[FieldView]
    returns: str
    frame: bytes
    layout: str
    building: tuple[Building, ...]
    payload: str

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.view.name

    @property
    def decoder(self) -> str:
        """The name of the function that decodes, after its first word."""
        return self.function.rstrip("_")


@dataclass(frozen=True, slots=True)
class Classes:
    """Messages and records of one side."""

    messages: list[MessageClass]
    records: list[FieldView]

    @property
    def names(self) -> list[str]:
        """The names of the classes."""
        return [*(each.name for each in self.messages), *(each.record for each in self.records)]


def message_class(
    spec: Spec, view: MessageView, acceptors: Sequence[Acceptor], prose: Prose
) -> MessageClass:
    """The class of a message."""
    message = view.message
    api = f"API: `{message.api}`" if message.api else ""
    last = filter(None, (f"`{message.symbol}`", api, message.came_with))
    paragraphs = [
        *summary_and_rest(prose(message.doc), prose(message.summary)),
        f"{', '.join(last)}. {sources(spec, message.evidence)}".strip(),
    ]
    steps = [each.op for each in view.steps]
    laid_out = ""
    building: tuple[Building, ...] = ()
    if is_plain(steps):
        building = tuple(_building(view, acceptors))
    else:
        accepts = {each.way: each.function for each in acceptors}
        laid_out = layout(view, accepts, spec.protocol.byte_order)
    operands = [
        operand
        for step in building
        for operand in ([step.rest] if step.condition else step.operands)
    ]
    piece = next((each for each in steps if isinstance(each, Bytes) and each.in_pieces), None)
    bases = ["InPieces"] if piece else []
    if [each.format for each in steps if isinstance(each, Text)] == ["reply"] and len(steps) == 1:
        bases.append("OfReply")
    if laid_out:
        bases.append("VaryingMessage" if view.varies else "LaidOutMessage")
    named = keywords(view.steps)
    return MessageClass(
        view=view,
        function=snake(message.name),
        doc=docstring(paragraphs, 4),
        init_doc=init_doc(view, prose),
        guard=guard(steps),
        is_pair=is_pair(steps),
        piece=piece,
        bases=", ".join(bases) or "Message",
        parameters=parameters(view.fields, named),
        positional=[each for each in view.fields if each.name not in named],
        returns=", ".join(map(raw_type, view.fields)) or "()",
        frame=framed(spec, message.code, b""),
        layout=laid_out,
        building=building,
        payload=_joined(operands),
    )


def _joined(operands: list[str]) -> str:
    return f'b"".join({tuple_of(operands)})' if len(operands) > 3 else " + ".join(operands)


def _building(view: MessageView, acceptors: Sequence[Acceptor]) -> Iterator[Building]:
    of_field: Mapping[str, Acceptor] = {each.field: each for each in acceptors}

    def groups(fields: Sequence[FieldView]) -> tuple[Group, ...]:
        arguments = (Argument(each, of_field.get(each.name)) for each in fields)
        return tuple(
            Group(converts, tuple(some))
            for converts, some in groupby(arguments, key=lambda each: each.converts_in_c)
        )

    # Of what is wrong, the first is said first: conditions come in their turn.
    for is_condition, some in groupby(view.steps, key=lambda each: each.kind == "when"):
        if is_condition:
            yield from (Building(groups(each.inner), each) for each in some)
        else:
            yield Building(groups(list(some)))
