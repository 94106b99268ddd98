# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the pinger."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import _straight
from ._arguments import CONVERSION_ERRORS, encode_text, text_bytes
from ._message import Message, text_string

if TYPE_CHECKING:
    from ._arguments import Text


class Ping(Message):
    """Asks whether the other side is there.

    The word comes back in `Pong`.

    `TINY_PING`, since version 1. Source: The manual of Tiny page 2.
    """

    __slots__ = ()
    __match_args__ = ("word",)

    ID: ClassVar[str] = "command/ping"
    CODE: ClassVar[int] = 0x50
    SYMBOL: ClassVar[str] = "TINY_PING"
    SINCE: ClassVar[int] = 1
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_ping)

    def __init__(self, word: Text) -> None:
        """Build the message.

        Args:
            word: text without NUL. Any word.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            word_ = encode_text(word)
        except CONVERSION_ERRORS:
            word_ = text_bytes(word, "Ping", "word")
        if 0 in word_:
            text_bytes(word_, "Ping", "word")
        self._payload = word_ + b"\0"
        self._values = None

    @property
    def word(self) -> str:
        """Any word."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def word_bytes(self) -> bytes:
        """`word` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value
