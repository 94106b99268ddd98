# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Replies of SMTP."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from .._local_errors import EncodeError, LocalProtocolError, shortened
from .._message import Message

if TYPE_CHECKING:
    from typing import Any, Self

_ENHANCED = r"[245]\.[0-9]{1,3}\.[0-9]{1,3}"
_LINE = re.compile(rf"([0-9]{{3}})(?:[ -]|$)(?:({_ENHANCED})(?: |$))?(.*)", re.DOTALL)


class SmtpReply(NamedTuple):
    """A reply of SMTP (RFC 5321, section 4.2).

    Attributes:
        code: three digits, such as 550.
        enhanced: the enhanced status code (RFC 3463), such as `5.7.1`, or `None`.
        lines: the text of each line, without codes.
    """

    code: int
    enhanced: str | None
    lines: tuple[str, ...]


class OfReply(Message):
    """Base of the messages that are a reply of SMTP."""

    __slots__ = ()

    @classmethod
    def of(cls, code: int, enhanced: str | None, *lines: str) -> Self:
        """Make a message from the parts of a reply.

        Percent signs are doubled, as the text of the message needs them. In a reply of several
        lines each begins with the codes.

        Args:
            code: three digits, such as 550.
            enhanced: an enhanced status code (RFC 3463) of the same class, such as `5.7.1`; `None`
                for a reply without one.
            lines: the text of each line, without codes.

        Raises:
            LocalProtocolError: a part is something else, or has a line break.
            EncodeError: the whole is not a reply that the message can have.
        """
        if type(code) is not int or not 100 <= code <= 999:
            _refuse(cls, "code", f"must be a number of three digits, not {shortened(code)}")
        if enhanced is not None and not (
            isinstance(enhanced, str) and re.fullmatch(_ENHANCED, enhanced)
        ):
            reason = (
                "must be an enhanced status code such as 5.7.1, or None for a reply without one"
            )
            _refuse(cls, "enhanced", f"{reason}; not {shortened(enhanced)}")
        for line in lines:
            if not isinstance(line, str):
                _refuse(cls, "lines", f"must be texts, not {shortened(line)}")
            if "\r" in line or "\n" in line:
                reason = f"{shortened(line)} has a line break; give each line as an argument"
                _refuse(cls, "lines", reason)
        escaped = [line.replace("%", "%%") for line in lines] or [""]
        texts = [f"{enhanced} {line}".rstrip(" ") if enhanced else line for line in escaped]
        written = [f"{code}-{text}" for text in texts[:-1]] + [f"{code} {texts[-1]}"]
        _check(cls, "code", f"{code} ")
        if enhanced is not None:
            _check(cls, "enhanced", f"{code} {enhanced}")
        # The constructor of each takes its only field, which no type can say.
        return cls("\r\n".join(written))  # type: ignore[call-arg]


def reply_of(text: str) -> SmtpReply | None:
    """The parts of a reply.

    Args:
        text: all its lines, with percent signs doubled.

    Returns:
        The parts; the codes are those of the first line. `None` if the text is not a reply.
    """
    found = [_LINE.fullmatch(line) for line in re.split(r"\r?\n", text.replace("%%", "%"))]
    lines = tuple(each[3] for each in found if each)
    if not (first := found[0]) or len(lines) < len(found):
        return None
    return SmtpReply(int(first[1]), first[2], () if lines == ("",) else lines)


def _check(kind: type[Any], part: str, text: str) -> None:
    """Blame a part of a reply if it is not even valid with what comes before it."""
    try:
        kind(text)
    except EncodeError as error:
        reason = f"in {text.strip()!r}: {error.reason}"
        raise EncodeError(error.kind, reason, kind.__name__, part, error.rule) from None


def _refuse(kind: type[Any], part: str, reason: str) -> NoReturn:
    raise LocalProtocolError(reason, kind.__name__, part)
