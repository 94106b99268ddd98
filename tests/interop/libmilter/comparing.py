"""Holding what libmilter did against its table in the spec, and against our sessions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from itertools import tee
from typing import NamedTuple

import milter_protocol as mp
from generator.model import Spec
from milter_protocol.negotiation import options_of
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import NUMBER, Heard, Judge, Setting, Talk
from tests.interop.libmilter.listed import Listed, left_out, table_of
from tests.interop.libmilter.sides import Step, by_its_table, by_our_session
from tests.interop.libmilter.table import Machine
from tests.interop.libmilter.walks import OFFERED, Said
from tests.sessions.talking import received, sent

_FORGETS_THE_NUMBER = "OK"


LETTERS_OF = {message.ID: letter for letter, message in COMMANDS.items()}


class Tried(NamedTuple):
    """Conversations that were held.

    Attributes:
        conversations: how many.
        alike: in how many of them a filter's session did the same as libmilter throughout.
        cut_short: how many were compared only up to a listed difference that brings the two out
            of step.
        walked: how many commands in all an MTA's session said, and libmilter took as it expects.
        walks_cut_short: how often it went no further for a listed difference.
        walks_refused: how often it went no further because it may not say the next command.
    """

    conversations: int
    alike: int
    cut_short: int
    walked: int
    walks_cut_short: int
    walks_refused: int


class Compared(Enum):
    """How far two sides were compared."""

    ALIKE = auto()
    TO_THE_END = auto()
    CUT_SHORT = auto()
    REFUSED = auto()


def talk(said: str, verdicts: Mapping[str, str]) -> Talk:
    frames = [NUMBER]
    for letter in said:
        frames.append(FRAMES[letter])
        if letter in _FORGETS_THE_NUMBER:
            frames.append(NUMBER)
    return Talk(frames, "".join(f"{command}={verdict}" for command, verdict in verdicts.items()))


class Comparison:
    """One setting of libmilter and of our sessions."""

    def __init__(self, spec: Spec, listed: Listed, setting: Setting) -> None:
        self.setting = setting
        self._listed = listed
        self._machine = Machine(table_of(spec), left_out(spec, setting.steps))

    def hold(self, judge: Judge, said: Iterable[Said]) -> Tried:
        """Hold conversations with all sides; of each the commands and the verdicts on them."""
        to_say, to_hold = tee(said)
        heard_of_all = judge.ask(talk(*each) for each in to_say)
        filters: Counter[Compared] = Counter()
        mtas: Counter[Compared] = Counter()
        walked = 0
        for said_so, heard in zip(to_hold, heard_of_all, strict=True):
            theirs = by_its_table(self._machine, self.setting, *said_so)
            ours = by_our_session(self.setting, *said_so)
            assert _heard(theirs) == heard, (
                f"libmilter's table in the spec: {said_so}, {self.setting}"
            )
            filters[self._same(said_so, theirs, ours, heard)] += 1
            depth, end = self._mta(said_so, theirs, ours)
            walked += depth
            mtas[end] += 1
        return Tried(
            filters.total(),
            filters[Compared.ALIKE],
            filters[Compared.CUT_SHORT],
            walked,
            mtas[Compared.CUT_SHORT],
            mtas[Compared.REFUSED],
        )

    def expect(self, said: Said) -> None:
        """Compare without libmilter, as if it did what its table says."""
        theirs = by_its_table(self._machine, self.setting, *said)
        ours = by_our_session(self.setting, *said)
        self._same(said, theirs, ours, _heard(theirs))
        self._mta(said, theirs, ours)

    def _same(self, said: Said, theirs: list[Step], ours: list[Step], heard: Heard) -> Compared:
        """Compare command by command, up to where a listed difference brings them out of step."""
        compared = Compared.ALIKE
        for their, our in zip(theirs, ours, strict=False):
            if (their.events, their.replies) == (our.events, our.replies):
                continue
            compared = Compared.TO_THE_END
            listed = self._listed.find(their, our, self.setting.steps)
            assert listed is not None, f"not listed: {said}, {self.setting}: {their} {our}"
            if not self._in_step(said, their, our):
                return Compared.CUT_SHORT
        if compared is Compared.ALIKE:
            assert _heard(ours) == heard, f"{said}, {self.setting}"
        return compared

    def _in_step(self, said: Said, their: Step, our: Step) -> bool:
        """Whether both go on from the same place, with a filter that has the same answers left."""
        answers = said.verdicts.get(LETTERS_OF[our.command], "")
        shifted = their.takes is not our.takes and len(answers) > 1
        return self._listed.in_step(their, our) and not shifted

    def _mta(self, said: Said, theirs: list[Step], ours: list[Step]) -> tuple[int, Compared]:
        """Say the same as an MTA does that may say only what the table allows.

        It hears what libmilter answered. Where it may say a command, libmilter takes it, unless the
        spec lists that it does not; it goes on after that if the two are still in step.
        """
        session = mp.MTASession(OFFERED)
        depth = 0
        for letter, their, our in zip(said.commands, theirs, ours, strict=False):
            command = COMMANDS[letter]
            if not session.wants(type(command)):
                return depth, Compared.REFUSED
            assert sent(session, command) == FRAMES[letter]
            if their.replies:
                answered = mp.decode(their.replies)
                (event,) = received(session, their.replies)
                if isinstance(event, mp.Negotiated):
                    assert event.agreed == session.agreed == options_of(answered)
                else:
                    assert event == answered
            if not their.takes or session.phase.value != our.then:
                listed = self._listed.find(their, our, self.setting.steps)
                assert listed is not None, f"allowed, and ignored: {said}: {their} {our}"
                in_step = self._in_step(said, their, our) and session.phase.value == our.then
                if session.awaited is not None or not in_step:
                    return depth, Compared.CUT_SHORT
            assert session.awaited is None, f"allowed, and not answered: {said}: {their}"
            depth += 1
        return depth, Compared.TO_THE_END


def _heard(steps: list[Step]) -> Heard:
    return Heard(b"".join(step.replies for step in steps), "".join(step.events for step in steps))


def without_verdicts(sequences: Iterable[str]) -> Iterator[Said]:
    for said in sequences:
        yield Said(said, {})
