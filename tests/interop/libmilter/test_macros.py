"""Macros over sequences of commands: libmilter and a session differ in what the notes list alone.

A model of both differs in these notes and in nothing else; each side is held against it.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

import pytest

import milter_protocol as mp
from generator.model import Spec
from tests.interop.libmilter.conversations import FRAMES
from tests.interop.libmilter.judging import NUMBER, Judge, Setting, Talk
from tests.interop.libmilter.keeping import NOTES, Keeping
from tests.interop.libmilter.listed import left_out, libmilter_of, table_of
from tests.interop.libmilter.settings import CONTENT, ENVELOPE
from tests.interop.libmilter.sides import VERDICTS, Verdicts, by_its_table, by_our_session
from tests.interop.libmilter.table import Machine
from tests.interop.libmilter.walks import Said, walks, with_verdicts
from tests.sessions.talking import received
from tests.story import encoded

NAMES = "ab"
ANNOUNCED = "CHMRTULNBEA"
SETTINGS = {
    "everything": Setting(watched=NAMES),
    "no-envelope": Setting(ENVELOPE, watched=NAMES),
    "no-content": Setting(CONTENT, watched=NAMES),
}
CONVERSATIONS = 3_000

_MACRO = "D"
_FORGETS_THE_NUMBER = "OK"
_NEW_CONNECTION = "K"
_EVENT = re.compile(r"((?:@[0-9-]+)+)([A-Z])")

Seen = list[tuple[str, tuple[str, ...]]]
"""Which callbacks for commands ran, and which values the macros had.

ABORT is not among them: it can be libmilter's own word for a message that is over.
"""


class Macros(NamedTuple):
    """Macros of a command, among what is said; also those that tell the judge its number."""

    letter: str
    pairs: tuple[tuple[str, str], ...]

    @property
    def message(self) -> mp.Macro:
        return mp.Macro(self.letter, self.pairs)


Item = str | Macros


def with_macros(dice: random.Random, commands: str) -> Iterator[Item]:
    """Commands, with macros of any command between them: often of the next one."""
    counter = iter(range(1, 1_000))
    is_open = False
    for letter in commands:
        while is_open and (letter == _MACRO or dice.random() < 0.4):
            announced = letter if letter in ANNOUNCED and dice.random() < 0.6 else None
            names = [name for name in NAMES if dice.random() < 0.7]
            yield Macros(
                announced or dice.choice(ANNOUNCED),
                tuple((name, str(next(counter))) for name in names),
            )
            if letter == _MACRO:
                break
        if letter == _MACRO:
            continue
        yield letter
        if letter in _FORGETS_THE_NUMBER:
            is_open = True
            yield Macros("C", (("{n}", ""),))


def talk(items: Sequence[Item], said: Said) -> Talk:
    frames = [NUMBER]
    for item in items:
        if isinstance(item, str):
            frames.append(FRAMES[item])
        elif item.letter == "C" and item.pairs:
            pairs = (f"{name}\0{value}\0" for name, value in item.pairs if name in NAMES)
            frames.append(NUMBER + "".join(pairs).encode())
        else:
            frames.append(encoded(item.message))
    verdicts = (f"{command}={verdict}" for command, verdict in said.verdicts.items())
    return Talk(frames, "".join(verdicts))


def seen_by_libmilter(setting: Setting, events: str) -> Seen:
    return [
        (letter, tuple(values[1:].split("@")))
        for values, letter in _EVENT.findall(events)
        if letter in setting.callbacks
    ]


def seen_by_our_session(setting: Setting, items: Sequence[Item], said: Said) -> Seen:
    session = mp.FilterSession(mp.Options(steps=setting.steps))
    answers = Verdicts(setting, said.verdicts)
    seen = []
    for item in items:
        if isinstance(item, Macros):
            received(session, encoded(item.message))
            continue
        session.receive_data(FRAMES[item])
        for event in iter(session.next_event, None):
            if isinstance(event, mp.Message) and item in setting.callbacks:
                seen.append((item, tuple(session.macros.get(name, "-") for name in NAMES)))
        if session.awaited is not None:
            session.send(VERDICTS[answers.next(item)])
        if item == _NEW_CONNECTION:
            answers.forget()
    return seen


class Keepers:
    """What is seen if macros are kept by some of the notes."""

    def __init__(self, spec: Spec, setting: Setting) -> None:
        self._machine = Machine(table_of(spec), left_out(spec, setting.steps))
        self._setting = setting

    def is_alike(self, said: Said) -> bool:
        """Whether both take the same commands, so that only the macros can differ."""
        theirs = by_its_table(self._machine, self._setting, *said)
        ours = by_our_session(self._setting, *said)
        return [(each.takes, each.events, each.replies) for each in theirs] == [
            (each.takes, each.events, each.replies) for each in ours
        ]

    def seen_by(self, notes: frozenset[str], items: Sequence[Item], said: Said) -> Seen:
        commands = "".join(item for item in items if isinstance(item, str))
        steps = iter(by_its_table(self._machine, self._setting, commands, said.verdicts))
        keeping = Keeping(notes)
        seen = []
        for item in items:
            if isinstance(item, Macros):
                keeping.take(*item)
            elif next(steps).takes:
                keeping.begin(item)
                if item in self._setting.callbacks:
                    seen.append((item, tuple(map(keeping.value, NAMES))))
        return seen


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_macros_differ_in_what_is_listed_only(
    setting: Setting, spec: Spec, judge: Callable[[Setting], Judge]
) -> None:
    dice = random.Random("macros")
    keepers = Keepers(spec, setting)
    all_said = chain(walks(setting, CONVERSATIONS), with_verdicts(setting, CONVERSATIONS))
    until_the_end = (each._replace(commands=each.commands.partition("Q")[0]) for each in all_said)
    said = list(filter(keepers.is_alike, until_the_end))
    items = [list(with_macros(dice, each.commands)) for each in said]
    met: set[str] = set()
    with judge(setting) as process:
        heard_of_all = process.ask(map(talk, items, said))
        for those, each, heard in zip(items, said, heard_of_all, strict=True):
            theirs = keepers.seen_by(NOTES, those, each)
            assert seen_by_libmilter(setting, heard.events) == theirs, (each, those)
            ours = keepers.seen_by(frozenset(), those, each)
            assert seen_by_our_session(setting, those, each) == ours, (each, those)
            met |= {
                note
                for note in NOTES - met
                if keepers.seen_by(NOTES - {note}, those, each) != theirs
            }
    assert met == NOTES
    assert {each.id for each in libmilter_of(spec).notes} >= NOTES
    # Otherwise hardly anything was compared.
    assert len(said) > CONVERSATIONS / 4
