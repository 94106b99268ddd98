"""Sessions brought to where a test needs them."""

from collections.abc import Iterable
from typing import Any

import pytest

import milter_protocol as mp
from generator.model import Flag, FlagSet
from tests.generator.folders import SPEC
from tests.generator.next_version import NEWEST
from tests.generator.specs import read_once
from tests.python.vectors import vectors
from tests.story import OFFER, OFFERED, VERSION, encoded

A = mp.Actions
P = mp.Phase
S = mp.Steps

EVERY_ACTION, EVERY_STEP = OFFERED.actions, OFFERED.steps
STEPS_OF = {2: S(0x7F), 3: S(0x17F), 4: S(0x37F), VERSION: EVERY_STEP}
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

_WRITTEN: dict[type[mp.Message], mp.Message] = {
    type(message): message
    for message in (
        *(mp.Negotiate(VERSION), mp.Macro("C", {"j": "server.test"}), *STORY, mp.Unknown("FOO")),
        *(mp.Abort(), mp.Close(), mp.QuitNewConnection()),
        *(mp.Continue(), mp.Accept(), mp.Discard(), mp.Reject(), mp.TemporaryFailure()),
        *(mp.ReplyCode("450 4.7.1 later"), mp.Skip(), mp.Shutdown(), mp.ConnectionFailure()),
        *(mp.AddHeader("X", "1"), mp.ChangeHeader(1, "X", "2"), mp.InsertHeader(0, "X", "3")),
        *(mp.ChangeSender("<c@x>"), mp.AddRecipient("<d@x>"), mp.AddRecipientPar("<e@x>")),
        *(mp.RemoveRecipient("<b@server.test>"), mp.ReplaceBody(b"new"), mp.Quarantine("odd")),
        *(mp.Progress(), mp.SetSymbolList(b"")),
    )
}


def _taken(kind: type[mp.Message]) -> mp.Message:
    """A message of a kind as the newest version has it, from its first vector."""
    shown = (each for each in vectors("messages") if each["message"] == kind.ID)
    vector = max(shown, key=lambda each: int(each.get("version", NEWEST)))
    return mp.decode(bytes.fromhex(vector["frame"]), 0xFFFFFFFF, vector.get("version"))


def flags_in(version: int) -> dict[str, int]:
    """All flags that MTAs offer in a version, by the fields that they are negotiated in."""
    spec, _ = read_once(SPEC)
    return {
        name: sum(flag.bit for flag in flags.members if _is_offered(flags, flag, version))
        for name, flags in spec.negotiated.items()
    }


def _is_offered(flags: FlagSet, flag: Flag, version: int) -> bool:
    internal = {group.id for group in flags.groups if group.internal}
    return version in flag.offered and flag.group not in internal


def example(kind: type[mp.Message], version: int) -> mp.Message:
    """A message of a kind as a version has it."""
    return EXAMPLES[kind] if version <= VERSION else _taken(kind)


EXAMPLES: dict[type[mp.Message], Any] = {
    kind: _WRITTEN.get(kind) or _taken(kind) for kind in mp.MESSAGES
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
_INSTEAD_LATER = tuple(
    kind
    for kind in EXAMPLES
    if kind.SINCE > VERSION and kind.ID in read_once(SPEC)[0].session.dropping
)
"""Those that came later."""


def frames(*messages: mp.Message) -> bytes:
    return b"".join(map(encoded, messages))


def said(events: Iterable[mp.Event]) -> list[mp.Message]:
    """The messages among what a session gave back."""
    return [event for event in events if isinstance(event, mp.Message)]


def findings(events: Iterable[mp.Event]) -> list[mp.Finding]:
    return [event for event in events if isinstance(event, mp.Finding)]


def received(session: mp.FilterSession | mp.MTASession, data: bytes = b"") -> list[mp.Event]:
    """The events of bytes that came, as far as they go without a reply."""
    if data:
        session.receive_data(data)
    return list(iter(session.next_event, None))


def ended(session: mp.FilterSession | mp.MTASession) -> list[mp.Event]:
    """The events when the peer closes the connection."""
    session.receive_eof()
    return received(session)


def refused(
    session: mp.FilterSession | mp.MTASession, data: bytes
) -> tuple[list[mp.Event], mp.RemoteProtocolError]:
    """The events of bytes up to what a session refuses, and its error."""
    events: list[mp.Event] = []
    session.receive_data(data)
    with pytest.raises(mp.RemoteProtocolError) as error:
        events.extend(iter(session.next_event, None))
    return events, error.value


def sent(session: mp.FilterSession | mp.MTASession, message: Any) -> bytes:
    """What a session writes for a message."""
    session.send(message)
    return session.data_to_send()


def state(session: mp.FilterSession | mp.MTASession) -> tuple[object, ...]:
    """All that a session says of itself."""
    macros = dict(session.macros) if isinstance(session, mp.FilterSession) else None
    return (
        session.phase,
        session.awaited,
        session.agreed,
        session.in_message,
        session.closed,
        macros,
    )


def filter_session(
    request: mp.Options | None = None, offer: mp.Message = OFFER, **options: Any
) -> mp.FilterSession:
    """The filter's side, when it was made an offer."""
    session = mp.FilterSession(request, **options)
    received(session, encoded(offer))
    session.data_to_send()
    return session


def mta_session(
    answer: mp.Message | None = None, offer: mp.Options | None = None, **options: Any
) -> mp.MTASession:
    """The MTA's side, when it got its answer."""
    session = mp.MTASession(offer or OFFERED, **options)
    session.open()
    session.data_to_send()
    received(session, encoded(answer or mp.Negotiate(6)))
    return session


def heard(command: mp.Message, is_open: bool) -> list[mp.Event]:
    """What a filter is to make of a command, by whether a message is open before it."""
    if is_open and isinstance(command, INSTEAD_OF_THE_END + _INSTEAD_LATER):
        return [mp.MessageAborted(f"{type(command).__name__} came before its end"), command]
    return [command]


def hear(session: mp.FilterSession, *commands: mp.Message) -> None:
    """Let a filter hear commands, and answer all but the last with Continue."""
    for number, command in enumerate(commands, 1):
        expected = heard(command, session.in_message)
        assert received(session, encoded(command))[: len(expected)] == expected
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
        assert sent(session, command) == encoded(command)
        if session.awaited and number < len(commands):
            received(session, encoded(mp.Continue()))


def up_to(command: mp.Message) -> tuple[mp.Message, ...]:
    """A whole connection up to a command."""
    return STORY[: STORY.index(command) + 1]
