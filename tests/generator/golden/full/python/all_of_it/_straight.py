# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Straight-line functions that take payloads apart.

Each returns the fields as they are on the wire: numbers, and texts as bytes. Each raises the error
that the payload is; offsets count from the start of the frame, whose payload begins at byte 5.
"""

from __future__ import annotations

from struct import Struct

from .errors import (
    TooShortError,
    TrailingBytesError,
    TruncatedError,
    UnknownValueError,
    UnterminatedError,
)

read_u16 = Struct(">H").unpack_from
read_u32 = Struct(">I").unpack_from


def parse_hello(payload: bytes) -> tuple[int, int, int, tuple[tuple[int, bytes], ...]]:
    """Take the payload of `Hello` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 4:
        raise TruncatedError("Hello", "edition", pos + 5)
    edition = read_u32(payload, pos)[0]
    pos += 4
    if end - pos < 4:
        raise TruncatedError("Hello", "deeds", pos + 5)
    deeds = read_u32(payload, pos)[0]
    pos += 4
    if end - pos < 4:
        raise TruncatedError("Hello", "ways", pos + 5)
    ways = read_u32(payload, pos)[0]
    pos += 4
    lists__: list[tuple[int, bytes]] = []
    while pos < end:
        if end - pos < 4:
            raise TruncatedError("Hello", "lists", pos + 5)
        stage_of_lists = read_u32(payload, pos)[0]
        pos += 4
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("Hello", "lists", pos + 5)
        names_of_lists = payload[pos:stop]
        pos = stop + 1
        lists__.append((stage_of_lists, names_of_lists))
    lists = tuple(lists__)
    return (edition, deeds, ways, lists)


def parse_note(payload: bytes) -> tuple[int, tuple[tuple[bytes, bytes], ...]]:
    """Take the payload of `Note` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 1:
        raise TruncatedError("Note", "question", pos + 5)
    question = payload[pos]
    pos += 1
    if pos < end and payload[-1]:
        raise UnterminatedError("Note", "notes", max(payload.rfind(0) + 1, pos) + 5)
    parts = payload[pos:-1].split(b"\0") if pos < end else []
    if len(parts) % 2:
        raise UnterminatedError("Note", "notes", end + 5)
    notes = tuple(zip(parts[::2], parts[1::2], strict=True))
    return (question, notes)


def parse_order(
    payload: bytes,
) -> tuple[bytes, int, int, int, bytes | None, int | None, bytes | None]:
    """Take the payload of `Order` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("Order", "goods", pos + 5)
    if stop - pos < 1:
        raise TooShortError("Order", "goods", pos + 5)
    goods = payload[pos:stop]
    pos = stop + 1
    if end - pos < 2:
        raise TruncatedError("Order", "shelf", pos + 5)
    shelf = read_u16(payload, pos)[0]
    pos += 2
    if end - pos < 1:
        raise TruncatedError("Order", "mark", pos + 5)
    mark = payload[pos]
    pos += 1
    if end - pos < 1:
        raise TruncatedError("Order", "group", pos + 5)
    group = payload[pos]
    if group not in (0x24, 0x22, 0x27):
        raise UnknownValueError("Order", "group", pos + 5)
    pos += 1
    amount: bytes | None = None
    coins: int | None = None
    if group in (0x24, 0x22):
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("Order", "amount", pos + 5)
        amount = payload[pos:stop]
        pos = stop + 1
        if end - pos < 2:
            raise TruncatedError("Order", "coins", pos + 5)
        coins = read_u16(payload, pos)[0]
        pos += 2
    remark: bytes | None = None
    if pos < end:
        stop = payload.find(0, pos)
        if stop < 0:
            raise UnterminatedError("Order", "remark", pos + 5)
        remark = payload[pos:stop]
        pos = stop + 1
    if pos < end:
        raise TrailingBytesError("Order", None, pos + 5)
    return (goods, shelf, mark, group, amount, coins, remark)


def parse_cart(payload: bytes) -> tuple[int, tuple[bytes, ...]]:
    """Take the payload of `Cart` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 2:
        raise TruncatedError("Cart", "total", pos + 5)
    total = read_u16(payload, pos)[0]
    pos += 2
    if pos < end and payload[-1]:
        raise UnterminatedError("Cart", "goods", max(payload.rfind(0) + 1, pos) + 5)
    parts = payload[pos:-1].split(b"\0") if pos < end else []
    goods = tuple(parts)
    return (total, goods)


def parse_picture(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Picture` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 1:
        raise TooShortError("Picture", "data", pos + 5)
    data = payload[pos:]
    return (data,)


def parse_done(payload: bytes) -> tuple[()]:
    """Take the payload of `Done` apart."""
    if payload:
        raise TrailingBytesError("Done", None, 5)
    return ()


def parse_forget(payload: bytes) -> tuple[()]:
    """Take the payload of `Forget` apart."""
    if payload:
        raise TrailingBytesError("Forget", None, 5)
    return ()


def parse_bye(payload: bytes) -> tuple[()]:
    """Take the payload of `Bye` apart."""
    if payload:
        raise TrailingBytesError("Bye", None, 5)
    return ()


def parse_secret(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Secret` apart."""
    pos = 0
    data = payload[pos:]
    return (data,)


def parse_yes(payload: bytes) -> tuple[()]:
    """Take the payload of `Yes` apart."""
    if payload:
        raise TrailingBytesError("Yes", None, 5)
    return ()


def parse_no(payload: bytes) -> tuple[bytes]:
    """Take the payload of `No` apart."""
    pos = 0
    end = len(payload)
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("No", "reason", pos + 5)
    reason = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("No", None, pos + 5)
    return (reason,)


def parse_change_price(payload: bytes) -> tuple[int, bytes]:
    """Take the payload of `ChangePrice` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 2:
        raise TruncatedError("ChangePrice", "shelf", pos + 5)
    shelf = read_u16(payload, pos)[0]
    pos += 2
    stop = payload.find(0, pos)
    if stop < 0:
        raise UnterminatedError("ChangePrice", "amount", pos + 5)
    amount = payload[pos:stop]
    pos = stop + 1
    if pos < end:
        raise TrailingBytesError("ChangePrice", None, pos + 5)
    return (shelf, amount)


def parse_wait(payload: bytes) -> tuple[()]:
    """Take the payload of `Wait` apart."""
    if payload:
        raise TrailingBytesError("Wait", None, 5)
    return ()


def parse_leave(payload: bytes) -> tuple[int]:
    """Take the payload of `Leave` apart."""
    pos = 0
    end = len(payload)
    if end - pos < 2:
        raise TruncatedError("Leave", "shelf", pos + 5)
    shelf = read_u16(payload, pos)[0]
    pos += 2
    if pos < end:
        raise TrailingBytesError("Leave", None, pos + 5)
    return (shelf,)


def parse_old(payload: bytes) -> tuple[bytes]:
    """Take the payload of `Old` apart."""
    pos = 0
    data = payload[pos:]
    return (data,)
