# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""From a code and a payload to a message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .commands import Bye, Cart, Done, Forget, Hello, Note, Order, Picture, Secret
from .replies import ChangePrice, Leave, No, Old, Wait, Yes

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._laid_out import VaryingMessage
    from ._message import Message

_new = object.__new__
_done = Done()
_forget = Forget()
_bye = Bye()
_yes = Yes()
_wait = Wait()


def decode_hello(payload: bytes) -> Hello:
    """Read the payload of `Hello`."""
    if len(payload) == 12:
        message = _new(Hello)
        message._payload = payload
        message._values = None
        return message
    return Hello.from_payload(payload)


def decode_note(payload: bytes) -> Note:
    """Read the payload of `Note`."""
    if len(payload) > 0 and (len(payload) == 1 or not (payload[-1] or payload.count(0, 1) % 2)):
        message = _new(Note)
        message._payload = payload
        message._values = None
        return message
    return Note.from_payload(payload)


def decode_order(payload: bytes) -> Order:
    """Read the payload of `Order`."""
    return Order.from_payload(payload)


def decode_cart(payload: bytes) -> Cart:
    """Read the payload of `Cart`."""
    return Cart.from_payload(payload)


def decode_picture(payload: bytes) -> Picture:
    """Read the payload of `Picture`."""
    if len(payload) >= 1:
        message = _new(Picture)
        message._payload = payload
        message._values = None
        return message
    return Picture.from_payload(payload)


def decode_done(payload: bytes) -> Done:
    """Read the payload of `Done`."""
    if payload:
        Done.from_payload(payload)
    return _done


def decode_forget(payload: bytes) -> Forget:
    """Read the payload of `Forget`."""
    if payload:
        Forget.from_payload(payload)
    return _forget


def decode_bye(payload: bytes) -> Bye:
    """Read the payload of `Bye`."""
    if payload:
        Bye.from_payload(payload)
    return _bye


def decode_secret(payload: bytes) -> Secret:
    """Read the payload of `Secret`."""
    message = _new(Secret)
    message._payload = payload
    message._values = None
    return message


def decode_yes(payload: bytes) -> Yes:
    """Read the payload of `Yes`."""
    if payload:
        Yes.from_payload(payload)
    return _yes


def decode_no(payload: bytes) -> No:
    """Read the payload of `No`."""
    if payload.find(0) == len(payload) - 1 >= 0:
        message = _new(No)
        message._payload = payload
        message._values = None
        return message
    return No.from_payload(payload)


def decode_change_price(payload: bytes) -> ChangePrice:
    """Read the payload of `ChangePrice`."""
    if payload.find(0, 2) == len(payload) - 1 >= 2:
        message = _new(ChangePrice)
        message._payload = payload
        message._values = None
        return message
    return ChangePrice.from_payload(payload)


def decode_wait(payload: bytes) -> Wait:
    """Read the payload of `Wait`."""
    if payload:
        Wait.from_payload(payload)
    return _wait


def decode_leave(payload: bytes) -> Leave:
    """Read the payload of `Leave`."""
    if len(payload) == 2:
        message = _new(Leave)
        message._payload = payload
        message._values = None
        return message
    return Leave.from_payload(payload)


def decode_old(payload: bytes) -> Old:
    """Read the payload of `Old`."""
    message = _new(Old)
    message._payload = payload
    message._values = None
    return message


MESSAGES: Final[tuple[type[Message], ...]] = (
    Hello,
    Note,
    Order,
    Cart,
    Picture,
    Done,
    Forget,
    Bye,
    Secret,
    Yes,
    No,
    ChangePrice,
    Wait,
    Leave,
    Old,
)
"""All messages, commands first."""

DECODERS: Final[list[Callable[[bytes], Message] | None]] = [None] * 256
"""The function that reads a payload, by the code, if it does not matter what was agreed."""
DECODERS[0x48] = decode_hello
DECODERS[0x4E] = decode_note
DECODERS[0x4F] = decode_order
DECODERS[0x43] = decode_cart
DECODERS[0x5C] = decode_picture
DECODERS[0x45] = decode_done
DECODERS[0x46] = decode_forget
DECODERS[0x42] = decode_bye
DECODERS[0x27] = decode_secret
DECODERS[0x79] = decode_yes
DECODERS[0x6E] = decode_no
DECODERS[0x63] = decode_change_price
DECODERS[0x22] = decode_wait
DECODERS[0x6C] = decode_leave
DECODERS[0x6F] = decode_old

VARYING: Final[dict[int, type[VaryingMessage]]] = {}
"""The messages whose layout depends on what was agreed, by the code."""

PAIRS: Final[list[type[Message] | None]] = [None] * 256
"""The messages of two texts, by the code: those that a stream has most of. A payload that has two
NULs, the last one at its end, and that does not begin with one, is fine without a look at more."""
