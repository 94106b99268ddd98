"""Payloads as declarations for the library construct."""

from collections.abc import Iterable, Iterator

from generator.lower.operations import (
    Bytes,
    Number,
    Numbers,
    Pairs,
    Records,
    Sized,
    Text,
    Texts,
)
from generator.lower.views import FieldView
from generator.targets.python.reading import counts_as, is_ranged, numbers_of


def declarations(steps: Iterable[FieldView]) -> list[str]:
    """The parts of a structure, those of conditions in their places."""
    return [declared for _, declared in _declared(steps)]


def _declared(steps: Iterable[FieldView]) -> Iterator[tuple[FieldView, str]]:
    for step in steps:
        if step.kind == "when":
            for part, declared in _declared(step.inner):
                yield part, _under(step, part, declared)
        elif step.kind == "constant":
            yield step, f'Constant("{step.name}", {_integer(step)}, {step.constant})'
        else:
            yield step, f'"{step.name}" / {_layout(step)}'


def _under(condition: FieldView, part: FieldView, declared: str) -> str:
    """A declaration with a condition between its name and its kind."""
    name, slash, kind = (
        declared.partition(" / ") if declared.startswith('"') else ("", "", declared)
    )
    # Not as an attribute, for a container has methods too.
    selector = f'this["{condition.selector}"]'
    counted = counts_as(condition, part)
    default = f", {counted}" if counted else ""
    match condition.test:
        case "versions":
            versions = condition.versions
            kind = f"InVersions({versions.since}, {versions.until}, {kind}{default})"
        case "agreed":
            kind = f"IfAgreed({condition.mask:#x}, {kind}{default})"
        case "flags":
            kind = f"If(lambda this: {selector} & {condition.mask:#x}, {kind})"
        case _:
            kind = f"If(lambda this: {selector} in {numbers_of(condition)}, {kind})"
    return f"{name}{slash}{kind}"


def _integer(field: FieldView) -> str:
    return f"{'I' if field.is_signed else 'U'}{8 * field.size}"


def _layout(field: FieldView) -> str:
    """The kind of field, as the library construct has it."""
    match field.op:
        case Number(optional=optional):
            return _optional(_number(field), optional)
        case Text(optional=optional) as text:
            return _optional(_measured(text, "Text"), optional)
        case Bytes() as data:
            return _measured(data, "Rest")
        case Numbers():
            return _several(field, _integer(field))
        case Texts():
            return _several(field, _text(field.prefix))
        case Pairs():
            one = _text(field.prefix)
            return _several(field, f"Pair({one}, {one})")
        case Records():
            return _several(field, f"Struct({', '.join(declarations(field.inner))})")
    raise TypeError(field.kind)


def _number(field: FieldView) -> str:
    number = _integer(field)
    if is_ranged(field):
        number = f"Ranged({number}, {field.least}, {field.greatest})"
    if field.is_bool:
        return f"Known({number}, (0, 1))"
    return f"Known({number}, {numbers_of(field)})" if field.known else number


def _measured(sized: Sized, otherwise: str) -> str:
    made = f"Fixed({sized.length})" if sized.length else _text(sized.prefix, otherwise)
    if sized.max_length is not None:
        made = f"AtMost({sized.max_length}, {made})"
    return f"AtLeast({sized.min_length}, {made})" if sized.min_length else made


def _text(prefix: int, otherwise: str = "Text") -> str:
    return f"Prefixed(U{8 * prefix})" if prefix else otherwise


def _optional(layout: str, optional: bool) -> str:
    return f"OptionalAtEnd({layout})" if optional else layout


def _several(field: FieldView, item: str) -> str:
    return f"Counted(U{8 * field.count}, {item})" if field.count else f"UntilEnd({item})"
