"""What the templates of a codec print, in the words of one language.

A target's view is a `Codec` with what only this language needs beside it.
"""

from collections.abc import Callable, Iterable, Iterator

from generator.lower.automaton import Automaton, automaton
from generator.lower.field_views import FieldViews
from generator.lower.names import short
from generator.lower.operations import operations
from generator.lower.prose import sources, wrapped
from generator.lower.roles import Roles
from generator.lower.spelling import Language
from generator.lower.state_table import table
from generator.lower.views import (
    AgreedView,
    FieldView,
    MessageView,
    TypeView,
    ValueView,
    values_of,
)
from generator.model import Enum, EnumValue, Flag, FlagSet, Message, Spec
from generator.model.errors import ERRORS, FATAL, NUMBERS
from generator.strangers import length_tests


class Codec(FieldViews):
    """Everything that the templates of a codec need; see docs/adding-a-target.md."""

    def __init__(self, spec: Spec, language: Language) -> None:
        super().__init__(spec, language)
        self.roles = Roles(spec)
        self.title = spec.protocol.title
        self.doc = self._comment(spec.protocol.doc)
        self.framing, self.byte_order = spec.protocol.framing, spec.protocol.byte_order
        self.table = table(spec)
        self.messages = [self._message(each) for each in spec.messages]
        fields = [each for message in self.messages for each in message.fields]
        self.records = list({f.record: f for f in _records(fields)}.values())
        self.enums = [self._enum(each) for each in spec.enums]
        self.flags = [self._flags(each) for each in spec.flag_sets]
        self.phases = [
            self._numbered(each.id, self._names[each.id], each.number, each.summary)
            for each in spec.session.phases
        ]
        self.error_names = {kind: language.constant("error-kind", kind) for kind in ERRORS}
        self.errors = [
            self._numbered(kind, self.error_names[kind], NUMBERS[kind], f"{text}.")
            for kind, text in ERRORS.items()
        ]
        self.fatal = [each for each in self.errors if each.id in FATAL]
        self.agreed = [
            AgreedView(language.field_of(each.name), self._names[each.flags], each)
            for each in self.table.negotiated
        ]
        self.negotiation = self.messages[self.table.negotiation] if self.agreed else None
        version = self.table.version
        self.version = language.field_of(version) if version else ""
        flags = self.table.layout_flags
        self.layout_field = language.field_of(flags) if flags else ""
        self.strangers = [each for each in length_tests(spec) if not each.is_text]
        self.rules: list[Automaton] = [automaton(rule) for rule in spec.rules]
        texts = (each for field in fields for each in all_in(field))
        obeyed = {place for each in texts for place in each.all_rules if self.rules[place].is_error}
        self.obeyed = [rule for place, rule in enumerate(self.rules) if place in obeyed]
        self.example = next(
            (m for m in self.messages if [f.kind for f in m.fields] == ["text"]), None
        )

    def agreeing(self, begin: str = "Finds") -> list[str]:
        """What comes of a request and an offer, as lines of a comment."""
        return self._comment(*self._agreeing_in(begin, "[[{}]]".format))

    def agreeing_text(self, begin: str) -> list[str]:
        """The same, as lines of a Markdown list."""
        names = {id_: self._names[id_].replace("#", ".") for id_ in self._forgiven()}
        return wrapped([" ".join(self._agreeing_in(begin, lambda id_: f"`{names[id_]}`"))], 116)

    def _forgiven(self) -> list[str]:
        """The ids of the flags that a responder goes without."""
        return [
            id_ for each in self.table.negotiated for bit, id_ in each.ids if bit & each.forgivable
        ]

    def _agreeing_in(self, begin: str, name: Callable[[str], str]) -> Iterator[str]:
        yield self.roles.spelled(
            f"{begin} what a responder with a request agrees to when it gets an offer. The version "
            "is the lower of both; an offer below the lowest in use is refused. The flags of the "
            "request are required: if one is not offered, or the version does not have it, it is "
            "refused, and the conversation cannot go on. Flags that are wanted only if offered are "
            "left out if they are not; list all flags there that the responder can do without."
        )
        if forgiven := self._forgiven():
            listed = ", ".join(map(name, forgiven))
            yield f"These flags of a request are always left out if they are not offered: {listed}."

    def _numbered(self, id_: str, name: str, number: int, doc: str) -> ValueView:
        return ValueView(id_, name, number, str(number), self._comment(doc[:1].upper() + doc[1:]))

    def _message(self, message: Message) -> MessageView:
        steps = self._steps(operations(self._spec, message))
        known = f"{_named(message)}."
        return MessageView(
            message=message,
            name=self._names[message.id],
            code=f"0x{message.code:02x}",
            doc=self._comment(message.doc, f"{known} {sources(self._spec, message.evidence)}"),
            fields=tuple(values_of(steps)),
            steps=steps,
        )

    def _enum(self, enum: Enum) -> TypeView:
        values = [self._value(enum.name, each, each.number, 2 * enum.size) for each in enum.values]
        type_ = self.language.types[f"u{8 * enum.size}"]
        doc = self._comment(enum.doc)
        return TypeView(self._names[enum.id], type_, doc, values, closed=enum.closed)

    def _flags(self, flags: FlagSet) -> TypeView:
        values = [self._value(flags.name, each, each.bit, 2 * flags.size) for each in flags.members]
        type_ = self.language.types[f"u{8 * flags.size}"]
        return TypeView(self._names[flags.id], type_, self._comment(flags.doc), values)

    def _value(self, kind: str, item: EnumValue | Flag, number: int, digits: int) -> ValueView:
        symbol = f"{_named(item)}." if item.symbol else ""
        return ValueView(
            item.id,
            self.language.constant_of(kind, short(item.id) or item.id),
            number,
            f"0x{number:0{digits}x}",
            self._comment(f"{item.summary} {symbol}"),
        )


def all_in(field: FieldView) -> Iterator[FieldView]:
    """A field, and those in it."""
    yield field
    for each in field.inner:
        yield from all_in(each)


def _records(fields: Iterable[FieldView]) -> Iterator[FieldView]:
    """The fields with records, those in records before those that hold them."""
    for field in fields:
        yield from _records(field.inner)
        if field.record:
            yield field


def _named(item: Message | EnumValue | Flag) -> str:
    return ", ".join(filter(None, (item.symbol, item.came_with)))
