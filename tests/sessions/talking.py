"""Sessions brought to where a test needs them."""

from collections.abc import Iterable
from typing import Any

import milter_protocol as mp

A = mp.Actions
P = mp.Phase
S = mp.Steps

EVERY_ACTION = A(0x1FF)
EVERY_STEP = S(0x1FFFFF)
OFFER = mp.Negotiate(6, EVERY_ACTION, EVERY_STEP)
STEPS_OF = {2: S(0x7F), 3: S(0x17F), 4: S(0x37F), 6: EVERY_STEP}
"""The steps that Postfix offers, by version."""

CONNECT = mp.Connect("client.test", mp.AddressFamily.INET, 4000, "192.0.2.1")
HELO = mp.Helo("client.test")
MAIL = mp.EnvelopeFrom("<a@client.test>")
RECIPIENT = mp.EnvelopeRecipient("<b@server.test>")
DATA = mp.Data()
HEADER = mp.Header("Subject", "hi")
END_OF_HEADERS = mp.EndOfHeaders()
BODY = mp.Body(b"text\r\n")
END = mp.EndOfMessage()

MESSAGE = (MAIL, RECIPIENT, DATA, HEADER, END_OF_HEADERS, BODY, END)
STORY = (CONNECT, HELO, *MESSAGE)
"""A whole connection with one message, without the negotiation and the end."""

EXAMPLES: dict[type[mp.Message], mp.Message] = {
    type(message): message
    for message in (
        *(mp.Negotiate(6), mp.Macro("C", {"j": "server.test"}), *STORY, mp.Unknown("FOO")),
        *(mp.Abort(), mp.Close(), mp.QuitNewConnection()),
        *(mp.Continue(), mp.Accept(), mp.Discard(), mp.Reject(), mp.TemporaryFailure()),
        *(mp.ReplyCode("450 4.7.1 later"), mp.Skip(), mp.Shutdown(), mp.ConnectionFailure()),
        *(mp.AddHeader("X", "1"), mp.ChangeHeader(1, "X", "2"), mp.InsertHeader(0, "X", "3")),
        *(mp.ChangeSender("<c@x>"), mp.AddRecipient("<d@x>"), mp.AddRecipientPar("<e@x>")),
        *(mp.RemoveRecipient("<b@server.test>"), mp.ReplaceBody(b"new"), mp.Quarantine("odd")),
        *(mp.Progress(), mp.SetSymbolList(b"")),
    )
}
"""A message of each kind."""

MODIFICATIONS: dict[type[mp.Message], A] = {
    mp.AddHeader: A.ADD_HEADERS,
    mp.InsertHeader: A.ADD_HEADERS,
    mp.ChangeHeader: A.CHANGE_HEADERS,
    mp.ChangeSender: A.CHANGE_SENDER,
    mp.AddRecipient: A.ADD_RECIPIENTS,
    mp.AddRecipientPar: A.ADD_RECIPIENTS_PAR,
    mp.RemoveRecipient: A.DELETE_RECIPIENTS,
    mp.ReplaceBody: A.CHANGE_BODY,
    mp.Quarantine: A.QUARANTINE,
}
"""What each modification needs."""

INSTEAD_OF_THE_END = (mp.Helo, mp.EnvelopeFrom, mp.QuitNewConnection, mp.Close)
"""The commands over which an open message ends although they do not abort it."""


def frames(*messages: mp.Message) -> bytes:
    return b"".join(map(mp.encode, messages))


def said(events: Iterable[mp.Event]) -> list[mp.Message]:
    """The messages among what a session gave back."""
    return [event for event in events if isinstance(event, mp.Message)]


def findings(events: Iterable[mp.Event]) -> list[mp.Finding]:
    return [event for event in events if isinstance(event, mp.Finding)]


def written(events: Iterable[mp.Event]) -> bytes:
    """The bytes for the socket among what a session gave back."""
    return b"".join(event for event in events if isinstance(event, bytes))


def filter_session(
    request: mp.Options | None = None, offer: mp.Message = OFFER, **options: Any
) -> mp.FilterSession:
    """The filter's side, when it was made an offer."""
    session = mp.FilterSession(request, **options)
    session.receive(mp.encode(offer))
    return session


def mta_session(
    answer: mp.Message | None = None, offer: mp.Options | None = None, **options: Any
) -> mp.MTASession:
    """The MTA's side, when it got its answer."""
    session = mp.MTASession(offer, **options)
    session.open()
    session.receive(mp.encode(answer or mp.Negotiate(6)))
    return session


def heard(command: mp.Message, is_open: bool) -> list[mp.Event]:
    """What a filter is to make of a command, by whether a message is open before it."""
    if is_open and isinstance(command, INSTEAD_OF_THE_END):
        return [mp.MessageAborted(f"{type(command).__name__} came before its end"), command]
    return [command]


def hear(session: mp.FilterSession, *commands: mp.Message) -> None:
    """Let a filter hear commands, and answer all but the last with Continue."""
    for number, command in enumerate(commands, 1):
        expected = heard(command, session.in_message)
        assert session.receive(mp.encode(command))[: len(expected)] == expected
        if session.awaited and number < len(commands):
            session.send(mp.Continue())


def pass_over(session: mp.FilterSession, *commands: mp.Message) -> None:
    """Let a filter hear commands, and answer each with Continue."""
    hear(session, *commands)
    if session.awaited:
        session.send(mp.Continue())


def tell(session: mp.MTASession, *commands: mp.Message) -> None:
    """Let an MTA say commands, of which all but the last are answered with Continue."""
    for number, command in enumerate(commands, 1):
        assert session.send(command) == [mp.encode(command)]
        if session.awaited and number < len(commands):
            session.receive(mp.encode(mp.Continue()))


def up_to(command: mp.Message) -> tuple[mp.Message, ...]:
    """A whole connection up to a command."""
    return STORY[: STORY.index(command) + 1]
