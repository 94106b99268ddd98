"""What an MTA may say, chosen at random through its session, and what a filter answers to it."""

import random
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import milter_protocol as mp
from tests.interop.libmilter.conversations import COMMANDS, LETTERS, at_random
from tests.interop.libmilter.judging import Setting
from tests.interop.libmilter.sides import VERDICTS
from tests.sessions.talking import received
from tests.story import OFFER, encoded

OFFERED = mp.Options(steps=OFFER.steps, actions=OFFER.actions)
OTHER_VERDICTS = {
    "C": "art",
    "H": "art",
    "M": "adrt",
    "R": "adddrt",
    "T": "adrt",
    "U": "adrt",
    "L": "adrt",
    "N": "adrt",
    "B": "adrt",
    "E": "adrt",
}
"""What a filter may say but continue, by the letter of the command."""
LONGEST = 30

_CONTINUES = 0.85
_SHORTEST = 8
# What ends a message or the conversation, or brings libmilter out of step, is rare: most walks are
# to get far.
_WEIGHTS = {"D": 0.2, "U": 0.04, "A": 0.04, "K": 0.04, "Q": 0.01, "H": 0.3, "M": 2.0}
_NEW_CONNECTION = "K"


class Said(NamedTuple):
    """What is said in a conversation.

    Attributes:
        commands: the letters of the commands.
        verdicts: what the filter says to the commands of a letter, each time the next one, and
            then the last one again and again.
    """

    commands: str
    verdicts: Mapping[str, str]


def verdicts_on(letter: str, setting: Setting) -> str:
    """What a filter may answer to a command but continue."""
    may_skip = letter == "B" and mp.Steps.SKIP in setting.steps
    return OTHER_VERDICTS[letter] + "sss" * may_skip


def walks(setting: Setting, number: int) -> Iterator[Said]:
    """Conversations, each of commands and of the verdicts on them in their order."""
    dice = random.Random(f"walks {setting}")
    for _ in range(number):
        yield _walk(dice, setting)


def _walk(dice: random.Random, setting: Setting) -> Said:
    session = mp.MTASession(OFFERED)
    session.open()
    received(session, encoded(mp.Negotiate(6, mp.Actions(0), setting.steps)))
    said = "O"
    verdicts: dict[str, str] = {}
    calls: dict[str, int] = {}
    length = dice.randint(_SHORTEST, LONGEST)
    while len(said) < length:
        wanted = [each for each in LETTERS if session.wants(type(COMMANDS[each]))]
        if not wanted:
            break
        (letter,) = dice.choices(wanted, [_WEIGHTS.get(each, 1.0) for each in wanted])
        session.send(COMMANDS[letter])
        said += letter
        if letter == _NEW_CONNECTION:
            calls.clear()
        if session.awaited is None:
            continue
        verdict = "c"
        if letter in setting.callbacks:
            known = verdicts.get(letter, "")
            call = calls[letter] = calls.get(letter, 0) + 1
            if call > len(known):
                other = dice.choice(verdicts_on(letter, setting))
                known += "c" if dice.random() < _CONTINUES else other
                verdicts[letter] = known
            verdict = known[call - 1]
        assert received(session, encoded(VERDICTS[verdict])) == [VERDICTS[verdict]]
        assert session.awaited is None
    return Said(said, verdicts)


def with_verdicts(setting: Setting, number: int) -> Iterator[Said]:
    """Long conversations, most of them with a filter that refuses or accepts something."""
    dice = random.Random(f"{setting}")
    for _ in range(number):
        commands = f"O{at_random(dice, 5, 12)}"
        verdicts = {}
        if dice.random() < 0.7:
            for letter in dice.sample(list(OTHER_VERDICTS), dice.randint(1, 3)):
                verdicts[letter] = dice.choice(verdicts_on(letter, setting))
        yield Said(commands, verdicts)
