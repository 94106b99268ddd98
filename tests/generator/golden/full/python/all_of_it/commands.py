# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Messages of the shop."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from . import _straight
from ._arguments import (
    CONVERSION_ERRORS,
    at_least,
    data_bytes,
    encode_text,
    listed,
    member_bytes,
    number_bytes,
    text_bytes,
    text_items,
    text_pairs,
    write_u16,
    write_u32,
)
from ._given import own_flags
from ._local_errors import EncodeError
from ._message import Message, text_string
from ._pieces import InPieces
from .enums import (
    PAYMENT_MEMBERS,
    PAYMENT_NUMBERS,
    QUESTION_MEMBERS,
    QUESTION_NUMBERS,
    SHELF_MEMBERS,
    SHELF_NUMBERS,
    STAGE_MEMBERS,
    STAGE_NUMBERS,
    Deeds,
    Payment,
    Question,
    Shelf,
    Stage,
    Ways,
)
from .formats.address import address_of
from .formats.header_text import header_text
from .formats.ip import IP, ip_of
from .formats.parameters import Parameters, parameters_of
from .rules import accept_cart_goods, accept_order_amount, accept_order_goods, search_no_break

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ._arguments import Octets, Text


class NoteList(NamedTuple):
    """The notes that the keeper wants."""

    stage: Stage | int
    names: str


class Hello(Message):
    """Both sides say what they can do.

    Nothing comes before it.

    `FULL_HELLO`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()
    __match_args__ = ("edition", "deeds", "ways", "lists")

    ID: ClassVar[str] = "command/hello"
    CODE: ClassVar[int] = 0x48
    SYMBOL: ClassVar[str] = "FULL_HELLO"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_hello)

    def __init__(
        self,
        edition: int,
        deeds: Deeds | int = 0,
        ways: Ways | int = 0,
        lists: Iterable[NoteList | tuple[Stage | int, Text]] = (),
    ) -> None:
        """Build the message.

        Args:
            edition: a number from 0 to 4294967295. The version.
            deeds: flags, or their number. What the keeper may do.
            ways: flags, or their number. How both sides speak.
            lists: records, or tuples of their fields. The notes that the keeper wants.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            edition_ = write_u32(edition)
            deeds_ = write_u32(deeds)
            ways_ = write_u32(ways)
        except CONVERSION_ERRORS:
            edition_ = number_bytes(edition, 4, "Hello", "edition")
            deeds_ = number_bytes(deeds, 4, "Hello", "deeds")
            ways_ = number_bytes(ways, 4, "Hello", "ways")
        own_flags(Deeds, deeds, "Hello", "deeds")
        own_flags(Ways, ways, "Hello", "ways")
        records: list[bytes] = []
        for record in listed(lists, "Hello", "lists"):
            try:
                stage_item, names_item = record
            except Exception:
                raise EncodeError("wrong-type", "must be records of 2", "Hello", "lists") from None
            stage_part = member_bytes(stage_item, STAGE_NUMBERS, 4, False, "Hello", "lists")
            names_part = text_bytes(names_item, "Hello", "lists")
            records += (stage_part, names_part, b"\0")
        lists_ = b"".join(records)
        self._payload = b"".join((edition_, deeds_, ways_, lists_))
        self._values = None

    @property
    def edition(self) -> int:
        """The version."""
        value: int = (self._values or self._take_apart())[0]
        return value

    @property
    def deeds(self) -> Deeds:
        """What the keeper may do."""
        value: int = (self._values or self._take_apart())[1]
        return Deeds(value)

    @property
    def ways(self) -> Ways:
        """How both sides speak."""
        value: int = (self._values or self._take_apart())[2]
        return Ways(value)

    @property
    def lists(self) -> tuple[NoteList, ...]:
        """The notes that the keeper wants."""
        value: tuple[tuple[int, bytes], ...] = (self._values or self._take_apart())[3]
        return tuple(
            NoteList(STAGE_MEMBERS.get(stage_item, stage_item), text_string(names_item))
            for (stage_item, names_item) in value
        )


class Note(Message):
    """Notes for the command that follows.

    `FULL_NOTE`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()
    __match_args__ = ("question", "notes")

    ID: ClassVar[str] = "command/note"
    CODE: ClassVar[int] = 0x4E
    SYMBOL: ClassVar[str] = "FULL_NOTE"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_note)

    def __init__(
        self, question: Question | str, notes: Mapping[str, str] | Iterable[tuple[Text, Text]] = ()
    ) -> None:
        """Build the message.

        Args:
            question: a member. The command that follows.
            notes: pairs of texts, or a mapping. The notes.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        question_ = member_bytes(question, QUESTION_NUMBERS, 1, False, "Note", "question")
        notes_ = text_pairs(notes, "Note", "notes")
        self._payload = question_ + notes_
        self._values = None

    @property
    def question(self) -> Question | str:
        """The command that follows."""
        value: int = (self._values or self._take_apart())[0]
        return QUESTION_MEMBERS.get(value, chr(value))

    @property
    def notes(self) -> tuple[tuple[str, str], ...]:
        """The notes."""
        value: tuple[tuple[bytes, bytes], ...] = (self._values or self._take_apart())[1]
        return tuple((text_string(key), text_string(text)) for key, text in value)

    @property
    def notes_bytes(self) -> tuple[tuple[bytes, bytes], ...]:
        """`notes` as it is on the wire."""
        value: tuple[tuple[bytes, bytes], ...] = (self._values or self._take_apart())[1]
        return value


