"""The parts that the declarations of payloads are made of.

They add to construct what it does not say itself: where a malformed payload is malformed, repeats
that do not swallow errors, and text that is found in whole pieces and not byte by byte.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from construct import (
    Construct,
    ConstructError,
    Container,
    Int8ub,
    Int16ub,
    Int32ub,
    ListContainer,
    Sequence,
    Struct,
    Subconstruct,
)

from ._local_errors import LocalProtocolError, shortened
from .errors import (
    PAYLOAD_START,
    IncompleteError,
    PayloadError,
    TooShortError,
    TrailingBytesError,
    TruncatedError,
    UnknownCodeError,
    UnknownValueError,
    UnterminatedError,
)
from .framing import length_error
from .limits import DEFAULT_MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

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


def _at_end(stream: Any) -> bool:
    if stream.read(1):
        stream.seek(-1, io.SEEK_CUR)
        return False
    return True


class _Number(Subconstruct):  # type: ignore[misc]
    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        try:
            return self.subcon._parsereport(stream, context, path)
        except ConstructError:
            raise MalformedError(TruncatedError, start, path) from None


U8 = _Number(Int8ub)
U16 = _Number(Int16ub)
U32 = _Number(Int32ub)


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
            raise LocalProtocolError(f"{path}: must be one of {self.values}, not {obj!r}")
        return self.subcon._build(obj, stream, context, path)


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
            raise LocalProtocolError(
                f"{path}: a text must be bytes without NUL, not {shortened(obj)}"
            )
        stream.write(obj + b"\0")
        return obj


class _Rest(Construct):  # type: ignore[misc]
    """All bytes that are left."""

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        return stream.read()

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if not isinstance(obj, bytes):
            raise LocalProtocolError(f"{path}: must be bytes, not {shortened(obj)}")
        stream.write(obj)
        return obj


Text = _Text()
Rest = _Rest()


class AtLeast(Subconstruct):  # type: ignore[misc]
    """Bytes of a least length."""

    def __init__(self, least: int, subcon: Construct) -> None:
        super().__init__(subcon)
        self.least = least

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        value = self.subcon._parsereport(stream, context, path)
        if len(value) < self.least:
            raise MalformedError(TooShortError, start, path)
        return value

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if len(obj) < self.least:
            raise LocalProtocolError(f"{path}: must have at least {self.least} bytes")
        return self.subcon._build(obj, stream, context, path)


class OptionalAtEnd(Subconstruct):  # type: ignore[misc]
    """A part that is absent, and `None`, when the bytes end before it."""

    def __init__(self, subcon: Construct) -> None:
        super().__init__(subcon)
        self.flagbuildnone = True

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        return None if _at_end(stream) else self.subcon._parsereport(stream, context, path)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        return None if obj is None else self.subcon._build(obj, stream, context, path)


class UntilEnd(Subconstruct):  # type: ignore[misc]
    """A part again and again, until the bytes end."""

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        values = ListContainer()
        while not _at_end(stream):
            values.append(self.subcon._parsereport(stream, context, path))
        return values

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        return ListContainer([self.subcon._build(each, stream, context, path) for each in obj])


class Pair(Sequence):  # type: ignore[misc]
    """Two parts in a row."""

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if len(obj) != 2:
            raise LocalProtocolError(f"{path}: must be pairs, not {shortened(obj)}")
        return super()._build(obj, stream, context, path)


class Layout(Subconstruct):  # type: ignore[misc]
    """The payload of a message: its fields, and nothing after them."""

    def __init__(self, message: str, *fields: Any) -> None:
        super().__init__(Struct(*fields))
        self.message = message

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        depth = path.count(" -> ")
        try:
            value = self.subcon._parsereport(stream, context, path)
        except MalformedError as malformed:
            steps = str(malformed.path).split(" -> ")[depth + 1 :]
            field = steps[0] if steps else None
            offset = malformed.offset - start + PAYLOAD_START
            raise malformed.error(self.message, field, offset) from None
        if not _at_end(stream):
            offset = stream.tell() - start + PAYLOAD_START
            raise TrailingBytesError(self.message, None, offset)
        return value

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        try:
            return self.subcon._build(obj, stream, context, path)
        except KeyError as error:
            raise LocalProtocolError(f"the field {error} is missing", self.message) from error
        except (ConstructError, TypeError, ValueError, AttributeError) as error:
            what = str(error).splitlines()[-1]
            raise LocalProtocolError(f"cannot be built: {what}", self.message) from error

    def __repr__(self) -> str:
        return f"<Layout {self.message}>"


class Frame(Construct):  # type: ignore[misc]
    """Length, code and payload, the payload by its code."""

    def __init__(self, layouts: Mapping[int, Layout], max_length: int = DEFAULT_MAX_LENGTH) -> None:
        super().__init__()
        self.layouts = layouts
        self.max_length = max_length

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        head = stream.read(4)
        if len(head) < 4:
            raise IncompleteError(offset=len(head))
        length = int.from_bytes(head, "big")
        if not 0 < length <= self.max_length:
            raise length_error(head, 0, length, self.max_length)
        body = stream.read(length)
        if len(body) < length:
            raise IncompleteError(offset=4 + len(body))
        layout = self.layouts.get(body[0])
        if layout is None:
            reason = f"no message has the code {body[:1]!r}"
            raise UnknownCodeError(offset=4, reason=reason)
        payload = layout.parse(body[1:])
        return Container(message=layout.message, code=body[0], payload=payload)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        try:
            code = obj["code"]
            layout = self.layouts[code]
            body = bytes((code,)) + layout.build(obj["payload"])
        except (KeyError, TypeError) as error:
            reason = f"a frame needs the code of a message and its payload: {error}"
            raise LocalProtocolError(reason) from error
        if len(body) > self.max_length:
            raise LocalProtocolError(f"the frame would have the length {len(body)}")
        stream.write(len(body).to_bytes(4, "big") + body)
        return obj
