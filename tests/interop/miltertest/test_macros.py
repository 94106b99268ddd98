"""What holds when, of the macros that miltertest sends."""

from milter_protocol.testing import PlayerThread
from tests.interop.miltertest.running import MAIL, run

_CLIENT = {"j": "mx.example.com", "daemon_name": "smtpd", "v": ""}
_HELO = _CLIENT | {"tls_version": "TLSv1.3"}
_SENDER = _HELO | {"i": "queue1", "mail_addr": "sender@example.org"}
_FIRST = _SENDER | {"rcpt_addr": "one@example.com", "rcpt_mailer": "local"}
_SECOND = _SENDER | {"rcpt_addr": "two@example.com"}
_DATA = _SECOND | {"nrcpts": "2"}
_END = _DATA | {"i": "queue2", "msg_id": "<1@example.org>", "here": "body"}

_FIRST_MAIL = [
    ("Connect", _CLIENT),
    ("Helo", _HELO),
    ("EnvelopeFrom", _SENDER),
    ("EnvelopeRecipient", _FIRST),
    ("EnvelopeRecipient", _SECOND),
    ("Data", _DATA),
    ("Header", _DATA | {"here": "header"}),
    ("Header", _DATA),
    ("EndOfHeaders", _DATA | {"here": "end of headers"}),
    ("Body", _DATA | {"here": "body"}),
    ("EndOfMessage", _END),
]


def test_macros_hold_as_long_as_their_step_does(filter: PlayerThread) -> None:
    play = filter.play()
    run("macros.lua", filter.addresses[0])
    conversation = play.conversation()
    said = [(type(each.event).__name__, dict(each.macros)) for each in conversation.heard]
    assert said == [*_FIRST_MAIL, *((kind, _HELO) for kind in MAIL), ("Close", _HELO)]
