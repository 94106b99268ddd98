"""What the templates of a codec print, in the words of one language.

A target's view is a `Codec` with what only this language needs beside it.
"""

from collections.abc import Callable, Iterable, Iterator

from generator.lower.automaton import Automaton, automaton
from generator.lower.escaping import prose
from generator.lower.names import short
from generator.lower.operations import (
    AnyLeaf,
    Bytes,
    Number,
    Operation,
    Pairs,
    Records,
    Text,
    Texts,
    When,
    operations,
)
from generator.lower.prose import sources, wrapped
from generator.lower.spelling import Language
from generator.lower.state_table import table
from generator.lower.views import AgreedView, FieldView, MessageView, TypeView, ValueView
from generator.model import Enum, EnumValue, Flag, FlagSet, Message, Spec
from generator.model.errors import ERRORS, FATAL, NUMBERS
from generator.model.text import Claim
from generator.strangers import length_tests


class Codec:
    """Everything that the templates of a codec need; see docs/adding-a-target.md."""

    def __init__(self, spec: Spec, language: Language) -> None:
        self._spec = spec
        self.language = language
        self._rules = [rule.id for rule in spec.rules]
        self._names = dict(self._named())
        self.title = spec.protocol.title
        self.doc = self._comment(spec.protocol.doc)
        self.table = table(spec)
        self.messages = [self._message(each) for each in spec.messages]
        fields = [each for message in self.messages for each in message.fields]
        self.records = list({f.record: f for f in fields if f.record}.values())
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
        self.strangers = [each for each in length_tests(spec) if not each.is_text]
        self.rules: list[Automaton] = [automaton(rule) for rule in spec.rules]
        obeyed = {place for each in fields for place in each.rules if self.rules[place].is_error}
        self.obeyed = [rule for place, rule in enumerate(self.rules) if place in obeyed]
        self.example = next(
            (m for m in self.messages if [f.kind for f in m.fields] == ["text"]), None
        )

    def agreeing(self, begin: str = "Finds") -> list[str]:
        """What comes of a wish and an offer, as lines of a comment."""
        return self._comment(*self._agreeing_in(begin, "[[{}]]".format))

    def agreeing_text(self, begin: str) -> list[str]:
        """The same, as lines of a Markdown list."""
        names = {id_: self._names[id_].replace("#", ".") for id_ in self._forgiven()}
        return wrapped([" ".join(self._agreeing_in(begin, lambda id_: f"`{names[id_]}`"))], 116)

    def _forgiven(self) -> list[str]:
        """The ids of the flags that a filter goes without."""
        return [
            id_ for each in self.table.negotiated for bit, id_ in each.ids if bit & each.forgivable
        ]

    def _agreeing_in(self, begin: str, name: Callable[[str], str]) -> Iterator[str]:
        yield (
            f"{begin} what a filter with a wish agrees to when it gets an offer. The version is "
            "the lower of both; an offer below the least that is spoken is refused. A flag of the "
            "wish is needed: where it is not offered, or the version does not have it, it is "
            "refused, and the conversation cannot go on. A flag that is wanted only if it is "
            "offered is left out where it is not; ask in this way for all that the filter can do "
            "without."
        )
        if forgiven := self._forgiven():
            listed = ", ".join(map(name, forgiven))
            yield f"These flags of a wish are left out in any case where not offered: {listed}."

    def _named(self) -> Iterator[tuple[str, str]]:
        """The name of everything that a comment can link to."""
        spec, language = self._spec, self.language
        for each in (*spec.enums, *spec.flag_sets, *spec.messages):
            yield each.id, language.type_of(each.name)
        for enum in spec.enums:
            if not enum.of_messages:
                yield from self._constants(enum.name, enum.values)
        for flags in spec.flag_sets:
            yield from self._constants(flags.name, flags.members)
        for phase in spec.session.phases:
            yield phase.id, language.constant("phase", phase.name)

    def _constants(self, kind: str, members: Iterable[Claim]) -> Iterator[tuple[str, str]]:
        for each in members:
            yield each.id, self.language.constant_of(kind, each.name)

    def _numbered(self, id_: str, name: str, number: int, doc: str) -> ValueView:
        return ValueView(id_, name, number, str(number), self._comment(doc[:1].upper() + doc[1:]))

    def _comment(self, *paragraphs: str) -> list[str]:
        language = self.language
        texts = (prose(each, self._linked, language.plain) for each in paragraphs if each)
        return [language.escape(line) for line in wrapped(texts, language.width)]

    def _linked(self, id_: str) -> str:
        return self.language.link.format(self._names[id_]) if id_ in self._names else id_

    def _message(self, message: Message) -> MessageView:
        steps = tuple(self._step(each) for each in operations(self._spec, message))
        leaves = (each.inner if each.kind == "when" else (each,) for each in steps)
        known = f"{message.symbol}, since version {message.since}."
        return MessageView(
            message=message,
            name=self._names[message.id],
            code=f"0x{message.code:02x}",
            doc=self._comment(message.doc, f"{known} {sources(self._spec, message.evidence)}"),
            fields=tuple(leaf for each in leaves for leaf in each),
            steps=steps,
        )

    def _step(self, op: Operation) -> FieldView:
        if not isinstance(op, When):
            return self._field(op)
        return FieldView(
            op=op,
            kind=op.kind,
            doc=[],
            selector=self.language.field_of(op.selector),
            values=op.values,
            inner=tuple(self._field(each) for each in op.inner),
        )

    def _field(self, op: AnyLeaf, in_record: str = "") -> FieldView:
        language = self.language
        label = in_record or language.label(op.name)
        whole = language.types.get(op.kind, "")
        record, several, size, least = "", "", 0, 0
        known: tuple[int, ...] = ()
        rules: tuple[str, ...] = ()
        named: Enum | FlagSet | None = None
        values: tuple[EnumValue, ...] = ()
        inner: tuple[FieldView, ...] = ()
        absent = False
        match op:
            case Number():
                size, known, named = op.size, op.known, op.enum or op.flags
                whole = self._names[named.id] if named else whole
                values = op.enum.values if op.enum and known else ()
                absent = op.conditional
            case Text():
                rules, least = op.rules, op.min_length
                absent = op.conditional or op.optional
            case Bytes():
                least = op.min_length
            case Texts():
                rules = op.rules
            case Pairs():
                pass
            case Records():
                record = language.type_of(op.record)
                several = language.type_of(f"{op.record}s")
                whole = whole.format(record, several)
                inner = tuple(self._field(each, label) for each in op.inner)
        return FieldView(
            op=op,
            kind=op.kind,
            key=op.name,
            name=language.part_of(op.name) if in_record else language.field_of(op.name),
            label=label,
            type=language.optional.format(whole) if absent else whole,
            whole=whole,
            record=record,
            several=several,
            doc=self._comment(op.doc),
            text=op.doc,
            size=size,
            min_length=least,
            known=known,
            is_named=named is not None,
            is_flags=isinstance(named, FlagSet),
            conditional=isinstance(op, Number | Text) and op.conditional,
            may_be_absent=absent,
            values=values,
            rules=tuple(self._rules.index(each) for each in rules),
            inner=inner,
        )

    def _enum(self, enum: Enum) -> TypeView:
        values = [self._value(enum.name, each, each.number, 2 * enum.size) for each in enum.values]
        type_ = self.language.types[f"u{8 * enum.size}"]
        doc = self._comment(enum.doc)
        return TypeView(self._names[enum.id], type_, doc, values, closed=enum.closed)

    def _flags(self, flags: FlagSet) -> TypeView:
        values = [self._value(flags.name, each, each.bit, 8) for each in flags.members]
        type_ = self.language.types["u32"]
        return TypeView(self._names[flags.id], type_, self._comment(flags.doc), values)

    def _value(self, kind: str, item: EnumValue | Flag, number: int, digits: int) -> ValueView:
        symbol = f"{item.symbol}, since version {item.since}." if item.symbol else ""
        return ValueView(
            item.id,
            self.language.constant_of(kind, short(item.id) or item.id),
            number,
            f"0x{number:0{digits}x}",
            self._comment(f"{item.summary} {symbol}"),
        )
