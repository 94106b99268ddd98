# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages whose value may be spread over several of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ._arguments import Octets, as_bytes
from ._frames import LEAST_LENGTH
from ._given import given_length
from ._message import Message
from .limits import DEFAULT_MAX_LENGTH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self


class InPieces(Message):
    """Base of the messages whose data the receiver puts together from several."""

    __slots__ = ()

    IN_PIECES = True
    _MOST: ClassVar[int | None] = None
    """How many bytes of data a message has at most, if there is a bound to it."""

    @classmethod
    def in_pieces(cls, data: Octets, max_length: int = DEFAULT_MAX_LENGTH) -> list[Self]:
        """Spread data over as many messages as their frames need; send them one after another.

        Args:
            data: all of it, in bytes. Without any there is one empty message.
            max_length: the greatest value of the length that the peer accepts; `max_length_of`
                gives it for the agreed options.

        Raises:
            EncodeError: the data is not bytes, or is empty and the message must not be.
            LocalProtocolError: the limit leaves no room for data.
        """
        size = given_length(max_length, LEAST_LENGTH + 1) - LEAST_LENGTH
        if cls._MOST is not None:
            size = min(size, cls._MOST)
        whole = as_bytes(data, cls.__name__, cls.FIELDS[0])
        starts = range(0, max(len(whole), 1), size)
        # The constructor of each takes its only field, which no type can say.
        return [cls(whole[start : start + size]) for start in starts]  # type: ignore[call-arg]


def pieces_of(message: Message, max_length: int) -> Sequence[Message]:
    """A message, or as many as its frames need under a limit, if its data may be spread.

    Args:
        message: the message.
        max_length: the greatest value of the length that the peer accepts.
    """
    if not isinstance(message, InPieces) or LEAST_LENGTH + len(message.payload) <= max_length:
        return (message,)
    return message.in_pieces(message.payload, max_length)
