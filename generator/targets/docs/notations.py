"""A whole frame in notations that can be copied."""

import re

from generator.targets.docs.blocks import Frame, Prose, Tab, Tabs

_DIGITS = 32
_NUMBERS = 10
_CHARACTERS = 12
_LONGEST_LINE = 100
_QUOTED = re.compile(rb"[ !#-\[\]-~]")
"""Bytes that stand for themselves between quotation marks."""


def whole_frame(frame: bytes) -> Frame:
    """A frame as digits and in languages."""
    notations = (
        ("Hex", "text", _hex(frame)),
        ("C", "c", _c(frame)),
        ("Python", "python", _python(frame)),
    )
    tabs = (Tab(title, (Prose(f"```{word}\n{text}\n```"),)) for title, word, text in notations)
    return Frame(Tabs(tuple(tabs)))


def _hex(frame: bytes) -> str:
    return "\n".join(row.hex() for row in _rows(frame, _DIGITS))


def _c(frame: bytes) -> str:
    rows = ("".join(f" 0x{byte:02x}," for byte in row) for row in _rows(frame, _NUMBERS))
    body = "\n".join(f"   {row}" for row in rows)
    return f"static const unsigned char frame[] = {{\n{body}\n}};"


def _python(frame: bytes) -> str:
    line = f"frame = {_literal(frame)}"
    # The formatter of the checkout joins what fits into a line.
    if len(line) <= _LONGEST_LINE:
        return line
    body = "\n".join(f"    {_literal(row)}" for row in _rows(frame, _CHARACTERS))
    return f"frame = (\n{body}\n)"


def _literal(data: bytes) -> str:
    return f'b"{"".join(map(_escaped, data))}"'


def _escaped(byte: int) -> str:
    return chr(byte) if _QUOTED.match(bytes((byte,))) else f"\\x{byte:02x}"


def _rows(frame: bytes, size: int) -> list[bytes]:
    return [frame[at : at + size] for at in range(0, len(frame), size)]
