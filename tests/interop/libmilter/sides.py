"""What each side makes of a conversation, command by command, in the words of the judge."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

import milter_protocol as mp
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import Setting
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.libmilter.table import Machine
from tests.sessions.talking import ended
from tests.story import encoded

VERDICTS: Mapping[str, mp.Verdict] = {
    "a": mp.Accept(),
    "c": mp.Continue(),
    "d": mp.Discard(),
    "r": mp.Reject(),
    "s": mp.Skip(),
    "t": mp.TemporaryFailure(),
}

_CLOSE = "Q"
_NEW_CONNECTION = "K"
_ALWAYS_CALLED = "AKQ"
_REPLIES = {letter: encoded(message) for letter, message in VERDICTS.items()}


class Verdicts:
    """What a filter answers, each time that it is asked about a command."""

    def __init__(self, setting: Setting, verdicts: Mapping[str, str]) -> None:
        self._callbacks = setting.callbacks
        self._verdicts = verdicts
        self._calls: dict[str, int] = {}

    def next(self, letter: str) -> str:
        """What it says to the next command of a letter; continue if it has no callback."""
        said = self._verdicts.get(letter)
        if said is None or letter not in self._callbacks:
            return "c"
        call = self._calls.get(letter, 0)
        self._calls[letter] = call + 1
        return said[min(call, len(said) - 1)]

    def forget(self) -> None:
        """Begin anew, as the judge does with each new connection of the MTA."""
        self._calls.clear()


class Step(NamedTuple):
    """What comes of a command, or of the end of the connection.

    Attributes:
        command: the id of the command; the end counts as the one that says it.
        place: where the conversation stood.
        takes: whether the command is acted upon; otherwise it is ignored.
        aborts: whether the filter is told first that the open message is over.
        events: what the filter is told in all.
        replies: what is written to the socket.
        then: where the conversation stands afterwards.
    """

    command: str
    place: str
    takes: bool
    aborts: bool
    events: str
    replies: bytes
    then: str


def by_its_table(
    machine: Machine, setting: Setting, said: str, verdicts: Mapping[str, str]
) -> list[Step]:
    """What libmilter makes of commands by its table, if each callback answers with its verdict."""
    state = machine.initial
    answers = Verdicts(setting, verdicts)
    steps = []
    for letter in said:
        command = COMMANDS[letter]
        move = machine.move(state, command.ID)
        events = ABORTED if move.aborts else ""
        if letter == _CLOSE:
            events += ENDED
            steps.append(Step(command.ID, state, True, move.aborts, events, b"", ""))
            return steps
        replies = b""
        then = move.state
        if move.takes:
            verdict = answers.next(letter)
            told, replies = _answer(setting, letter, verdict)
            events += told
            if replies:
                then = machine.after(move.state, command.ID, VERDICTS[verdict].ID)
            if letter == _NEW_CONNECTION:
                answers.forget()
        steps.append(Step(command.ID, state, move.takes, move.aborts, events, replies, then))
        state = then
    aborts = machine.in_message(state)
    end = (ABORTED if aborts else "") + ENDED
    return [*steps, Step(COMMANDS[_CLOSE].ID, state, True, aborts, end, b"", "")]


def by_our_session(setting: Setting, said: str, verdicts: Mapping[str, str]) -> list[Step]:
    """What a lenient session makes of commands, if its owner answers with the same verdicts."""
    session = mp.FilterSession(_request(setting.steps))
    answers = Verdicts(setting, verdicts)
    steps = []
    for letter in said:
        command = COMMANDS[letter]
        phase = session.phase
        is_open = session.in_message
        aborts = False
        taken: list[mp.Message] = []
        session.receive_data(FRAMES[letter])
        for event in iter(session.next_event, None):
            if isinstance(event, mp.MessageAborted) or (is_open and isinstance(event, mp.Abort)):
                # The message that ends is still open.
                assert session.in_message
                assert session.phase is phase
            if isinstance(event, mp.MessageAborted):
                aborts = True
            elif isinstance(event, mp.Message):
                taken.append(event)
            elif isinstance(event, mp.Negotiated):
                assert session.agreed is event.agreed
                taken.append(event.offer)
        if session.awaited is not None:
            session.send(VERDICTS[answers.next(letter)])
        if letter == _NEW_CONNECTION:
            answers.forget()
        replies = session.data_to_send()
        # What was to be left out is answered, and not handed on.
        takes = bool(taken or replies)
        told = ABORTED * aborts + "".join(_told(setting, each) for each in taken)
        steps.append(
            Step(command.ID, phase.value, takes, aborts, told, replies, session.phase.value)
        )
        if session.closed:
            return steps
    phase = session.phase
    aborts = session.in_message
    assert [type(each) for each in ended(session)] == [mp.MessageAborted] * aborts
    end = (ABORTED if aborts else "") + ENDED
    return [*steps, Step(COMMANDS[_CLOSE].ID, phase.value, True, aborts, end, b"", "")]


@lru_cache
def _request(steps: mp.Steps) -> mp.Options:
    return mp.Options(steps=steps)


@lru_cache
def _answer(setting: Setting, letter: str, verdict: str) -> tuple[str, bytes]:
    """What the judge writes down of a command that libmilter takes, and the reply to it."""
    command = COMMANDS[letter]
    told = _told(setting, command)
    if letter == "O":
        return told, encoded(mp.Negotiate(6, mp.Actions(0), setting.steps))
    return told, _REPLIES[verdict] if mp.awaits_reply(
        type(command), _request(setting.steps)
    ) else b""


def _told(setting: Setting, message: mp.Message) -> str:
    letter = chr(message.CODE)
    if letter == "O":
        return noted(message) if setting.negotiates else ""
    return noted(message) if letter in setting.callbacks or letter in _ALWAYS_CALLED else ""
