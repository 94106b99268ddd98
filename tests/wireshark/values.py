"""The values of messages, as they are shown."""

from collections.abc import Container, Sequence
from typing import Any

from generator.model import (
    Bytes,
    Constant,
    Leaf,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
)
from tests.conformance.questions import Json
from tests.wireshark.running import Field


def parts_of(spec: Spec, path: str, parts: Sequence[Leaf], shown: Sequence[Field]) -> Json:
    """The values of fields, which have names behind a path."""
    values: Json = {}
    for item in parts:
        name = f"{path}.{item.name.replace('-', '_')}"
        found = [each for each in shown if each.name == name]
        ahead = [each for each in shown if each.name.rpartition(".")[0] == name]
        read = [value_of(spec, name, item, each) for each in found]
        if isinstance(item, Constant):
            # A condition may not hold.
            assert read in ([], [item.is_])
        elif isinstance(item, Numbers | Texts | Pairs | Records):
            counts = [int(each.show) for each in ahead if each.name.endswith(".count")]
            assert counts == [len(read)] * len(counts)
            if read or counts:
                values[item.name] = read
        elif read:
            (values[item.name],) = read
    return values


def on_the_wire(values: Json, parts: Sequence[Leaf], agreed: tuple[int, Container[str]]) -> Json:
    """The values that have bytes: not what was not agreed, nor lists without items."""
    found: Json = {}
    for item in parts:
        value = values.get(item.name)
        is_empty = value == [] and not getattr(item, "count", 0)
        if value is None or not item.holds(*agreed) or is_empty:
            continue
        if isinstance(item, Records):
            value = [on_the_wire(each, item.leaf_fields, agreed) for each in value]
        found[item.name] = value
    return found


def value_of(spec: Spec, path: str, item: Leaf, found: Field) -> Any:
    match item:
        case Number() | Numbers() | Constant():
            order = spec.protocol.byte_order
            number = int.from_bytes(found.value, order, signed=item.type.is_signed)
            assert len(found.value) == item.type.size
            if isinstance(item, Number):
                check_number(spec, item, found, number)
            if item.type.form != "char":
                assert int(found.show, 0) == number
            return number
        case Text(prefix=prefix, length=length):
            return text_of(found, has_nul=not prefix and not length)
        case Texts(prefix=prefix):
            return text_of(found, has_nul=not prefix)
        case Bytes():
            return found.value.hex()
        case Pairs(prefix=prefix):
            texts = [each for each in found.below if not each.name.endswith(".length")]
            return [text_of(each, has_nul=not prefix) for each in texts]
        case Records():
            return parts_of(spec, path, item.leaf_fields, found.below)


def text_of(found: Field, *, has_nul: bool) -> str:
    """The bytes of a text, which is shown as it is."""
    assert not has_nul or found.value[-1] == 0
    text = found.value.removesuffix(b"\0") if has_nul else found.value
    if text.isascii() and text.decode().isprintable():
        assert found.show == text.decode()
    return text.hex()


def check_number(spec: Spec, item: Number, found: Field, number: int) -> None:
    if item.enum:
        named = [each.id for each in spec.enum(item.enum).values if each.number == number]
        for id_ in named:
            assert id_.partition("/")[2].replace("-", "_").upper() not in ("", found.label)
            assert id_.partition("/")[2].upper().replace("_", "-") in found.label.replace("_", "-")
    if item.flags:
        members = spec.flag_set(item.flags).members
        shown = {each.name.rpartition(".")[2]: each for each in found.below}
        assert len(shown) == len(members)
        for flag in members:
            below = shown[flag.id.partition("/")[2].replace("-", "_")]
            assert (below.show == "1") is bool(number & flag.bit)
            assert flag.symbol in below.label


def shown_as(item: Leaf, value: Any) -> Any:
    """A value that was read, as it is shown."""
    match item:
        case Text() | Bytes():
            return value.hex()
        case Texts():
            return [each.hex() for each in value]
        case Pairs():
            return [[part.hex() for part in pair] for pair in value]
        case Records():
            return [
                {
                    part.name: shown_as(part, each)
                    for part, each in zip(item.value_fields, record, strict=True)
                    if each is not None
                }
                for record in value
            ]
    return list(value) if isinstance(item, Numbers) else value
