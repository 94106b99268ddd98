# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the keeper."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import _straight
from ._arguments import CONVERSION_ERRORS, data_bytes, encode_text, member_bytes, text_bytes
from ._message import Message, text_string
from .enums import SHELF_MEMBERS, SHELF_NUMBERS, Shelf
from .formats.reply import OfReply, SmtpReply, reply_of
from .rules import accept_no_reason, search_no_break

if TYPE_CHECKING:
    from ._arguments import Octets, Text


class Yes(Message):
    """Go on.

    `FULL_YES`, API: `full_yes`, since version 3. Source: Book chapter 8; This spec messages.
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/yes"
    CODE: ClassVar[int] = 0x79
    SYMBOL: ClassVar[str] = "FULL_YES"
    SINCE: ClassVar[int] = 3
    _parse = staticmethod(_straight.parse_yes)
    _payload = b""
    _frame = b"\x00\x00\x00\x01y"


class No(OfReply):
    """The order is refused.

    `FULL_NO`, since version 3. Source: Book chapter 8.
    """

    __slots__ = ()
    __match_args__ = ("reason",)

    ID: ClassVar[str] = "reply/no"
    CODE: ClassVar[int] = 0x6E
    SYMBOL: ClassVar[str] = "FULL_NO"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_no)

    def __init__(self, reason: Text) -> None:
        """Build the message.

        Args:
            reason: text without NUL. Why.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            reason_ = encode_text(reason)
        except CONVERSION_ERRORS:
            reason_ = text_bytes(reason, "No", "reason")
        if 0 in reason_:
            text_bytes(reason_, "No", "reason")
        if len(reason_) < 2:
            accept_no_reason(reason_)
        if (13 in reason_ or 10 in reason_) and search_no_break(reason_) is not None:
            accept_no_reason(reason_)
        self._payload = reason_ + b"\0"
        self._values = None

    @property
    def reason(self) -> str:
        """Why."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def reply(self) -> SmtpReply | None:
        """`reason` in its parts; `None` if it is not a reply."""
        value = self.reason
        return reply_of(value)

    @property
    def reason_bytes(self) -> bytes:
        """`reason` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class ChangePrice(Message):
    """The price is another.

    `FULL_CHANGE_PRICE`, since version 4. Source: Book chapter 8.
    """

    __slots__ = ()
    __match_args__ = ("shelf", "amount")

    ID: ClassVar[str] = "reply/change-price"
    CODE: ClassVar[int] = 0x63
    SYMBOL: ClassVar[str] = "FULL_CHANGE_PRICE"
    SINCE: ClassVar[int] = 4
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_change_price)

    def __init__(self, shelf: Shelf | int, amount: Text) -> None:
        """Build the message.

        Args:
            shelf: a member. Where it lies.
            amount: text without NUL. The new price.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        shelf_ = member_bytes(shelf, SHELF_NUMBERS, 2, False, "ChangePrice", "shelf")
        try:
            amount_ = encode_text(amount)
        except CONVERSION_ERRORS:
            amount_ = text_bytes(amount, "ChangePrice", "amount")
        if 0 in amount_:
            text_bytes(amount_, "ChangePrice", "amount")
        self._payload = shelf_ + amount_ + b"\0"
        self._values = None

    @property
    def shelf(self) -> Shelf | int:
        """Where it lies."""
        value: int = (self._values or self._take_apart())[0]
        return SHELF_MEMBERS.get(value, value)

    @property
    def amount(self) -> str:
        """The new price."""
        value: bytes = (self._values or self._take_apart())[1]
        return text_string(value)

    @property
    def amount_bytes(self) -> bytes:
        """`amount` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[1]
        return value


class Wait(Message):
    """It takes longer.

    `FULL_WAIT`, since version 4. Source: Book chapter 8.
    """

    __slots__ = ()

    ID: ClassVar[str] = "reply/wait"
    CODE: ClassVar[int] = 0x22
    SYMBOL: ClassVar[str] = "FULL_WAIT"
    SINCE: ClassVar[int] = 4
    _parse = staticmethod(_straight.parse_wait)
    _payload = b""
    _frame = b'\x00\x00\x00\x01"'


class Leave(Message):
    """The shop is closed.

    `FULL_LEAVE`, since version 5. Source: Book chapter 8.
    """

    __slots__ = ()
    __match_args__ = ("shelf",)

    ID: ClassVar[str] = "reply/leave"
    CODE: ClassVar[int] = 0x6C
    SYMBOL: ClassVar[str] = "FULL_LEAVE"
    SINCE: ClassVar[int] = 5
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_leave)

    def __init__(self, shelf: Shelf | int) -> None:
        """Build the message.

        Args:
            shelf: a member. The last shelf.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        shelf_ = member_bytes(shelf, SHELF_NUMBERS, 2, False, "Leave", "shelf")
        self._payload = shelf_
        self._values = None

    @property
    def shelf(self) -> Shelf | int:
        """The last shelf."""
        value: int = (self._values or self._take_apart())[0]
        return SHELF_MEMBERS.get(value, value)


class Old(Message):
    """It meant no.

    `FULL_OLD`, since version 3. Source: What was tried.
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "reply/old"
    CODE: ClassVar[int] = 0x6F
    SYMBOL: ClassVar[str] = "FULL_OLD"
    SINCE: ClassVar[int] = 3
    UNTIL: ClassVar[int | None] = 4
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_old)

    def __init__(self, data: Octets = b"") -> None:
        """Build the message.

        Args:
            data: bytes. Whatever it was.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 0, "Old", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """Whatever it was."""
        value: bytes = (self._values or self._take_apart())[0]
        return value
