"""Make up specs, and try all languages on each; see ``--help``."""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from generator.load import SpecError
from generator.model import Spec
from tests.conformance.languages.registry import Language, languages
from tests.fuzz.progress import progress_of
from tests.fuzz.trying import faults
from tests.generator.making.spec import made_up

SPECS = Path(__file__).resolve().parents[2] / ".cache" / "specs"
BATCH = 20
"""How many are built at once."""


@click.command()
@click.option("--count", "-n", default=20, show_default=True, help="How many specs.")
@click.option("--seed", type=int, help="The first of them; the others follow it.")
@click.option("--language", "names", multiple=True, help="Only these.")
def main(count: int, seed: int | None, names: tuple[str, ...]) -> None:
    """Make up specs, and try all languages on each that passes the check.

    One that the check refuses is a fault of what makes them.

    Exit codes: 0 all are well, 1 some are not, 2 wrong use.
    """
    console = Console(stderr=True)
    here = list(_languages(names, console))
    first = random.SystemRandom().randrange(10**6) if seed is None else seed
    console.print(f"{', '.join(each.title for each in here)}: from seed {first} on")
    tried, wrong = 0, set[int]()
    with progress_of(console, "with faults") as progress:
        task = progress.add_task("tried", total=count, found=0)
        for start in range(first, first + count, BATCH):
            seeds = range(start, min(start + BATCH, first + count))
            specs = _specs(seeds)
            for fault in faults(specs, here):
                wrong.add(fault.seed)
                print(fault, flush=True)
            tried += len(specs)
            progress.update(task, advance=len(seeds), found=len(wrong))
            if not console.is_terminal:
                console.print(f"{tried} tried, {len(wrong)} with faults")
    print(f"{tried} specs, {len(wrong)} of them with faults; {count - tried} refused")
    sys.exit(bool(wrong) or tried < count)


def _languages(names: Sequence[str], console: Console) -> Iterator[Language]:
    known = languages()
    if unknown := set(names) - {each.name for each in known}:
        raise click.UsageError(f"no language is named {min(unknown)}")
    for each in known:
        if names and each.name not in names:
            continue
        if reason := each.missing():
            console.print(f"without {reason}")
        else:
            yield each.in_a_hurry()


def _specs(seeds: range) -> dict[int, Spec]:
    """Those of some seeds that pass the check."""
    found = {}
    for seed in seeds:
        try:
            found[seed] = made_up(seed, SPECS / str(seed))
        except SpecError as error:
            print(f"seed {seed}: refused: {error.problems[0]}", flush=True)
    return found


if __name__ == "__main__":
    main()
