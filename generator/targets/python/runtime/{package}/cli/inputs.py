"""What a command reads: files, the standard input, and bytes in the command line itself."""

from __future__ import annotations

import re
import sys
from contextlib import nullcontext
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from .._frames import PAYLOAD_START
from ..traffic.reading import UnreadableError, read
from ..traffic.reading.cells import HEADS
from ..traffic.reading.containers import opened
from ..traffic.records import Piece
from ..traffic.words import STDIN

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

_DIGITS = re.compile(r"(?:[\s,:]|0x|[0-9a-fA-F]){8,}")
_HINT = "; as bytes in hexadecimal it does not begin like a frame either, with a length and a code"
_SHOWN = 24


def open_input(name: str) -> AbstractContextManager[BufferedReader]:
    """Open a file, the standard input, or the bytes that stand in place of a name.

    A name that is not that of a file is taken for bytes if it is written like bytes in a file.

    Args:
        name: an argument of the command line.

    Raises:
        UnreadableError: it cannot be opened.
    """
    if name == STDIN:
        if sys.stdin is None:
            raise UnreadableError("it is closed")
        return nullcontext(sys.stdin.buffer)  # type: ignore[arg-type]
    try:
        return Path(name).open("rb")
    except OSError as error:
        if _is_bytes(name):
            return _as_file(name)
        hint = _HINT if _DIGITS.fullmatch(name) else ""
        raise UnreadableError(f"{error.strerror}{hint}") from error


def shown(name: str) -> str:
    """The name of an input, as it is shown."""
    return f"{name[:_SHOWN]}..." if len(name) > _SHOWN and _is_bytes(name) else name


def _as_file(name: str) -> BufferedReader:
    return BufferedReader(BytesIO(name.encode("utf-8", "surrogateescape")))


def _is_bytes(name: str) -> bool:
    """Whether a name is written like bytes in a file, and they begin like a frame."""
    try:
        found = read(opened(_as_file(name)))
        data = next((each.data for each in found if isinstance(each, Piece)), b"")
    except UnreadableError:
        return False
    return len(data) >= PAYLOAD_START and HEADS.may_be(bytearray(data), 0)
