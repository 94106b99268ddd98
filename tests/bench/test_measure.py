"""The arithmetic of the reports."""

import pytest

from tests.bench import report
from tests.bench.groups import Floor, Group
from tests.bench.measure import Timing, measure


def test_times_is_the_median_of_the_ratios_of_the_rounds() -> None:
    slow, fast = Timing([2.0, 30.0, 8.0]), Timing([1.0, 10.0, 2.0])
    assert slow.times(fast) == 3
    assert slow.median == 8


def test_middle_half_leaves_out_the_quarters_at_the_ends() -> None:
    ratios = Timing([1.0, 5.0, 2.0, 4.0, 3.0])
    assert ratios.middle_half(Timing([1.0] * 5)) == (2, 4)


@pytest.mark.parametrize(
    ("floor", "times", "met"),
    [
        (Floor("slow", "fast", at_least=14), 14.0, True),
        (Floor("slow", "fast", at_least=14), 13.9, False),
        (Floor("slow", "fast", below=30), 29.9, True),
        (Floor("slow", "fast", below=30), 30.0, False),
    ],
)
def test_floor(floor: Floor, times: float, met: bool) -> None:
    assert floor.met(times) is met


def test_every_contestant_runs_in_every_round() -> None:
    runs: list[str] = []
    timings = measure({"one": lambda: runs.append("one"), "two": lambda: runs.append("two")}, 3)
    assert {name: len(timing.seconds) for name, timing in timings.items()} == {"one": 3, "two": 3}
    assert {"one", "two"} == set(runs)


@pytest.mark.parametrize(("seconds", "met"), [(14.0, True), (13.0, False)])
def test_one_missed_floor_is_missed(seconds: float, met: bool) -> None:
    timings = {"slow": Timing([seconds] * 2), "fast": Timing([1.0] * 2)}
    floors = [Floor("slow", "fast", at_least=1), Floor("slow", "fast", at_least=14)]
    group = Group("a group", 1, 1, {}, floors)
    kept = Group("another", 1, 1, {}, floors[:1])
    results = [report.result(each, timings, "fast") for each in (kept, group)]
    assert report.all_met(results) is met
