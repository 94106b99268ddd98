"""ESMTP parameters, as they follow the address in MAIL and RCPT."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from .._given import given_text

_ENCODED = re.compile(rb"\+([0-9A-Fa-f]{2})")
_TO_ENCODE = re.compile(rb"[^!-~]|[+=]")


class Parameters(Mapping[str, str | None]):
    """ESMTP parameters by their keywords (RFC 5321, section 4.1.1.11).

    Keywords are found in upper and lower case, and listed in upper case. A parameter without `=`
    has the value `None`. If a keyword comes more than once, its first value counts.
    """

    __slots__ = ("_values",)

    def __init__(self, arguments: Iterable[str] = ()) -> None:
        """Take parameters apart.

        Args:
            arguments: one text for each, `SIZE=1000` or `SMTPUTF8`.
        """
        self._values: dict[str, str | None] = {}
        for argument in arguments:
            keyword, equals, value = argument.partition("=")
            self._values.setdefault(keyword.upper(), value if equals else None)

    def __getitem__(self, keyword: str) -> str | None:
        return self._values[keyword.upper()]

    def __contains__(self, keyword: object) -> bool:
        return isinstance(keyword, str) and keyword.upper() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({[*map(_argument, self._values.items())]!r})"

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))

    def decoded(self, keyword: str) -> str | None:
        """A value that is encoded as xtext, such as that of ENVID, ORCPT and AUTH, decoded.

        Returns:
            The text, as `decode_xtext` gives it; `None` without the parameter, or without a value.
        """
        value = self.get(keyword)
        return None if value is None else decode_xtext(value)


def parameters_of(given: str | Iterable[str] | None) -> Parameters:
    """ESMTP parameters: one text with spaces between them, several texts, or nothing."""
    return Parameters(given.split() if isinstance(given, str) else given or ())


def decode_xtext(text: str) -> str:
    """The text that xtext stands for (RFC 3461, section 4): `a+2Bb` for `a+b`.

    A `+` that is not followed by two hexadecimal digits stays as it is. Bytes that are not UTF-8
    become surrogate escapes.

    Raises:
        LocalProtocolError: it is not a text.
    """
    raw = given_text(text).encode("utf-8", "surrogateescape")
    return _ENCODED.sub(_byte, raw).decode("utf-8", "surrogateescape")


def encode_xtext(text: str) -> str:
    """A text as xtext, for a parameter such as ENVID, ORCPT or AUTH: `a+b` as `a+2Bb`.

    Raises:
        LocalProtocolError: it is not a text.
    """
    raw = given_text(text).encode("utf-8", "surrogateescape")
    return _TO_ENCODE.sub(lambda found: b"+%02X" % ord(found[0]), raw).decode("ascii")


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[1].decode("ascii"))


def _argument(item: tuple[str, str | None]) -> str:
    keyword, value = item
    return keyword if value is None else f"{keyword}={value}"
