r"""Arrays of numbers, each of which is a byte.

They stand in braces or brackets: `{ 0x00, 13 }` of C and Java, `[]byte{0x0, 0xd}` and `[0 13]` of
Go, `[0, 13]` and `[0, d]` of Rust, `[0, 13]` of Python and JavaScript, `<Buffer 00 0d>` of Node.js,
`<<0,13>>` of Erlang, `{0 '\000', 13 '\r'}` of GDB. Or nothing but numbers. Wireshark writes arrays
of C for a followed stream, and `xxd -i` for a file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Damage, Lane, Piece, Start
from .cells import AFFIX, listed
from .comments import Comments
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

_PEER = re.compile(rb"peer(\d{1,9})_\d+\b")
_SIZES = re.compile(rb"\[\s*\d*\s*\](?=\s*[\w=;{])|\(\w+\)")
_BUFFER = re.compile(rb"<Buffer ([0-9a-f ]*)", re.IGNORECASE)
_TOKEN = re.compile(rb"[{}\[\]()<>]|'(?:\\.|[^\\'])'|[^\s,{}\[\]()<>]+")
_SUFFIX = re.compile(rb"[ui](?:8|nt8)?$")
_ARE_BARE = re.compile(
    rb"\[\s*(?=(?:[0-9]{1,2},\s*)*[0-9]?[a-f])[0-9a-f]{1,2}(?:,\s*[0-9a-f]{1,2}){4,}",
    re.IGNORECASE,
)
_CHARACTER = re.compile(rb"(?<=\d) '(?:\\[0-7]{3}|\\.|[^\\'])'|\\\Z")
_LEFT_OUT = re.compile(rb"\.\.\. (\d+) more (?:byte|item)s?")
_QUOTES = re.compile(rb"['\"]")
_OPEN, _CLOSE = b"{[(<", b"}])>"
_LONGEST_PART = 1 << 16
_SHOWN = 16


def read_numbers(source: Source) -> Iterator[Found]:
    """Read arrays. Those of `peer0` are the client's, those of `peer1` the server's."""
    both = len(set(_peers(source.head))) > 1
    yield Start(Format.NUMBERS, both=both, facts={})
    lane = Lane.FIRST
    # Whether tokens are numbers; unknown between a bracket and what is after it.
    inside: bool | None = not re.search(rb"[{\[(<]", source.head)
    known = listed(source.head)
    base = known[0].base if known else 16 if _ARE_BARE.search(source.head) else 10
    begins = True
    comments = Comments()
    for number, line, ends in source.parts(_LONGEST_PART):
        data = bytearray()
        text = _CHARACTER.sub(b"", comments.leave_out(line, ends=ends))
        text, *left_out = _LEFT_OUT.split(text, maxsplit=1)
        if known:
            text = _QUOTES.sub(b" ", text)
        text = _SIZES.sub(b" ", _BUFFER.sub(_as_array, text))
        for token in _TOKEN.findall(text):
            if token in _OPEN or token in _CLOSE:
                if data:
                    yield Piece(lane, bytes(data), begins=begins)
                    data.clear()
                inside, begins = (None if token in _OPEN else False), True
                continue
            value = _value(token, base)
            if inside is None:
                inside = value is not None or token[:1].isdigit()
            if not inside:
                for peer in _peers(token):
                    lane = Lane.SECOND if peer else Lane.FIRST
            elif value is None:
                shown = repr(token[:_SHOWN])[1:]
                yield Damage("bad-hex", f"{shown} is not the value of a byte", lane, number)
            else:
                data.append(value)
        if data:
            yield Piece(lane, bytes(data), begins=begins)
            begins = False
        if left_out:
            count = left_out[0].decode("ascii")
            reason = f"the program left out {count} bytes; print all, as with toString('hex')"
            yield Damage("gap", reason, lane, number)


def _as_array(buffer: re.Match[bytes]) -> bytes:
    return b"[%s]" % b"".join(b"0x%s " % byte for byte in buffer[1].split())


def _value(token: bytes, base: int) -> int | None:
    """The byte that a token stands for, if it does; without a prefix it is in some base."""
    if token[:1] == b"'":
        return token[-2]
    digits = _SUFFIX.sub(b"", AFFIX.sub(b"", token))
    try:
        value = int(digits, 16 if digits[:2] in (b"0x", b"0X") else base)
    except ValueError:
        return None
    return value % 256 if -128 <= value < 256 else None


def _peers(text: bytes) -> Iterator[int]:
    return (int(number) for number in _PEER.findall(text))
