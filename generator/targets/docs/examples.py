"""Real bytes with what they mean."""

import re
import textwrap
from collections.abc import Iterable
from contextlib import suppress
from html import escape

from generator.model import (
    Bytes,
    Constant,
    Framing,
    MessageVector,
    Number,
    Numbers,
    Pairs,
    Spec,
    When,
)
from generator.targets.docs.blocks import Block, Claims, Heading, Said, Table
from generator.targets.docs.notations import whole_frame
from generator.targets.docs.parts import field_part, head_part, marked
from generator.targets.docs.words import code, hexadecimal, title
from generator.targets.docs.writer import Writer
from generator.wire import Span, WireError, agreed_for, length_of, read_frame

_SHOWN = 48
_GIST = 44
_BLANKS = re.compile("^ +| +$|  +")
"""Those that a browser would not show, or as one."""


def example_blocks(writer: Writer, vector: MessageVector) -> list[Block]:
    """A frame, part by part."""
    start = vector.frame[: writer.spec.protocol.framing.payload_start]
    return [
        Heading(3, f"{title(vector.id)} {code(start.hex())}", f"vector-{vector.id}"),
        Claims(
            (Said(writer.text(vector.why), writer.source(vector.source, vector.id)),), "lead-in"
        ),
        frame_table(writer, vector.frame, *agreed_for(writer.spec, vector)),
        whole_frame(vector.frame),
    ]


def frame_table(writer: Writer, frame: bytes, version: int | None, flags: int) -> Table:
    """The parts of a frame as they are read in a version with some flags."""
    rows = _rows(writer, frame, version, flags)
    return Table(("Offset", "Bytes", "Meaning"), tuple(rows), "bytes")


def _rows(
    writer: Writer, frame: bytes, version: int | None, flags: int
) -> list[tuple[str, str, str]]:
    framing = writer.spec.protocol.framing
    greatest = framing.greatest_payload
    length = length_of(writer.spec, frame)
    meanings = {"length": f"length: {_bytes(framing, length)}", "code": ""}
    message = None
    with suppress(WireError):
        reading = read_frame(writer.spec, frame, max_payload=greatest, version=version, flags=flags)
        message = reading.message
        meanings["code"] = f"code {code(message.letter)}: {writer.link(message.id)}"
    rows = [
        (
            str(start),
            hex_of(frame[start : start + size]),
            marked(meanings[name], head_part(name)),
        )
        for name, start, size in framing.parts
    ]
    if message is None:
        start = framing.payload_start
        return [*rows, (str(start), hex_of(frame[start:]), "")]
    halves = 0
    for span in reading.spans:
        shown = hex_of(frame[span.start : span.end])
        if isinstance(span.part, Pairs) and span.counts == ("bytes" if span.part.prefix else ""):
            halves += 1
        part = field_part(_inner(span) or span.field)
        name = f"[**{_name(span, halves)}**]({writer.beside(message.id, part)})"
        about = f"{name} {_value(writer, span)}".rstrip()
        rows.append((str(span.start), shown, marked(about, part)))
    return rows


def _bytes(framing: Framing, length: int) -> str:
    shown = f"{length} byte{'s' * (length != 1)}"
    match framing:
        case Framing(counts="code-and-payload", code_first=False):
            return f"{shown} follow{'s' * (length == 1)}"
        case Framing(counts="frame"):
            return f"{shown} in all"
    return f"{shown} of {framing.counts.replace('-', ' ')}"


def _name(span: Span, halves: int) -> str:
    """The name of the field, and in a record or a pair also the name of the part.

    Args:
        span: bytes of the field.
        halves: how many keys and values of pairs there were so far, including this one.
    """
    if isinstance(span.part, Pairs) and span.counts != "items":
        return f"{span.field}: {(span.part.value, span.part.key)[halves % 2]}"
    part = _inner(span)
    return span.field if part in ("", span.field) else f"{span.field}: {part}"


