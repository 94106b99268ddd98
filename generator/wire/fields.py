"""What the fields of a message are by what was agreed, and with the values of others."""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import Bytes, Leaf, Number, Numbers, Spec, Text, When
from generator.model.vectors import OfVersion


def newest(spec: Spec) -> int:
    """The newest version of the protocol."""
    return max((each.number for each in spec.versions), default=0)


def flags_in(spec: Spec, bits: int) -> frozenset[str]:
    """The ids of agreed flags, of the set that layouts depend on."""
    known = spec.layout_flags if bits else None
    return frozenset(flag.id for flag in known.members if flag.bit & bits) if known else frozenset()


def negotiated_in(spec: Spec, values: Mapping[str, Any]) -> frozenset[str]:
    """The ids of the flags in the fields that are negotiated."""
    return frozenset(
        flag.id
        for name, of in spec.negotiated.items()
        for flag in of.members
        if values[name] & flag.bit
    )


def agreed_for(spec: Spec, vector: OfVersion, version: int | None = None) -> tuple[int, int]:
    """The version and the flags under which the frames of a vector are read or written.

    Args:
        spec: the spec.
        vector: a vector.
        version: the version; by default its own, or else the newest.
    """
    stated = vector.version if version is None else version
    return newest(spec) if stated is None else stated, sum(
        spec.flag(id_)[1].bit for id_ in set(vector.flags)
    )


def is_chosen(spec: Spec, fields: Iterable[Leaf], item: When, values: Mapping[str, Any]) -> bool:
    """Whether an earlier field has a value with which the fields of a condition are there."""
    other = next(f for f in fields if isinstance(f, Number) and f.name == item.field)
    value = values.get(item.field)
    if value is None:
        value = default_of(other)
    if other.flags:
        members = spec.flag_set(other.flags).members
        bits = sum(each.bit for each in members if each.id in item.values)
        return isinstance(value, int) and value & bits != 0
    known = spec.enum(str(other.enum)).values
    return value in {each.number for each in known if each.id in item.values}


def range_of(item: Number | Numbers) -> range:
    """The numbers that a field, or each item of a list, may be."""
    least, greatest = item.type.least, item.type.greatest
    if isinstance(item, Number):
        least = least if item.min is None else item.min
        greatest = greatest if item.max is None else item.max
    return range(least, greatest + 1)


def default_of(item: Leaf) -> int | bytes | None:
    """What a field counts as where no frame has it; `None` if it is absent there."""
    match item:
        case Number(default=default) if default is not None:
            return int(default)
        case Text(default=default) if default is not None:
            return default.encode()
        case Bytes(default=default):
            return default
    return None
