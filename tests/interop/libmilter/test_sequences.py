"""Sequences of commands: libmilter, its table in the spec and our sessions do the same.

Where a session is meant to do otherwise, the spec lists it under libmilter's state table.
"""

import random
from collections.abc import Callable, Iterator

import pytest

import milter_protocol as mp
from generator.model import Spec
from tests.interop import counts
from tests.interop.libmilter.comparing import Comparison, Tried, without_verdicts
from tests.interop.libmilter.conversations import at_random, up_to
from tests.interop.libmilter.judging import Judge, Setting
from tests.interop.libmilter.listed import Listed
from tests.interop.libmilter.walks import OTHER_VERDICTS, Said, verdicts_on, walks

MakeJudge = Callable[[Setting], Judge]

ENVELOPE = mp.Steps.NO_CONNECT | mp.Steps.NO_HELO | mp.Steps.NO_MAIL | mp.Steps.NO_RECIPIENT
CONTENT = mp.Steps.NO_HEADERS | mp.Steps.NO_END_OF_HEADERS | mp.Steps.NO_BODY
NEWER = mp.Steps.NO_UNKNOWN | mp.Steps.NO_DATA
QUIET = (
    mp.Steps.NO_REPLY_CONNECT
    | mp.Steps.NO_REPLY_HELO
    | mp.Steps.NO_REPLY_MAIL
    | mp.Steps.NO_REPLY_RECIPIENT
    | mp.Steps.NO_REPLY_DATA
    | mp.Steps.NO_REPLY_UNKNOWN
    | mp.Steps.NO_REPLY_HEADER
    | mp.Steps.NO_REPLY_END_OF_HEADERS
    | mp.Steps.NO_REPLY_BODY
)
SETTINGS = {
    "everything": Setting(),
    "nothing": Setting(ENVELOPE | CONTENT | NEWER),
    "no-envelope": Setting(ENVELOPE),
    "no-newer-commands": Setting(NEWER),
    "quiet": Setting(QUIET),
}
"""The settings under which every short sequence is tried."""

MORE_SETTINGS = {
    **SETTINGS,
    "absent-callbacks": Setting(
        (ENVELOPE | CONTENT | NEWER) & ~mp.Steps.NO_MAIL, callbacks="ME", negotiates=False
    ),
    "no-body": Setting(ENVELOPE | mp.Steps.NO_BODY),
    "no-content": Setting(CONTENT),
    "no-end-of-headers": Setting(mp.Steps.NO_END_OF_HEADERS | mp.Steps.SKIP),
    "no-recipients": Setting(mp.Steps.NO_RECIPIENT),
    "no-sender": Setting(mp.Steps.NO_MAIL | mp.Steps.NO_END_OF_HEADERS | NEWER),
    "content-alone": Setting(ENVELOPE | NEWER | mp.Steps.SKIP),
    "skipping": Setting(mp.Steps.SKIP | mp.Steps.NO_REPLY_HEADER),
}
"""Steps that are left out loosen libmilter's table, each in another place."""

RANDOM_SEQUENCES = 39_000
RANDOM_WALKS = 20_800
LEAST_DEPTH = 10


@pytest.fixture(scope="module")
def listed(spec: Spec) -> Listed:
    """The differences, and which of them the tests of this file have met."""
    return Listed(spec)


def count(what: str, tried: Tried) -> None:
    counts.add("libmilter", what, tried.conversations)
    counts.add("libmilter", f"{what} alike throughout", tried.alike)
    counts.add("libmilter", f"{what} cut short by a listed difference", tried.cut_short)


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_every_short_sequence_after_the_negotiation(
    setting: Setting, spec: Spec, judge: MakeJudge, listed: Listed
) -> None:
    """A sequence shows what comes of each of its beginnings as well."""
    with judge(setting) as process:
        sequences = (f"O{commands}" for commands in up_to(4))
        tried = Comparison(spec, listed, setting).hold(process, without_verdicts(sequences))
    count("short sequences", tried)
    assert tried.conversations == 15 + 15**2 + 15**3 + 15**4


def test_every_short_sequence_without_a_negotiation(
    spec: Spec, judge: MakeJudge, listed: Listed
) -> None:
    setting = SETTINGS["everything"]
    with judge(setting) as process:
        tried = Comparison(spec, listed, setting).hold(process, without_verdicts(up_to(4)))
    count("short sequences", tried)


@pytest.mark.parametrize("setting", MORE_SETTINGS.values(), ids=MORE_SETTINGS)
def test_random_longer_sequences_and_verdicts(
    setting: Setting, spec: Spec, judge: MakeJudge, listed: Listed
) -> None:
    with judge(setting) as process:
        conversations = with_verdicts(setting, RANDOM_SEQUENCES // len(MORE_SETTINGS))
        tried = Comparison(spec, listed, setting).hold(process, conversations)
    count("random longer sequences", tried)
    # Otherwise the dice throw nothing that an MTA would say.
    assert tried.alike > tried.conversations / 50


@pytest.mark.parametrize("setting", MORE_SETTINGS.values(), ids=MORE_SETTINGS)
def test_random_walks_of_what_an_mta_may_say(
    setting: Setting, spec: Spec, judge: MakeJudge, listed: Listed
) -> None:
    number = RANDOM_WALKS // len(MORE_SETTINGS)
    with judge(setting) as process:
        tried = Comparison(spec, listed, setting).hold(process, walks(setting, number))
    count("random walks of an MTA", tried)
    what = "random walks of an MTA cut short for the MTA as well"
    counts.add("libmilter", what, tried.walks_cut_short)
    depth = "commands in a random walk that libmilter took as the MTA expects"
    counts.average("libmilter", depth, tried.walked, number)
    assert tried.conversations == number
    # What libmilter answers is what lets it go on.
    assert tried.walks_refused == 0
    assert tried.walked > LEAST_DEPTH * number
    assert tried.walks_cut_short < number / 2


def test_every_listed_difference_was_met(request: pytest.FixtureRequest, listed: Listed) -> None:
    """A difference that is gone is to be taken from the list; it is met in one test or another."""
    here = [each for each in request.session.items if each.path == request.path]
    if len(here) < len(SETTINGS) + 2 * len(MORE_SETTINGS) + 2:
        pytest.skip("only the whole file meets them all")
    assert listed.never_met() == set()


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
