"""Replacing what concerns people in traffic, so that it can be shown to others.

Bytes are replaced by as many, in the same places, so that lengths and order stay, and equal words
by equal ones. Numbers, flags, the names of headers and macros, the keywords of parameters and the
codes of replies stay: without them nobody could tell what went wrong.
"""

from __future__ import annotations

import re
import secrets
from enum import Enum
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from .._formats import FORMATS
from .._message import Message
from .._table import LISTS_FIELD, NEGOTIATION
from .records import Damage, Frame, Start
from .sent_headers import SentHeaders
from .terms import read_in_any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from .records import Cut

    Replace = Callable[[bytes], bytes]

_ADDRESS = re.compile(r"[@/]|:.*:|(?:\d+\.){3}|[A-Za-z][\w-]*\.[A-Za-z]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT[\d:.+-]+")
"""What shows that a fact about a recording may tell where it comes from."""
_WORD = re.compile(rb"[A-Za-z0-9\x80-\xff]+")
_HEXADECIMAL = re.compile(rb"(?=.*[0-9])[0-9a-f]+|[a-f]{1,4}")
_PARAMETER = re.compile(rb"(?<![^ ])([^ =]+=)([^ ]*)")
_ENHANCED = rb"[245]\.[0-9]{1,3}\.[0-9]{1,3}"
_HEADER_LINE = re.compile(rb"^([^ \t:][^:]*:|[ \t]+)(.*)$", re.MULTILINE)
_REPLY_LINE = re.compile(rb"^((?:[0-9]{3}[ -])?(?:%s)?)(.*)$" % _ENHANCED, re.MULTILINE)
_LETTERS = b"abcdefghijklmnopqrstuvwxyz"
_LETTERS_OF_NUMBERS = b"abcdef"
_DIGITS = b"0123456789"
_OF_A_BYTE = 3
"""So many digits has a number that may be the greatest of a byte, as in an IP address."""
_FILLED = bytes(
    ord("x" if each >= 0x80 or chr(each).isalpha() else "0" if chr(each).isdigit() else chr(each))
    for each in range(256)
)


class Redactor:
    """Replaces what concerns people. Each object has replacements of its own."""

    def __init__(self) -> None:
        """Choose a secret, without which nobody can try out what was replaced."""
        self._secret = secrets.token_bytes(32)
        self._ways: dict[str, Replace] = {
            "header-name": bytes,
            "parameters": lambda text: _PARAMETER.sub(self._behind_the_first, text),
            "reply": lambda text: _REPLY_LINE.sub(self._behind_the_first, text),
        }
        self._sent = SentHeaders()

    def redacted(self, cuts: Iterable[Cut]) -> Iterator[Cut]:
        """Traffic without what concerns people.

        Args:
            cuts: traffic, cut into frames.
        """
        for item in cuts:
            if isinstance(item, Frame):
                yield self._frame(item)
            elif isinstance(item, Damage):
                yield item._replace(sample=_filled(item.sample))
            elif isinstance(item, Start):
                facts = {name: self._fact(each) for name, each in item.facts.items()}
                yield item._replace(facts=facts)
            else:
                yield item

    def _frame(self, frame: Frame) -> Frame:
        said = frame.said
        if not isinstance(said, Message):
            return frame._replace(payload=_filled(frame.payload))
        if type(said) is NEGOTIATION:
            return frame
        payload, position = bytearray(frame.payload), 0
        for text, replace in self._parts(said):
            start = frame.payload.find(text + b"\0", position)
            start = frame.payload.find(text, position) if start < 0 else start
            if start >= 0:
                position = start + len(text)
                payload[start:position] = replace(text)
        return frame._replace(payload=bytes(payload), said=read_in_any(frame.code, bytes(payload)))

    def _parts(self, message: Message) -> Iterator[tuple[bytes, Replace]]:
        """The texts and bytes of a message in their order, and how each is replaced."""
        formats = FORMATS.get(message.ID, {})
        again = b"".join(self._sent.again(message))
        for name in message.FIELDS:
            texts = getattr(message, f"{name}_bytes", None)
            value = getattr(message, name)
            replace = self._ways.get(formats.get(name, ""), self._words)
            if texts is not None:
                for each in (texts,) if isinstance(texts, bytes) else texts:
                    if isinstance(each, tuple):
                        yield each[0], bytes
                        yield each[1], replace
                    else:
                        yield each, replace
            elif isinstance(value, bytes):
                if value.startswith(again):
                    yield again, lambda text: _HEADER_LINE.sub(self._behind_the_first, text)
                    value = value[len(again) :]
                yield value, _filled
            elif isinstance(value, tuple) and name != LISTS_FIELD:
                yield from ((text, self._words) for text in _texts(value))

    def _behind_the_first(self, found: re.Match[bytes]) -> bytes:
        return found[1] + self._words(found[2])

    def _words(self, text: bytes) -> bytes:
        return _WORD.sub(lambda found: self._word(found[0]), text)

    def _word(self, word: bytes) -> bytes:
        small = word.lower()
        letters = _LETTERS_OF_NUMBERS if _HEXADECIMAL.fullmatch(small) else _LETTERS
        is_of_a_byte = word.isdigit() and len(word) == _OF_A_BYTE
        digest = blake2b(small, key=self._secret).digest()
        replaced = bytearray()
        for place, byte in enumerate(word):
            if byte >= 0x80:
                among = b"x"
            elif byte not in _DIGITS:
                among = letters if byte in _LETTERS else letters.upper()
            elif place or byte == ord("0"):
                among = _DIGITS
            else:
                among = b"1" if is_of_a_byte else _DIGITS[1:]
            replaced.append(among[digest[place % len(digest)] % len(among)])
        return bytes(replaced)

    def _fact(self, fact: Any) -> Any:
        if isinstance(fact, str) and _ADDRESS.search(fact) and not _TIME.fullmatch(fact):
            return self._words(fact.encode("utf-8", "surrogatepass")).decode("ascii")
        return [*map(self._fact, fact)] if isinstance(fact, list) else fact


def _texts(value: Any) -> Iterator[bytes]:
    """The texts of records in records."""
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value.encode("utf-8", "surrogateescape")
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)


def _filled(data: bytes) -> bytes:
    """Bytes with their lines and marks, and nothing to read in them."""
    return data.translate(_FILLED)
