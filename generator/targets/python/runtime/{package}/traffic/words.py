"""Values in words: nothing that a peer sent reaches a terminal as it is."""

from __future__ import annotations

from enum import Enum, IntFlag
from typing import Any, TypeVar

from .._symbols import symbols_of

T = TypeVar("T", str, bytes)

STDIN = "-"
"""The name of a file that stands for the standard input."""

_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0", "\\": "\\\\", '"': '\\"'}
_TEXT_SHOWN = 160
_DATA_SHOWN = 60


class Words:
    """Puts values into words that a stream can show."""

    def __init__(self, encoding: str, *, full: bool) -> None:
        """Choose how.

        Args:
            encoding: that of the stream; other characters are escaped.
            full: whether long values are shown whole.
        """
        self._encoding = encoding
        self._full = full
        self.ellipsis = "…" if self.has("…") else "..."

    def has(self, text: str) -> bool:
        """Whether the stream can show a text."""
        try:
            text.encode(self._encoding)
        except (UnicodeEncodeError, LookupError):
            return False
        return True

    def text(self, value: str) -> str:
        """A text, in quotes unless it is one plain word."""
        shown, rest = self._shorten(value, _TEXT_SHOWN)
        return self._quoted(shown) + self._more(_size(value) if rest else 0)

    def data(self, value: bytes) -> str:
        """Bytes as text, with their number."""
        shown, rest = self._shorten(value, _DATA_SHOWN)
        return self._quoted(shown.decode("utf-8", "surrogateescape")) + self._more(
            len(value) if rest or len(value) > _DATA_SHOWN else 0
        )

    def line(self, value: str) -> str:
        """A text of another source than a peer, such as the name of a file: without quotes."""
        return "".join(self._escaped(each) if each not in '"\\' else each for each in value)

    def file(self, name: str) -> str:
        """The name of a file, as it is shown to people."""
        return "standard input" if name == STDIN else self.line(name)

    def atoms(self, name: str, value: Any) -> list[str]:
        """A field as words between which a line may be broken; none if it is left out."""
        if value is None or value in ((), b""):
            return []
        if not isinstance(value, tuple):
            return [f"{name}={self.value(value)}"]
        if all(type(item) is tuple for item in value):
            return [f"{self.text(key)}={self.text(item)}" for key, item in value]
        if all(isinstance(item, tuple) for item in value):
            return [f"{name}:", *(atom for item in value for atom in self.record(item))]
        items = [self.value(item) for item in value]
        return (
            [f"{name}=[{items[0]}", *items[1:-1], f"{items[-1]}]"]
            if items[1:]
            else [f"{name}=[{items[0]}]"]
        )

    def record(self, record: Any) -> list[str]:
        """A record as words, without what is absent in it."""
        first, *others = (self.value(item) for item in record if item is not None)
        return [f"{first}:", *others] if others else [first]

    def value(self, value: Any) -> str:
        """A value; of several, such as a record has, all of them."""
        if isinstance(value, tuple):
            return f"[{' '.join(map(self.value, value))}]"
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, IntFlag):
            return "|".join(symbols_of(value)) or "none"
        if isinstance(value, Enum):
            return value.name
        if isinstance(value, bytes):
            return self.data(value)
        return self.text(value) if isinstance(value, str) else str(value)

    def _shorten(self, value: T, most: int) -> tuple[T, bool]:
        if self._full or len(value) <= most + most // 4:
            return value, False
        return value[:most], True

    def _more(self, size: int) -> str:
        return f"{'' if self._full else self.ellipsis}({size:,} bytes)" if size else ""

    def _quoted(self, text: str) -> str:
        shown = "".join(map(self._escaped, text))
        is_word = bool(text) and shown == text and not any(map(str.isspace, text))
        return shown if is_word else f'"{shown}"'

    def _escaped(self, character: str) -> str:
        if character in _ESCAPES:
            return _ESCAPES[character]
        number = ord(character)
        if 0xDC80 <= number <= 0xDCFF:
            return f"\\x{number - 0xDC00:02x}"
        if character.isprintable() and (number < 0x7F or self.has(character)):
            return character
        if number < 0x80:
            return f"\\x{number:02x}"
        return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def duration(seconds: float) -> str:
    """A time that something took."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def _size(text: str) -> int:
    try:
        return len(text.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:
        return len(text.encode("utf-8", "replace"))