class Order(Message):
    """Somebody wants goods.

    See `Payment` for the ways to pay.

    `FULL_ORDER`, API: `full_order`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()
    __match_args__ = ("goods", "shelf", "mark", "group", "amount", "coins", "remark")

    ID: ClassVar[str] = "command/order"
    CODE: ClassVar[int] = 0x4F
    SYMBOL: ClassVar[str] = "FULL_ORDER"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_order)

    def __init__(
        self,
        goods: Text,
        shelf: Shelf | int,
        mark: str,
        group: Payment,
        amount: Text | None = None,
        coins: int | None = None,
        remark: Text | None = None,
    ) -> None:
        """Build the message.

        Args:
            goods: text without NUL. What is wanted.
            shelf: a member. Where it lies.
            mark: a character of one byte. Any byte.
            group: a member. How it is paid.
            amount: text without NUL; for `Payment.CASH` or `Payment.CARD` only. The price.
            coins: a number from 0 to 65535; for `Payment.CASH` or `Payment.CARD` only. The
                number of coins.
            remark: text without NUL, or `None`. A remark.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            goods_ = encode_text(goods)
        except CONVERSION_ERRORS:
            goods_ = text_bytes(goods, "Order", "goods")
        if 0 in goods_:
            text_bytes(goods_, "Order", "goods")
        at_least(goods_, 1, "Order", "goods")
        if (13 in goods_ or 10 in goods_) and search_no_break(goods_) is not None:
            accept_order_goods(goods_)
        shelf_ = member_bytes(shelf, SHELF_NUMBERS, 2, False, "Order", "shelf")
        mark_ = member_bytes(mark, {}, 1, False, "Order", "mark")
        group_ = member_bytes(group, PAYMENT_NUMBERS, 1, True, "Order", "group")
        amount_rest = b""
        if PAYMENT_NUMBERS.get(group) in (0x24, 0x22):
            try:
                amount_ = encode_text(amount)
                coins_ = write_u16(coins)
            except CONVERSION_ERRORS:
                amount_ = text_bytes(amount, "Order", "amount")
                coins_ = number_bytes(coins, 2, "Order", "coins")
            if 0 in amount_:
                text_bytes(amount_, "Order", "amount")
            if (13 in amount_ or 10 in amount_) and search_no_break(amount_) is not None:
                accept_order_amount(amount_)
            amount_rest = amount_ + b"\0" + coins_
        elif amount is not None:
            raise EncodeError("unexpected", "must be left out for this group", "Order", "amount")
        elif coins is not None:
            raise EncodeError("unexpected", "must be left out for this group", "Order", "coins")
        try:
            remark_ = None if remark is None else encode_text(remark)
        except CONVERSION_ERRORS:
            remark_ = None
            if remark is not None:
                remark_ = text_bytes(remark, "Order", "remark")
        if remark_ is None:
            remark_ = b""
        else:
            if 0 in remark_:
                text_bytes(remark_, "Order", "remark")
            remark_ += b"\0"
        self._payload = b"".join((goods_, b"\0", shelf_, mark_, group_, amount_rest, remark_))
        self._values = None

    @property
    def goods(self) -> str:
        """What is wanted."""
        value: bytes = (self._values or self._take_apart())[0]
        return text_string(value)

    @property
    def address(self) -> str:
        """`goods` without angle brackets; empty for the null sender. See `address_of`."""
        value = self.goods
        return address_of(value)

    @property
    def goods_bytes(self) -> bytes:
        """`goods` as it is on the wire."""
        value: bytes = (self._values or self._take_apart())[0]
        return value

    @property
    def shelf(self) -> Shelf | int:
        """Where it lies."""
        value: int = (self._values or self._take_apart())[1]
        return SHELF_MEMBERS.get(value, value)

    @property
    def mark(self) -> str:
        """Any byte."""
        value: int = (self._values or self._take_apart())[2]
        return chr(value)

    @property
    def group(self) -> Payment:
        """How it is paid."""
        value: int = (self._values or self._take_apart())[3]
        return PAYMENT_MEMBERS[value]

    @property
    def amount(self) -> str | None:
        """The price."""
        value: bytes | None = (self._values or self._take_apart())[4]
        return None if value is None else text_string(value)

    @property
    def ip(self) -> IP | None:
        """`amount` as an object; `None` if it is not an IP address."""
        value = self.amount
        return None if value is None else ip_of(value)

    @property
    def amount_bytes(self) -> bytes | None:
        """`amount` as it is on the wire."""
        value: bytes | None = (self._values or self._take_apart())[4]
        return value

    @property
    def coins(self) -> int | None:
        """The number of coins."""
        value: int | None = (self._values or self._take_apart())[5]
        return value

    @property
    def remark(self) -> str | None:
        """A remark."""
        value: bytes | None = (self._values or self._take_apart())[6]
        return None if value is None else text_string(value)

    @property
    def header_text(self) -> str | None:
        """`remark` unfolded, and without spaces and tabs at both ends."""
        value = self.remark
        return None if value is None else header_text(value)

    @property
    def remark_bytes(self) -> bytes | None:
        """`remark` as it is on the wire."""
        value: bytes | None = (self._values or self._take_apart())[6]
        return value


