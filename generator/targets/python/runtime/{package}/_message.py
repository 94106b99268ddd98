"""What all messages have in common.

A message is its checked payload. Its fields are read from it on demand, so that decoding costs a
check and no more, two messages are equal when their bytes are, and what was received is passed on
byte for byte. The payload of two texts is kept as it was checked: the first, a NUL, the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, IntFlag
from struct import Struct
from typing import TYPE_CHECKING, Any, ClassVar

from ._local_errors import EncodeError, LocalProtocolError, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Self

CONVERSION_ERRORS = Exception
"""What the conversions in C raise for an argument that they cannot take, or its own methods do."""

encode_text: Callable[[Any], bytes] = str.encode
write_u16: Callable[[Any], bytes] = Struct(">H").pack
write_u32: Callable[[Any], bytes] = Struct(">I").pack

Octets = bytes | bytearray | memoryview
"""Bytes as they come from a socket."""

Text = str | bytes
"""Text for a constructor; `str` stands for its UTF-8, surrogate escapes for single bytes."""


class Message:
    """Base of all messages: immutable, compared by value.

    Class attributes tell what the message is:

    Attributes:
        ID: its id in the spec and in the reference.
        CODE: the byte that names it on the wire.
        SYMBOL: its C symbol.
        SINCE, UNTIL: the first version of the protocol that has it, and the last if there is one.
        FIELDS: the names of its fields.
        IN_PIECES: whether its data may be spread over several, with `in_pieces`.
    """

    __slots__ = ("_payload", "_values")

    ID: ClassVar[str]
    CODE: ClassVar[int]
    SYMBOL: ClassVar[str]
    SINCE: ClassVar[int]
    UNTIL: ClassVar[int | None] = None
    FIELDS: ClassVar[tuple[str, ...]] = ()
    IN_PIECES: ClassVar[bool] = False

    _frame: ClassVar[bytes | None] = None
    _payload: bytes | None
    _values: Sequence[Any] | None

    @staticmethod
    def _parse(payload: bytes) -> tuple[Any, ...]:
        raise NotImplementedError

    @classmethod
    def from_payload(cls, payload: Octets) -> Self:
        """Read the payload of a frame.

        Raises:
            RemoteProtocolError: the payload is malformed.
            LocalProtocolError: the payload is not bytes.
        """
        if type(payload) is not bytes:
            payload = as_bytes(payload)
        message = cls.__new__(cls)
        message._values = cls._parse(payload)
        if cls.FIELDS:
            message._payload = payload
        return message

    @property
    def payload(self) -> bytes:
        """The payload of the frame: all bytes after the code."""
        payload = self._payload
        return self._put_together() if payload is None else payload

    # One of the two is kept, and the other one is None until it is asked for. `__getattr__`
    # does not serve here: a class that has it is slow at every attribute.

    def _put_together(self) -> bytes:
        """The payload of two texts that were received."""
        assert self._values is not None
        self._payload = payload = b"".join((*self._values, b"\0"))
        return payload

    def _take_apart(self) -> Sequence[Any]:
        """The values of the fields, for those who read them."""
        assert self._payload is not None
        self._values = values = self._parse(self._payload)
        return values

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        assert isinstance(other, Message)
        return self.payload == other.payload

    def __hash__(self) -> int:
        return hash((self.CODE, self.payload))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={_code(getattr(self, name))}" for name in self.FIELDS)
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> tuple[object, ...]:
        return type(self).from_payload, (self.payload,)


def _code(value: Any) -> str:
    """A value as code that gives it, members of enums by their names."""
    kind = type(value).__name__
    if isinstance(value, IntFlag):
        rest = int(value) & ~sum(int(flag) for flag in value)
        names = [f"{kind}.{flag.name}" for flag in value]
        return " | ".join([*names, f"{kind}({rest})"] if rest or not names else names)
    if isinstance(value, Enum):
        return f"{kind}.{value.name}"
    if isinstance(value, tuple):
        inner = ", ".join(map(_code, value)) + ("," if len(value) == 1 else "")
        return f"{kind if hasattr(value, '_fields') else ''}({inner})"
    return repr(value)


def text_bytes(value: Text | None, message: str, field: str) -> bytes:
    """The bytes of a text, without NUL.

    Raises:
        EncodeError: the value is not text, cannot be encoded or has a NUL.
    """
    if isinstance(value, str):
        try:
            raw = str.encode(value, "utf-8", "surrogateescape")
        except UnicodeEncodeError as error:
            reason = f"cannot be encoded: {error}"
            raise EncodeError("lone-surrogate", reason, message, field) from None
    elif isinstance(value, bytes):
        raw = as_bytes(value, message, field)
    else:
        raise _unfit(value, "str or bytes", message, field)
    if 0 in raw:
        reason = f"has a NUL at byte {raw.index(0)}; NUL ends the text"
        raise EncodeError("nul", reason, message, field)
    return raw


def _unfit(value: Any, wanted: str, message: str, field: str) -> EncodeError:
    """That a value is of a type that the field does not take, or not there at all."""
    if value is None:
        return EncodeError("missing", f"must be given here: {wanted}", message, field)
    reason = f"must be {wanted}, not {type(value).__name__}"
    return EncodeError("wrong-type", reason, message, field)


def text_string(raw: bytes) -> str:
    """The text of bytes: UTF-8, other bytes as surrogate escapes."""
    return raw.decode("utf-8", "surrogateescape")


def text_items(
    values: Iterable[Text], message: str, field: str, accept: Callable[[bytes], None] | None = None
) -> bytes:
    """The bytes of several texts, each with its NUL.

    Raises:
        EncodeError: a value is not text.
    """
    if isinstance(values, str | bytes):
        raise EncodeError("wrong-type", "must be several texts, not one", message, field)
    items = []
    for value in listed(values, message, field):
        raw = text_bytes(value, message, field)
        if accept is not None:
            accept(raw)
        items.append(raw + b"\0")
    return b"".join(items)


def text_pairs(
    values: Mapping[Any, Any] | Iterable[tuple[Any, Any]], message: str, field: str
) -> bytes:
    """The bytes of pairs of texts, each text with its NUL.

    Raises:
        EncodeError: a value is not a pair of texts.
    """
    items = values.items() if isinstance(values, Mapping) else values
    texts: list[bytes] = []
    for item in listed(items, message, field):
        try:
            key, value = item
        except Exception:
            raise EncodeError("wrong-type", "must be pairs of texts", message, field) from None
        texts += text_bytes(key, message, field), b"\0", text_bytes(value, message, field), b"\0"
    return b"".join(texts)


def listed(values: Iterable[Any], message: str, field: str) -> list[Any]:
    """The values as a list.

    Raises:
        EncodeError: they are not several.
    """
    try:
        return list(values)
    except Exception:  # a memoryview raises several, and an iterable whatever it likes
        raise _unfit(values, "several values", message, field) from None


def number_bytes(value: Any, size: int, message: str, field: str) -> bytes:
    """The bytes of a number that fits its field of `size` bytes.

    Raises:
        EncodeError: it is not a number or does not fit.
    """
    most = (1 << 8 * size) - 1
    if not isinstance(value, int):
        raise _unfit(value, f"a number from 0 to {most}", message, field)
    number = int.__index__(value)
    if not 0 <= number <= most:
        reason = f"must be a number from 0 to {most}, not {shortened(number)}"
        raise EncodeError("out-of-range", reason, message, field)
    return number.to_bytes(size, "big")


def member_bytes(
    value: Any, known: Mapping[Any, int], size: int, closed: bool, message: str, field: str
) -> bytes:
    """The bytes of an enum's value; one that is not closed takes others too.

    Raises:
        EncodeError: the enum has no such value, or it does not fit.
    """
    try:
        found = known.get(value)
    except Exception:
        found = None
    if found is not None:
        return found.to_bytes(size, "big")
    if closed and value is not None:
        reason = f"must be one of {', '.join(map(repr, known))}, not {shortened(value)}"
        raise EncodeError("unknown-value", reason, message, field)
    if size == 1:
        value = str.__str__(value) if isinstance(value, str) else value
        if type(value) is not str or len(value) != 1:
            raise _unfit(value, "one character", message, field)
        if ord(value) > 255:
            reason = f"must be a character of one byte, not {value!r}"
            raise EncodeError("out-of-range", reason, message, field)
        return value.encode("latin-1")
    return number_bytes(value, size, message, field)


def as_bytes(data: Octets, message: str | None = None, field: str | None = None) -> bytes:
    """The same bytes, which nobody else can change.

    Raises:
        LocalProtocolError: the value is not bytes.
    """
    if type(data) is bytes:
        return data
    if isinstance(data, bytes | bytearray | memoryview):
        try:
            return bytes(data)
        except Exception:
            raise LocalProtocolError(f"cannot be read as bytes: {shortened(data)}") from None
    if message and field:
        raise _unfit(data, "bytes", message, field)
    raise LocalProtocolError(f"must be bytes, not {type(data).__name__}")


def data_bytes(value: Any, least: int, message: str, field: str) -> bytes:
    """Bytes of a least length.

    Raises:
        EncodeError: the value is not bytes or too short.
    """
    return at_least(as_bytes(value, message, field), least, message, field)


def at_least(raw: bytes, least: int, message: str, field: str) -> bytes:
    """Bytes of a least length.

    Raises:
        EncodeError: it is shorter.
    """
    if len(raw) < least:
        raise EncodeError("too-short", f"must have at least {least} bytes", message, field)
    return raw
