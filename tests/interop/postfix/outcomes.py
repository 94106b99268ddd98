"""What Postfix makes of each verdict at each command, as its sources and manuals have it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import milter_protocol as mp

VERDICTS: Mapping[str, mp.Message] = {
    "continue": mp.Continue(),
    "accept": mp.Accept(),
    "discard": mp.Discard(),
    "reject": mp.Reject(),
    "temporary": mp.TemporaryFailure(),
    "5xx": mp.ReplyCode("554 5.7.0 not here"),
    "4xx": mp.ReplyCode("450 4.7.0 not now"),
    "421": mp.ReplyCode("421 4.7.0 not any more"),
    "shutdown": mp.Shutdown(),
    "skip": mp.Skip(),
}

COMMANDS: Mapping[str, type[mp.Message]] = {
    "connect": mp.Connect,
    "helo": mp.Helo,
    "mail": mp.EnvelopeFrom,
    "rcpt": mp.EnvelopeRecipient,
    "unknown": mp.Unknown,
    "data": mp.Data,
    "header": mp.Header,
    "end of headers": mp.EndOfHeaders,
    "body": mp.Body,
    "end of message": mp.EndOfMessage,
}

USUAL = {
    "greeting": "220 mail.example.test ESMTP",
    "helo": "250 mail.example.test",
    "mail": "250 2.1.0 Ok",
    "rcpt": "250 2.1.5 Ok",
    "second rcpt": "250 2.1.5 Ok",
    "unknown": "500 5.5.2 Error: command not recognized",
    "data": "354 ",
    "end": "250 2.0.0 Ok: queued as ",
}
"""The steps of the client, and how the replies to them begin if no filter says otherwise."""


class Then(Enum):
    """What the filter hears after its verdict."""

    ALL = "all"
    """What it hears after `Continue`."""
    MESSAGE_END = "message end"
    """The end of the message, and what comes after it."""
    SESSION_END = "session end"
    """Nothing more of the message: an abort for it, another at the end, and the close."""
    NOTHING = "nothing"
    """Nothing at all: Postfix has closed the socket."""


class Reaches(Enum):
    """Whom the mail reaches."""

    BOTH = 2
    SECOND = 1
    NOBODY = 0


@dataclass(frozen=True)
class Outcome:
    """What client, recipients and filter see.

    Attributes:
        then: what the filter hears after the verdict.
        reaches: whom the mail reaches.
        replies: how replies begin that are not as usual, by step.
        last: the step after which the client cannot go on, or the server has closed.
    """

    then: Then
    reaches: Reaches
    replies: Mapping[str, str] = field(default_factory=dict)
    last: str = "end"


_REJECTED = "550 5.7.1 Command rejected"
_LATER = "451 4.7.1 Service unavailable - try again later"
_NOT_HERE = "554 5.7.0 not here"
_NOT_NOW = "450 4.7.0 not now"
_NOT_ANY_MORE = "421 4.7.0 not any more"
_CLOSING = "421 4.7.0 Server closing connection"
_NO_CONNECTIONS = "554 mail.example.test ESMTP not accepting connections"
_GREETING_421 = "421 mail.example.test Service unavailable - try again later"

_REFUSALS = {"reject": _REJECTED, "temporary": _LATER, "5xx": _NOT_HERE, "4xx": _NOT_NOW}

_UNHARMED = Outcome(Then.ALL, Reaches.BOTH)
_ACCEPTED = Outcome(Then.SESSION_END, Reaches.BOTH)
_DISCARDED = Outcome(Then.SESSION_END, Reaches.NOBODY)


def _refused(step: str, then: Then = Then.SESSION_END) -> dict[str, Outcome]:
    """The client is refused at a step and has no other way than to leave."""
    return {
        verdict: Outcome(then, Reaches.NOBODY, {step: reply}, step)
        for verdict, reply in _REFUSALS.items()
    }


def _closed(step: str, then: Then = Then.SESSION_END) -> dict[str, Outcome]:
    """The server says 421 and closes; the filter that said so is not left without a goodbye."""
    return {"421": Outcome(then, Reaches.NOBODY, {step: _NOT_ANY_MORE}, step)}


def _shut_down(step: str) -> dict[str, Outcome]:
    return {"shutdown": Outcome(Then.NOTHING, Reaches.NOBODY, {step: _CLOSING}, step)}


def _one_step(step: str) -> dict[str, Outcome]:
    """A refusal that the client survives: of one recipient, or of a command that is none."""
    reaches = Reaches.SECOND if step == "rcpt" else Reaches.BOTH
    return {
        verdict: Outcome(Then.ALL, reaches, {step: reply}) for verdict, reply in _REFUSALS.items()
    }


def _connection() -> dict[str, Outcome]:
    """A refusal of all that comes. The client learns of it where it begins a mail."""
    return {
        "continue": _UNHARMED,
        "accept": Outcome(Then.NOTHING, Reaches.BOTH),
        **_refused("mail", Then.NOTHING),
    }


def _greeting_refused(reply: str) -> Outcome:
    """The greeting has a text of Postfix's own; that of the filter comes with the next step."""
    replies = {"greeting": _NO_CONNECTIONS, "mail": reply}
    return Outcome(Then.NOTHING, Reaches.NOBODY, replies, "mail")


_CLOSED_AT_GREETING = Outcome(Then.NOTHING, Reaches.NOBODY, {"greeting": _GREETING_421}, "greeting")
_MESSAGE = {"continue": _UNHARMED, "accept": _ACCEPTED, "discard": _DISCARDED}
_CONTENT = _MESSAGE | _refused("end") | _closed("end")

OUTCOMES: Mapping[str, Mapping[str, Outcome]] = {
    "connect": {
        **_connection(),
        "reject": _greeting_refused(_REJECTED),
        "5xx": _greeting_refused(_NOT_HERE),
        "421": _CLOSED_AT_GREETING,
        "shutdown": _CLOSED_AT_GREETING,
    },
    "helo": {**_connection(), **_closed("helo", Then.NOTHING), **_shut_down("helo")},
    "mail": {**_MESSAGE, **_refused("mail"), **_closed("mail"), **_shut_down("mail")},
    "rcpt": {**_MESSAGE, **_one_step("rcpt"), **_closed("rcpt"), **_shut_down("rcpt")},
    "unknown": {**_MESSAGE, **_one_step("unknown"), **_closed("unknown"), **_shut_down("unknown")},
    "data": {**_MESSAGE, **_refused("data"), **_closed("data"), **_shut_down("data")},
    "header": _CONTENT,
    "end of headers": _CONTENT,
    "body": {**_CONTENT, "skip": Outcome(Then.MESSAGE_END, Reaches.BOTH)},
    "end of message": _CONTENT,
}
