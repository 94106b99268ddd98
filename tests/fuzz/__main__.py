"""Ask all languages the same random questions; see ``--help``."""

import random
import sys
import time
from pathlib import Path

import click
from rich.console import Console

from generator.reading import read_spec
from tests.conformance.languages.registry import MissingError, Workshop, languages, reference
from tests.fuzz.comparing import Comparison, shortest
from tests.fuzz.inputs import Inputs
from tests.fuzz.progress import progress_of

ROOT = Path(__file__).resolve().parents[2]
LINE_EACH = 500_000
"""How often a line tells how far it is, where there is no terminal."""
FINDS = ROOT / ".cache" / "fuzz"


@click.command()
@click.option("--count", "-n", default=1_000_000, show_default=True, help="How many questions.")
@click.option("--seed", type=int, help="Where to begin; the same seed asks the same.")
@click.option("--language", "names", multiple=True, help="Only these, beside the first one.")
@click.option("--spec", default=ROOT / "spec", type=click.Path(path_type=Path, exists=True))
def main(count: int, seed: int | None, names: tuple[str, ...], spec: Path) -> None:
    """Compare the codecs of all languages on valid, mutated and random input.

    Exit codes: 0 they agree, 1 they do not, 2 wrong use.
    """
    console = Console(stderr=True)
    seed = random.SystemRandom().randrange(10**9) if seed is None else seed
    read, _ = read_spec(spec)
    workshops = []
    for language in languages():
        if names and language.name not in {reference().name, *names}:
            continue
        try:
            workshops.append(Workshop(language, read).build())
        except MissingError as error:
            console.print(f"without {language.title}: {error}")
    if len(workshops) < 2:
        raise click.UsageError("there are no two languages to compare here")
    titles = ", ".join(each.language.title for each in workshops)
    console.print(f"{titles}: seed {seed}")
    FINDS.mkdir(parents=True, exist_ok=True)
    comparison = Comparison(workshops, Inputs(read, seed), FINDS)
    began = time.monotonic()
    with progress_of(console, "disagreements") as progress:
        task = progress.add_task("asked", total=count, found=0)
        for size in comparison.run(count):
            progress.update(task, advance=size, found=len(comparison.disagreements))
            if not console.is_terminal and comparison.asked % LINE_EACH == 0:
                console.print(f"{comparison.asked} asked", len(comparison.disagreements), "found")
    finds = comparison.disagreements
    seconds = time.monotonic() - began
    print(f"{comparison.asked} questions to {len(workshops)} languages, {len(finds)} disagreements")
    console.print(f"{seconds:.0f} s, {comparison.asked / seconds:,.0f} questions a second")
    if finds:
        file = FINDS / f"seed-{seed}.txt"
        file.write_text("\n\n".join(map(str, shortest(finds, 1000))) + "\n", "utf-8")
        for find in shortest(finds, 5):
            print(f"\n{find}")
        print(f"\nall in {file.relative_to(ROOT)}; keep each kind as a vector under spec/vectors/")
        sys.exit(1)


if __name__ == "__main__":
    main()
