# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""How values are checked, and written: what messages are laid out with, field by field.

A value has two forms. One is what a caller gives; the other is as on the wire: numbers, bytes, and
tuples of these. `raw` makes the second of the first, `written` makes bytes of the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from ._arguments import as_bytes, listed, member_bytes, number_in, text_bytes
from ._frames import BYTE_ORDER
from ._given import own_flags
from ._local_errors import EncodeError

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import IntFlag

    from ._versions import Terms


class Shape(Protocol):
    """How a value is checked and written."""

    def raw(self, value: Any, message: str, field: str) -> Any:
        """A value as it is on the wire.

        Raises:
            EncodeError: it does not fit the field.
        """

    def written(self, raw: Any, terms: Terms) -> bytes:
        """Its bytes under some terms.

        Raises:
            EncodeError: a record in it lacks what is there under them, or has what is not.
        """


@dataclass(frozen=True, slots=True)
class Number:
    """A number of `size` bytes in a range."""

    size: int
    least: int
    greatest: int

    def raw(self, value: Any, message: str, field: str) -> int:
        return number_in(value, self.least, self.greatest, message, field)

    def written(self, raw: int, _terms: Terms) -> bytes:
        return raw.to_bytes(self.size, BYTE_ORDER, signed=raw < 0)


@dataclass(frozen=True, slots=True)
class Flags(Number):
    """Flags of a class."""

    kind: type[IntFlag]

    def raw(self, value: Any, message: str, field: str) -> int:
        own_flags(self.kind, value, message, field)
        return number_in(value, self.least, self.greatest, message, field)


@dataclass(frozen=True, slots=True)
class Member(Number):
    """A value of an enum, or a character; an enum that is not closed takes others too."""

    known: Mapping[Any, int]
    closed: bool

    def raw(self, value: Any, message: str, field: str) -> int:
        data = member_bytes(value, self.known, self.size, self.closed, message, field)
        number = int.from_bytes(data, BYTE_ORDER)
        return number_in(number, self.least, self.greatest, message, field)


@dataclass(frozen=True, slots=True)
class Octets:
    """Bytes: after their length, of one length, or to the end of the payload.

    Attributes:
        prefix: how many bytes the number in front has that says how many there are; or 0.
        least: the least number of bytes.
        most: the greatest number of bytes, if there is one.
    """

    prefix: int = 0
    least: int = 0
    most: int | None = None

    def raw(self, value: Any, message: str, field: str) -> bytes:
        return self._measured(as_bytes(value, message, field), message, field)

    def written(self, raw: bytes, _terms: Terms) -> bytes:
        return len(raw).to_bytes(self.prefix, BYTE_ORDER) + raw if self.prefix else raw

    def _measured(self, raw: bytes, message: str, field: str) -> bytes:
        most = self.most
        if self.prefix:
            fits = (1 << 8 * self.prefix) - 1
            most = fits if most is None else min(most, fits)
        if len(raw) < self.least:
            reason = f"must have at least {self.least} bytes, not {len(raw)}"
            raise EncodeError("too-short", reason, message, field)
        if most is not None and len(raw) > most:
            reason = f"must have at most {most} bytes, not {len(raw)}"
            raise EncodeError("overlong", reason, message, field)
        return raw


@dataclass(frozen=True, slots=True)
class Text(Octets):
    """A text.

    Attributes:
        ends: whether a NUL ends it, so that it cannot have one.
        accept: holds it against its rules.
    """

    ends: bool = True
    accept: Callable[[bytes], None] | None = None

    def raw(self, value: Any, message: str, field: str) -> bytes:
        raw = text_bytes(value, message, field, self.ends)
        self._measured(raw, message, field)
        if self.accept is not None:
            self.accept(raw)
        return raw

    def written(self, raw: bytes, terms: Terms) -> bytes:
        return raw + b"\0" if self.ends else Octets.written(self, raw, terms)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts."""

    first: Text
    second: Text

    def raw(self, value: Any, message: str, field: str) -> tuple[bytes, bytes]:
        try:
            first, second = value
        except Exception:
            raise EncodeError("wrong-type", "must be pairs of texts", message, field) from None
        return self.first.raw(first, message, field), self.second.raw(second, message, field)

    def written(self, raw: tuple[bytes, bytes], terms: Terms) -> bytes:
        first, second = raw
        return self.first.written(first, terms) + self.second.written(second, terms)


@dataclass(frozen=True, slots=True)
class Several:
    """Any number of values, after their number if `count` says how many bytes that has."""

    item: Shape
    count: int = 0

    def raw(self, value: Any, message: str, field: str) -> tuple[Any, ...]:
        if isinstance(value, str | bytes) and isinstance(self.item, Text):
            raise EncodeError("wrong-type", "must be several texts, not one", message, field)
        values = value.items() if isinstance(value, Mapping) else value
        raw = tuple(self.item.raw(each, message, field) for each in listed(values, message, field))
        if self.count and len(raw) >= 1 << 8 * self.count:
            reason = f"must be at most {(1 << 8 * self.count) - 1}, not {len(raw)}"
            raise EncodeError("overlong", reason, message, field)
        return raw

    def written(self, raw: tuple[Any, ...], terms: Terms) -> bytes:
        count = len(raw).to_bytes(self.count, BYTE_ORDER) if self.count else b""
        return count + b"".join(self.item.written(each, terms) for each in raw)
