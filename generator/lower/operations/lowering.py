"""The fields of a message as operations."""

from collections.abc import Mapping
from dataclasses import replace

from generator import model
from generator.lower.operations.conditions import (
    OfAgreed,
    OfEnum,
    OfFlags,
    OfVersions,
    Test,
)
from generator.lower.operations.kinds import (
    AnyLeaf,
    Bytes,
    Constant,
    Number,
    Numbers,
    Operation,
    Pairs,
    Records,
    Text,
    Texts,
    When,
)
from generator.model import Message, Spec, Versions


def operations(spec: Spec, message: Message) -> tuple[Operation, ...]:
    """The operations of a message, in the order of its payload."""
    numbers = _numbers(message)
    return tuple(_operation(spec, each, numbers, message.versions) for each in message.fields)


def _numbers(holder: Message | model.Records) -> Mapping[str, model.Number]:
    """The fields that conditions in a message or a record can look at."""
    return {each.name: each for each in holder.leaf_fields if isinstance(each, model.Number)}


def _operation(
    spec: Spec, item: model.Field, numbers: Mapping[str, model.Number], around: Versions
) -> Operation:
    """An operation; it is conditional if what it stands in can be there without it."""
    versions = item.versions
    is_narrow = versions & around != around
    if isinstance(item, model.When):
        inner = (
            _operation(spec, each, numbers, around & versions if is_narrow else around)
            for each in item.fields
        )
        found: Operation = When(
            test=_test(spec, item, numbers[item.field]), inner=tuple(map(_conditional, inner))
        )
    else:
        found = _leaf(spec, item, around)
    if item.negotiated_with:
        of, flag = spec.flag(item.negotiated_with)
        found = When(test=OfAgreed(flag=flag, of=of), inner=(_conditional(found),))
    if is_narrow:
        found = When(test=OfVersions(versions=versions), inner=(_conditional(found),))
    return found


def _conditional(op: Operation) -> Operation:
    return op if isinstance(op, When | Constant) else replace(op, conditional=True)


def _test(spec: Spec, item: model.When, number: model.Number) -> Test:
    if number.flags:
        members = spec.flag_set(number.flags).members
        flags = tuple(each for each in members if each.id in item.values)
        return OfFlags(selector=item.field, flags=flags)
    enum = spec.enum(str(number.enum))
    values = tuple(each for each in enum.values if each.id in item.values)
    return OfEnum(selector=item.field, enum=enum, values=values)


def _leaf(spec: Spec, item: model.Leaf, around: Versions) -> AnyLeaf | Constant:
    match item:
        case model.Number():
            return Number(
                name=item.name,
                doc=item.doc,
                size=item.size,
                is_signed=item.type.is_signed,
                is_char=item.is_char,
                is_bool=item.type.form == "bool",
                enum=spec.enum(item.enum) if item.enum else None,
                flags=spec.flag_set(item.flags) if item.flags else None,
                # A bound that the type has anyway needs no code.
                least=None if item.min == item.type.least else item.min,
                greatest=None if item.max == item.type.greatest else item.max,
                optional=item.optional,
                default=None if item.default is None else int(item.default),
            )
        case model.Constant(name=name, doc=doc, type=type_, is_=value):
            return Constant(
                name=name, doc=doc, size=type_.size, is_signed=type_.is_signed, value=value
            )
        case model.Text():
            return Text(
                name=item.name,
                doc=item.doc,
                prefix=item.prefix,
                length=item.length,
                min_length=item.min_length,
                max_length=item.max_length,
                rules=item.rules,
                optional=item.optional,
                default=None if item.default is None else item.default.encode(),
                format=item.format,
                log_as=item.log_as,
            )
        case model.Bytes():
            return Bytes(
                name=item.name,
                doc=item.doc,
                prefix=item.prefix,
                length=item.length,
                min_length=item.min_length,
                max_length=item.max_length,
                in_pieces=item.in_pieces,
                default=item.default,
            )
        case model.Numbers(name=name, doc=doc, type=type_, count=count):
            return Numbers(
                name=name, doc=doc, size=type_.size, is_signed=type_.is_signed, count=count
            )
        case model.Texts():
            return Texts(
                name=item.name,
                doc=item.doc,
                rules=item.rules,
                count=item.count,
                prefix=item.prefix,
                format=item.format,
            )
        case model.Pairs():
            return Pairs(
                name=item.name,
                doc=item.doc,
                key=item.key,
                value=item.value,
                count=item.count,
                prefix=item.prefix,
                key_rules=item.key_rules,
                value_rules=item.value_rules,
            )
        case model.Records(name=name, doc=doc, record=record, fields=fields, count=count):
            inner = tuple(_operation(spec, each, _numbers(item), around) for each in fields)
            return Records(name=name, doc=doc, record=record, inner=inner, count=count)
