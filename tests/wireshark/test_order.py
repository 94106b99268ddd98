"""Conversations at random: the dissector points out what the Python package points out."""

import random
from collections.abc import Sequence

from milter_protocol import (
    Actions,
    EncodeError,
    Message,
    Negotiate,
    Options,
    Steps,
    decode,
    encode,
    states,
)
from milter_protocol.conversation import Conversation
from tests.conformance.questions import published
from tests.wireshark.conftest import Make
from tests.wireshark.recording import Capture
from tests.wireshark.running import show
from tests.wireshark.words import got, words

SEED = 20
CONVERSATIONS = 60
LENGTH = 40


def flags(chance: random.Random) -> tuple[Actions, Steps]:
    """Some of the flags that are known."""
    actions = sum(each for each in Actions if chance.random() < 0.5)
    steps = sum(each for each in Steps if chance.random() < 0.3)
    return Actions(actions), Steps(steps)


def framed(message: Message, version: int) -> bytes:
    """The frame of a message in a version; if it came later, in its first version."""
    return encode(message, version=max(version, type(message).SINCE))


def samples_in(messages: Sequence[Message], version: int) -> list[Message]:
    """The messages that a version can hold, those that came later included."""

    def fits(message: Message) -> bool:
        try:
            framed(message, version)
        except EncodeError:
            return False
        return True

    return list(filter(fits, messages))


def talk(chance: random.Random, messages: Sequence[Message]) -> list[tuple[str, Message]]:
    """An offer, an answer, and then mostly what may be said."""
    offer, answer = Negotiate(6, *flags(chance)), Negotiate(chance.choice((6, 4)), *flags(chance))
    said: list[tuple[str, Message]] = [("mta", offer), ("filter", answer)]
    conversation = Conversation()
    conversation.command(offer)
    conversation.reply(answer)
    options = conversation.agreed or Options()
    samples = samples_in(messages, answer.version)
    while len(said) < LENGTH:
        awaited = list(conversation.awaited)
        replies = states.allowed_replies(awaited[0], options) if awaited else ((), ())
        # The first command tells the sides apart, so that it must come from the right one.
        is_sure = len(said) > 2
        owes = awaited and chance.random() < 0.9
        side = "filter" if owes else chance.choice(("mta", "mta", "filter" if is_sure else "mta"))
        fitting = {*replies[0], *replies[1]}
        if side == "mta":
            fitting = set(states.allowed_commands(conversation.phase, options))
        choice = [each for each in samples if type(each) in fitting] or samples
        message = chance.choice(choice if chance.random() < 0.9 or not is_sure else samples)
        if isinstance(message, Negotiate):
            continue
        said.append((side, message))
        speak = conversation.command if side == "mta" else conversation.reply
        speak(message)
    return said


def wanted(said: list[tuple[str, Message]]) -> list[list[str]]:
    conversation = Conversation()
    return [
        sorted(map(words, (conversation.command if side == "mta" else conversation.reply)(each)))
        for side, each in said
    ]


def test_what_is_pointed_out_is_what_the_package_points_out(make: Make) -> None:
    spec, milter = make("milter")
    vectors = [each for topic in published(spec) for each in topic["messages"]]
    messages = [
        decode(bytes.fromhex(each["frame"]), version=each["version"])
        for each in vectors
        if len(each["frame"]) < 600
    ]
    chance = random.Random(SEED)
    talks = [talk(chance, messages) for _ in range(CONVERSATIONS)]
    capture = Capture()
    for number, said in enumerate(talks):
        _, (_, answer) = said[:2]
        assert isinstance(answer, Negotiate)
        frames = [(side, framed(each, answer.version)) for side, each in said]
        capture.conversation(str(number), frames)
    seen = iter(show(milter, capture))
    counted = 0
    for said in talks:
        needless: set[str] = set()
        for (side, message), told in zip(said, wanted(said), strict=True):
            shown = next(seen)
            assert shown.one("sender") == {"mta": "1", "filter": "2"}[side]
            # The package tells needless replies of a kind once, the dissector at each frame.
            assert [each for each in got(shown) if each not in needless] == told, message
            needless |= {each for each in told if " not-awaited: " in each}
            counted += len(told)
    assert next(seen, None) is None
    assert counted > 250
