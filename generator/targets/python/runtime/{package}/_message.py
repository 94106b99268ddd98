"""What all messages have in common.

A message is its checked payload. Its fields are read from it on demand, so that decoding costs a
check and no more, two messages are equal when their bytes are, and what was received is passed on
byte for byte. The payload of two texts is kept as it was checked: the first, a NUL, the second.
"""

from __future__ import annotations

from enum import Enum, IntFlag
from typing import TYPE_CHECKING, Any, ClassVar

from ._arguments import as_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from ._arguments import Octets


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
    def from_payload(cls, payload: Octets, version: int | None = None, flags: int = 0) -> Self:
        """Read the payload of a frame.

        Args:
            payload: all bytes after the code.
            version: the version of the protocol in which it was written; by default the newest.
            flags: the agreed flags, of the set that layouts can depend on; by default none.

        Raises:
            RemoteProtocolError: the payload is malformed.
            LocalProtocolError: the payload is not bytes; or the layout depends on the version or
                the flags, and these are not numbers.
        """
        if type(payload) is not bytes:
            payload = as_bytes(payload)
        message = cls.__new__(cls)
        message._values = cls._parse(payload)
        if cls._frame is None:
            message._payload = payload
        return message

    @property
    def payload(self) -> bytes:
        """The payload of the frame: all bytes after the code."""
        payload = self._payload
        return self._put_together() if payload is None else payload

    # One of the two is kept, and the other one is None until it is asked for. `__getattr__`
    # does not serve here: a class that has it is slow at every attribute.

    def _put_together(self, _version: int | None = None, _flags: int = 0) -> bytes:
        """The payload of two texts that were received, or of a message laid out by options."""
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


def text_string(raw: bytes) -> str:
    """The text of bytes: UTF-8, other bytes as surrogate escapes."""
    return raw.decode("utf-8", "surrogateescape")
