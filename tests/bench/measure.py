"""Interleaved timing: every contestant once a round, so that the machine's drift hits all alike."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from timeit import Timer

SAMPLE_SECONDS = 0.005


@dataclass(frozen=True)
class Timing:
    """Seconds for one run of the work, in each round."""

    seconds: Sequence[float]

    @property
    def median(self) -> float:
        return median(self.seconds)

    def ratios(self, other: "Timing") -> list[float]:
        return [mine / theirs for mine, theirs in zip(self.seconds, other.seconds, strict=True)]

    def times(self, other: "Timing") -> float:
        """How many times the other's time this one takes: the median over the rounds."""
        return median(self.ratios(other))

    def middle_half(self, other: "Timing") -> tuple[float, float]:
        """Between which bounds the middle half of the rounds' ratios lies."""
        low, _, high = quantiles(self.ratios(other), n=4, method="inclusive")
        return low, high


def _repeats(timer: Timer) -> int:
    """How often to run the work so that one sample is well above the clock's grain."""
    number = 1
    while (seconds := timer.timeit(number)) < SAMPLE_SECONDS / 2:
        number *= 2
    return max(1, round(number * SAMPLE_SECONDS / seconds))


def measure(work: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, Timing]:
    """Time each piece of work in every round; the order rotates from round to round."""
    timers = {name: Timer(run) for name, run in work.items()}
    repeats = {name: _repeats(timer) for name, timer in timers.items()}
    samples: dict[str, list[float]] = {name: [] for name in work}
    names = list(work)
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            samples[name].append(timers[name].timeit(repeats[name]) / repeats[name])
    return {name: Timing(seconds) for name, seconds in samples.items()}
