"""What the templates of a codec print, in the words of one language.

A language is data: how it spells names, what its types are called, how wide its comments are. The
rest is the same for all.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.lower.automaton import automaton
from generator.lower.escaping import prose
from generator.lower.names import short, upper
from generator.lower.operations import Operation, operations
from generator.lower.prose import sources, wrapped
from generator.lower.spelling import Language as Language
from generator.lower.table import table
from generator.model import Enum, EnumValue, Flag, FlagSet, Message, Records, Spec, Text, Texts
from generator.model.text import Claim
from generator.strangers import length_tests
from generator.wire import ERRORS, FATAL


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field, or a condition with fields inside.

    Attributes:
        op: its operation.
        name: its name.
        label: the field that errors name, as the spec spells it; in a record that of the records.
        type: the type of its value.
        whole: the type of its value where it is there.
        record: for records, the type of one.
        doc: its text, as lines of a comment.
        selector: for a condition, the name of the field that decides.
        rules: the places of the rules that its text obeys, among all.
        inner: the fields of a record or a condition.
    """

    op: Operation
    name: str
    label: str
    type: str
    whole: str
    record: str
    doc: list[str]
    selector: str
    rules: tuple[int, ...]
    inner: tuple["FieldView", ...]

    @property
    def kind(self) -> str:
        """The kind of operation."""
        return self.op.kind


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message: its fields, and the steps of its payload, with those of a condition inside it."""

    message: Message
    name: str
    code: str
    doc: list[str]
    fields: tuple[FieldView, ...]
    steps: tuple[FieldView, ...]

    @property
    def may_leave_bytes(self) -> bool:
        """Whether a payload can be longer than its fields."""
        return not self.steps or not self.steps[-1].op.takes_the_rest


@dataclass(frozen=True, slots=True)
class ValueView:
    """A constant."""

    id: str
    name: str
    number: int
    literal: str
    doc: list[str]


@dataclass(frozen=True, slots=True)
class TypeView:
    """An enum or a set of flags; a closed enum has no other values than these."""

    name: str
    type: str
    doc: list[str]
    values: list[ValueView] = field(default_factory=list)
    closed: bool = False


def view(spec: Spec, language: Language) -> dict[str, Any]:
    """Everything that the templates of a codec need; see docs/adding-a-target.md."""
    return _Viewer(spec, language).view()


class _Viewer:
    def __init__(self, spec: Spec, language: Language) -> None:
        self.spec = spec
        self.language = language
        self.rules = [rule.id for rule in spec.rules]
        self.names = dict(self.named())

    def named(self) -> Iterator[tuple[str, str]]:
        """The name of everything that a comment can link to."""
        spec, language = self.spec, self.language
        for each in (*spec.enums, *spec.flag_sets, *spec.messages):
            yield each.id, language.type_of(each.name)
        for enum in spec.enums:
            if not enum.of_messages:
                yield from self.constants(enum.name, enum.values)
        for flags in spec.flag_sets:
            yield from self.constants(flags.name, flags.members)
        for phase in spec.session.phases:
            yield phase.id, language.constant("phase", phase.name)

    def constants(self, kind: str, members: Iterable[Claim]) -> Iterator[tuple[str, str]]:
        for each in members:
            yield each.id, self.language.constant_of(kind, each.name)

    def view(self) -> dict[str, Any]:
        spec, language = self.spec, self.language
        messages = [self.message(each) for each in spec.messages]
        lowered = table(spec)
        fields = [each for message in messages for each in message.fields]
        rules = [automaton(rule) for rule in spec.rules]
        obeyed = {place for each in fields for place in each.rules if rules[place].is_error}
        return {
            "title": spec.protocol.title,
            "doc": self.comment(spec.protocol.doc),
            "messages": messages,
            "records": list({f.record: f for f in fields if f.kind == "records"}.values()),
            "enums": [self.enum(each) for each in spec.enums],
            "flags": [self.flags(each) for each in spec.flag_sets],
            "phases": [
                self.numbered(each.id, self.names[each.id], place, each.summary)
                for place, each in enumerate(spec.session.phases)
            ],
            "errors": [
                self.numbered(kind, language.constant("error-kind", kind), place, f"{text}.")
                for place, (kind, text) in enumerate(ERRORS.items())
            ],
            "fatal": FATAL,
            "error_names": {kind: language.constant("error-kind", kind) for kind in ERRORS},
            "table": lowered,
            "agreed": [
                (language.field_of(each.name), self.names[each.flags], each)
                for each in lowered.negotiated
            ],
            "negotiation": messages[lowered.negotiation] if lowered.negotiated else None,
            "version": language.field_of(lowered.version) if lowered.version else "",
            "agreeing": self.agreeing,
            "agreeing_text": self.agreeing_text,
            "strangers": [each for each in length_tests(spec) if not each.is_text],
            "rules": rules,
            "obeyed": [rule for place, rule in enumerate(rules) if place in obeyed],
            "example": next((m for m in messages if [f.kind for f in m.fields] == ["text"]), None),
        }

    def forgiven(self) -> list[str]:
        """The ids of the flags that a filter goes without."""
        return [
            id_
            for each in table(self.spec).negotiated
            for bit, id_ in each.ids
            if bit & each.forgivable
        ]

    def agreeing(self, begin: str = "Finds") -> list[str]:
        """What comes of a wish and an offer, as lines of a comment."""
        return self.comment(*self.agreeing_in(begin, "[[{}]]".format))

    def agreeing_text(self, begin: str) -> list[str]:
        """The same, as lines of a Markdown list."""
        plain = (self.names[id_].replace("#", ".") for id_ in self.forgiven())
        names = dict(zip(self.forgiven(), plain, strict=True))
        return wrapped([" ".join(self.agreeing_in(begin, lambda id_: f"`{names[id_]}`"))], 116)

    def agreeing_in(self, begin: str, name: Callable[[str], str]) -> Iterator[str]:
        yield (
            f"{begin} what a filter with a wish agrees to when it is made an offer. The version is "
            "the lower of both; an offer below the least that is spoken is refused. A flag of the "
            "wish is needed: where it is not offered, it is refused, and the conversation cannot "
            "go on. A flag that is wanted only if it is offered is left out where it is not; ask "
            "in this way for all that the filter can do without."
        )
        if forgiven := self.forgiven():
            listed = ", ".join(map(name, forgiven))
            yield f"These flags of a wish are left out in any case where not offered: {listed}."

    def numbered(self, id_: str, name: str, place: int, doc: str) -> ValueView:
        return ValueView(id_, name, place, str(place), self.comment(doc[:1].upper() + doc[1:]))

    def comment(self, *paragraphs: str) -> list[str]:
        language = self.language
        texts = (prose(each, self.linked, language.plain) for each in paragraphs if each)
        return [language.escape(line) for line in wrapped(texts, language.width)]

    def linked(self, id_: str) -> str:
        return self.language.link.format(self.names[id_]) if id_ in self.names else id_

    def message(self, message: Message) -> MessageView:
        steps = tuple(self.field(each) for each in operations(self.spec, message))
        leaves = (each.inner if each.kind == "when" else (each,) for each in steps)
        known = f"{message.symbol}, since version {message.since}."
        return MessageView(
            message=message,
            name=self.names[message.id],
            code=f"0x{message.code:02x}",
            doc=self.comment(message.doc, f"{known} {sources(self.spec, message.evidence)}"),
            fields=tuple(leaf for each in leaves for leaf in each),
            steps=steps,
        )

    def field(self, op: Operation, label: str = "") -> FieldView:
        language, item = self.language, op.field
        record = language.type_of(item.record) if isinstance(item, Records) else ""
        known = op.enum or op.flags
        whole = self.names[known.id] if known else language.types.get(op.kind, "")
        whole = whole.format(record) if record else whole
        rules = item.rules if isinstance(item, Text | Texts) else ()
        return FieldView(
            op=op,
            name=language.field_of(op.name),
            label=label or op.name,
            type=language.optional.format(whole) if op.may_be_absent else whole,
            whole=whole,
            record=record,
            doc=self.comment(getattr(item, "doc", "")),
            selector=language.field_of(op.selector),
            rules=tuple(self.rules.index(each) for each in rules),
            inner=tuple(self.field(each, op.name) for each in op.inner),
        )

    def enum(self, enum: Enum) -> TypeView:
        values = [self.value(enum.name, each, each.number, 2 * enum.size) for each in enum.values]
        type_ = self.language.types[f"u{8 * enum.size}"]
        doc = self.comment(enum.doc)
        return TypeView(self.names[enum.id], type_, doc, values, closed=enum.closed)

    def flags(self, flags: FlagSet) -> TypeView:
        values = [self.value(flags.name, each, each.bit, 8) for each in flags.members]
        type_ = self.language.types["u32"]
        return TypeView(self.names[flags.id], type_, self.comment(flags.doc), values)

    def value(self, kind: str, item: EnumValue | Flag, number: int, digits: int) -> ValueView:
        symbol = f"{item.symbol}, since version {item.since}." if item.symbol else ""
        return ValueView(
            item.id,
            self.language.constant_of(kind, short(item.id) or item.id),
            number,
            f"0x{number:0{digits}x}",
            self.comment(f"{item.summary} {symbol}"),
        )


def screaming(kind: str, name: str) -> str:
    """A constant as `KIND_NAME`."""
    return upper(f"{kind}-{name}")
