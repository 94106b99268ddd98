"""What a responder can do wrong with a reply."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .._frames import BYTE_ORDER, GREATEST_LENGTH, LENGTH_AT, LENGTH_END, LENGTH_SIZE
from .._table import COMMANDS, REPLIES
from ..framing import join_frame
from ..options import Options
from ..states import responses_to
from ._edits import EDITS
from .naming import edit_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .._message import Message


class Fault(NamedTuple):
    """Something that is done wrong.

    Attributes:
        change: makes what is sent of the command that a reply answers, and of the frame of it.
        doc: what the initiator gets to see.
        closes: whether the connection is closed then.
    """

    change: Callable[[type[Message], bytes], bytes]
    doc: str
    closes: bool = False


def _with_length(frame: bytes, length: int) -> bytes:
    number = length.to_bytes(LENGTH_SIZE, BYTE_ORDER)
    return frame[:LENGTH_AT] + number + frame[LENGTH_END:]


def _unknown_code() -> int:
    known = {each.CODE for each in COMMANDS | REPLIES}
    return next(code for code in range(0xFF, -1, -1) if code not in known)


def _misplaced(command: type[Message]) -> bytes:
    """The frame of a message that cannot answer a command."""
    kind = next(iter(EDITS))
    if kind in responses_to(command, Options()).interim:
        return join_frame(min(each.CODE for each in COMMANDS - REPLIES), b"")
    edit = EDITS[kind]
    parts = [edit.index and "1", edit.name and "X-Misplaced:", "yes"]
    return join_frame(kind.CODE, edit_of(kind, " ".join(filter(None, parts))).payload)


FAULTS: Mapping[str, Fault] = {
    "silence": Fault(lambda *_: b"", "nothing; the connection stays open"),
    "close": Fault(lambda *_: b"", "the end of the connection", closes=True),
    "truncate": Fault(
        lambda _, frame: frame[:-1], "a frame without its last byte, then the end", closes=True
    ),
    "too-long": Fault(
        lambda _, frame: _with_length(frame, GREATEST_LENGTH), "a frame with the greatest length"
    ),
    "too-short": Fault(lambda _, frame: _with_length(frame, 0), "a frame with the length 0"),
    "unknown-code": Fault(
        lambda *_: join_frame(_unknown_code(), b""), "a frame with a code that no message has"
    ),
    "wrong-order": Fault(
        lambda command, _: _misplaced(command),
        "a modification where none may come; at the end of a mail, a command",
    ),
    "twice": Fault(lambda _, frame: frame + frame, "the same reply twice"),
}
"""The faults by their names."""
