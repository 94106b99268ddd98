# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the ponger."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import _straight
from ._arguments import CONVERSION_ERRORS, encode_text, number_bytes, text_bytes, write_u32
from ._message import Message, text_string

if TYPE_CHECKING:
    from ._arguments import Text


class Pong(Message):
    """Says that the other side is there.

    `TINY_PONG`, since version 1. Source: The manual of Tiny page 3.
    """

    __slots__ = ()
    __match_args__ = ("word", "count")

    ID: ClassVar[str] = "reply/pong"
    CODE: ClassVar[int] = 0x70
    SYMBOL: ClassVar[str] = "TINY_PONG"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_pong)

    def __init__(self, word: Text, count: int) -> None:
        """Build the message.

        Args:
            word: text without NUL. The word of the question.
            count: a number from 0 to 4294967295. How often it was asked.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            word_ = encode_text(word)
            count_ = write_u32(count)
        except CONVERSION_ERRORS:
            word_ = text_bytes(word, "Pong", "word")
            count_ = number_bytes(count, 4, "Pong", "count")
        if 0 in word_:
            text_bytes(word_, "Pong", "word")
        self._payload = word_ + b"\0" + count_
        self._values = None

    @property
    def word(self) -> str:
        """The word of the question."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def word_bytes(self) -> bytes:
        """`word` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value

    @property
    def count(self) -> int:
        """How often it was asked."""
        value: int = (self._values or self._take_apart())[1]
        return value
