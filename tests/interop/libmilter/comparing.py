"""Holding what libmilter did against its table in the spec, and against our sessions."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import tee
from typing import NamedTuple

import milter_protocol as mp
from generator.model import Spec
from tests.interop.libmilter.conversations import COMMANDS, FRAMES, OFFER
from tests.interop.libmilter.judging import NUMBER, Heard, Judge, Setting, Talk
from tests.interop.libmilter.listed import Listed, left_out, table_of
from tests.interop.libmilter.sides import Step, by_its_table, by_our_session
from tests.interop.libmilter.table import Machine

_OFFERED = mp.Agreement(steps=OFFER.steps, actions=OFFER.actions)
_FORGETS_THE_NUMBER = "OK"


class Tried(NamedTuple):
    """How many conversations were held, and in how many the two sides did the same throughout."""

    conversations: int
    alike: int


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

    def hold(self, judge: Judge, said: Iterable[tuple[str, Mapping[str, str]]]) -> Tried:
        """Hold conversations with all sides; of each the commands and the verdicts on them."""
        to_say, to_hold = tee(said)
        heard_of_all = judge.ask(talk(*each) for each in to_say)
        conversations = alike = 0
        for (commands, verdicts), heard in zip(to_hold, heard_of_all, strict=True):
            theirs = by_its_table(self._machine, self.setting, commands, verdicts)
            ours = by_our_session(self.setting, commands, verdicts)
            label = (commands, verdicts, self.setting)
            assert _heard(theirs) == heard, f"libmilter's table in the spec: {label}"
            alike += self._same(theirs, ours, heard, label)
            self._mta(commands, theirs, ours, label)
            conversations += 1
        return Tried(conversations, alike)

    def _same(self, theirs: list[Step], ours: list[Step], heard: Heard, label: object) -> bool:
        """Compare command by command, up to where a listed difference brings them out of step."""
        differs = False
        for their, our in zip(theirs, ours, strict=False):
            if (their.events, their.replies) == (our.events, our.replies):
                continue
            differs = True
            listed = self._listed.find(their, our, self.setting.steps)
            assert listed is not None, f"not listed: {label}: {their} {our}"
            if not self._listed.in_step(their, our):
                return False
        if not differs:
            assert _heard(ours) == heard, label
        return not differs

    def _mta(self, commands: str, theirs: list[Step], ours: list[Step], label: object) -> None:
        """Say the same as an MTA does that may say only what the table allows.

        It hears what libmilter answered. Where it may say a command, libmilter takes it, unless the
        spec lists that it does not.
        """
        session = mp.MTASession(_OFFERED)
        for letter, their, our in zip(commands, theirs, ours, strict=False):
            command = COMMANDS[letter]
            if not session.wants(type(command)):
                return
            session.send(command)
            if their.replies:
                session.receive(their.replies)
            if not their.takes or session.phase.value != our.then:
                listed = self._listed.find(their, our, self.setting.steps)
                assert listed is not None, f"allowed, and ignored: {label}: {their} {our}"
                return
            assert session.awaited is None, f"allowed, and not answered: {label}: {their}"


def _heard(steps: list[Step]) -> Heard:
    return Heard(b"".join(step.replies for step in steps), "".join(step.events for step in steps))


def without_verdicts(sequences: Iterable[str]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for said in sequences:
        yield said, {}
