"""Writing a frame by its spec: the judge of the vectors about what an encoder refuses."""

import re
from collections.abc import Iterable, Mapping

from generator.model import (
    Bytes,
    Constant,
    Enum,
    Field,
    Leaf,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    Valued,
    When,
)
from generator.model.values import Unencodable, Value
from generator.wire import default_of, flags_in, framed, is_chosen, newest, range_of

Given = int | bytes | Unencodable | tuple["Given", ...] | None
"""A value as an encoder gets it."""


class RefusalError(Exception):
    """A message that is not written."""

    def __init__(self, kind: str, field: str | None = None, rule: str | None = None) -> None:
        self.kind = kind
        self.field = field
        self.rule = rule
        super().__init__(" ".join(filter(None, (kind, field, rule))))


def write_frame(
    spec: Spec,
    message: Message,
    values: Mapping[str, Given],
    max_length: int,
    version: int | None = None,
    flags: int = 0,
) -> bytes:
    """The frame of a message, by default of the newest version and with no agreed flags.

    A value may not be given.

    Raises:
        RefusalError: the peer could not read it, or a text breaks a rule.
    """
    writer = _Writer(spec, newest(spec) if version is None else version, flags)
    payload = writer.payload(message, values)
    framing = spec.protocol.framing
    is_long = framing.length_with(len(payload)) > max_length
    _refuse(is_long or len(payload) > framing.greatest_payload, "too-long")
    return framed(spec, message.code, payload)


def check_value(spec: Spec, field: Valued, value: Given, version: int, flags: int = 0) -> None:
    """See whether a value can be written in a field under an agreed version and flags.

    Raises:
        RefusalError: it cannot.
    """
    _Writer(spec, version, flags).field(field, value, field.name)


def _refuse(is_wrong: bool, kind: str, field: str | None = None, rule: str | None = None) -> None:
    if is_wrong:
        raise RefusalError(kind, field, rule)


class _Writer:
    def __init__(self, spec: Spec, version: int, flags: int) -> None:
        self.spec = spec
        self.agreed = version, flags_in(spec, flags)
        self.rules = {rule.id: rule for rule in spec.rules}

    def payload(self, message: Message, values: Mapping[str, Given]) -> bytes:
        return self.steps(message.leaf_fields, message.fields, values)

    def steps(
        self,
        fields: tuple[Leaf, ...],
        some: Iterable[Field],
        values: Mapping[str, Given],
        label: str = "",
        is_around: bool = True,
    ) -> bytes:
        """Some of the fields of a message or a record.

        Args:
            fields: all of them.
            some: those that are written.
            values: the values of all.
            label: the field that errors name, if it is not the field itself.
            is_around: whether what they stand in is there.
        """
        payload = b""
        for item in some:
            if isinstance(item, When):
                holds = is_around and item.holds(*self.agreed)
                holds = holds and is_chosen(self.spec, fields, item, values)
                payload += self.steps(fields, item.fields, values, label, holds)
                continue
            name, value = label or item.name, values.get(item.name)
            if getattr(item, "optional", False) and value is None:
                is_there = is_around and item.holds(*self.agreed)
                _refuse(is_there and _is_needed(item, fields, values), "missing", name)
            elif is_around:
                payload += self.where_agreed(item, value, name)
            else:
                _refuse(value not in (None, default_of(item)), "unexpected", name)
        return payload

    def where_agreed(self, item: Leaf, value: Given, name: str) -> bytes:
        """A field; where no frame has it, nothing may be given that it would lose."""
        if not item.holds(*self.agreed):
            _refuse(value not in (None, default_of(item)), "unexpected", name)
            return b""
        if isinstance(item, Constant):
            return self.integer(item.is_, item.type.size)
        if value is None:
            value = default_of(item)
        _refuse(value is None, "missing", name)
        return self.field(item, value, name)

    def field(self, item: Valued, value: Given, name: str) -> bytes:
        match item:
            case Number():
                return self.number(item, value, name)
            case Text():
                has_nul = not item.prefix and not item.length
                text = _text(value, name, has_nul)
                written = self.measured(item, text, name) + b"\0" * has_nul
                self.obey(text, name, item.rules)
                return written
            case Bytes():
                return self.measured(item, _bytes(value, name), name)
            case Numbers():
                items = [self.plain(item, each, name) for each in _items(value)]
            case Texts():
                items = [self.one_text(item, each, name, item.rules) for each in _items(value)]
            case Pairs():
                rules = (item.key_rules, item.value_rules)
                pairs = (zip(_items(each), rules, strict=True) for each in _items(value))
                items = [
                    b"".join(self.one_text(item, text, name, obeyed) for text, obeyed in pair)
                    for pair in pairs
                ]
            case Records():
                items = [self.record(item, _items(each), name) for each in _items(value)]
        _refuse(bool(item.count) and len(items) >= 1 << 8 * item.count, "overlong", name)
        return self.integer(len(items), item.count) + b"".join(items)

    def record(self, item: Records, values: tuple[Given, ...], name: str) -> bytes:
        given = dict(zip((part.name for part in item.value_fields), values, strict=True))
        return self.steps(item.leaf_fields, item.fields, given, name)

    def number(self, item: Number, value: Given, name: str) -> bytes:
        assert isinstance(value, int)
        enum = self.spec.enum(item.enum) if item.enum else None
        if enum and enum.closed:
            _refuse(value not in {each.number for each in enum.values}, "unknown-value", name)
        _refuse(value not in range_of(item), "out-of-range", name)
        return self.integer(value, item.type.size)

    def one_text(
        self, item: Texts | Pairs, value: Given, name: str, rules: tuple[str, ...]
    ) -> bytes:
        text = _text(value, name, not item.prefix)
        written = self.prefixed(item.prefix, text, name) + b"\0" * (not item.prefix)
        self.obey(text, name, rules)
        return written

    def measured(self, item: Text | Bytes, value: bytes, name: str) -> bytes:
        _refuse(len(value) < (item.length or item.min_length), "too-short", name)
        greatest = item.length or item.max_length
        _refuse(bool(greatest) and len(value) > int(greatest or 0), "overlong", name)
        return self.prefixed(item.prefix, value, name)

    def prefixed(self, size: int, value: bytes, name: str) -> bytes:
        _refuse(bool(size) and len(value) >= 1 << 8 * size, "overlong", name)
        return self.integer(len(value), size) + value

    def plain(self, item: Numbers, value: Given, name: str) -> bytes:
        assert isinstance(value, int)
        _refuse(value not in range_of(item), "out-of-range", name)
        return self.integer(value, item.type.size)

    def integer(self, value: int, size: int) -> bytes:
        return (
            value.to_bytes(size, self.spec.protocol.byte_order, signed=value < 0) if size else b""
        )

    def obey(self, text: bytes, name: str, rules: tuple[str, ...]) -> None:
        for id_ in rules:
            rule = self.rules.get(id_)
            if rule and rule.level == "error":
                # In an expression of the spec, `$` is the very end.
                pattern = re.sub(r"(?<!\\)\$(?![^[]*\])", r"\\Z", rule.pattern).encode()
                found = re.search(pattern, text) is not None
                _refuse(found is not rule.must_match, "broken-rule", name, rule.id)


