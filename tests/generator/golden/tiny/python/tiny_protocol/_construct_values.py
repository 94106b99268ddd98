# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The values that the declarations of payloads are made of.

They add to construct what it does not say itself: where a malformed payload is malformed, and text
that is found in whole pieces and not byte by byte.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, ClassVar

from construct import Construct, ConstructError, FormatField, Subconstruct

from ._frames import STRUCT_ORDER
from ._local_errors import shortened
from .errors import (
    OutOfRangeError,
    OverlongError,
    PayloadError,
    TooShortError,
    TruncatedError,
    UnknownValueError,
    UnterminatedError,
)

if TYPE_CHECKING:
    from collections.abc import Collection

_FIRST_LOOK = 64


class MalformedError(ConstructError):  # type: ignore[misc]
    """Bytes that a part cannot be read from.

    Attributes:
        error: the class of the error for the caller.
        offset: the byte of the stream to which it belongs.
    """

    def __init__(self, error: type[PayloadError], offset: int, path: str) -> None:
        self.error = error
        self.offset = offset
        super().__init__(error.reason, path=path)


class _Number(Subconstruct):  # type: ignore[misc]
    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        try:
            return self.subcon._parsereport(stream, context, path)
        except ConstructError:
            raise MalformedError(TruncatedError, start, path) from None


U8, U16, U32, U64 = (_Number(FormatField(STRUCT_ORDER, letter)) for letter in "BHLQ")
I8, I16, I32, I64 = (_Number(FormatField(STRUCT_ORDER, letter)) for letter in "bhlq")


class Known(Subconstruct):  # type: ignore[misc]
    """A number that must be one of those that are known."""

    def __init__(self, subcon: Construct, values: Collection[int]) -> None:
        super().__init__(subcon)
        self.values = values

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        value = self.subcon._parsereport(stream, context, path)
        if value not in self.values:
            raise MalformedError(UnknownValueError, start, path)
        return value

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if obj not in self.values:
            raise ConstructError(f"must be one of {self.values}, not {obj!r}", path)
        return self.subcon._build(obj, stream, context, path)


class Ranged(Subconstruct):  # type: ignore[misc]
    """A number in a range; `None` where it has no bound of its own."""

    def __init__(self, subcon: Construct, least: int | None, greatest: int | None) -> None:
        super().__init__(subcon)
        self.least = least
        self.greatest = greatest

    def _is_in(self, value: int) -> bool:
        is_too_small = self.least is not None and value < self.least
        return not is_too_small and (self.greatest is None or value <= self.greatest)

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        value = self.subcon._parsereport(stream, context, path)
        if not self._is_in(value):
            raise MalformedError(OutOfRangeError, start, path)
        return value

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not self._is_in(obj):
            wanted = f"from {self.least} to {self.greatest}"
            raise ConstructError(f"must be {wanted}, not {shortened(obj)}", path)
        return self.subcon._build(obj, stream, context, path)


class Constant(Subconstruct):  # type: ignore[misc]
    """A number that is always the same, and that no container has."""

    def __init__(self, field: str, subcon: Construct, value: int) -> None:
        super().__init__(subcon)
        self.field = field
        self.value = value
        self.flagbuildnone = True

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        path = f"{path} -> {self.field}"
        start = stream.tell()
        if self.subcon._parsereport(stream, context, path) != self.value:
            raise MalformedError(UnknownValueError, start, path)

    def _build(self, _obj: Any, stream: Any, context: Any, path: str) -> Any:
        self.subcon._build(self.value, stream, context, path)


class _Text(Construct):  # type: ignore[misc]
    """Bytes up to a NUL, which is taken and left out.

    The look-ahead doubles, so that the cost is linear in the text, and short texts do not pay for
    what follows them.
    """

    def _parse(self, stream: Any, context: Any, path: str) -> bytes:
        start = stream.tell()
        parts = []
        step = _FIRST_LOOK
        while piece := stream.read(step):
            end = piece.find(0)
            if end >= 0:
                stream.seek(end + 1 - len(piece), io.SEEK_CUR)
                parts.append(piece[:end])
                return b"".join(parts)
            parts.append(piece)
            step *= 2
        stream.seek(start)
        raise MalformedError(UnterminatedError, start, path)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not isinstance(obj, bytes) or 0 in obj:
            raise ConstructError(f"must be bytes without NUL, not {shortened(obj)}", path)
        stream.write(obj + b"\0")
        return obj


class _Rest(Construct):  # type: ignore[misc]
    """All bytes that are left."""

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        return stream.read()

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not isinstance(obj, bytes):
            raise ConstructError(f"must be bytes, not {shortened(obj)}", path)
        stream.write(obj)
        return obj


Text = _Text()
Rest = _Rest()


def _take(stream: Any, size: int, start: int, path: str) -> bytes:
    data: bytes = stream.read(size)
    if len(data) < size:
        raise MalformedError(TruncatedError, start, path)
    return data


class Fixed(Construct):  # type: ignore[misc]
    """Bytes of one length."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self.length = length

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        return _take(stream, self.length, stream.tell(), path)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not isinstance(obj, bytes) or len(obj) != self.length:
            raise ConstructError(f"must be {self.length} bytes, not {shortened(obj)}", path)
        stream.write(obj)
        return obj


class Prefixed(Subconstruct):  # type: ignore[misc]
    """Bytes after their length."""

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        return _take(stream, self.subcon._parsereport(stream, context, path), start, path)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not isinstance(obj, bytes):
            raise ConstructError(f"must be bytes, not {shortened(obj)}", path)
        self.subcon._build(len(obj), stream, context, path)
        stream.write(obj)
        return obj


class _Measured(Subconstruct):  # type: ignore[misc]
    """Bytes whose length has a bound."""

    error: ClassVar[type[PayloadError]]
    wanted: ClassVar[str]

    def __init__(self, bound: int, subcon: Construct) -> None:
        super().__init__(subcon)
        self.bound = bound

    def _fits(self, value: bytes) -> bool:
        raise NotImplementedError

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        value = self.subcon._parsereport(stream, context, path)
        if not self._fits(value):
            raise MalformedError(self.error, start, path)
        return value

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not self._fits(obj):
            raise ConstructError(f"must have {self.wanted} {self.bound} bytes", path)
        return self.subcon._build(obj, stream, context, path)


class AtLeast(_Measured):
    """Bytes of a least length."""

    error = TooShortError
    wanted = "at least"

    def _fits(self, value: bytes) -> bool:
        return len(value) >= self.bound


class AtMost(_Measured):
    """Bytes of a greatest length."""

    error = OverlongError
    wanted = "at most"

    def _fits(self, value: bytes) -> bool:
        return len(value) <= self.bound
