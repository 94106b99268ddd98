"""What a caller gives for the fields of a message, as it is on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct
from typing import TYPE_CHECKING, Any

from ._frames import BYTE_ORDER, STRUCT_ORDER
from ._local_errors import EncodeError, LocalProtocolError, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

CONVERSION_ERRORS = Exception
"""What the conversions in C raise for an argument that they cannot take, or its own methods do."""

encode_text: Callable[[Any], bytes] = str.encode
write_u16: Callable[[Any], bytes] = Struct(f"{STRUCT_ORDER}H").pack
write_u32: Callable[[Any], bytes] = Struct(f"{STRUCT_ORDER}I").pack

Octets = bytes | bytearray | memoryview
"""Bytes as they come from a socket."""

Text = str | bytes
"""Text for a constructor; `str` stands for its UTF-8, surrogate escapes for single bytes."""


def text_bytes(value: Text | None, message: str, field: str, ends: bool = True) -> bytes:
    """The bytes of a text, without NUL if that `ends` it.

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
    if ends and 0 in raw:
        reason = f"has a NUL at byte {raw.index(0)}; NUL ends the text"
        raise EncodeError("nul", reason, message, field)
    return raw


def _unfit(value: Any, wanted: str, message: str, field: str) -> EncodeError:
    """That a value is of a type that the field does not take, or not there at all."""
    if value is None:
        return EncodeError("missing", f"must be given here: {wanted}", message, field)
    reason = f"must be {wanted}, not {type(value).__name__}"
    return EncodeError("wrong-type", reason, message, field)


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
    number = number_in(value, 0, (1 << 8 * size) - 1, message, field)
    return number.to_bytes(size, BYTE_ORDER)


def number_in(value: Any, least: int, most: int, message: str, field: str) -> int:
    """A number in a range.

    Raises:
        EncodeError: it is not a number or not in the range.
    """
    if not isinstance(value, int):
        raise _unfit(value, f"a number from {least} to {most}", message, field)
    number = int.__index__(value)
    if not least <= number <= most:
        reason = f"must be a number from {least} to {most}, not {shortened(number)}"
        raise EncodeError("out-of-range", reason, message, field)
    return number


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
        return found.to_bytes(size, BYTE_ORDER)
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
    where = f"{message} takes bytes" if message else "must be bytes"
    raise LocalProtocolError(f"{where}, not {type(data).__name__}")


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
