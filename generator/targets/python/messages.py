"""Classes of messages and records."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from generator.lower.operations import Bytes, Number, Text, When
from generator.lower.prose import sources
from generator.lower.views import FieldView, MessageView
from generator.model import Spec
from generator.model.text import Claim
from generator.targets.python.docstrings import docstring, section, summary_and_rest
from generator.targets.python.fields import argument_type, default, range_of, raw_type, tuple_of
from generator.targets.python.guards import guard, is_pair
from generator.targets.python.names import snake
from generator.targets.python.rules import Acceptor

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
    """The class of a message."""

    view: MessageView
    function: str
    doc: str
    init_doc: str
    guard: str
    is_pair: bool
    in_pieces: bool
    parameters: list[str]
    returns: str
    building: tuple[Building, ...]
    payload: str

    @property
    def name(self) -> str:
        """The name of the class."""
        return self.view.name

    @property
    def asks_for_the_end(self) -> bool:
        """Whether it matters where the payload ends, beside where its texts do."""
        inner = (each.inner if each.kind == "when" else (each,) for each in self.view.steps)
        return self.view.may_leave_bytes or any(map(_asks_for_the_end, chain.from_iterable(inner)))

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
    spec: Spec, view: MessageView, acceptors: Mapping[tuple[str, str], Acceptor], prose: Prose
) -> MessageClass:
    """The class of a message."""
    message = view.message
    last = [f"`{message.symbol}`", f"since version {message.since}"]
    if message.api:
        last.insert(1, f"API: `{message.api}`")
    paragraphs = [
        *summary_and_rest(prose(message.doc), prose(message.summary)),
        f"{', '.join(last)}. {sources(spec, message.evidence)}".strip(),
    ]
    building = tuple(_building(view, acceptors))
    operands = [
        operand
        for step in building
        for operand in ([step.rest] if step.condition else step.operands)
    ]
    steps = [each.op for each in view.steps]
    return MessageClass(
        view=view,
        function=snake(message.name),
        doc=docstring(paragraphs, 4),
        init_doc=_init_doc(view, prose),
        guard=guard(steps),
        is_pair=is_pair(steps),
        in_pieces=any(isinstance(each, Bytes) and each.in_pieces for each in steps),
        parameters=_parameters(view.fields),
        returns=", ".join(map(raw_type, view.fields)) or "()",
        building=building,
        payload=_joined(operands),
    )


def _asks_for_the_end(field: FieldView) -> bool:
    match field.op:
        case Text(optional=is_optional):
            return is_optional
        case Bytes(min_length=least):
            return least > 0
        case _:
            return True


def _joined(operands: list[str]) -> str:
    return f'b"".join({tuple_of(operands)})' if len(operands) > 3 else " + ".join(operands)


def _building(
    view: MessageView, acceptors: Mapping[tuple[str, str], Acceptor]
) -> Iterator[Building]:
    def groups(fields: Sequence[FieldView]) -> tuple[Group, ...]:
        arguments = (Argument(each, acceptors.get((view.name, each.name))) for each in fields)
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


def _parameters(fields: Sequence[FieldView]) -> list[str]:
    """What is declared; what stands before something that must be given must be given too."""
    declared: list[str] = []
    required = False
    for field in reversed(fields):
        value = default(field)
        required = required or not value
        declared.append(
            f"{field.name}: {argument_type(field)}" + ("" if required else f" = {value}")
        )
    return declared[::-1]


def _init_doc(view: MessageView, prose: Prose) -> str:
    """Each argument with its range, and what is refused."""
    items = []
    for step in view.steps:
        is_condition = isinstance(step.op, When)
        values = " or ".join(prose(f"[[{each.id}]]") for each in step.values)
        where = f"; for {values} only" if is_condition else ""
        for field in step.inner if is_condition else (step,):
            summary = prose(Claim(id="field", doc=field.text).summary)
            items.append(f"{field.name}: {range_of(field)}{where}. {summary}")
    refused = "EncodeError: an argument does not fit its field, or a text breaks a rule."
    arguments, raises = section("Args", items, 8), section("Raises", [refused], 8)
    return docstring(["Build the message."], 8, arguments, raises)
