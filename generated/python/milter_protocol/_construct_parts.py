# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The parts that the declarations of payloads are made of, beside values.

They add to construct what it does not say itself: versions, and repeats that do not swallow errors.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from construct import (
    Construct,
    ConstructError,
    Container,
    ListContainer,
    Sequence,
    Struct,
    Subconstruct,
)

from ._construct_values import MalformedError
from ._frames import CODE_AT, LEAST_LENGTH, LENGTH_END, PAYLOAD_START, UNCOUNTED
from ._given import given_length, given_terms
from ._local_errors import LocalProtocolError, shortened
from ._versions import Terms, is_in, left_out, must_be_given, not_agreed
from .errors import IncompleteError, TrailingBytesError, UnknownCodeError
from .framing import join_frame, length_error, read_length
from .limits import DEFAULT_MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Mapping


def _terms(context: Any) -> Terms:
    """What the caller says was agreed, or the newest version without flags."""
    params = context._params
    return given_terms(params.get("version"), params.get("flags", 0))


def _passed_on(context: Any) -> Mapping[str, int | None]:
    """The same as keyword arguments.

    What the caller leaves to the defaults is left out: construct is slow at passing arguments on.
    """
    params = context._params
    return _terms(context)._asdict() if "version" in params or "flags" in params else {}


def _at_end(stream: Any) -> bool:
    if stream.read(1):
        stream.seek(-1, io.SEEK_CUR)
        return False
    return True


def _way(error: ConstructError, path: str) -> list[Any]:
    """The path from a part to an error inside it, field by field; `[None]` if the part has it."""
    return str(error.path).split(" -> ")[path.count(" -> ") + 1 :] or [None]


class _OnAgreed(Subconstruct):  # type: ignore[misc]
    """A part that is there only on some terms; it is its default on others."""

    def __init__(self, subcon: Construct, default: Any) -> None:
        super().__init__(subcon)
        self.default = default
        self.flagbuildnone = True

    def _holds(self, terms: Terms) -> bool:
        raise NotImplementedError

    def _why_not(self, terms: Terms) -> str:
        raise NotImplementedError

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        if not self._holds(_terms(context)):
            return self.default
        return self.subcon._parsereport(stream, context, path)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        terms = _terms(context)
        if self._holds(terms):
            obj = self.default if obj is None else obj
            try:
                return self.subcon._build(obj, stream, context, path)
            except Exception:
                if obj is None:
                    raise ConstructError(must_be_given(terms), path) from None
                raise
        if obj not in (None, self.default):
            raise ConstructError(self._why_not(terms), path)
        return obj


class InVersions(_OnAgreed):
    """A part that some versions of the protocol have; it is its default in the others."""

    def __init__(
        self, since: int, until: int | None, subcon: Construct, default: Any = None
    ) -> None:
        super().__init__(subcon, default)
        self.since = since
        self.until = until

    def _holds(self, terms: Terms) -> bool:
        return is_in(terms.version, self.since, self.until)

    def _why_not(self, terms: Terms) -> str:
        return left_out(terms.version, self.since, self.until)


class IfAgreed(_OnAgreed):
    """A part that is there only if a flag was agreed; it is its default otherwise."""

    def __init__(self, flag: int, subcon: Construct, default: Any = None) -> None:
        super().__init__(subcon, default)
        self.flag = flag

    def _holds(self, terms: Terms) -> bool:
        return bool(terms.flags & self.flag)

    def _why_not(self, _terms: Terms) -> str:
        return not_agreed(f"the flag {self.flag:#x}")


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


class Counted(Subconstruct):  # type: ignore[misc]
    """A part again and again, after the number of times."""

    def __init__(self, count: Construct, subcon: Construct) -> None:
        super().__init__(subcon)
        self.count = count

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        values = ListContainer()
        for _ in range(self.count._parsereport(stream, context, path)):
            values.append(self.subcon._parsereport(stream, context, path))
        return values

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        self.count._build(len(obj), stream, context, path)
        return ListContainer([self.subcon._build(each, stream, context, path) for each in obj])


class Pair(Sequence):  # type: ignore[misc]
    """Two parts in a row."""

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        if len(obj) != 2:
            raise ConstructError(f"must be pairs, not {shortened(obj)}", path)
        return super()._build(obj, stream, context, path)


class Layout(Subconstruct):  # type: ignore[misc]
    """The payload of a message: its fields, and nothing after them."""

    def __init__(self, message: str, *fields: Any) -> None:
        super().__init__(Struct(*fields))
        self.message = message

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        start = stream.tell()
        try:
            value = self.subcon._parsereport(stream, context, path)
        except MalformedError as malformed:
            field, *_ = _way(malformed, path)
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
        except ConstructError as error:
            field, *inside = _way(error, path)
            reason = " ".join([*inside, str(error).splitlines()[-1]])
            raise LocalProtocolError(reason, self.message, field) from error
        except (TypeError, ValueError, AttributeError) as error:
            raise LocalProtocolError(f"cannot be built: {error}", self.message) from error

    def __repr__(self) -> str:
        return f"<Layout {self.message}>"


class Frame(Construct):  # type: ignore[misc]
    """A frame, with the payload that its code stands for."""

    def __init__(self, layouts: Mapping[int, Layout], max_length: int = DEFAULT_MAX_LENGTH) -> None:
        super().__init__()
        self.layouts = layouts
        self.max_length = given_length(max_length)

    def _parse(self, stream: Any, context: Any, path: str) -> Any:
        frame = stream.read(LENGTH_END)
        if len(frame) < LENGTH_END:
            raise IncompleteError(offset=len(frame))
        (length,) = read_length(frame, 0)
        if not LEAST_LENGTH <= length <= self.max_length:
            raise length_error(frame, 0, length, self.max_length)
        end = UNCOUNTED + length
        frame += stream.read(end - LENGTH_END)
        if len(frame) < end:
            raise IncompleteError(offset=len(frame))
        code = frame[CODE_AT]
        layout = self.layouts.get(code)
        if layout is None:
            reason = f"no message has the code {bytes((code,))!r}"
            raise UnknownCodeError(offset=CODE_AT, reason=reason)
        payload = layout.parse(frame[PAYLOAD_START:], **_passed_on(context))
        return Container(message=layout.message, code=code, payload=payload)

    def _build(self, obj: Any, stream: Any, context: Any, path: str) -> Any:
        try:
            code = obj["code"]
            layout = self.layouts[code]
            payload = layout.build(obj["payload"], **_passed_on(context))
        except (KeyError, TypeError) as error:
            reason = f"a frame needs the code of a message and its payload: {error}"
            raise LocalProtocolError(reason) from error
        length = LEAST_LENGTH + len(payload)
        if length > self.max_length:
            raise LocalProtocolError(f"the frame would have the length {length}")
        stream.write(join_frame(code, payload))
        return obj
