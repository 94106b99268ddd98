"""What Sendmail makes of each verdict at each command, as its sources have it.

`milter_command` and `milter_data` in milter.c decide what a filter hears, `MILTER_REPLY` and its
likes in srvrsmtp.c what a client is told. Filters are set up so that a broken one is a temporary
failure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.interop.postfix.outcomes import COMMANDS

SESSION = "CHMRRUTLLNBBEQ"
"""The codes of the commands of the session that each verdict is tried in."""

USUAL: Mapping[str, str] = {
    "greeting": "220 mail.example.test ESMTP Sendmail ",
    "helo": "250 mail.example.test Hello [127.0.0.1], pleased to meet you",
    "mail": "250 2.1.0 <anna@example.org>... Sender ok",
    "rcpt": "250 2.1.5 <first.{token}@example.net>... Recipient ok",
    "second rcpt": "250 2.1.5 <second.{token}@example.net>... Recipient ok",
    "unknown": '500 5.5.1 Command unrecognized: "XTRY this"',
    "data": "354 ",
    "end": "250 2.0.0 ",
}
"""The steps of the client, and how the replies to them begin if no filter says otherwise."""

BOTH = ("first", "second")
SECOND = ("second",)
NOBODY = ()


@dataclass(frozen=True)
class Outcome:
    """What client, recipients and filter see.

    Attributes:
        then: the codes of the commands that the filter hears after its verdict, and `!` where the
            open mail is dropped.
        reaches: whom the mail reaches.
        replies: how replies begin that are not as usual, by step. The client goes on after each;
            a reply of 421 is the last.
    """

    then: str
    reaches: tuple[str, ...]
    replies: Mapping[str, str] = field(default_factory=dict)


def rest_of_session(command: str) -> str:
    """The codes of the commands after the first one of a kind."""
    return SESSION.partition(chr(COMMANDS[command].CODE))[2]


_LATER = "451 4.3.2 Please try again later"
_REJECTED = "550 5.7.1 Command rejected"
_NOT_HERE = "554 5.7.0 not here"
_NOT_NOW = "450 4.7.0 not now"
_NOT_ANY_MORE = "421 4.7.0 not any more"

_REFUSALS = {"reject": _REJECTED, "temporary": _LATER, "5xx": _NOT_HERE, "4xx": _NOT_NOW}


def _about(address: str) -> dict[str, str]:
    """Refusals of an address. It is put before the text after 450 and 550 (`fmtmsg` in err.c)."""
    return {
        **_REFUSALS,
        "reject": f"550 5.7.1 {address}... Command rejected",
        "4xx": f"450 4.7.0 {address}... not now",
    }


_NO_MAIL = {
    "rcpt": "503 5.0.0 Need MAIL before RCPT",
    "second rcpt": "503 5.0.0 Need MAIL before RCPT",
    "data": "503 5.0.0 Need MAIL command",
}
_MAIL_LATER = {"mail": _LATER, **_NO_MAIL}
_ENVELOPE = ("mail", "rcpt", "second rcpt", "data")


def _all_refused(reply: str) -> dict[str, str]:
    return dict.fromkeys(_ENVELOPE, reply)


def _closed(step: str, then: str = "Q") -> Outcome:
    return Outcome(then, NOBODY, {step: _NOT_ANY_MORE})


def _broken(replies: Mapping[str, str]) -> Outcome:
    """Sendmail knows no `Shutdown`: the filter is broken, of which the next command tells."""
    return Outcome("", NOBODY, replies)


def _message(command: str, discarded: str) -> dict[str, Outcome]:
    """Verdicts over a message; what is heard after `Discard` depends on what is open."""
    return {
        "continue": Outcome(rest_of_session(command), BOTH),
        "accept": Outcome("Q", BOTH),
        "discard": Outcome(discarded, NOBODY),
    }


def _content(command: str) -> dict[str, Outcome]:
    refusals = {**_REFUSALS, "reject": "554 5.7.1 Command rejected"}
    refused = {name: Outcome("Q", NOBODY, {"end": reply}) for name, reply in refusals.items()}
    return {**_message(command, "Q"), **refused, "421": _closed("end")}


_REFUSED_GREETING = Outcome(
    "Q",
    NOBODY,
    {
        "greeting": "554 mail.example.test ESMTP not accepting messages",
        **_all_refused("550 5.0.0 Command rejected"),
    },
)

_CONNECT = {
    "continue": Outcome(rest_of_session("connect"), BOTH),
    "accept": Outcome("Q", BOTH),
    "reject": _REFUSED_GREETING,
    "5xx": _REFUSED_GREETING,
    "temporary": Outcome("Q", NOBODY, _MAIL_LATER),
    "4xx": Outcome("Q", NOBODY, _MAIL_LATER),
    "421": Outcome("Q", NOBODY, {"greeting": "421 4.7.0 mail.example.test closing connection"}),
    "shutdown": _broken(_MAIL_LATER),
}

_HELO = {
    "continue": Outcome(rest_of_session("helo"), BOTH),
    "accept": Outcome("Q", BOTH),
    "reject": Outcome("Q", NOBODY, _all_refused("550 5.0.0 Command rejected")),
    "5xx": Outcome("Q", NOBODY, _all_refused(_NOT_HERE)),
    "temporary": Outcome("Q", NOBODY, _MAIL_LATER),
    "4xx": Outcome("Q", NOBODY, _all_refused(_NOT_NOW)),
    "421": _closed("helo"),
    "shutdown": _broken({**_MAIL_LATER, "unknown": _LATER}),
}

_MAIL = {
    **_message("mail", "Q"),
    **{
        verdict: Outcome("UQ", NOBODY, {**_NO_MAIL, "mail": reply})
        for verdict, reply in _about("<anna@example.org>").items()
    },
    "421": _closed("mail"),
    "shutdown": _broken(
        {
            **dict.fromkeys(("rcpt", "second rcpt", "unknown"), _LATER),
            "data": "503 5.0.0 Need RCPT (recipient)",
        }
    ),
}

_RCPT = {
    **_message("rcpt", "AQ"),
    **{
        verdict: Outcome(rest_of_session("rcpt"), SECOND, {"rcpt": reply})
        for verdict, reply in _about("<first.{token}@example.net>").items()
    },
    "421": _closed("rcpt", "!Q"),
    "shutdown": _broken(dict.fromkeys(("second rcpt", "unknown", "data"), _LATER)),
}

_UNKNOWN = {
    **_message("unknown", "AQ"),
    **{
        verdict: Outcome(rest_of_session("unknown"), BOTH, {"unknown": reply})
        for verdict, reply in _REFUSALS.items()
    },
    "421": _closed("unknown", "!Q"),
    "shutdown": _broken({"data": _LATER}),
}

_DATA = {
    **_message("data", "AQ"),
    # A refused DATA leaves the envelope open, and Sendmail sends no ABORT of it before the end.
    **{verdict: Outcome("!Q", NOBODY, {"data": reply}) for verdict, reply in _REFUSALS.items()},
    "421": _closed("data", "!Q"),
    "shutdown": _broken({"end": _LATER}),
}

OUTCOMES: Mapping[str, Mapping[str, Outcome]] = {
    "connect": _CONNECT,
    "helo": _HELO,
    "mail": _MAIL,
    "rcpt": _RCPT,
    "unknown": _UNKNOWN,
    "data": _DATA,
    "header": _content("header"),
    "end of headers": _content("end of headers"),
    "body": {**_content("body"), "skip": Outcome("EQ", BOTH)},
    "end of message": _content("end of message"),
}
