"""The candidates: a message of two texts, as each kind of class would write it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

import msgspec

new = object.__new__


class TwoTexts(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def value(self) -> str: ...


def raw(text: str) -> bytes:
    data = text.encode("utf-8", "surrogateescape")
    if 0 in data:
        raise ValueError(text)
    return data


@dataclass(slots=True)
class Slots:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Frozen:
    name: str
    value: str


class Named(NamedTuple):
    name: str
    value: str


class Struct(msgspec.Struct, frozen=True, gc=False):
    name: str
    value: str


class Payload:
    """One slot holds the payload; a field is taken out of it when it is read."""

    __slots__ = ("_payload",)
    __match_args__ = ("name", "value")
    _payload: bytes

    def __init__(self, name: str, value: str) -> None:
        self._payload = b"%b\0%b\0" % (raw(name), raw(value))

    @property
    def name(self) -> str:
        return self._payload.partition(b"\0")[0].decode("utf-8", "surrogateescape")

    @property
    def value(self) -> str:
        return self._payload.split(b"\0")[1].decode("utf-8", "surrogateescape")

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Payload and self._payload == other._payload

    def __hash__(self) -> int:
        return hash(self._payload)

    def __reduce__(self) -> "tuple[Callable[[bytes], Payload], tuple[bytes]]":
        return payload_from_wire, (self._payload,)


def payload_from_wire(payload: bytes) -> Payload:
    if payload.count(0) != 2 or payload[-1]:
        raise ValueError(payload)
    message = new(Payload)
    message._payload = payload
    return message


class Kept:
    """Beside the payload, a second slot holds the texts as bytes, taken apart while decoding."""

    __slots__ = ("_payload", "_values")
    __match_args__ = ("name", "value")
    _payload: bytes
    _values: Sequence[bytes]

    def __init__(self, name: str, value: str) -> None:
        self._values = values = raw(name), raw(value)
        self._payload = b"%b\0%b\0" % values

    @property
    def name(self) -> str:
        return self._values[0].decode("utf-8", "surrogateescape")

    @property
    def value(self) -> str:
        return self._values[1].decode("utf-8", "surrogateescape")

    def __eq__(self, other: object) -> bool:
        return other.__class__ is Kept and self._payload == other._payload

    def __hash__(self) -> int:
        return hash(self._payload)

    def __reduce__(self) -> "tuple[Callable[[bytes], Kept], tuple[bytes]]":
        return kept_from_wire, (self._payload,)


def kept_from_wire(payload: bytes) -> Kept:
    parts = payload.split(b"\0")
    if len(parts) != 3 or parts[2]:
        raise ValueError(payload)
    message = new(Kept)
    message._payload = payload
    message._values = parts
    return message


def eager_from_wire(make: Callable[[str, str], TwoTexts]) -> Callable[[bytes], TwoTexts]:
    def decode(payload: bytes) -> TwoTexts:
        parts = payload.split(b"\0")
        if len(parts) != 3 or parts[2]:
            raise ValueError(payload)
        return make(
            parts[0].decode("utf-8", "surrogateescape"), parts[1].decode("utf-8", "surrogateescape")
        )

    return decode


def eager_to_wire(message: TwoTexts) -> bytes:
    return b"%b\0%b\0" % (raw(message.name), raw(message.value))


def payload_to_wire(message: Any) -> bytes:
    payload: bytes = message._payload
    return payload
