"""Classes of messages and records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.lower.prose import sources
from generator.model import Bytes, Message, Records, Spec, Text, When
from generator.targets.python.arguments import init_doc
from generator.targets.python.building import Builder, Parameter
from generator.targets.python.code import call, tuple_of
from generator.targets.python.constructs import declaration
from generator.targets.python.names import class_named, class_of, snake, snake_in_record
from generator.targets.python.parsing import Parser, guard, hexadecimal, is_pair, raw_type
from generator.targets.python.reading import Property, number_type, properties
from generator.targets.python.rules import Acceptor
from generator.targets.python.text import docstring, plain, summary_and_rest


@dataclass(frozen=True, slots=True)
class MessageClass:
    """The class of a message."""

    name: str
    function: str
    message: Message
    code: str
    doc: str
    parse: tuple[str, ...]
    returns: str
    guard: str
    is_pair: bool
    in_pieces: bool
    fields: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    init: tuple[str, ...]
    properties: tuple[Property, ...]
    property_docs: tuple[str, ...]
    init_doc: str
    declaration: str

    @property
    def decoder(self) -> str:
        """The name of the function that decodes, after its first word."""
        return self.function.rstrip("_")

    @property
    def parse_head(self) -> str:
        """The line or lines that begin the function which takes the payload apart."""
        return f"def parse_{self.function}(payload: bytes) -> {self.returns}:"

    @property
    def match_args(self) -> str:
        """The line or lines that say in which order patterns name the fields."""
        return "__match_args__ = " + tuple_of([f'"{each}"' for each in self.fields])

    @property
    def signature(self) -> str:
        """The line or lines that begin the constructor."""
        parameters = ["self", *(each.code for each in self.parameters)]
        return "\n".join(call(4, "def __init__(", parameters, ") -> None:"))


@dataclass(frozen=True, slots=True)
class RecordClass:
    """The class of a record."""

    name: str
    doc: str
    fields: tuple[tuple[str, str], ...]


def message_class(spec: Spec, message: Message, acceptors: Mapping[str, Acceptor]) -> MessageClass:
    """The class of a message."""
    builder = Builder(spec, message, acceptors=acceptors)
    readers = properties(spec, message)
    fields = tuple(snake(field.name) for field in message.leaf_fields)
    when = {part.name for item in message.fields if isinstance(item, When) for part in item.fields}
    types = ", ".join(
        raw_type(field, field.name in when or (isinstance(field, Text) and field.optional))
        for field in message.leaf_fields
    )
    last = [f"`{message.symbol}`", f"since version {message.since}"]
    if message.api:
        last.insert(1, f"API: `{message.api}`")
    paragraphs = [
        *summary_and_rest(plain(spec, message.doc), plain(spec, message.summary)),
        f"{', '.join(last)}. {sources(spec, message.evidence)}".strip(),
    ]
    return MessageClass(
        name=class_of(message.id),
        function=snake(message.name),
        message=message,
        code=hexadecimal(message.code),
        doc=docstring(paragraphs, 4),
        parse=tuple(Parser(spec, message).lines) if message.fields else (),
        returns=f"tuple[{types}]" if types else "tuple[()]",
        guard=guard(message, spec),
        is_pair=is_pair(message),
        in_pieces=any(isinstance(each, Bytes) and each.in_pieces for each in message.fields),
        fields=fields,
        parameters=tuple(builder.parameters),
        init=tuple(builder.lines),
        properties=readers,
        property_docs=tuple(
            docstring([plain(spec, each.doc) or f"The field `{each.name}`."], 8) for each in readers
        ),
        init_doc=init_doc(spec, message),
        declaration=declaration(spec, message),
    )


def record_classes(spec: Spec, messages: Sequence[Message]) -> list[RecordClass]:
    """The classes of records, each once."""
    classes: dict[str, RecordClass] = {}
    for message in messages:
        for item in message.fields:
            if isinstance(item, Records):
                fields = tuple(
                    (
                        snake_in_record(part.name),
                        "str" if isinstance(part, Text) else number_type(spec, part),
                    )
                    for part in item.fields
                )
                doc = docstring([plain(spec, item.doc) or f"A record of `{item.name}`."], 4)
                classes[item.record] = RecordClass(class_named(item.record), doc, fields)
    return list(classes.values())
