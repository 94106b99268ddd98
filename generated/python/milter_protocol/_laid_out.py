# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages that are laid out field by field, some of them in another way in each version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ._arguments import as_bytes
from ._given import given_version
from ._message import Message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from ._arguments import Octets
    from ._layout import Layout


class LaidOutMessage(Message):
    """Base of the messages with a layout."""

    __slots__ = ()

    _LAYOUT: ClassVar[Layout]

    def _build(self, *given: Any) -> None:
        self._values = self._LAYOUT.raw(given)
        self._payload = self._LAYOUT.written(self._values, 0)


class VersionedMessage(LaidOutMessage):
    """Base of the messages whose layout depends on the version.

    Such a message is laid out when it is encoded. A field that a version does not have is left out
    there, and may have no other value than its default.
    """

    __slots__ = ("_received",)

    _values: Sequence[Any]
    _received: tuple[int, bytes] | None
    """The version and the payload that it was read from, which is passed on byte for byte."""

    @staticmethod
    def _read(payload: bytes, version: int, /) -> tuple[Any, ...]:
        raise NotImplementedError

    def _build(self, *given: Any) -> None:
        self._values = self._LAYOUT.raw(given)
        self._payload = self._received = None

    @classmethod
    def from_payload(cls, payload: Octets, version: int | None = None) -> Self:
        payload, version = as_bytes(payload), given_version(version)
        return cls._of(cls._read(payload, version), (version, payload))

    @classmethod
    def _of(cls, values: Sequence[Any], received: tuple[int, bytes] | None) -> Self:
        message = cls.__new__(cls)
        message._values = values
        message._payload = None
        message._received = received
        return message

    @property
    def payload(self) -> bytes:
        """The payload of the frame: in the version that it came in, or else in the newest.

        Raises:
            EncodeError: the version has a field that is not given, or lacks one that is.
        """
        return self._put_together(self._received and self._received[0])

    def _put_together(self, version: int | None = None) -> bytes:
        version = given_version(version)
        if self._received is not None and self._received[0] == version:
            return self._received[1]
        return self._LAYOUT.written(self._values, version)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        assert isinstance(other, VersionedMessage)
        return self._values == other._values

    def __hash__(self) -> int:
        return hash((self.CODE, self._values))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self)._of, (self._values, self._received)