class Cart(Message):
    """Many goods at once.

    `FULL_CART`, since version 4. Source: Book chapter 7.
    """

    __slots__ = ()
    __match_args__ = ("total", "goods")

    ID: ClassVar[str] = "command/cart"
    CODE: ClassVar[int] = 0x43
    SYMBOL: ClassVar[str] = "FULL_CART"
    SINCE: ClassVar[int] = 4
    UNTIL: ClassVar[int | None] = 7
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_cart)

    def __init__(self, total: int, goods: Iterable[Text] = ()) -> None:
        """Build the message.

        Args:
            total: a number from 0 to 65535. How many there are.
            goods: texts without NUL. The goods.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        try:
            total_ = write_u16(total)
        except CONVERSION_ERRORS:
            total_ = number_bytes(total, 2, "Cart", "total")
        goods_ = text_items(goods, "Cart", "goods", accept_cart_goods)
        self._payload = total_ + goods_
        self._values = None

    @property
    def total(self) -> int:
        """How many there are."""
        value: int = (self._values or self._take_apart())[0]
        return value

    @property
    def goods(self) -> tuple[str, ...]:
        """The goods."""
        value: tuple[bytes, ...] = (self._values or self._take_apart())[1]
        return tuple(map(text_string, value))

    @property
    def parameters(self) -> Parameters:
        """`goods` by their keywords."""
        value = self.goods
        return parameters_of(value)

    @property
    def goods_bytes(self) -> tuple[bytes, ...]:
        """`goods` as it is on the wire."""
        value: tuple[bytes, ...] = (self._values or self._take_apart())[1]
        return value


class Picture(InPieces):
    """A picture of the goods.

    `FULL_PICTURE`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "command/picture"
    CODE: ClassVar[int] = 0x5C
    SYMBOL: ClassVar[str] = "FULL_PICTURE"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_picture)

    def __init__(self, data: Octets) -> None:
        """Build the message.

        Args:
            data: bytes, at least one. The picture.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 1, "Picture", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """The picture."""
        value: bytes = (self._values or self._take_apart())[0]
        return value


class Done(Message):
    """The order is complete.

    `FULL_DONE`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/done"
    CODE: ClassVar[int] = 0x45
    SYMBOL: ClassVar[str] = "FULL_DONE"
    SINCE: ClassVar[int] = 3
    _parse = staticmethod(_straight.parse_done)
    _payload = b""
    _frame = b"\x00\x00\x00\x01E"


class Forget(Message):
    """The order is off.

    `FULL_FORGET`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/forget"
    CODE: ClassVar[int] = 0x46
    SYMBOL: ClassVar[str] = "FULL_FORGET"
    SINCE: ClassVar[int] = 3
    _parse = staticmethod(_straight.parse_forget)
    _payload = b""
    _frame = b"\x00\x00\x00\x01F"


class Bye(Message):
    """That was all.

    `FULL_BYE`, since version 3. Source: Book chapter 7.
    """

    __slots__ = ()

    ID: ClassVar[str] = "command/bye"
    CODE: ClassVar[int] = 0x42
    SYMBOL: ClassVar[str] = "FULL_BYE"
    SINCE: ClassVar[int] = 3
    _parse = staticmethod(_straight.parse_bye)
    _payload = b""
    _frame = b"\x00\x00\x00\x01B"


class Secret(Message):
    """A name in the book without a meaning.

    `FULL_SECRET`, since version 3. Source: Book chapter 9.
    """

    __slots__ = ()
    __match_args__ = ("data",)

    ID: ClassVar[str] = "command/secret"
    CODE: ClassVar[int] = 0x27
    SYMBOL: ClassVar[str] = "FULL_SECRET"
    SINCE: ClassVar[int] = 3
    FIELDS: ClassVar[tuple[str, ...]] = __match_args__
    _parse = staticmethod(_straight.parse_secret)

    def __init__(self, data: Octets = b"") -> None:
        """Build the message.

        Args:
            data: bytes. Whatever it is.

        Raises:
            EncodeError: an argument does not fit its field, or a text breaks a rule.
        """
        data_ = data_bytes(data, 0, "Secret", "data")
        self._payload = data_
        self._values = None

    @property
    def data(self) -> bytes:
        """Whatever it is."""
        value: bytes = (self._values or self._take_apart())[0]
        return value
