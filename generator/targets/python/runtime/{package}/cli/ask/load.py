"""Many mails over several connections at once, and how long each took."""

from __future__ import annotations

import asyncio
import json
import math
import time
import warnings
from array import array
from bisect import bisect_right
from collections import Counter
from contextlib import suppress
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any

from ...errors import RemoteProtocolError
from ...traffic.json_lines import plain
from ..screen import Look
from .cases import at, verdict_of
from .running import Asker, clock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from ..screen import Screen
    from .cases import Case, Outcome
    from .running import Setup

_SHARES = (50.0, 90.0, 99.0, 99.9, 100.0)
_BOUNDS = [scale * step for scale in (0.01, 0.1, 1, 10, 100, 1000, 10_000) for step in (1, 2, 5)]
"""Milliseconds between the bars of a histogram."""
_BAR = 50


class Load:
    """Asks about mails again and again, and counts.

    The time of a mail begins when a connection is free for it, and ends with the verdict, or when
    it has failed. It includes the connection and the negotiation where the mail needs a new one,
    and all that this process makes a reply wait.
    """

    def __init__(self, setup: Setup, cases: Sequence[Case], times: int, connections: int) -> None:
        """Prepare.

        Args:
            setup: whom to ask.
            cases: the mails.
            times: how often each is sent.
            connections: how many connections there are at a time.
        """
        self.count = times * len(cases)
        self._setup = setup
        self._left = chain.from_iterable(repeat(cases, times))
        self._connections = min(connections, self.count)
        self._milliseconds = array("d")
        self._came: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()
        self._different: Counter[str] = Counter()
        self._seconds = self._busy = 0.0
        self.has_misuse = False

    @property
    def has_problems(self) -> bool:
        """Whether something failed, or came otherwise than expected."""
        return bool(self._failed or self._different)

    async def run(self, tell: Callable[[], None]) -> None:
        """Ask about all mails.

        Args:
            tell: is called after each mail.
        """
        begun, busy = clock(), time.process_time()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                async with asyncio.TaskGroup() as group:
                    for _ in range(self._connections):
                        group.create_task(self._work(tell))
        finally:
            self._seconds, self._busy = clock() - begun, time.process_time() - busy

    def print(self, screen: Screen) -> None:
        """Print what has come so far."""
        done = len(self._milliseconds)
        rate, share = done / self._seconds, self._busy / self._seconds
        screen.print(
            (f"{done:,} of {self.count:,} mails", Look.HEADING),
            f" in {self._seconds:.2f} s, {rate:,.1f} a second; connections: {self._connections}",
        )
        screen.print(f"  this process took {share:.0%} of a processor")
        for texts, look in (
            (self._came, Look.RESPONDER),
            (self._failed, Look.VIOLATION),
            (self._different, Look.VIOLATION),
        ):
            for text, number in texts.most_common():
                screen.print(f"  {number:>9,} ", (screen.words.line(text), look))
        if done:
            _print_times(screen, sorted(self._milliseconds))

    def write(self, stream: TextIO) -> None:
        """Write what has come so far as a JSON object."""
        document: dict[str, Any] = {
            "mails": len(self._milliseconds),
            "of": self.count,
            "connections": self._connections,
            "seconds": round(self._seconds, 6),
            "processor_seconds": round(self._busy, 6),
            "verdicts": _plain(self._came),
            "failures": _plain(self._failed),
            "differences": _plain(self._different),
        }
        if times := sorted(self._milliseconds):
            shares = {f"{share:g}": round(_within(times, share), 3) for share in _SHARES}
            bars = [{"from": low, "to": high, "mails": n} for low, high, n in _histogram(times)]
            document |= {"milliseconds": shares, "histogram": bars}
        stream.write(json.dumps(document) + "\n")

    async def _work(self, tell: Callable[[], None]) -> None:
        asker = Asker(self._setup)
        for case in self._left:
            self._note(await asker.ask(case))
            tell()
        with suppress(OSError, RemoteProtocolError):
            await asker.close()

    def _note(self, outcome: Outcome) -> None:
        self._milliseconds.append(outcome.seconds * 1e3)
        self.has_misuse |= outcome.is_misuse
        if (result := outcome.result) is None:
            self._failed[outcome.failure or ""] += 1
        else:
            self._came[f"{verdict_of(result)} (at {at(result)})"] += 1
            self._different.update(outcome.differences)


def _print_times(screen: Screen, times: Sequence[float]) -> None:
    """Print percentiles and a histogram of sorted milliseconds."""
    screen.print("  " + ", ".join(f"{x:g} % in {_within(times, x):.2f} ms" for x in _SHARES))
    bars = _histogram(times)
    most = max(number for _, _, number in bars)
    full = "█" if screen.words.has("█") else "#"
    for low, high, number in bars:
        bar = full * math.ceil(_BAR * number / most)
        upper = "more" if high is None else f"{high:g}"
        screen.print(f"  {low:>7g} to {upper:>7} ms {number:>9,} {bar}".rstrip())


def _within(times: Sequence[float], share: float) -> float:
    """The milliseconds within which a share of all mails, in percent, was done."""
    return times[max(math.ceil(len(times) * share / 100), 1) - 1]


def _histogram(times: Sequence[float]) -> list[tuple[float, float | None, int]]:
    """Bounds, and how many mails took at least the lower one and less than the higher one."""
    bounds = [0.0, *_BOUNDS]
    numbers = Counter(bisect_right(bounds, each) for each in times)
    places = range(min(numbers), max(numbers) + 1)
    highest = dict(enumerate(_BOUNDS, 1))
    return [(bounds[place - 1], highest.get(place), numbers[place]) for place in places]


def _plain(texts: Counter[str]) -> dict[str, int]:
    return {str(plain(text)): number for text, number in texts.most_common()}
