"""The statements that read and write the fields of a message or a record."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.lower.views import FieldView, TypeView
from generator.targets.rust.literals import constant, number, quoted, span

HOLDS = ("", "holds", "holds_2", "holds_3", "holds_4", "holds_5")
"""What tells whether the conditions hold, by how deep they stand in each other."""


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of one type.

    Attributes:
        closed: the types that are enums of the language, with their values.
        fields: the fields of the type, which conditions look at.
    """

    closed: Mapping[str, TypeView]
    fields: Sequence[FieldView]

    def reading(
        self, steps: Sequence[FieldView], depth: int = 0, outside: str = ""
    ) -> Iterator[str]:
        """Takes the fields from the reader `r`, those of a condition at some depth.

        What holds outside of conditions on what was agreed decides on defaults.
        """
        for f in steps:
            if f.kind == "when":
                yield self._holds(f, "", "r", depth)
                beyond = (outside or HOLDS[depth]) if f.on_agreed else ""
                yield from self.reading(f.inner, depth + 1, beyond)
            elif f.kind == "constant":
                yield from _only_if(HOLDS[depth], f"r.constant({constant(f)}, {_label(f)})?;")
            elif f.is_optional:
                yield _let(HOLDS[depth + 1], [HOLDS[depth], "!r.rest.is_empty()"])
                yield self._taken(f, HOLDS[depth + 1], "None")
            elif outside and f.default is not None and f.may_be_absent:
                yield self._taken(f, HOLDS[depth], f"{outside}.then_some({self.default(f)})")
            else:
                yield self._taken(f, HOLDS[depth], "None" if f.may_be_absent else self.default(f))

    def _taken(self, f: FieldView, holds: str, otherwise: str) -> str:
        value = self._take(f)
        if f.may_be_absent:
            value = f"Some({value})"
        if holds:
            value = f"if {holds} {{ {value} }} else {{ {otherwise} }}"
        return f"let {f.name} = {value};"

    def writing(self, steps: Sequence[FieldView], depth: int = 0) -> Iterator[str]:
        """Gives the fields to the writer `w`."""
        holds = HOLDS[depth]
        for f in steps:
            value = f"self.{f.name}"
            if f.kind == "when":
                yield self._holds(f, "self.", "w", depth)
                yield from self.writing(f.inner, depth + 1)
                continue
            if f.kind == "constant":
                yield from _only_if(holds, f"w.number({constant(f)});")
                continue
            for later in f.later:
                is_good = f"{value}.is_some() || self.{later}.is_none()"
                yield _check(f, f"!{holds} || {is_good}" if holds else is_good, "Missing")
            if f.conditional and f.default is not None:
                yield f"let value = {value}{self._or_default(f)};"
                yield _check(f, f"{holds} || {self._is_default(f)}", "Unexpected")
                yield from _only_if(holds, *self._give(f, "value"))
                continue
            if holds and not f.is_optional:
                yield _check(f, f"!{holds} || {value}.is_some()", "Missing")
            if holds:
                yield _check(f, f"{holds} || {value}.is_none()", "Unexpected")
            if f.may_be_absent:
                yield from _only_if(f"let Some(value) = {value}", *self._give(f, "value"))
            else:
                yield from self._give(f, value)

    def default(self, f: FieldView) -> str:
        """What a field counts as where what was agreed does not have it."""
        if f.default is None:
            return "None"
        if isinstance(f.default, bytes):
            return quoted(f.default)
        if f.kind == "bool":
            return str(bool(f.default)).lower()
        if f.whole in self.closed:
            return next(e.name for e in self.closed[f.whole].values if e.number == f.default)
        return f"{f.whole}({f.default:_})" if f.is_named else f"{f.default:_}"

    def _is_default(self, f: FieldView) -> str:
        if f.kind == "bool":
            return "value" if f.default else "!value"
        return f"value == {self.default(f)}"

    def _or_default(self, f: FieldView) -> str:
        return f".unwrap_or({self.default(f)})" if f.may_be_absent else ""

    def _holds(self, f: FieldView, place: str, coder: str, depth: int) -> str:
        return _let(HOLDS[depth + 1], [HOLDS[depth], self._test(f, place, coder)])

    def _test(self, f: FieldView, place: str, coder: str) -> str:
        """Whether a condition holds, with the fields in a place."""
        if f.test == "versions":
            version = f"{coder}.layout.version"
            since, until = f.versions.since, f.versions.until
            if until is None:
                return f"{version} >= {since}"
            return f"({since}..={until}).contains(&{version})" if since else f"{version} <= {until}"
        if f.test == "agreed":
            return f"{coder}.layout.flags & {number('u32', f.mask)} != 0"
        selector = next(each for each in self.fields if each.name == f.selector)
        value = self._raw(selector, "value" if selector.may_be_absent else place + selector.name)
        holds = f"matches!({value}, {' | '.join(number(selector.kind, n) for n in f.numbers)})"
        if f.test == "flags":
            holds = f"{value} & {number(selector.kind, f.mask)} != 0"
        if selector.may_be_absent:
            return f"{place}{selector.name}.is_some_and(|value| {holds})"
        return holds

    def _raw(self, f: FieldView, value: str) -> str:
        """A value as a number."""
        if f.whole in self.closed:
            return f"{value} as {f.kind}"
        return f"{value}.0" if f.is_named else value

    def _take(self, f: FieldView) -> str:
        """The value of a field, taken from the reader."""
        label = _label(f)
        match f.kind:
            case "numbers" | "texts" | "pairs" | "records":
                return f"r.list({f.count}, {f.prefix}, {label})?"
            case "text" | "optional-text" | "bytes":
                return f"r.{_shape(f)}, {label})?"
        if f.is_bool:
            return f"r.truth({label})?"
        if f.whole in self.closed:
            return f"r.known({f.whole}::from_number, {label})?"
        limits = span(f.least, f.greatest)
        value = f"r.within({limits}, {label})?" if limits else f"r.number({label})?"
        return f"{f.whole}({value})" if f.is_named else value

    def _give(self, f: FieldView, value: str) -> Iterator[str]:
        """Gives the value of a field to the writer."""
        last = f"{_label(f)}, {_rules(f)})?;"
        match f.kind:
            case "numbers" | "texts" | "pairs" | "records":
                yield f"{value}.write(w, {f.count}, {f.prefix}, {last}"
            case "text" | "optional-text" if not f.prefix and not f.length:
                yield f"w.text({value}, {_lengths(f)}, {last}"
            case "text" | "optional-text" | "bytes":
                yield f"w.sized({value}, {f.prefix}, {_lengths(f)}, {last}"
            case "bool":
                yield f"w.number(u8::from({value}));"
            case _:
                if limits := span(f.least, f.greatest):
                    yield f"w.within({value}, {limits}, {_label(f)})?;"
                yield f"w.number({self._raw(f, value)});"


