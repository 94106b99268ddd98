"""Looking up numbers and bytes: flags, lengths that are text, the beginnings of frames."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .._frames import BYTE_ORDER, CODE_AT, LENGTH_AT, LENGTH_END, LENGTH_SIZE, PAYLOAD_START
from .._frames import GREATEST_LENGTH as GREATEST
from .._meanings import MEANINGS
from .._strangers import stranger_at, stranger_with
from .._symbols import single_flags, symbol_of
from ..limits import PLAUSIBLE_MAX_LENGTH
from .found import FoundNumber
from .things import things_called

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import IntFlag

_NUMBER = re.compile(r"0[xX][0-9a-fA-F]{1,8}|0|[1-9]\d{0,9}")
_BYTES = re.compile(rf"(?:[0-9a-fA-F]{{2}}[\s:,]*){{{PAYLOAD_START},}}")
_BETWEEN = re.compile(r"[\s:,]")


def readings(text: str) -> Iterator[FoundNumber]:
    """What a number or bytes in hexadecimal can be, the likeliest first."""
    text = text.strip()
    if (
        _NUMBER.fullmatch(text)
        and (number := int(text, 0 if text[1:2] in "xX" else 10)) <= GREATEST
    ):
        lengths = length_meanings(number)
        if lengths:
            yield FoundNumber(text, "length of a frame", lengths)
        words = {flags: flag_meanings(flags, number) for flags in MEANINGS}
        for flags, (meanings, is_known) in sorted(words.items(), key=lambda each: not each[1][1]):
            if is_known or not lengths:
                yield FoundNumber(text, f"flags of {flags.__name__}", meanings)
    elif _BYTES.fullmatch(text):
        yield FoundNumber(text, "beginning of a frame", _frame(bytes.fromhex(_plain(text))))


def flag_meanings(flags: type[IntFlag], number: int) -> tuple[tuple[str, ...], bool]:
    """What the flags of a number mean, and whether each of them is known."""
    known = MEANINGS.get(flags, {})
    each = [int(flag) for flag in single_flags(flags(number))]
    texts = (f"{symbol_of(flags(bit))}: {known.get(bit, 'unknown')}" for bit in each)
    return tuple(texts) or ("No flag is set.",), all(bit in known for bit in each)


def length_meanings(number: int) -> tuple[str, ...]:
    """What a length tells that no frame has; nothing of one that a frame may have."""
    if not PLAUSIBLE_MAX_LENGTH < number <= GREATEST:
        return ()
    return (*_of_a_stranger(number), "No frame of this protocol is that long.")


def is_foreign_length(number: int) -> bool:
    """Whether a length is text, or the stream of another protocol begins with it."""
    return number > PLAUSIBLE_MAX_LENGTH and any(_of_a_stranger(number))


def _of_a_stranger(length: int) -> Iterator[str]:
    """What a length tells about a stream that is not of this protocol."""
    data = length.to_bytes(LENGTH_SIZE, BYTE_ORDER)
    if all(0x20 <= byte < 0x7F for byte in data):
        yield f'The bytes of the length are the text "{data.decode("ascii")}".'
    if who := stranger_with(data):
        yield f"The stream of {who} begins like this."


def _frame(data: bytes) -> tuple[str, ...]:
    who = stranger_at(data)
    if who:
        return (f"The stream of {who} begins like this.",)
    length = int.from_bytes(data[LENGTH_AT:LENGTH_END], BYTE_ORDER)
    if above := length_meanings(length):
        return above
    code = chr(data[CODE_AT])
    things = [each for each in things_called(code) if each.sender and each.code == data[CODE_AT]]
    meanings = [f"{each.name}, sent by the {each.sender}: {each.summary}" for each in things]
    return (f"The length is {length}.", *(meanings or [f"No message has the code {code!r}."]))


def _plain(text: str) -> str:
    return _BETWEEN.sub("", text)
