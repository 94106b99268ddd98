"""Telling what a file is by its first bytes."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from enum import StrEnum
from typing import TYPE_CHECKING

from ..._frames import PAYLOAD_START
from ..._strangers import stranger_at
from . import foreign
from .cells import HEADS, listed
from .comments import Comments
from .in_text import is_head, payloads
from .layouts import layout_of
from .values import are_objects

if TYPE_CHECKING:
    from collections.abc import Callable

MARK = b"\xef\xbb\xbf"
"""The byte order mark that some programs write before a text."""

PACKET_FILES = (
    *(b"\xd4\xc3\xb2\xa1", b"\xa1\xb2\xc3\xd4"),
    *(b"\x4d\x3c\xb2\xa1", b"\xa1\xb2\x3c\x4d"),
    b"\x0a\x0d\x0d\x0a",
)
"""What files of whole packets begin with."""

CALL = re.compile(
    rb"""^(?:\[pid\s+(?P<thread>\d+)\]\s+|(?P<process>\d+)\s+)?
    (?:[\ \t]*[\d:.]+\s+)? (?:[\w.+-]+->)? (?P<resumed><\.\.\.\s)?
    (?P<name>p?(?:read|write)v?2?(?:64)?|recv(?:from|msg)?|send(?:to|msg)?|close|shutdown)
    (?(resumed)\sresumed>,?\s?|\((?P<fd>\d+))(?P<rest>.*)""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
"""A line of strace or ltrace about a call that moves bytes, or that ends that."""

FIELDS = re.compile(rb'"_index": ?"packets-|<pdml\b')
"""What shows that tshark writes all fields of packets, with their names."""

HEADING = re.compile(
    rb"(?P<sign>[<>]) \d{4}/\d\d/\d\d \d.*|T (?:\d{4}/\S+ \S+ )?(?P<from>\S+:\d+) -> .*"
)
"""What socat and ngrep write above the bytes of one direction."""

_FRAME = re.compile(rb'"(?:cmd|stream)"\s*:')
_OBJECT = re.compile(rb"\s*\{(?!\s*(?:0x|[\d'(]|\"type\":\s*\"Buffer))")
_COLUMNS = re.compile(rb"^[^\t\n]+\t.*\t?(?:[0-9a-f]{2}){5,}$", re.MULTILINE | re.IGNORECASE)
_TEXT = re.compile(rb"[\t\n\f\r\x1b\x20-\x7e\x80-\xff]*\Z")
_NUMBER = rb"(?:\(\w+\)\s*)?(?:0x[0-9a-f]{1,2}|-?\d{1,3}|'(?:\\.|[^\\'])')(?:u8)?"
_NUMBERS = re.compile(
    rb"=\s*\{\s*(?:0x|[0-9])|(?:(?:[{\[(]|<<)\s*)%(n)s(?:[\s,]+%(n)s){4,}"
    rb"|<Buffer(?: [0-9a-f]{2}){4}|\[\s*[0-9a-f]{1,2}(?:,\s*[0-9a-f]{1,2}){4,}" % {b"n": _NUMBER},
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_BETWEEN = re.compile(rb"[\s,]+")
_SHORT_DIGITS = re.compile(rb"(?<![0-9a-fx])(?:\d|\d{3})(?![0-9a-fx])", re.IGNORECASE)
_HEADED = re.compile(rb"^(?:%s)\r?\n\s*[0-9a-f]{2} " % HEADING.pattern, re.MULTILINE)
_STRINGS = re.compile(
    rb"""(?:["']|\A\s*+)(?:[^"'\\\n]|\\.)*\\(?:x[0-9a-f]{1,2}|[0-7]|u\{?0)""", re.IGNORECASE
)
_DIGITS = re.compile(rb"(?:\s|[,;:]|0x|\\x|[0-9a-f])*", re.IGNORECASE)
_NOT_BINARY = re.compile(rb"[2-9a-f]", re.IGNORECASE)
_FOLLOWED = re.compile(rb"^(=+\r?\n)?Follow: \w+,(?:raw|hex)", re.MULTILINE)
_FOLLOWED_YAML = re.compile(rb"^packets:\s*$", re.MULTILINE)


class Format(StrEnum):
    """How traffic is written down."""

    CAPTURE = "capture"
    """JSON Lines: a line about the file, then one frame on each line."""
    RAW = "raw"
    """The bytes as they are, of one direction or of both in their order."""
    PACKETS = "pcap"
    """Whole packets, in a pcap or pcapng file."""
    DIGITS = "hex"
    """Hexadecimal digits, with or without separators."""
    DUMP = "dump"
    """Lines of an offset, bytes or numbers, and often their characters."""
    HEADED = "socat"
    """Bytes in hexadecimal below lines that tell the direction, as socat and ngrep write them."""
    NUMBERS = "array"
    """Arrays of numbers, in the notations of C, Go, Java, JavaScript, Python and Rust."""
    STRINGS = "string"
    """Texts in quotes with escapes, in the notations of the same languages."""
    CALLS = "strace"
    """Calls of the system, as strace and ltrace show them."""
    FOLLOWED_YAML = "yaml"
    """A stream that Wireshark followed, as YAML."""
    OBJECTS = "json"
    """Objects in JSON that have bytes under some name."""
    PAYLOADS = "lines"
    """Lines that have hexadecimal digits or base64 among other text, such as those of a log."""


class UnreadableError(Exception):
    """A file cannot be read, or is known to be something that is not read here."""


def is_text(head: bytes) -> bool:
    """Whether bytes are text of a file, rather than those of a protocol."""
    return _TEXT.match(head) is not None


def recognise(head: bytes) -> Format:
    """Tell the format.

    Args:
        head: the first bytes of a file.

    Raises:
        UnreadableError: the file is known to be something else.
    """
    if head.startswith(PACKET_FILES):
        return Format.PACKETS
    text = head.removeprefix(MARK) if is_text(head) else b""
    if text and (reason := foreign.certain(text)) is not None:
        raise UnreadableError(reason)
    for format_, looks_like in _LOOKS:
        if looks_like(text):
            return format_
    if (reason := foreign.named(head)) is not None:
        raise UnreadableError(reason)
    found = next((format_ for format_, looks_like in _MAY_BE if looks_like(text)), Format.RAW)
    if found is Format.RAW and text and not _may_be_a_stream(head):
        raise UnreadableError(foreign.TEXT)
    return found


def _may_be_a_stream(head: bytes) -> bool:
    """Whether bytes that are text may be those of this protocol, or of a peer that is known."""
    try:
        getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return True
    start = HEADS.next(bytearray(head), 0, whole=True)
    return start < len(head) or stranger_at(head) is not None


def _is_capture(text: bytes) -> bool:
    """Whether each line is an object, unless it could be of another program with bytes in it."""
    is_other = not _FRAME.search(text) and (_are_payloads(text) or are_objects(text))
    return _OBJECT.match(text) is not None and not is_other


def _are_columns(text: bytes) -> bool:
    return _COLUMNS.search(text) is not None and _are_payloads(text)


def _is_numbers(text: bytes) -> bool:
    known = listed(text)
    # The last digits may be incomplete.
    is_pairs = _DIGITS.fullmatch(text) and not _SHORT_DIGITS.search(text.rstrip()[:-2])
    if known and not (known[0].base == 16 and is_pairs):
        return True
    if _NUMBERS.search(Comments().leave_out(text)):
        return True
    tokens = _BETWEEN.split(text.strip())
    return (
        len(tokens) >= PAYLOAD_START
        and _SHORT_DIGITS.search(text) is not None
        and all(map(_BARE_NUMBER.fullmatch, tokens[:-1]))
    )


def _is_digits(text: bytes) -> bool:
    """Whether it is all digits, or damaged digits are more likely than a raw stream."""
    if not _NOT_BINARY.search(text):
        return False
    if _FOLLOWED.search(text) or _DIGITS.fullmatch(text):
        return True
    if _STRINGS.search(text):
        return False
    found = len(re.findall(rb"[0-9a-f]", text, re.IGNORECASE))
    other = len(re.findall(rb"[^0-9a-f\s,;:x\\]", text, re.IGNORECASE))
    # A log has other words on its lines; digits that are damaged have few wrong characters.
    most = 256 if _are_payloads(text) else 16
    return found >= 16 and found > most * other


def _are_payloads(text: bytes) -> bool:
    """Whether digits in it could be the head of a frame."""
    return any(map(is_head, payloads(text)))


_LOOKS: tuple[tuple[Format, Callable[[bytes], object]], ...] = (
    (Format.PAYLOADS, FIELDS.search),
    (Format.CAPTURE, _is_capture),
    (Format.OBJECTS, are_objects),
    (Format.CALLS, CALL.search),
    (Format.FOLLOWED_YAML, _FOLLOWED_YAML.search),
    (Format.HEADED, _HEADED.search),
    (Format.DUMP, layout_of),
    (Format.NUMBERS, _is_numbers),
    (Format.PAYLOADS, _are_columns),
    (Format.DIGITS, _is_digits),
)
"""From how a text looks to what it is; the first that fits."""

_MAY_BE: tuple[tuple[Format, Callable[[bytes], object]], ...] = (
    (Format.STRINGS, _STRINGS.search),
    (Format.PAYLOADS, _are_payloads),
)
"""The same, unless it is something known from which nothing can be read."""
