"""Texts in quotes: bytes with escapes, in the notations of usual languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..records import Lane, Piece, Start
from .formats import Format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..records import Found
    from .source import Source

ESCAPE = re.compile(
    rb"\\(?:x([0-9a-fA-F]{1,2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|([0-7]{1,3})|(.))",
    re.DOTALL,
)
_CONTROLS = dict(zip(b"abefnrtv", b"\a\b\x1b\f\n\r\t\v", strict=True))
_QUOTE = re.compile(rb"(?<![A-Za-z0-9])(b?)([\"'])|\"")
_BODIES = {quote: re.compile(rb"(?:[^\\%s]|\\.)*" % quote, re.DOTALL) for quote in (b"'", b'"')}
_UNQUOTED = re.compile(rb"\s*\\")
_LONGEST_PART = 1 << 16
_LONGEST_ESCAPE = 10


def unescaped(text: bytes) -> bytes:
    """The bytes that a text with escapes stands for."""
    return ESCAPE.sub(_byte, text)


def _byte(match: re.Match[bytes]) -> bytes:
    *numbers, octal, other = match.groups()
    for digits in numbers:
        if digits is not None:
            number = int(digits, 16)
            return bytes((number,)) if number < 256 else chr(number).encode("utf-8", "replace")
    if octal is not None:
        return bytes((int(octal, 8) % 256,))
    return bytes((_CONTROLS.get(other[0], other[0]),))


def read_strings(source: Source) -> Iterator[Found]:
    """Read what stands in quotes; where some is marked as bytes, only that."""
    yield Start(Format.STRINGS, both=False, facts={})
    are_marked = re.search(rb"(?<![A-Za-z0-9])b[\"']", source.head) is not None
    text, quote, is_bare, begins = b"", b"", False, True
    are_bare = _UNQUOTED.match(source.head)
    for _, part, ends in source.parts(_LONGEST_PART):
        if are_bare:
            yield Piece(Lane.FIRST, unescaped(part))
            continue
        text += part
        at = 0
        if begins:
            is_bare = are_marked or text.lstrip()[:1] in (b"'", b'"')
        while True:
            if not quote:
                opening = _QUOTE.search(text, at)
                if opening is None:
                    at = len(text)
                    break
                at = opening.end()
                if opening[1] or not are_marked:
                    quote = opening[2] or b'"'
                continue
            at, body = _body(text, at, quote, is_all=ends)
            # What has neither escapes nor a line to itself is a word about the bytes.
            if body and (is_bare or b"\\" in body):
                yield Piece(Lane.FIRST, unescaped(body))
            if text[at : at + 1] != quote:
                break
            at, quote = at + 1, b""
        text, begins = (b"" if ends else text[at:]), ends
        quote = b"" if ends else quote


def _body(text: bytes, at: int, quote: bytes, *, is_all: bool) -> tuple[int, bytes]:
    """What is in quotes, and where that ends; an escape that may be cut off is left over."""
    match = _BODIES[quote].match(text, at)
    assert match is not None
    end = match.end()
    if end == len(text) and not is_all:
        start = text.rfind(b"\\", max(at, end - _LONGEST_ESCAPE), end)
        end = start if start >= 0 else end
    return end, text[at:end]
