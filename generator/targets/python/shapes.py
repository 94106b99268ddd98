"""How messages are laid out, as expressions that make the objects of the runtime."""

from collections.abc import Iterable, Iterator, Mapping

from generator.lower.operations import (
    Bytes,
    Number,
    Numbers,
    OfAgreed,
    OfFlags,
    OfVersions,
    Operation,
    Pairs,
    Records,
    Sized,
    Text,
    Texts,
    When,
)
from generator.lower.views import FieldView, MessageView
from generator.targets.python.fields import bounds_of
from generator.targets.python.names import PYTHON, class_of
from generator.targets.python.reading import (
    ByteOrder,
    constant_bytes,
    constant_of,
    literal,
    tuple_of,
)

Way = tuple[str | int, ...]
"""The field, the fields of records in it that lead to a text, and the place of that in a pair."""
Accepts = Mapping[Way, str]
"""The functions that hold texts against rules, by the way to the text."""


def is_plain(steps: Iterable[Operation]) -> bool:
    """Whether constructors do without a layout: all is of the kinds that have code of their own."""
    ops = list(steps)
    # Of several that may be absent, the first must be there where the second is.
    optional = [each for each in ops if isinstance(each, Text) and each.optional]
    return all(map(_is_plain, ops)) and len(optional) < 2


def _is_plain(op: Operation) -> bool:
    match op:
        case Number():
            is_usual = op.is_char if op.size == 1 else op.size < 8 and not op.is_signed
            return is_usual and op.least is op.greatest is op.default is None and not op.optional
        case Text() | Bytes():
            return not (op.prefix or op.length or op.default) and op.max_length is None
        case Texts():
            return not (op.count or op.prefix)
        case Pairs():
            return not (op.count or op.prefix or op.key_rules or op.value_rules)
        case Records():
            return not op.count and is_plain(op.inner) and all(map(_is_bare, op.inner))
        case When():
            return bool(constant_of(op)) and all(
                isinstance(x, Number | Text) and _is_plain(x) for x in op.inner
            )
    return False


def _is_bare(op: Operation) -> bool:
    return isinstance(op, Number) or (isinstance(op, Text) and not op.rules)


def layout(message: MessageView, accepts: Accepts, byte_order: ByteOrder) -> str:
    """The layout of a message."""
    return _Shapes(message.name, accepts, byte_order).layout(message.steps)


class _Shapes:
    def __init__(self, message: str, accepts: Accepts, byte_order: ByteOrder) -> None:
        self.message = message
        self.accepts = accepts
        self.byte_order = byte_order

    def layout(self, steps: Iterable[FieldView], label: str = "", *above: str | int) -> str:
        made = ", ".join(self.step(each, *above) for each in steps)
        return f'_layout.Layout("{self.message}", "{label}", {made})'

    def step(self, field: FieldView, *above: str | int) -> str:
        if field.kind == "constant":
            return f"_layout.Constant({constant_bytes(field, self.byte_order)})"
        if field.kind != "when":
            return self.part(field, *above)
        inner = tuple_of([self.step(each, *above) for each in field.inner])
        match field.op:
            case When(test=OfVersions(versions=versions)):
                return f"_conditions.OfVersions({inner}, {versions.since}, {versions.until})"
            case When(test=OfAgreed(flag=flag, of=of)):
                return f"_conditions.OfAgreed({inner}, {PYTHON.constant_of(of.name, flag.name)})"
            case When(test=OfFlags(mask=mask)):
                return f'_conditions.OfFlags({inner}, "{field.selector}", {mask:#x})'
            case _:
                numbers = tuple_of(list(map(str, field.numbers)))
                return f'_conditions.OfValues({inner}, "{field.selector}", {numbers})'

    def part(self, field: FieldView, *above: str | int) -> str:
        arguments = [f'"{field.name}"', self.shape(field, *above, field.name)]
        if field.default is not None:
            arguments.append(f"default={literal(field.default)}")
            if field.may_be_absent:
                arguments.append("may_be_absent=True")
        if field.is_optional:
            arguments.append(f"later={tuple_of([repr(each) for each in field.later])}")
        return f"_layout.Part({', '.join(arguments)})"

    def shape(self, field: FieldView, *way: str | int) -> str:
        match field.op:
            case Number() as number:
                return _number(number)
            case Text():
                return _text(field.op, self.accepts.get(way))
            case Bytes():
                return f"_shapes.Octets({', '.join(map(str, _measures(field.op)))})"
            case Numbers() as several:
                plain = Number(name="", doc="", size=several.size, is_signed=several.is_signed)
                return _several(_number(plain), several.count)
            case Texts(prefix=prefix, count=count):
                text = Text(name="", doc="", prefix=prefix)
                return _several(_text(text, self.accepts.get(way)), count)
            case Pairs(prefix=prefix, count=count):
                text = Text(name="", doc="", prefix=prefix)
                both = (_text(text, self.accepts.get((*way, place))) for place in (0, 1))
                return _several(f"_shapes.Pair({', '.join(both)})", count)
            case Records(count=count):
                layout = self.layout(field.inner, field.label, *way)
                return _several(f"_layout.Record({field.record}, {layout})", count)
        raise TypeError(field.kind)


def _number(number: Number) -> str:
    least, greatest = bounds_of(number)
    values = f"{number.size}, {least}, {greatest}"
    if number.flags:
        return f"_shapes.Flags({values}, {class_of(number.flags.id)})"
    if number.enum and (number.is_char or number.enum.closed):
        return f"_shapes.Member({values}, {constant_of(number)}_NUMBERS, {number.enum.closed})"
    return (
        f"_shapes.Member({values}, {{}}, False)"
        if number.is_char
        else (f"_shapes.Number({values})")
    )


def _several(item: str, count: int) -> str:
    return f"_shapes.Several({item}, {count})"


def _measures(sized: Sized) -> Iterator[int | None]:
    yield sized.prefix
    yield sized.length or sized.min_length
    yield sized.length or sized.max_length


def _text(text: Text, accept: str | None = None) -> str:
    prefix, least, most = _measures(text)
    ends = not (text.prefix or text.length)
    return f"_shapes.Text({prefix}, {least}, {most}, {ends}, {accept})"
