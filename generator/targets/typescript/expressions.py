"""Statements of TypeScript about the fields of messages."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.lower.layout import listed
from generator.lower.operations import Number
from generator.lower.views import FieldView

WIDTH = 100
_U32 = 4
Call = tuple[str, list[str]]
"""The name of a function, and its arguments."""
Nested = str | Mapping[str, "Nested"]
"""An expression, or an object of such."""


def fit(tab: str, head: str, items: Iterable[object], tail: str, fill: bool = False) -> str:
    """Items in a line between a head and a tail, or in several if they do not fit."""
    return listed(len(tab), head, items, tail, width=WIDTH, fill=fill)


def nested(tab: str, head: str, value: Nested) -> str:
    """A property with its value, which is an object that takes as many lines as it needs."""
    line = f"{tab}{head}{_in_line(value)},"
    if len(line) <= WIDTH or isinstance(value, str):
        return line
    rows = (nested(f"{tab}  ", f"{key}: ", each) for key, each in value.items())
    return "\n".join((f"{tab}{head}{{", *rows, f"{tab}}},"))


def _in_line(value: Nested) -> str:
    if isinstance(value, str):
        return value
    return f"{{ {', '.join(f'{key}: {_in_line(each)}' for key, each in value.items())} }}"


def maybe(tab: str, head: str, type_: str) -> str:
    """A name with its type, which may also be that of nothing."""
    line = f"{tab}{head} {type_} | undefined;"
    if len(line) <= WIDTH:
        return line
    return "\n".join((f"{tab}{head}", f"{tab}  | {type_}", f"{tab}  | undefined;"))


def reader(type_: str) -> str:
    """The function that reads a type. No field has this name, as none ends in an underscore."""
    return f"read{type_}_"


def known(enum: str) -> str:
    """The list of the values of an enum, named so that no field hides it."""
    return f"known{enum}_"


def can_be_left_out(field: FieldView) -> bool:
    """Whether a message can be made without the field."""
    return field.may_be_absent or field.default is not None


def declares(field: FieldView, tab: str) -> str:
    """The declaration of a variable; names of numbers do not matter if others may stand there."""
    type_ = field.whole
    if field.is_named and not field.known:
        type_ = "bigint" if field.size > _U32 else "number"
    return maybe(tab, f"let {field.name}:", type_)


def member(field: FieldView) -> str:
    """A field in the type of what has it."""
    if can_be_left_out(field):
        return maybe("  ", f"readonly {field.name}?:", field.whole)
    return f"  readonly {field.name}: {field.whole};"


def reads(field: FieldView, tab: str, keyword: str) -> str:
    """The lines that take a value from the reader, into a variable that a keyword declares."""
    name, (function, arguments) = field.name, _reading(field)
    if field.kind == "constant":
        return fit(tab, f"r.{function}(", arguments, ");")
    limits = _bounds(field)
    if field.is_optional:
        call = f"r.{function}({', '.join(arguments)})"
        line = f"{tab}{keyword}{name} = r.more() ? {call} : undefined;"
        if len(line) <= WIDTH and not limits:
            return line
        inner = reads(replace(field, is_optional=False), f"{tab}  ", "")
        declared = [declares(field, tab)] if keyword else []
        return "\n".join([*declared, f"{tab}if (r.more()) {{", inner, f"{tab}}}"])
    lines = [fit(tab, f"{keyword}{name} = r.{function}(", arguments, ");")]
    if limits:
        place = [str(field.size), _label(field)]
        lines.append(fit(tab, "r.within(", [name, *limits, *place], ");"))
    return "\n".join(lines)


def _label(field: FieldView) -> str:
    """The field that errors name; that of a record is given to its functions."""
    return "holder" if field.in_record else f'"{field.label}"'


def _reading(field: FieldView) -> Call:
    label, size, sign = _label(field), str(field.size), _truth(field.is_signed)
    match field.kind:
        case "numbers":
            function, arguments = _reading(replace(field, kind="number"))
            read = f"() => r.{function}({', '.join(arguments)})"
            return "several", _trimmed([read, label], field.count)
        case "records":
            return "several", _trimmed([reader(field.record), label], field.count)
        case "texts" | "pairs":
            return field.kind, _trimmed([label], field.prefix, field.count)
        case "constant":
            return "constant", [_bits(field), size, label]
        case "bool":
            return "boolean", [label]
        case "text" | "optional-text" | "bytes":
            return _reading_text(field, label)
    if field.known:
        return "oneOf", [known(field.whole), size, label]
    if field.size > _U32:
        return "big", [label, sign]
    return "signed" if field.is_signed else "number", [size, label]


def _reading_text(field: FieldView, label: str) -> Call:
    if field.length:
        return "fixed", [label, str(field.length)]
    head = [label, str(field.prefix)] if field.prefix else [label]
    kind = "prefixed" if field.prefix else "bytes" if field.kind == "bytes" else "text"
    return kind, _trimmed(head, field.min_length, field.max_length or 0)


def writes(field: FieldView, tab: str, rules: list[str]) -> str:
    """The lines that give a value to the writer; a text obeys rules."""
    value, label = f"m.{field.name}", _label(field)
    if field.is_optional:
        inner = writes(replace(field, is_optional=False), f"{tab}  ", rules)
        later = [f"m.{name}" for name in field.later]
        last = fit(f"{tab}  ", "w.last(", [label, *later], ");")
        otherwise = f" else {{\n{last}\n{tab}}}" if later else ""
        return f"{tab}if ({value} !== undefined) {{\n{inner}\n{tab}}}{otherwise}"
    function, arguments = _writing(field, value, label, rules)
    calls = [(function, arguments)]
    if limits := _bounds(field):
        calls.append(("within", [value, label, *limits]))
    return "\n".join(_call(tab, f"w.{name}(", items) for name, items in calls)


def _call(tab: str, head: str, arguments: list[str]) -> str:
    """A call, whose last argument may be a function that begins in the first line."""
    line = fit(tab, head, arguments, ");")
    parts = f"{tab}{head}{', '.join(arguments)}".split(" => ")
    if "\n" in line and len(parts) > 1 and len(parts[0]) + 3 <= WIDTH:
        return f"{parts[0]} =>\n{tab}  {parts[1]},\n{tab});"
    return line


def _writing(field: FieldView, value: str, label: str, rules: list[str]) -> Call:
    size, sign, count = str(field.size), _truth(field.is_signed), str(field.count)
    if field.default is not None:
        value += f" ?? {literal(field)}"
    match field.kind:
        case "numbers":
            function, arguments = _writing(replace(field, kind="number"), "each", label, [])
            written = f"(each) => w.{function}({', '.join(arguments)})"
            return "each", [value, label, count, written]
        case "records":
            written = f"(each) => write{field.record}(w, each, {label})"
            return "each", [value, label, count, written]
        case "texts" | "pairs":
            return field.kind, [value, label, count, str(field.prefix), *rules]
        case "constant":
            value, sign = _bits(field), "false"
        case "bool":
            return "boolean", [value, label]
        case "text" | "optional-text" | "bytes":
            return _writing_text(field, value, label, rules)
    if field.size > _U32:
        return "big", [value, label, sign]
    values = [known(field.whole)] if field.known else []
    is_signed = field.is_signed and field.kind != "constant"
    kind = "flags" if field.is_flags else "signed" if is_signed else "number"
    return kind, [value, label, size, *values]


def _writing_text(field: FieldView, value: str, label: str, rules: list[str]) -> Call:
    least, most = field.length or field.min_length, field.length or field.max_length
    has_nul = field.kind != "bytes" and not field.prefix and not field.length
    head = [value, label] if has_nul else [value, label, str(field.prefix)]
    limits = [str(least), str(most or "Infinity")] if most or rules else [str(least)] * bool(least)
    return "text" if has_nul else "bytes", [*head, *limits, *rules]


def counts_as(field: FieldView, tab: str) -> str:
    """The line that gives a variable what the field counts as where it was not agreed."""
    if field.size:
        return f"{tab}{field.name} = {literal(field)};"
    return fit(tab, f"{field.name} = r.standing(", [literal(field)], ");")


def refuses(field: FieldView, tab: str) -> str:
    """The line that refuses a value where it must not be."""
    default = [literal(field)] if field.default is not None else []
    return fit(tab, "w.absent(", [f"m.{field.name}", _label(field), *default], ");")


def chosen_by(condition: FieldView, fields: Sequence[FieldView], side: str) -> str:
    """What decides a condition for a reader `r` or a writer `w`: a number of an enum, or a test."""
    if condition.test == "versions":
        ends = ((">=", condition.versions.since), ("<=", condition.versions.until))
        return " && ".join(f"{side}.version {order} {end}" for order, end in ends if end)
    if condition.test == "agreed":
        return f"({side}.agreedFlags & 0x{condition.mask:08x}) !== 0"
    selector = next(each for each in fields if each.name == condition.selector)
    name = f"m.{selector.name}" if side == "w" else selector.name
    other = _number(selector, 0) if selector.default is None else literal(selector)
    if condition.test == "values":
        return f"{name} ?? {other}" if selector.default is not None else name
    if can_be_left_out(selector):
        name = f"({name} ?? {other})"
    is_wide = "n" * (selector.size > _U32)
    return f"({name} & 0x{condition.mask:08x}{is_wide}) !== 0{is_wide}"


def literal(field: FieldView) -> str:
    """The default of a field, of a text as a string."""
    if isinstance(field.default, bytes):
        return json.dumps(field.default.decode("utf-8", "surrogateescape"))
    return _truth(bool(field.default)) if field.is_bool else _number(field, int(field.default or 0))


def _bounds(field: FieldView) -> list[str]:
    if not isinstance(field.op, Number) or (field.least is None and field.greatest is None):
        return []
    most = 1 << field.bits - field.is_signed
    least = -most * field.is_signed if field.least is None else field.least
    greatest = most - 1 if field.greatest is None else field.greatest
    return [_number(field, least), _number(field, greatest)]


def _number(field: FieldView, value: int) -> str:
    return f"{value}n" if field.size > _U32 else str(value)


def _bits(field: FieldView) -> str:
    bits = (field.constant or 0) & (1 << field.bits) - 1
    return f"0x{bits:0{2 * field.size}x}" + "n" * (field.size > _U32)


def _truth(value: bool) -> str:
    return str(value).lower()


def _trimmed(head: list[str], first: int, second: int = 0) -> list[str]:
    """Arguments, the last of which are left out if they are 0."""
    return [*head, str(first), str(second)] if second else [*head, str(first)] if first else head