def _rules(f: FieldView) -> str:
    """The places of the rules that the texts of a field obey."""
    match f.kind:
        case "numbers" | "records":
            return "()"
        case "pairs":
            return f"(&{list(f.key_rules)}, &{list(f.value_rules)})"
    return f"&{list(f.rules)}"


def _shape(f: FieldView) -> str:
    """The function that reads a text or bytes, with what tells how long they are."""
    if f.length:
        return f"fixed({f.length}"
    if f.prefix:
        return f"prefixed({f.prefix}, {_lengths(f)}"
    return f"{'bytes' if f.kind == 'bytes' else 'text'}({_lengths(f)}"


def _lengths(f: FieldView) -> str:
    return span(f.length or f.min_length, f.length or f.max_length)


def _label(f: FieldView) -> str:
    """The field that errors name; that of a record is given to its functions."""
    return "holder" if f.in_record else f'"{f.label}"'


def _let(name: str, tests: Sequence[str]) -> str:
    return f"let {name} = {' && '.join(filter(None, tests))};"


def _only_if(condition: str, *statements: str) -> Iterator[str]:
    if not condition:
        yield from statements
        return
    yield from (f"if {condition} {{", *(f"    {each}" for each in statements), "}")


def _check(f: FieldView, is_good: str, reason: str) -> str:
    return f"w.check({is_good}, {_label(f)}, Reason::{reason})?;"
