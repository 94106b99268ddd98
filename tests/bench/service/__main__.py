"""Compare what a session costs over a Unix socket; see ``--help``."""

from importlib.util import find_spec
from pathlib import Path

import click

from tests.bench.report import table
from tests.bench.service.contest import best, started

_CONTESTANTS = {
    "a bare asyncio.Protocol": ("echo", "milter_protocol"),
    "the session in a Protocol": ("session", "milter_protocol"),
    "aio.serve": ("served", "milter_protocol"),
    "aio.serve on uvloop": ("served_by_uvloop", "uvloop"),
    "pymilter": ("with_pymilter", "Milter"),
    "kilter.protocol in a Protocol": ("with_kilter", "kilter"),
}
"""What each is called, its module, and the package that it needs.

purepythonmilter is not among them, because it refuses the body of 64 KB.
"""
_REFERENCE = "aio.serve"
_OURS = ("aio.serve", "aio.serve on uvloop")


@click.command()
@click.option("--rounds", default=20, show_default=True, help="Bursts of each.")
@click.option("--sessions", default=40, show_default=True, help="Sessions in a burst.")
@click.option(
    "--beside",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with another version of milter_protocol, to measure in the same run.",
)
def main(rounds: int, sessions: int, beside: Path | None) -> None:
    """Hold conversations in lockstep with each filter that is installed, in turns."""
    there = {name: entry for name, entry in _CONTESTANTS.items() if find_spec(entry[1])}
    entries: dict[str, tuple[str, Path | None]] = {
        name: (module, None) for name, (module, _) in there.items()
    }
    if beside:
        entries |= {f"{each}, beside": (there[each][0], beside) for each in _OURS if each in there}
    with started([*entries.values()]) as contestants:
        costs = dict(zip(entries, best(contestants, rounds, sessions), strict=True))
    reference = costs[_REFERENCE]
    lines = [
        (
            name,
            f"{cost.wall:,.0f}",
            f"{cost.wall / reference.wall:.2f}",
            f"{cost.processor:,.0f}",
            f"{cost.processor / reference.processor:.2f}",
        )
        for name, cost in costs.items()
    ]
    lines += [(name, "missing", "", "", "") for name in _CONTESTANTS if name not in there]
    title = "A session in lockstep over a Unix socket, best of the bursts"
    table(title, ("", "µs", "times", "µs of processor", "times"), lines)


main()
