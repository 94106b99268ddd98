"""The statements that read and write the fields of a message or a record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.lower.views import FieldView, TypeView, values_of
from generator.targets.java.components import is_several, item_of, type_of, whole_of
from generator.targets.java.literals import constant, limits, octets, of_type, word

Lines = Iterator[str]
_INT_SIZE = 4
"""The bytes of an `int`: no list is longer."""


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of all types, which know the enums of the language and their values."""

    enums: Mapping[str, TypeView]

    def reading(
        self,
        steps: Sequence[FieldView],
        tab: int = 4,
        around: Sequence[FieldView] = (),
        has_defaults: bool = False,
    ) -> Lines:
        """Takes the fields from the reader `in`; those inside a condition are declared already.

        They may have the defaults that they get where nothing else was agreed.
        """
        pad, is_inside = " " * tab, bool(around)
        fields = around or tuple(values_of(steps))
        for f in steps:
            if f.kind == "constant":
                yield _call(tab, "in.constant", [constant(f), f.size, _label(f)])
            elif f.kind == "when" or f.is_optional:
                for each in values_of([f]):
                    value = self._before(each, f)
                    if not is_inside:
                        yield _assigned(tab, f"{type_of(each)} {each.name}", value)
                    elif each in f.defaulted and not has_defaults:
                        yield _assigned(tab, each.name, value)
                yield f"{pad}if ({_test(f, fields, 'in', '')}) {{"
                if f.inner:
                    yield from self.reading(f.inner, tab + 2, fields, f.on_agreed)
                else:
                    yield from _taken(f, tab + 2, f.name)
                yield f"{pad}}}"
            else:
                yield from _taken(f, tab, f.name if is_inside else f"{type_of(f)} {f.name}")

    def _before(self, f: FieldView, condition: FieldView) -> str:
        """What a field is where a condition does not hold."""
        if f in condition.defaulted:
            return _wrapped(f, self.default(f))
        return self.lacking(f)

    def lacking(self, f: FieldView) -> str:
        """The value of a field that is not given."""
        return f"{_maker(f)}.empty()" if f.may_be_absent else self.default(f)

    def writing(
        self, steps: Sequence[FieldView], tab: int = 4, around: Sequence[FieldView] = ()
    ) -> Lines:
        """Gives the fields to the writer `out`."""
        pad = " " * tab
        fields = around or tuple(values_of(steps))
        for f in steps:
            if f.kind == "constant":
                yield _call(tab, "out.number", [constant(f), f.size, _label(f)])
            elif f.kind == "when":
                yield f"{pad}if ({_test(f, fields, 'out', 'message.')}) {{"
                yield from self.writing(f.inner, tab + 2, fields)
                if refusals := [self._refused(each, tab + 2) for each in values_of([f])]:
                    yield f"{pad}}} else {{"
                    yield from refusals
                yield f"{pad}}}"
            elif f.is_optional:
                yield from _refused_before_others(f, tab)
                yield f"{pad}if ({_value(f)}.isPresent()) {{"
                yield from _given(f, f"{_value(f)}.orElseThrow()", tab + 2)
                yield f"{pad}}}"
            elif f.may_be_absent and f.default is not None:
                yield from _given(f, f"{_value(f)}.orElse({self.default(f)})", tab)
            elif f.may_be_absent:
                yield _refusal(f, f"{_value(f)}.isEmpty()", "MISSING", "is missing", tab)
                yield from _given(f, f"{_value(f)}.orElseThrow()", tab)
            else:
                yield from _given(f, _value(f), tab)

    def _refused(self, f: FieldView, tab: int) -> str:
        """Refuses a value that must not be there, which a default may."""
        is_there = f"{_value(f)}.isPresent()"
        if f.default is not None:
            default = self.default(f)
            value = _value(f) + (f".orElse({default})" if f.may_be_absent else "")
            is_there = f"!{value}.equals({default})"
            if whole_of(f) in ("int", "long"):
                is_there = f"{value} != {default}"
            elif f.is_bool:
                is_there = f"!{value}" if f.default else value
        return _refusal(f, is_there, "UNEXPECTED", "must not be given here", tab)

    def default(self, f: FieldView) -> str:
        """What a field counts as where what was agreed does not have it."""
        if isinstance(f.default, bytes):
            return octets(f.default)
        assert f.default is not None
        if f.is_bool:
            return str(bool(f.default)).lower()
        if f.whole in self.enums:
            values = self.enums[f.whole].values
            return next(each.name for each in values if each.number == f.default).replace("#", ".")
        number = word(f.default, f.whole)
        return f"new {f.whole}({word(f.default, 'long')})" if f.is_named else number


