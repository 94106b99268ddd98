"""What may come in each phase if commands can be left out.

Whatever may follow such a command may then follow the phase before it.
"""

from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.lower.table import Table
from generator.model import Versions
from generator.targets.promela.conditions import Agreed, both, either, flagged, opposite, word

Flags = frozenset[str]


@dataclass(frozen=True, slots=True)
class Way:
    """A command that may come in a phase, where it leads, and when: with these flags."""

    command: int
    to: int
    passed: Flags
    versions: Versions


def arrivals(table: Table, phase: int, agreed: Agreed) -> Iterator[tuple[int, int, str]]:
    """The commands of a phase, where each leads, and the condition for it; one holds at most."""
    ways: dict[int, list[Way]] = defaultdict(list)
    for way in _ways(table, phase, agreed):
        ways[way.command].append(way)
    for command, several in ways.items():
        asked = opposite(flagged(table.rows[command].suppressed_by))
        earlier: list[str] = []
        for to, alike in groupby(several, attrgetter("to")):
            found = either(_test(way, agreed) for way in alike)
            yield command, to, both(asked, found, *map(opposite, earlier))
            earlier.append(found)


def _test(way: Way, agreed: Agreed) -> str:
    return both(*map(word, sorted(way.passed)), agreed.within(way.versions))


def _ways(table: Table, phase: int, agreed: Agreed) -> Iterator[Way]:
    """All ways, those with fewer commands passed over first; none that an earlier one covers."""
    waiting = deque([(phase, frozenset[str](), Versions())])
    reached: dict[int, list[tuple[Flags, Versions]]] = defaultdict(list)
    found: dict[tuple[int, int], list[tuple[Flags, Versions]]] = defaultdict(list)

    def covered(by: list[tuple[Flags, Versions]], passed: Flags, versions: Versions) -> bool:
        return any(flags <= passed and agreed.covers(range_, versions) for flags, range_ in by)

    while waiting:
        here, passed, versions = waiting.popleft()
        if covered(reached[here], passed, versions):
            continue
        reached[here].append((passed, versions))
        for step in table.steps[here]:
            row = table.rows[step.command]
            to = phase if step.to == here else step.to
            flag = row.suppressed_by
            together = versions & step.versions
            sent = together & row.versions
            key = step.command, to
            if not ((flag and flag.id in passed) or covered(found[key], passed, sent)):
                found[key].append((passed, sent))
                yield Way(step.command, to, passed, sent)
            if flag:
                waiting.append((step.to, passed | {flag.id}, together))
