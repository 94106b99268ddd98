"""Captures in JSON Lines: each line is one frame; lines without a frame tell of what follows.

Each line stands alone: one that is broken costs one frame.
"""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any

from ...limits import PLAUSIBLE_MAX_LENGTH
from ..records import Damage, Side, Start, Whole
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_FRAME_KEYS = frozenset({"dir", "cmd", "payload"})
_CUT_OFF = "incomplete"
_MARK = b"\xef\xbb\xbf"
_LONGEST_LINE = 2 * PLAUSIBLE_MAX_LENGTH + (1 << 16)
_MOST_DIGITS = 640


class _BrokenLineError(Exception):
    """A line is not a frame."""

    def __init__(self, kind: str, reason: str, side: Side | None = None) -> None:
        self.kind = kind
        self.reason = reason
        self.side = side


def read_capture(source: Source) -> Iterator[Found]:
    """Read a capture."""
    begun = False
    cut_off: list[Damage] = []
    for number, line, ends in source.lines(_LONGEST_LINE):
        text = line.removeprefix(_MARK) if number == 1 else line
        if not text.strip():
            continue
        try:
            if not ends:
                reason = (
                    f"the line is longer than that of any frame, more than {_LONGEST_LINE} bytes"
                )
                raise _BrokenLineError("bad-json", reason)
            record = _parse(text)
            if not _FRAME_KEYS & record.keys():
                yield from cut_off
                cut_off = list(_incomplete(record, number))
                yield Start(Format.CAPTURE, both=True, facts=record)
                begun = True
                continue
            found: Found = _frame(record, number)
        except _BrokenLineError as error:
            found = Damage(error.kind, error.reason, error.side, number)
        if not begun:
            yield Start(Format.CAPTURE, both=True, facts={})
            begun = True
        yield found
    yield from cut_off


def _parse(text: bytes) -> dict[str, Any]:
    try:
        record = json.loads(
            text.decode("utf-8"), parse_constant=_refuse, parse_float=_float, parse_int=_int
        )
    except json.JSONDecodeError as error:
        reason = f"this is not JSON: {error.msg} at column {error.colno}"
        raise _BrokenLineError("bad-json", reason) from None
    except (ValueError, RecursionError) as error:
        reason = f"this is not JSON that can be read: {error}"
        raise _BrokenLineError("bad-json", reason) from None
    if not isinstance(record, dict):
        raise _BrokenLineError("bad-json", "this is not a JSON object")
    return record


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a JSON number")


def _float(digits: str) -> float | str:
    """A number; one that is too great stays text, for what is shown must be JSON again."""
    number = float(digits)
    return number if isfinite(number) else digits


def _int(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _frame(record: dict[str, Any], number: int) -> Whole:
    name = record.get("dir")
    if name not in list(Side):
        known = " or ".join(f'"{side}"' for side in Side)
        raise _BrokenLineError("bad-direction", f'"dir" must be {known}')
    side = Side(name)
    code = record.get("cmd")
    if not isinstance(code, str) or len(code) != 1 or ord(code) > 0xFF:
        size = f", not {len(code)}" if isinstance(code, str) and len(code) != 1 else ""
        raise _BrokenLineError("bad-code", f'"cmd" must be one character of one byte{size}', side)
    payload = _bytes(record.get("payload"), '"payload"', side)
    time = record.get("time")
    is_time = isinstance(time, int | float) and not isinstance(time, bool)
    return Whole(side, ord(code), payload, number, time if is_time else None)


def _bytes(value: object, name: str, side: Side | None) -> bytes:
    if not isinstance(value, str):
        raise _BrokenLineError("bad-hex", f"{name} must be hexadecimal digits", side)
    try:
        return bytes.fromhex(value)
    except ValueError:
        wrong = next((at for at, each in enumerate(value) if each not in _HEX), None)
        why = (
            f"its length of {len(value)} is odd"
            if wrong is None
            else f"its character {wrong} is not one"
        )
        raise _BrokenLineError(
            "bad-hex", f"{name} must be hexadecimal digits: {why}", side
        ) from None


_HEX = frozenset("0123456789abcdefABCDEF")


def _incomplete(record: dict[str, Any], number: int) -> Iterator[Damage]:
    """What the capture says of frames that were cut off at its end."""
    rests = record.get(_CUT_OFF)
    for side in Side:
        if isinstance(rests, dict) and side in rests:
            try:
                rest = _bytes(rests[side], f'"{_CUT_OFF}"', side)
            except _BrokenLineError as error:
                yield Damage(error.kind, error.reason, side, number)
                continue
            reason = f"the last frame is cut off: {len(rest)} of its bytes are there"
            yield Damage(_CUT_OFF, reason, side, None, None, len(rest), rest[:16])
