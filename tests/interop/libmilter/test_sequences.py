"""Sequences of commands: libmilter, its table in the spec and our sessions do the same.

Where a session is meant to do otherwise, the spec lists it under libmilter's state table.
"""

from collections.abc import Callable

import pytest

from generator.model import Spec
from tests.interop import counts
from tests.interop.libmilter.comparing import Comparison, Tried, without_verdicts
from tests.interop.libmilter.conversations import up_to
from tests.interop.libmilter.judging import Judge, Setting
from tests.interop.libmilter.listed import Listed
from tests.interop.libmilter.settings import MORE_SETTINGS, SETTINGS
from tests.interop.libmilter.walks import walks, with_verdicts

MakeJudge = Callable[[Setting], Judge]


RANDOM_SEQUENCES = 19_500
RANDOM_WALKS = 10_400
LEAST_DEPTH = 10


@pytest.fixture
def listed(spec: Spec) -> Listed:
    return Listed(spec)


def count(what: str, tried: Tried) -> None:
    counts.add("libmilter", what, tried.conversations)
    counts.add("libmilter", f"{what} alike throughout", tried.alike)
    counts.add("libmilter", f"{what} cut short by a listed difference", tried.cut_short)


@pytest.mark.parametrize("name", MORE_SETTINGS)
def test_every_short_sequence_after_the_negotiation(
    name: str, spec: Spec, judge: MakeJudge, listed: Listed
) -> None:
    """A sequence shows what comes of each of its beginnings as well."""
    setting, longest = MORE_SETTINGS[name], 4 if name in SETTINGS else 3
    with judge(setting) as process:
        sequences = (f"O{commands}" for commands in up_to(longest))
        tried = Comparison(spec, listed, setting).hold(process, without_verdicts(sequences))
    count("short sequences", tried)
    assert tried.conversations == sum(15**length for length in range(1, longest + 1))


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