def _taken(f: FieldView, tab: int, target: str) -> Lines:
    """Takes the value of a field, which is there, and gives it to a variable."""
    if not is_several(f):
        yield _assigned(tab, target, _wrapped(f, _take(f)))
        return
    # No field has this name: an underscore is only after words that are taken.
    several = f"{f.name}_" if f.may_be_absent else f.name
    yield _assigned(
        tab, f"{whole_of(f)} {several}" if f.may_be_absent else target, "new ArrayList<>()"
    )
    count = f"for (long left = in.number({f.count}, {_label(f)}); left-- > 0; ) {{"
    yield " " * tab + (count if f.count else "while (in.more()) {")
    yield _call(tab + 2, f"{several}.add", [_take_one(f)])
    yield " " * tab + "}"
    if f.may_be_absent:
        yield _assigned(tab, target, _wrapped(f, several))


def _take(f: FieldView) -> str:
    label = _label(f)
    if f.length:
        return f"in.fixed({f.length}, {label})"
    if not f.size and not f.is_bool:
        way = "prefixed" if f.prefix else "bytes" if f.kind == "bytes" else "text"
        return f"in.{way}({', '.join([*_sizes(f), label])})"
    if f.is_bool:
        return f"in.truth({label})"
    arguments = ", ".join([str(f.size), *limits(f), label])
    number = f"{_cast(f)}in.{'signed' if f.is_signed else 'number'}({arguments})"
    if f.known:
        return f"in.known({f.whole}.of({number}), {f.size}, {label})"
    return f"new {f.whole}({number})" if f.is_named else number


def _take_one(f: FieldView) -> str:
    """One of several."""
    label = _label(f)
    match f.kind:
        case "numbers":
            way = "signed" if f.is_signed else "number"
            return f"{_cast(f)}in.{way}({f.size}, {label})"
        case "texts":
            return f"in.prefixed({f.prefix}, {label})" if f.prefix else f"in.text(0, {label})"
        case "pairs":
            return f"in.pair({f.prefix}, {label})"
    return f"read{f.record}(in, {label})"


def _given(f: FieldView, value: str, tab: int) -> Lines:
    """Gives the value of a field, which is there, to the writer."""
    if not is_several(f):
        yield _give(f, value, tab)
        return
    if f.count:
        yield _call(tab, "out.low", [f"{value}.size()", f.count])
    yield f"{' ' * tab}for ({item_of(f)} each : {value}) {{"
    match f.kind:
        case "numbers":
            yield _number(f, "each", tab + 2)
        case "records":
            yield _call(tab + 2, "write", ["each", "out", _label(f)])
        case "texts":
            yield _one_text(f, "each", f.rules, tab + 2)
        case "pairs":
            yield _one_text(f, "each.getKey()", f.key_rules, tab + 2)
            yield _one_text(f, "each.getValue()", f.value_rules, tab + 2)
    yield f"{' ' * tab}}}"
    if 0 < f.count < _INT_SIZE:
        is_wrong = f"{value}.size() > {(1 << 8 * f.count) - 1}"
        yield _refusal(f, is_wrong, "OVERLONG", "has too many values", tab)


