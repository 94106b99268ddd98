# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Values and flags that fields hold."""

from __future__ import annotations

from enum import IntEnum, IntFlag, StrEnum
from types import MappingProxyType
from typing import Final


class Payment(StrEnum):
    """How the order is paid.

    What else is sent depends on it.

    Attributes:
        CASH: With coins. `FULL_CASH`, since version 3.
        CARD: With a card. `FULL_CARD`, since version 3.
        NONE: Not at all.
    """

    CASH = "$"
    """With coins. `FULL_CASH`, since version 3."""
    CARD = '"'
    """With a card. `FULL_CARD`, since version 3."""
    NONE = "'"
    """Not at all."""


class Shelf(IntEnum):
    """Where goods lie.

    Attributes:
        TOP: At the top.
        BOTTOM: At the bottom.
        CELLAR: In the cellar.
        ATTIC: Under the roof.
    """

    TOP = 1
    """At the top."""
    BOTTOM = 32768
    """At the bottom."""
    CELLAR = 2
    """In the cellar."""
    ATTIC = 3
    """Under the roof."""


class Question(StrEnum):
    """The command that notes belong to.

    Attributes:
        HELLO: Both sides say what they can do. Nothing comes before it. `FULL_HELLO`, since
            version 3.
        NOTE: Notes for the command that follows. `FULL_NOTE`, since version 3.
        ORDER: Somebody wants goods. See `Payment` for the ways to pay. `FULL_ORDER`, since
            version 3.
        CART: Many goods at once. `FULL_CART`, since version 4.
        PICTURE: A picture of the goods. `FULL_PICTURE`, since version 3.
        DONE: The order is complete. `FULL_DONE`, since version 3.
        FORGET: The order is off. `FULL_FORGET`, since version 3.
        BYE: That was all. `FULL_BYE`, since version 3.
        SECRET: A name in the book without a meaning. `FULL_SECRET`, since version 3.
    """

    HELLO = "H"
    """Both sides say what they can do. Nothing comes before it. `FULL_HELLO`, since version 3."""
    NOTE = "N"
    """Notes for the command that follows. `FULL_NOTE`, since version 3."""
    ORDER = "O"
    """Somebody wants goods. See `Payment` for the ways to pay. `FULL_ORDER`, since version 3."""
    CART = "C"
    """Many goods at once. `FULL_CART`, since version 4."""
    PICTURE = "\\"
    """A picture of the goods. `FULL_PICTURE`, since version 3."""
    DONE = "E"
    """The order is complete. `FULL_DONE`, since version 3."""
    FORGET = "F"
    """The order is off. `FULL_FORGET`, since version 3."""
    BYE = "B"
    """That was all. `FULL_BYE`, since version 3."""
    SECRET = "'"
    """A name in the book without a meaning. `FULL_SECRET`, since version 3."""


class Stage(IntEnum):
    """The points at which notes are sent.

    Attributes:
        ORDER: Before an order. `FULL_AT_ORDER`, since version 3.
        CART: Before a cart. `FULL_AT_CART`, since version 3.
        DONE: Before the end.
    """

    ORDER = 0
    """Before an order. `FULL_AT_ORDER`, since version 3."""
    CART = 5
    """Before a cart. `FULL_AT_CART`, since version 3."""
    DONE = 6
    """Before the end."""


class Deeds(IntFlag):
    """What the keeper may do.

    A request for a flag that is not offered ends the negotiation, unless the flag is described
    otherwise here, or stands in `Options.if_offered`.

    Attributes:
        REFUSE: It may refuse. `FULL_MAY_REFUSE`, since version 3.
        CHANGE_PRICE: It may change the price. Where it is not offered, it is left out.
            `FULL_MAY_CHANGE_PRICE`, `FULL_MAY_BARGAIN`, since version 4.
        LISTS: It may ask for notes. `FULL_MAY_LIST`, since version 4.
    """

    REFUSE = 0x00000001
    """It may refuse. `FULL_MAY_REFUSE`, since version 3."""
    CHANGE_PRICE = 0x00000002
    """It may change the price. Where it is not offered, it is left out. `FULL_MAY_CHANGE_PRICE`,
    `FULL_MAY_BARGAIN`, since version 4.
    """
    LISTS = 0x80000000
    """It may ask for notes. `FULL_MAY_LIST`, since version 4."""


