# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages that are laid out field by field, some of them by what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ._arguments import as_bytes
from ._given import given_terms
from ._message import Message
from ._versions import Terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

    from ._arguments import Octets
    from ._layout import Layout


_ANY = Terms(0, 0)
"""Terms for layouts that depend on none."""


class LaidOutMessage(Message):
    """Base of the messages with a layout."""

    __slots__ = ()

    _LAYOUT: ClassVar[Layout]

    def _build(self, *given: Any) -> None:
        self._values = self._LAYOUT.raw(given)
        self._payload = self._LAYOUT.written(self._values, _ANY)


class VaryingMessage(LaidOutMessage):
    """Base of the messages whose layout depends on what was agreed: the version, or flags.

    Such a message is laid out when it is encoded. A field that is not there is left out, and may
    have no other value than its default.
    """

    __slots__ = ("_received",)

    _values: Sequence[Any]
    _received: tuple[Terms, bytes] | None
    """What it was read from, which is passed on byte for byte, and under which terms."""

    @staticmethod
    def _read(payload: bytes, version: int, flags: int, /) -> tuple[Any, ...]:
        raise NotImplementedError

    def _build(self, *given: Any) -> None:
        self._values = self._LAYOUT.raw(given)
        self._payload = self._received = None

    @classmethod
    def from_payload(cls, payload: Octets, version: int | None = None, flags: int = 0) -> Self:
        payload, terms = as_bytes(payload), given_terms(version, flags)
        return cls._of(cls._read(payload, *terms), (terms, payload))

    @classmethod
    def _of(cls, values: Sequence[Any], received: tuple[Terms, bytes] | None) -> Self:
        message = cls.__new__(cls)
        message._values = values
        message._payload = None
        message._received = received
        return message

    @property
    def payload(self) -> bytes:
        """The payload of the frame: as it came, or else in the newest version and without flags.

        Raises:
            EncodeError: a field is there that is not given, or is given and not there.
        """
        return self._put_together() if self._received is None else self._received[1]

    def _put_together(self, version: int | None = None, flags: int = 0) -> bytes:
        terms = given_terms(version, flags)
        if self._received is not None and self._received[0] == terms:
            return self._received[1]
        return self._LAYOUT.written(self._values, terms)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        assert isinstance(other, VaryingMessage)
        return self._values == other._values

    def __hash__(self) -> int:
        return hash((self.CODE, self._values))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self)._of, (self._values, self._received)