def _give(f: FieldView, value: str, tab: int) -> str:
    if f.is_bool:
        return _call(tab, "out.truth", [value])
    if f.size:
        return _number(f, value + (".value()" if f.is_named else ""), tab)
    if f.prefix or f.length:
        sizes = [0, f.length, f.length] if f.length else _sizes(f)
        return _call(tab, "out.sized", [value, *sizes, _label(f), *f.rules])
    way = "bytes" if f.kind == "bytes" else "text"
    return _call(tab, f"out.{way}", [value, *_sizes(f), _label(f), *f.rules])


def _number(f: FieldView, value: str, tab: int) -> str:
    return _call(tab, "out.number", [value, f.size, *(limits(f) or of_type(f)), _label(f)])


def _one_text(f: FieldView, value: str, rules: Sequence[int], tab: int) -> str:
    way, size = ("sized", f.prefix) if f.prefix else ("text", 0)
    return _call(tab, f"out.{way}", [value, size, _label(f), *rules])


def _sizes(f: FieldView) -> list[str]:
    """The numbers that say how long a text or bytes may be, after that of the prefix."""
    prefix = [str(f.prefix)] * bool(f.prefix)
    if f.max_length is not None:
        return [*prefix, str(f.min_length), str(f.max_length)]
    if f.prefix and f.min_length:
        return [*prefix, str(f.min_length), "Integer.MAX_VALUE"]
    return prefix or [str(f.min_length)]


def _refused_before_others(f: FieldView, tab: int) -> Lines:
    """Refuses that an optional field is absent before one that is there."""
    for later in f.later:
        is_missing = f"{_value(f)}.isEmpty() && message.{later}().isPresent()"
        yield _refusal(f, is_missing, "MISSING", "is missing", tab)


def _refusal(f: FieldView, is_wrong: str, kind: str, reason: str, tab: int) -> str:
    items = [is_wrong, f"ErrorKind.{kind}", _label(f), f'"{reason}"']
    return _call(tab, "out.refuseIf", items)


def _test(f: FieldView, fields: Sequence[FieldView], coder: str, place: str) -> str:
    """Whether a condition holds, with the fields in a place; an optional field if there is more."""
    is_optional = any(each.name == f.selector and each.may_be_absent for each in fields)
    value = f"{place}{f.selector}{'()' * bool(place)}{'.orElseThrow()' * is_optional}.value()"
    match f.test:
        case "values":
            tests = [f"{value} == {word(number, 'long')}" for number in f.numbers]
        case "flags":
            return f"({value} & 0x{f.mask:08x}L) != 0"
        case "versions":
            since, until = f.versions.since, f.versions.until
            tests = [f"{coder}.version >= {since}"] * bool(since)
            tests += [f"{coder}.version <= {until}"] * (until is not None)
            return " && ".join(tests)
        case "agreed":
            return f"({coder}.flags & 0x{f.mask:08x}L) != 0"
        case _:
            return f"{coder}.more()"
    return " || ".join(tests)


def _assigned(tab: int, name: str, value: str) -> str:
    return f"{' ' * tab}{name} = {value};"


def _call(tab: int, head: str, items: Sequence[object]) -> str:
    return f"{' ' * tab}{head}({', '.join(map(str, items))});"


def _value(f: FieldView) -> str:
    return f"message.{f.name}()"


def _label(f: FieldView) -> str:
    """The field that errors name; that of a record is given to its methods."""
    return "holder" if f.in_record else f'"{f.label}"'


def _cast(f: FieldView) -> str:
    """What makes an `int` of what the reader gives, where that holds the number."""
    return "(int) " if f.size < 4 + f.is_signed else ""


def _maker(f: FieldView) -> str:
    return type_of(f).split("<")[0]


def _wrapped(f: FieldView, value: str) -> str:
    return f"{_maker(f)}.of({value})" if f.may_be_absent else value