class Ways(IntFlag):
    """How both sides speak.

    Leave something out: Less is sent.

    Other: The rest.

    Inner: Nobody offers it.

    A request for a flag that is not offered ends the negotiation, unless the flag is described
    otherwise here, or stands in `Options.if_offered`.

    Attributes:
        NO_ORDER: Orders are not sent. `FULL_NO_ORDER`, since version 3.
        SILENT_ORDER: Orders get no reply. Where it is not offered, a session makes up for it.
            `FULL_SILENT_ORDER`, since version 3.
        WIDE: Frames may be longer. Where it is not offered, it is left out. `FULL_WIDE`, since
            version 7.
        RESERVED: Two bits without a meaning. `FULL_RESERVED`, since version 7.
    """

    NO_ORDER = 0x00000001
    """Orders are not sent. `FULL_NO_ORDER`, since version 3."""
    SILENT_ORDER = 0x00000002
    """Orders get no reply. Where it is not offered, a session makes up for it.
    `FULL_SILENT_ORDER`, since version 3.
    """
    WIDE = 0x00000100
    """Frames may be longer. Where it is not offered, it is left out. `FULL_WIDE`, since version 7.
    """
    RESERVED = 0x00030000
    """Two bits without a meaning. `FULL_RESERVED`, since version 7."""


class Phase(StrEnum):
    """How far a conversation has come.

    Attributes:
        OUTSIDE: Nothing was said.
        INSIDE: Orders may come.
        ORDERING: An order was given.
        DECIDING: The keeper decides.
        GONE: It is over.
    """

    OUTSIDE = "outside"
    """Nothing was said."""
    INSIDE = "inside"
    """Orders may come."""
    ORDERING = "ordering"
    """An order was given."""
    DECIDING = "deciding"
    """The keeper decides."""
    GONE = "gone"
    """It is over."""


PAYMENT_MEMBERS: Final = MappingProxyType(
    {
        0x24: Payment.CASH,
        0x22: Payment.CARD,
        0x27: Payment.NONE,
    }
)
"""The members by the number on the wire."""

PAYMENT_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in PAYMENT_MEMBERS.items()}
)
"""The numbers on the wire by the member."""

SHELF_MEMBERS: Final = MappingProxyType(
    {
        1: Shelf.TOP,
        32768: Shelf.BOTTOM,
        2: Shelf.CELLAR,
        3: Shelf.ATTIC,
    }
)
"""The members by the number on the wire."""

SHELF_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in SHELF_MEMBERS.items()}
)
"""The numbers on the wire by the member."""

QUESTION_MEMBERS: Final = MappingProxyType(
    {
        0x48: Question.HELLO,
        0x4E: Question.NOTE,
        0x4F: Question.ORDER,
        0x43: Question.CART,
        0x5C: Question.PICTURE,
        0x45: Question.DONE,
        0x46: Question.FORGET,
        0x42: Question.BYE,
        0x27: Question.SECRET,
    }
)
"""The members by the number on the wire."""

QUESTION_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in QUESTION_MEMBERS.items()}
)
"""The numbers on the wire by the member."""

STAGE_MEMBERS: Final = MappingProxyType(
    {
        0: Stage.ORDER,
        5: Stage.CART,
        6: Stage.DONE,
    }
)
"""The members by the number on the wire."""

STAGE_NUMBERS: Final = MappingProxyType(
    {member: number for number, member in STAGE_MEMBERS.items()}
)
"""The numbers on the wire by the member."""
