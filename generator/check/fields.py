"""What a field says of its values can be true."""

from collections.abc import Iterator
from functools import partial

from generator.check.standing import Standing, leaves
from generator.load import Problem
from generator.model import Bytes, Constant, Number, Spec, Text
from generator.model.words import NumberType
from generator.resolve import Places
from generator.wire import default_of, newest, range_of
from generator.writing import RefusalError, check_value

_Found = Iterator[tuple[str, str, str]]
"""The key with which something is wrong, what is wrong, and what to do."""


def number_range(spec: Spec, places: Places) -> Iterator[Problem]:
    """The range of a number is not empty, and its type holds it."""
    for each, field in leaves(spec, places):
        if isinstance(field, Number):
            yield from _problems("number-range", each, _range(field))


def _range(field: Number) -> _Found:
    stated = [(key, getattr(field, key)) for key in ("min", "max")]
    for key, value in stated:
        if value is None:
            continue
        if named := field.enum or field.flags:
            yield key, f"{field.name!r} is of {named}, which has no range", "leave it out"
        elif field.type.form == "bool":
            yield key, f"{field.name!r} is false or true, which has no range", "leave it out"
        elif not field.type.least <= value <= field.type.greatest:
            yield key, f"{field.type.word} cannot hold {value}", _holds(field.type)
    if field.min is not None and field.max is not None and field.min > field.max:
        yield "min", f"the least, {field.min}, is above the greatest, {field.max}", ""


def constant(spec: Spec, places: Places) -> Iterator[Problem]:
    """The type of a constant holds it."""
    for each, field in leaves(spec, places):
        if isinstance(field, Constant) and not (
            field.type.least <= field.is_ <= field.type.greatest
        ):
            text = f"{field.type.word} cannot hold {field.is_}"
            yield Problem(each.place("is"), "constant", text, _holds(field.type))


def _holds(type_: NumberType) -> str:
    return f"it holds {type_.least} to {type_.greatest}"


def field_length(spec: Spec, places: Places) -> Iterator[Problem]:
    """What a text or bytes say of their length does not contradict itself."""
    for each, field in leaves(spec, places):
        if isinstance(field, Text | Bytes):
            yield from _problems("field-length", each, _length(field))


def _length(field: Text | Bytes) -> _Found:
    least, most = field.min_length, field.max_length
    says = (1 << 8 * field.prefix) - 1
    for key, value in (("min-length", least), ("max-length", most)):
        if value and field.length:
            yield key, f"{field.name!r} always has {field.length} bytes", "leave it out"
        elif value and field.prefix and value > says:
            yield key, f"the number in front of {field.name!r} says at most {says}", ""
    if most is not None and least > most:
        yield "min-length", f"the least, {least}, is above the greatest, {most}", ""


def default(spec: Spec, places: Places) -> Iterator[Problem]:
    """A default stands for a field that not every version has, and is a value of it."""
    for each, field in leaves(spec, places):
        value = getattr(field, "default", None)
        if value is None:
            continue
        if not each.is_narrow:
            text = f"no version of {each.message.id} is without {field.name!r}"
            hint = "say with `since:`, `until:` or `negotiated-with:` which ones are, or leave the "
            hint += "default out"
            yield Problem(each.place("default"), "default", text, hint)
        elif getattr(field, "optional", False):
            text = f"{field.name!r} is optional, and absent where no frame has it"
            yield Problem(each.place("default"), "default", text, "leave the default out")
        else:
            yield from _problems("default", each, _default(spec, field))


def _default(spec: Spec, field: object) -> _Found:
    wrong = partial("{!r} cannot be {}".format, getattr(field, "name", ""))
    if isinstance(field, Number):
        value = field.default
        assert value is not None
        written = str(value).lower() if isinstance(value, bool) else str(value)
        enum = spec.enum(field.enum) if field.enum else None
        if isinstance(value, bool) is not (field.type.form == "bool"):
            kind = "true or false" if field.type.form == "bool" else "a number"
            yield "default", wrong(written), f"write {kind}"
        elif (allowed := range_of(field)) and value not in allowed:
            yield "default", wrong(written), f"it can be {allowed[0]} to {allowed[-1]}"
        elif enum and enum.closed and value not in {each.number for each in enum.values}:
            yield "default", wrong(written), f"it must be one of {enum.id}"
    elif isinstance(field, Text | Bytes):
        size = len(field.default or b"")
        least = field.length or field.min_length
        most = field.length or field.max_length or (1 << 8 * field.prefix) - 1
        is_limited = field.length or field.max_length or field.prefix
        if size < least or (is_limited and size > most):
            yield "default", wrong(f"{size} bytes long"), ""
        elif rule := _broken_rule(spec, field):
            hint = "write one that obeys it, or leave it out"
            yield "default", f"the default of {field.name!r} breaks {rule}", hint


def _broken_rule(spec: Spec, field: Text | Bytes) -> str | None:
    """The rule by which no encoder would write the default."""
    try:
        check_value(spec, field, default_of(field), newest(spec))
    except RefusalError as refusal:
        return refusal.rule
    return None


def _problems(rule: str, each: Standing, found: _Found) -> Iterator[Problem]:
    for key, text, hint in found:
        yield Problem(each.place(key), rule, text, hint)
