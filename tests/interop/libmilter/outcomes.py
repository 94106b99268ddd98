"""What libmilter and our session make of a single frame."""

from enum import StrEnum
from typing import NamedTuple

import milter_protocol as mp
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import Heard
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.libmilter.payloads import BEFORE, MACRO_BEFORE, NAME, OLD, PROBE, Case
from tests.sessions.talking import received, said
from tests.story import encoded

ACCEPTS = "accepts"
_CONTINUE = encoded(mp.Continue())
_ANSWER = encoded(mp.Negotiate(6, mp.Actions(0), mp.Steps(0)))


class Outcome(StrEnum):
    """What becomes of a frame, in the words of the spec."""

    CLOSES = "closes"
    DROPS = "drops"
    TAKES = "takes"


class Theirs(NamedTuple):
    """What libmilter does with a frame.

    Attributes:
        outcome: whether it acts on the frame.
        told: what the filter is told, as far as it is known.
        replies: what it writes.
    """

    outcome: Outcome
    told: str
    replies: bytes


class Ours(NamedTuple):
    """What our session does with it.

    Attributes:
        word: the kind of error, or that it is accepted.
        told: what the filter is told.
        replies: what it writes.
    """

    word: str
    told: str
    replies: bytes


def theirs(case: Case, heard: Heard) -> Theirs:
    """What libmilter did, from what was heard of the conversation of a case."""
    before = _before(case)
    events = _after(heard.events, "".join(noted(COMMANDS[letter]) for letter in before))
    replies = _after_bytes(
        heard.replies,
        b"".join(_ANSWER if letter == "O" else _CONTINUE for letter in before if letter != "D"),
    )
    if case.letter == "O":
        # What the callback is shown of an offer is a matter of the library's interface.
        events = events[events.find(";") + 1 :] if events else events
    told, probed, rest = events.partition(f"U:{PROBE.command_bytes.hex()},")
    if not probed:
        return Theirs(Outcome.CLOSES, told, replies)
    assert replies.endswith(_CONTINUE), case
    replies = replies.removesuffix(_CONTINUE)
    if case.letter == "D":
        value = rest.partition(";")[0]
        kept = value == OLD.encode().hex()
        return Theirs(Outcome.DROPS if kept else Outcome.TAKES, value, replies)
    if told.startswith(case.letter) or told.startswith(ENDED) or replies:
        return Theirs(Outcome.TAKES, told, replies)
    return Theirs(Outcome.DROPS, told, replies)


def ours(case: Case) -> Ours:
    """What a lenient session does in the same conversation."""
    session = mp.FilterSession()
    for letter in _before(case):
        received(session, FRAMES[letter])
        if session.awaited:
            session.send(mp.Continue())
    if case.letter == "D":
        received(session, encoded(MACRO_BEFORE))
    session.data_to_send()
    try:
        events = received(session, case.frame)
    except mp.RemoteProtocolError as error:
        assert session.closed
        return Ours(error.kind, "", session.data_to_send())
    if session.awaited:
        session.send(mp.Continue())
    told = "".join(map(noted, said(events)))
    replies = session.data_to_send()
    if case.letter == "D":
        value = session.macros.get(NAME)
        told = "-" if value is None else value.encode("utf-8", "surrogateescape").hex()
    return Ours(ACCEPTS, told, replies)


def agree(theirs: Theirs, ours: Ours) -> bool:
    """Whether both refuse the frame, or both take it for the same."""
    if ours.word != ACCEPTS:
        return theirs.outcome is Outcome.CLOSES
    if theirs.outcome is Outcome.CLOSES:
        return theirs.told == ours.told == ENDED
    # The message that the frame belongs to is dropped by what is asked next.
    same = theirs.told in (ours.told, ours.told + ABORTED)
    return theirs.outcome is Outcome.TAKES and same and theirs.replies == ours.replies


def _before(case: Case) -> str:
    return BEFORE[case.letter]


def _after(text: str, start: str) -> str:
    assert text.startswith(start), (text, start)
    return text[len(start) :]


def _after_bytes(data: bytes, start: bytes) -> bytes:
    assert data.startswith(start), (data, start)
    return data[len(start) :]
