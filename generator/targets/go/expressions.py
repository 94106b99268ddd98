"""Expressions of Go about the fields of messages."""

from collections.abc import Iterator, Mapping

from generator.lower.escaping import chars
from generator.lower.operations import Number, OfAgreed, OfEnum, OfFlags, When
from generator.lower.views import FieldView

LISTS = ("numbers", "texts", "pairs", "records")
Steps = tuple[FieldView, ...]


def _pointers(steps: Steps, is_agreed: bool = False) -> Iterator[FieldView]:
    """The numbers that the end of a payload, or what was agreed, may leave out."""
    for each in steps:
        if each.kind == "when":
            yield from _pointers(each.inner, is_agreed or each.on_agreed)
        elif isinstance(each.op, Number):
            yield from [each] * (is_agreed or each.is_optional or each.default is not None)


class Struct:
    """The expressions about a struct `m`, which a reader `r` makes and a writer `w` takes.

    Attributes:
        name: the name of the struct.
        steps: its operations.
        pointers: the numbers of which nil stands for none, by their names.
    """

    def __init__(self, name: str, steps: Steps, constants: Mapping[str, str]) -> None:
        self.name = name
        self.steps = steps
        self.pointers = {each.name: each for each in _pointers(steps)}
        self._constants = constants

    def is_pointer(self, field: FieldView) -> bool:
        """Whether a field is a pointer to a number."""
        return field.name in self.pointers

    def value(self, field: FieldView) -> str:
        """A number where it is there, and any other field."""
        return f"*m.{field.name}" if self.is_pointer(field) else f"m.{field.name}"

    def chosen(self, field: FieldView) -> str:
        """The values with which the fields of a condition are there."""
        match field.op:
            case When(test=OfEnum(values=values)):
                return ", ".join(self._constants[each.id] for each in values)
            case When(test=OfFlags(flags=flags)):
                names = "|".join(self._constants[each.id] for each in flags)
                return f"({names})" if len(flags) > 1 else names
            case When(test=OfAgreed(flag=flag)):
                return f"uint32({self._constants[flag.id]})"
        return ""

    def is_switch(self, field: FieldView) -> bool:
        """Whether a condition looks at the value of an enum that is always there."""
        return field.test == "values" and field.selector not in self.pointers

    def holds(self, field: FieldView, agreed: str) -> str:
        """Whether a condition holds; what was agreed has a `version` and `flags`."""
        if field.test == "versions":
            versions = field.versions
            return in_range(f"{agreed}.version", versions.since or None, versions.until)
        if field.test == "agreed":
            return f"{agreed}.flags&{self.chosen(field)} != 0"
        selector, chosen = f"m.{field.selector}", self.chosen(field)
        pointer = self.pointers.get(field.selector)
        if pointer and pointer.default is not None:
            selector, pointer = f"or({selector}, {literal(pointer)})", None
        there, star = (f"{selector} != nil && ", "*") if pointer else ("", "")
        if field.test == "flags":
            return f"{there}{star}{selector}&{chosen} != 0"
        equal = " || ".join(f"{star}{selector} == {each}" for each in chosen.split(", "))
        return f"{there}({equal})" if there else equal

    def is_needed(self, field: FieldView) -> bool:
        """Whether nil is refused before a value is written."""
        if field.kind == "text":
            return bool(size(field)) and field.default is None
        return field.may_be_absent and field.default is None and field.kind in (*LISTS, "bytes")

    def written(self, field: FieldView) -> str:
        """A value as it is written."""
        value = f"m.{field.name}"
        if field.default is not None:
            either = f"or({value}, " if field.size else f"{value}.or("
            return f"{either}{literal(field)})"
        if self.is_pointer(field) and not field.is_optional:
            return f"must(&w, {value}, {label(field)})"
        return self.value(field)

    def given(self, field: FieldView) -> str:
        """Whether a value is given that is lost where it is not written."""
        value, default = f"m.{field.name}", literal(field)
        if field.default is not None:
            is_number = f"isOther({value}, {default})"
            return is_number if field.size else f"string({value}.or({default})) != {default}"
        if self.is_pointer(field) or not field.size or field.item:
            return f"{value} != nil"
        return value if field.is_bool else f"{value} != 0"

    def later(self, field: FieldView) -> str:
        """Whether one of the optional fields is given that need this one."""
        return " || ".join(f"m.{name} != nil" for name in field.later)


def label(field: FieldView) -> str:
    """The field that errors name; that of a record is given to its functions."""
    return "holder" if field.in_record else f'"{field.label}"'


def raw(field: FieldView, value: str) -> str:
    """A number as the bits that are written."""
    return cast(field, f"uint{field.bits}", value)


def cast(field: FieldView, type_: str, value: str) -> str:
    """A number as one of another type, where that has another name."""
    known = {field.item or field.whole, f"uint{field.bits}"}
    return f"{type_}({value})" if len(known) > 1 else value


def taken(field: FieldView) -> str:
    """What takes a value, or an item of a list, from the reader."""
    if field.is_bool:
        return f"r.boolean({label(field)})"
    if field.size:
        return cast(field, field.item or field.whole, f"r.u{field.bits}({label(field)})")
    if field.record:
        return f"read{field.record}(r, {label(field)})"
    kind = "bytes" if field.kind == "bytes" else "text"
    text = f"r.{kind}({field.min_length}, {label(field)})"
    if known := size(field):
        text = f"r.sized({known}, {label(field)})"
    return f"Pair{{{text}, {text}}}" if field.kind == "pairs" else text


def texts_of(field: FieldView) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The texts of an item of a list, each with the places of its rules."""
    if field.kind == "pairs":
        return ("item.Key", field.key_rules), ("item.Value", field.value_rules)
    return (("item", field.rules),)


def more(field: FieldView) -> str:
    """The head of the loop that reads a list."""
    if field.count:
        return f"left := r.number({field.count}, {label(field)}); left > 0 && r.err == nil; left--"
    return "r.more()"


def in_range(value: str, least: int | None, greatest: int | None) -> str:
    """Whether a value is in a range, which may be open."""
    return " && ".join(
        f"{value} {order} {bound}"
        for order, bound in ((">=", least), ("<=", greatest))
        if bound is not None
    )


def bounds(field: FieldView, value: str) -> str:
    """Whether a number is in its range; empty if that is all that its type has."""
    return in_range(value, field.least, field.greatest)


def hexadecimal(field: FieldView) -> str:
    """The bits of a constant."""
    return f"0x{(field.constant or 0) & (1 << field.bits) - 1:0{2 * field.size}x}"


def literal(field: FieldView) -> str:
    """The default of a field."""
    if isinstance(field.default, bytes):
        return f'"{chars(field.default)}"'
    return str(bool(field.default)).lower() if field.is_bool else str(field.default)


def default(field: FieldView) -> str:
    """The default of a field, as its value."""
    return f"pointer[{field.whole}]({literal(field)})" if field.size else f"Bytes({literal(field)})"


def size(field: FieldView) -> str:
    """What is known of the length of a text, unless that is only the least."""
    if not (field.prefix or field.length or field.max_length):
        return ""
    known = {
        "prefix": field.prefix,
        "fixed": field.length,
        "hasNul": "true" * (field.kind != "bytes" and not field.prefix and not field.length),
        "least": field.min_length,
        "most": field.max_length,
    }
    return f"size{{{', '.join(f'{name}: {each}' for name, each in known.items() if each)}}}"
