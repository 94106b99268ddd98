"""What a caller of this library can do wrong: the errors that messages themselves raise."""

from __future__ import annotations

import reprlib

_SHORTENER = reprlib.Repr()


def shortened(value: object) -> str:
    """A value for the text of an error: never long, and never an error of its own."""
    try:
        return _SHORTENER.repr(value)
    except Exception:
        # It may be a number of thousands of digits, or something that cannot show itself.
        return f"a value of type {type(value).__name__}"


class ProtocolError(Exception):
    """Base of both families."""


class LocalProtocolError(ProtocolError):
    """The caller asked for something that the protocol does not allow.

    Attributes:
        message: the name of the message, or `None`.
        field: the name of its field, or `None`.
        reason: what is wrong, and what to do.
    """

    def __init__(self, reason: str, message: str | None = None, field: str | None = None) -> None:
        self.reason = reason
        self.message = message
        self.field = field
        where = ".".join(part for part in (message, field) if part)
        super().__init__(f"{where}: {reason}" if where else reason)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.reason, self.message, self.field)


class NeedlessReplyError(LocalProtocolError):
    """A reply that the peer does not expect, by the request or because the command never gets one.

    It can be treated as a warning, because the peer does not wait for a reply.
    """


class EncodeError(LocalProtocolError):
    """A message cannot be built or written.

    Attributes:
        kind: the kind of error, one word that is the same in every language.
        rule: the id of the rule that a text breaks, or `None`.
    """

    def __init__(
        self,
        kind: str,
        reason: str,
        message: str | None = None,
        field: str | None = None,
        rule: str | None = None,
    ) -> None:
        self.kind = kind
        self.rule = rule
        super().__init__(reason, message, field)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.kind, self.reason, self.message, self.field, self.rule)
