"""Made-up specs go through all languages: each builds, is clean, and agrees with the others."""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from generator.load import SpecError
from generator.model import Spec
from tests.conformance.languages.registry import MissingError, Workshop, languages
from tests.fuzz.comparing import Comparison, shortest
from tests.fuzz.inputs import Inputs
from tests.generator.making.spec import made_up

QUESTIONS = 2000
SPECS = Path(__file__).resolve().parents[2] / ".cache" / "specs"


def faults(spec: Spec, seed: int) -> Iterator[str]:
    """What is wrong with what is generated from a spec, in the languages that are here."""
    workshops = []
    for language in languages():
        try:
            made = Workshop(language, spec)
            workshops.append(made)
            made.lint()
        except MissingError:
            continue
        except Exception as error:
            yield f"{language.title}: {error}"
    with tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(workshops, Inputs(spec, seed), Path(folder))
        for _ in comparison.run(QUESTIONS):
            yield from map(str, shortest(comparison.disagreements, 3))


@click.command()
@click.option("--count", "-n", default=20, show_default=True, help="How many specs.")
@click.option("--seed", type=int, help="The first of them; the others follow it.")
def main(count: int, seed: int | None) -> None:
    """Make up specs, and try all languages on each that passes the check.

    Exit codes: 0 all are well, 1 some are not.
    """
    first = random.SystemRandom().randrange(10**6) if seed is None else seed
    tried = refused = wrong = 0
    for each in range(first, first + count):
        try:
            spec = made_up(each, SPECS / str(each))
        except SpecError as error:
            refused += 1
            print(f"seed {each}: refused: {error.problems[0]}", flush=True)
            continue
        found = list(faults(spec, each))
        tried, wrong = tried + 1, wrong + bool(found)
        print(f"seed {each}:", "\n".join(found) or "well", flush=True)
    print(f"{tried} specs, {wrong} of them with faults; {refused} refused")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
