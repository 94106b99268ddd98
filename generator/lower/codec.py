"""What the templates of a codec print, in the words of one language.

A target's view is a `Codec` with what only this language needs beside it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from generator.lower.automaton import Automaton, automaton
from generator.lower.escaping import prose
from generator.lower.names import short
from generator.lower.operations import (
    AnyLeaf,
    Bytes,
    Constant,
    Number,
    Numbers,
    OfEnum,
    OfFlags,
    OfVersions,
    Operation,
    Pairs,
    Records,
    Sized,
    Text,
    Texts,
    When,
    operations,
)
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
from generator.model.text import Claim
from generator.strangers import length_tests


class Codec:
    """Everything that the templates of a codec need; see docs/adding-a-target.md."""

    def __init__(self, spec: Spec, language: Language) -> None:
        self._spec = spec
        self.language = language
        self._rules = [rule.id for rule in spec.rules]
        self._names = dict(self._named())
        self.roles = Roles(spec)
        self.title = spec.protocol.title
        self.doc = self._comment(spec.protocol.doc)
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
        self.strangers = [each for each in length_tests(spec) if not each.is_text]
        self.rules: list[Automaton] = [automaton(rule) for rule in spec.rules]
        texts = (each for field in fields for each in _all_in(field))
        obeyed = {place for each in texts for place in each.rules if self.rules[place].is_error}
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
        """The ids of the flags that a responder goes without."""
        return [
            id_ for each in self.table.negotiated for bit, id_ in each.ids if bit & each.forgivable
        ]

    def _agreeing_in(self, begin: str, name: Callable[[str], str]) -> Iterator[str]:
        yield self.roles.spelled(
            f"{begin} what a responder with a wish agrees to when it gets an offer. The version is "
            "the lower of both; an offer below the least that is spoken is refused. A flag of the "
            "wish is needed: where it is not offered, or the version does not have it, it is "
            "refused, and the conversation cannot go on. A flag that is wanted only if it is "
            "offered is left out where it is not; ask in this way for all that the responder can "
            "do without."
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

    def _steps(
        self,
        steps: Sequence[Operation],
        in_record: str = "",
        later: tuple[str, ...] = (),
        is_chosen: bool = False,
    ) -> tuple[FieldView, ...]:
        """The views of operations, from the last to the first: an optional one knows the later."""
        found: list[FieldView] = []
        for op in reversed(steps):
            view = self._step(op, in_record, later, is_chosen)
            later = (*(each.name for each in values_of([view]) if each.is_optional), *later)
            found.append(view)
        return tuple(found[::-1])

    def _step(
        self, op: Operation, in_record: str, later: tuple[str, ...], is_chosen: bool
    ) -> FieldView:
        if not isinstance(op, When):
            view = self._field(op, in_record, later)
            # A default is for other versions, and not for other values of another field.
            return self._absent(view) if is_chosen else view
        is_chosen = is_chosen or not isinstance(op.test, OfVersions)
        inner = self._steps(op.inner, in_record, later, is_chosen)
        view = FieldView(op=op, kind=op.kind, doc=[], inner=inner)
        match op.test:
            case OfEnum(selector=selector, values=values):
                name = self.language.field_of(selector)
                return replace(
                    view, test="values", selector=name, selector_key=selector, values=values
                )
            case OfFlags(selector=selector, mask=mask):
                name = self.language.field_of(selector)
                return replace(view, test="flags", selector=name, selector_key=selector, mask=mask)
            case OfVersions(versions=versions):
                return replace(view, test="versions", versions=versions)

    def _field(self, op: AnyLeaf | Constant, in_record: str, later: tuple[str, ...]) -> FieldView:
        language = self.language
        label = in_record or language.label(op.name)
        view = FieldView(
            op=op,
            kind=op.kind,
            key=op.name,
            name=language.part_of(op.name) if in_record else language.field_of(op.name),
            label=label,
            in_record=bool(in_record),
            doc=self._comment(op.doc),
            text=op.doc,
        )
        if isinstance(op, Constant):
            return replace(view, size=op.size, is_signed=op.is_signed, constant=op.value)
        view = replace(
            view,
            whole=language.types.get(op.kind, ""),
            conditional=op.conditional,
            default=op.default,
        )
        match op:
            case Number():
                view = self._number(view, op)
            case Text():
                rules = tuple(self._rules.index(each) for each in op.rules)
                view = replace(_sized(view, op), rules=rules, is_optional=op.optional)
            case Bytes():
                view = _sized(view, op)
            case Numbers():
                item = language.types.get(op.item, "")
                view = replace(
                    view,
                    size=op.size,
                    is_signed=op.is_signed,
                    count=op.count,
                    item=item,
                    whole=view.whole.format(item),
                )
            case Texts():
                rules = tuple(self._rules.index(each) for each in op.rules)
                view = replace(view, rules=rules, count=op.count, prefix=op.prefix)
            case Pairs():
                view = replace(view, count=op.count, prefix=op.prefix)
            case Records():
                record = language.type_of(op.record)
                view = replace(
                    view,
                    record=record,
                    item=record,
                    whole=view.whole.format(record),
                    count=op.count,
                    inner=self._steps(op.inner, label),
                )
        if view.is_optional or (op.conditional and op.default is None):
            return replace(self._absent(view), later=later if view.is_optional else ())
        return replace(view, type=view.whole)

    def _absent(self, view: FieldView) -> FieldView:
        """A field that a message can be without."""
        if view.kind == "constant":
            return view
        absent = self.language.optional.format(view.whole)
        return replace(view, may_be_absent=True, type=absent)

    def _number(self, view: FieldView, op: Number) -> FieldView:
        named: Enum | FlagSet | None = op.enum or op.flags
        return replace(
            view,
            size=op.size,
            is_signed=op.is_signed,
            is_char=op.is_char,
            is_bool=op.is_bool,
            least=op.least,
            greatest=op.greatest,
            known=op.known,
            values=op.enum.values if op.enum and op.known else (),
            whole=self._names[named.id] if named else view.whole,
            is_named=named is not None,
            is_flags=isinstance(named, FlagSet),
            is_optional=op.optional,
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
        symbol = f"{_named(item)}." if item.symbol else ""
        return ValueView(
            item.id,
            self.language.constant_of(kind, short(item.id) or item.id),
            number,
            f"0x{number:0{digits}x}",
            self._comment(f"{item.summary} {symbol}"),
        )


def _all_in(field: FieldView) -> Iterator[FieldView]:
    """A field, and those in it."""
    yield field
    for each in field.inner:
        yield from _all_in(each)


def _records(fields: Iterable[FieldView]) -> Iterator[FieldView]:
    """The fields with records, those in records before those that hold them."""
    for field in fields:
        yield from _records(field.inner)
        if field.record:
            yield field


def _sized(view: FieldView, op: Sized) -> FieldView:
    return replace(
        view,
        prefix=op.prefix,
        length=op.length,
        min_length=op.min_length,
        max_length=op.max_length,
    )


def _named(item: Message | EnumValue | Flag) -> str:
    return ", ".join(filter(None, (item.symbol, item.came_with)))