def _is_needed(part: Leaf, fields: Iterable[Leaf], values: Mapping[str, Given]) -> bool:
    """Whether an optional field after another one is given."""
    names = [each.name for each in fields if getattr(each, "optional", False)]
    later = names[names.index(part.name) + 1 :]
    return any(values.get(name) is not None for name in later)


def _items(value: Given) -> tuple[Given, ...]:
    assert isinstance(value, tuple)
    return value


def _bytes(value: Given, name: str) -> bytes:
    _refuse(isinstance(value, Unencodable), "lone-surrogate", name)
    assert isinstance(value, bytes)
    return value


def _text(value: Given, name: str, has_nul: bool) -> bytes:
    text = _bytes(value, name)
    _refuse(has_nul and 0 in text, "nul", name)
    return text


def raw_value(spec: Spec, field: Leaf, value: Value) -> Given:
    """A value of a vector as it goes into its field.

    Raises:
        KeyError, TypeError, ValueError: it is not a value of the field.
    """
    match field:
        case Number():
            return _raw_number(spec, field, value)
        case Numbers():
            return tuple(_integer(item) for item in _tuple(value))
        case Texts():
            return tuple(_raw_text(item) for item in _tuple(value))
        case Pairs():
            return tuple(tuple(map(_raw_text, _tuple(item))) for item in _tuple(value))
        case Records():
            records: list[dict[str, Value]]
            records = [dict(_tuple(item)) for item in _tuple(value)]  # type: ignore[arg-type]
            names = {part.name for part in field.value_fields}
            if unknown := sorted(set().union(*records) - names):
                raise KeyError(f"{field.record} has no field {unknown[0]}")
            return tuple(
                tuple(
                    raw_value(spec, part, record[part.name]) if part.name in record else None
                    for part in field.value_fields
                )
                for record in records
            )
        case _:
            return _raw_text(value)


def _raw_number(spec: Spec, field: Number, value: Value) -> int:
    if isinstance(value, int):
        return int(value)
    if isinstance(value, tuple):
        return sum(_raw_number(spec, field, item) for item in value)
    if field.flags:
        return {each.id: each.bit for each in spec.flag_set(field.flags).members}[str(value)]
    enum: Enum = spec.enum(str(field.enum))
    return {each.id: each.number for each in enum.values}[str(value)]


def _integer(value: Value) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is not a number")
    return value


def _tuple(value: Value) -> tuple[Value, ...]:
    if not isinstance(value, tuple):
        raise TypeError(f"{value!r} is not a list")
    return value


def _raw_text(value: Value) -> bytes | Unencodable:
    if isinstance(value, str):
        return value.encode()
    if not isinstance(value, bytes | Unencodable):
        raise TypeError(f"{value!r} is not a text")
    return value