def _inner(span: Span) -> str:
    """The name of the field, or of the field of a record in it."""
    return "" if isinstance(span.part, When) else span.part.name


def _value(writer: Writer, span: Span) -> str:
    if span.counts:
        return f"{span.value!s} {span.counts if span.value != 1 else span.counts[:-1]}"
    if isinstance(span.value, bytes):
        is_text = not isinstance(span.part, Bytes) or not is_binary(span.value)
        return cut_text(span.value) if is_text else ""
    number = span.part
    if isinstance(number, Constant | Numbers):
        return str(span.value)
    if not isinstance(number, Number) or not isinstance(span.value, int):
        return ""
    if number.flags:
        return _flags(writer, number.flags, span.value)
    if number.enum:
        enum = writer.spec.enum(number.enum)
        known = next((each for each in enum.values if each.number == span.value), None)
        shown = code(chr(span.value)) if enum.is_char else str(span.value)
        if known:
            named = known.command if enum.of_messages else None
            return f"{shown}: {writer.link(named or known.id)}"
        return shown
    return str(span.value)


def _flags(writer: Writer, flag_set: str, value: int) -> str:
    known = writer.spec.flag_set(flag_set)
    flags = [flag for flag in known.members if value & flag.bit]
    rest = value
    for flag in flags:
        rest &= ~flag.bit
    names = [writer.link(flag.id) for flag in flags]
    if rest:
        names.append(f"unknown bits {code(hexadecimal(rest, known.size))}")
    return f"{code(hexadecimal(value, known.size))}: {', '.join(names) or 'none'}"


def hex_of(data: bytes, shown: int = _SHOWN) -> str:
    """Bytes in hexadecimal, long ones cut in the middle."""
    if len(data) > shown:
        half = shown // 2
        left = len(data) - 2 * half
        return f"{code(data[:half].hex(' '))} … {left} bytes … {code(data[-half:].hex(' '))}"
    return code(data.hex(" ")) if data else ""


def cut_text(data: bytes) -> str:
    """Bytes as text, with escapes for what cannot be shown."""
    if not data:
        return "(empty)"
    text = data[: 2 * _SHOWN].decode("utf-8", "backslashreplace")
    shown = _BLANKS.sub(_escaped, "".join(_visible(char) for char in text))
    return code(shown.replace("|", r"\x7c")) + (" …" if len(data) > 2 * _SHOWN else "")


def gist_of(spans: Iterable[Span]) -> str:
    """The values of a frame as HTML, as far as they fit into a line."""
    shown = " ".join(filter(None, map(_plain, spans)))
    return f"<code>{escape(textwrap.shorten(shown, _GIST, placeholder=' …'))}</code>" * bool(shown)


def _plain(span: Span) -> str:
    if isinstance(span.value, bytes):
        return "".join(map(_visible, span.value.decode("utf-8", "backslashreplace")))
    if span.counts:
        return ""
    if isinstance(span.part, Number) and span.part.flags and isinstance(span.value, int):
        return hex(span.value)
    is_char = isinstance(span.part, Number) and span.part.is_char
    return chr(span.value) if is_char and isinstance(span.value, int) else str(span.value)


def _escaped(blanks: re.Match[str]) -> str:
    return r"\x20" * len(blanks[0])


def is_binary(data: bytes) -> bool:
    """Whether bytes do not look like text."""
    text = data.decode("utf-8", "replace")
    return not all(char.isprintable() or char in "\r\n\t" for char in text.replace("\ufffd", "\0"))


def _visible(char: str) -> str:
    if char.isprintable():
        return char
    return {"\r": r"\r", "\n": r"\n", "\t": r"\t"}.get(char, f"\\x{ord(char):02x}")


def examples_of(spec: Spec, id_: str) -> tuple[MessageVector, ...]:
    """The vectors to show for a message."""
    return tuple(
        vector
        for topic in spec.vectors
        for vector in topic.messages
        if vector.message == id_ and vector.example
    )
