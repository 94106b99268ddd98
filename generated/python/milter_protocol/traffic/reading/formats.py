# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Telling what a file is by its first bytes."""

from __future__ import annotations

import re
from enum import StrEnum

from .comments import Comments

_MARK = b"\xef\xbb\xbf"
_TEXT = re.compile(rb"[\t\n\f\r\x20-\x7e\x80-\xff]*\Z")
_INITIALIZER = re.compile(rb"=\s*\{\s*(?:0x|[0-9])")
_DUMP_LINE = re.compile(
    rb"""^[ \t]*(?:
        (?:0x)?[0-9a-f]{4,16}:[ \t]+[0-9a-f]{2,}
        | (?:0{4,16}[ ]{2,}|0{6,7}[ ])
          [0-9a-f]{2}(?:[ ]{1,2}[0-9a-f]{2})*[ ]*(?:[ |]|\r?$)
        | [0-9a-f]{4,16}[ ]{2,}(?:[0-9a-f]{2}[ ]{1,2}){1,16}[ ]*[ |]
    )""",
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_DIGITS = re.compile(rb"(?:\s|[,;:]|0x|\\x|[0-9a-f])*", re.IGNORECASE)
_FOLLOWED = re.compile(rb"^(=+\r?\n)?Follow: ", re.MULTILINE)
_FOREIGN = (
    (b"\xd4\xc3\xb2\xa1", "pcap"),
    (b"\xa1\xb2\xc3\xd4", "pcap"),
    (b"\x4d\x3c\xb2\xa1", "pcap"),
    (b"\xa1\xb2\x3c\x4d", "pcap"),
    (b"\x0a\x0d\x0d\x0a", "pcapng"),
)


class Format(StrEnum):
    """How traffic is written down."""

    CAPTURE = "capture"
    """JSON Lines: a line about the file, then one frame on each line."""
    RAW = "raw"
    """The bytes of one direction as they are."""
    DIGITS = "hex"
    """Hexadecimal digits, with or without separators."""
    DUMP = "dump"
    """Lines of an offset, hexadecimal bytes and often their characters."""
    INITIALIZERS = "c-array"
    """Arrays of C with the bytes of each packet."""


class UnreadableError(Exception):
    """A file cannot be read, or is known to be something that is not read here."""


def recognise(head: bytes) -> Format:
    """Tell the format.

    Args:
        head: the first bytes of a file.

    Raises:
        UnreadableError: the file is known to be something else.
    """
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            raise UnreadableError(
                f"this is a {name} file; in Wireshark, follow the TCP stream of the conversation, "
                "show it as a hex dump and save that"
            )
    if not _TEXT.match(head):
        return Format.RAW
    text = head.removeprefix(_MARK)
    if text.lstrip().startswith(b"{"):
        return Format.CAPTURE
    if _INITIALIZER.search(Comments().leave_out(text)):
        return Format.INITIALIZERS
    if _DUMP_LINE.search(text):
        return Format.DUMP
    if _FOLLOWED.search(text) or _DIGITS.fullmatch(text) or _mostly_digits(text):
        return Format.DIGITS
    return Format.RAW


def _mostly_digits(text: bytes) -> bool:
    """Whether damaged digits are more likely than a raw stream."""
    found = len(re.findall(rb"[0-9a-f]", text, re.IGNORECASE))
    other = len(re.findall(rb"[^0-9a-f\s,;:x\\]", text, re.IGNORECASE))
    return found >= 16 and found > 16 * other
