# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Captures in JSON Lines: each line is one frame; lines without a frame tell about what follows.

Each line stands alone: one that is broken costs one frame.
"""

from __future__ import annotations

import json
from math import isfinite
from typing import TYPE_CHECKING, Any

from ...framing import join_frame
from ...limits import PLAUSIBLE_MAX_LENGTH
from ..heads import cut_off
from ..records import Damage, Lane, Piece, Side, Start, Stop, Turn, Whole
from .formats import MARK, Format

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..records import Found
    from .source import Source

_BYTES = "bytes"
_FRAME_KEYS = frozenset({"dir", "cmd", "payload", _BYTES})
_STREAM = "stream"
_END = "end"
_CUT_OFF = "incomplete"
_BAD_JSON = "bad-json"
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
    streams = _Streams()
    for number, line, ends in source.lines(_LONGEST_LINE):
        text = line.removeprefix(MARK) if number == 1 else line
        if not text.strip():
            continue
        found: Iterable[Found]
        try:
            if not ends:
                reason = (
                    f"the line is longer than that of any frame, more than {_LONGEST_LINE} bytes"
                )
                raise _BrokenLineError(_BAD_JSON, reason)
            record = _parse(text)
            if _STREAM in record:
                found = streams.take(record, number)
            elif _is_about_what_follows(record):
                found = (*cut_off, Start(Format.CAPTURE, both=True, facts=record))
                cut_off = list(_incomplete(record, number))
            else:
                found = (_frame(record, number),)
        except _BrokenLineError as error:
            damage = Damage(error.kind, error.reason, error.side, number)
            if source.lacks_lf and error.kind == _BAD_JSON:
                damage = damage._replace(kind=_CUT_OFF, reason="the last line is cut off")
            found = (damage,)
        for item in found:
            if not begun and not isinstance(item, Start | Turn):
                yield Start(Format.CAPTURE, both=True, facts={})
            begun = not isinstance(item, Stop)
            yield item
    yield from cut_off


class _Streams:
    """Conversations side by side, each of whose lines has the number of its own.

    Their frames are read as parts of streams, and so are bytes that are not frames.
    """

    def __init__(self) -> None:
        self._open: set[int] = set()
        self._current: int | None = None

    def take(self, record: dict[str, Any], number: int) -> Iterable[Found]:
        """What a line has."""
        stream = record[_STREAM]
        if type(stream) is not int:
            raise _BrokenLineError("bad-stream", f'"{_STREAM}" must be a whole number')
        is_first = _is_about_what_follows(record) and _END not in record
        piece = None if is_first or _END in record else _piece(record, number)
        found: list[Found] = []
        if stream not in self._open:
            facts = {name: value for name, value in record.items() if is_first and name != _STREAM}
            found.append(Start(Format.CAPTURE, both=True, facts=facts, stream=stream))
        elif stream != self._current:
            found.append(Turn(stream))
        self._open.add(stream)
        self._current = stream
        if piece is not None:
            found.append(piece)
        if _END in record:
            self._open.discard(stream)
            self._current = None
            found.append(Stop())
        return found


def _is_about_what_follows(record: dict[str, Any]) -> bool:
    return not _FRAME_KEYS & record.keys()


def _parse(text: bytes) -> dict[str, Any]:
    try:
        record = json.loads(
            text.decode("utf-8"), parse_constant=_refuse, parse_float=_float, parse_int=_int
        )
    except json.JSONDecodeError as error:
        reason = f"this is not JSON: {error.msg} at column {error.colno}"
        raise _BrokenLineError(_BAD_JSON, reason) from None
    except (ValueError, RecursionError) as error:
        reason = f"this is not JSON that can be read: {error}"
        raise _BrokenLineError(_BAD_JSON, reason) from None
    if not isinstance(record, dict):
        raise _BrokenLineError(_BAD_JSON, "this is not a JSON object")
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
    side = _side(record)
    code = record.get("cmd")
    if not isinstance(code, str) or len(code) != 1 or ord(code) > 0xFF:
        size = f", not {len(code)}" if isinstance(code, str) and len(code) != 1 else ""
        raise _BrokenLineError("bad-code", f'"cmd" must be one character of one byte{size}', side)
    payload = _bytes(record.get("payload"), '"payload"', side)
    return Whole(side, ord(code), payload, number, _time(record))


def _piece(record: dict[str, Any], number: int) -> Piece:
    if _BYTES in record:
        side = _side(record)
        data = _bytes(record[_BYTES], f'"{_BYTES}"', side)
    else:
        side, code, payload, *_ = _frame(record, number)
        data = join_frame(code, payload)
    return Piece(Lane.FIRST if side is Side.MTA else Lane.SECOND, data, _time(record))


def _side(record: dict[str, Any]) -> Side:
    name = record.get("dir")
    if name not in list(Side):
        known = " or ".join(f'"{side}"' for side in Side)
        raise _BrokenLineError("bad-direction", f'"dir" must be {known}')
    return Side(name)


def _time(record: dict[str, Any]) -> float | None:
    time = record.get("time")
    return time if isinstance(time, int | float) and not isinstance(time, bool) else None


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
            yield Damage(_CUT_OFF, cut_off(rest), side, None, None, len(rest), rest[:16])
