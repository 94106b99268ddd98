"""Ask every language every vector; see ``--help``."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console
from rich.progress import track
from rich.table import Table

from generator.output import replace_file
from generator.reading import read_spec
from tests.conformance.languages.registry import MissingError, Workshop, languages
from tests.conformance.questions import of_vectors, published
from tests.conformance.results import GROUPS, PAGE, Result, page, result, total

ROOT = Path(__file__).resolve().parents[2]


@click.command()
@click.argument("names", nargs=-1, metavar="[LANGUAGE]...")
@click.option("--write", is_flag=True, help="Write the page of the site, if all are here.")
@click.option("--json", "as_json", is_flag=True, help="Report in JSON.")
def main(names: tuple[str, ...], write: bool, as_json: bool) -> None:
    """Ask every language, or those that are named, every vector of the spec.

    Exit codes: 0 all is right, 1 something is wrong, 2 wrong use.
    """
    known = {language.name: language for language in languages()}
    if unknown := [name for name in names if name not in known]:
        raise click.UsageError(f"no language '{unknown[0]}'; known: {', '.join(known)}")
    spec, _ = read_spec(ROOT / "spec")
    asked = list(of_vectors(published(spec)))
    results: list[Result] = []
    errors = Console(stderr=True)
    for name in track(names or list(known), "Languages", console=errors, transient=True):
        try:
            results.append(result(Workshop(known[name], spec).build(), asked))
        except MissingError as error:
            errors.print(str(error))
    _report(results, total(asked), as_json)
    if write:
        if len(results) < len(known):
            raise click.UsageError("the page needs all languages")
        replace_file(PAGE, page(results, total(asked)).encode())
    sys.exit(1 if any(each.wrong for each in results) else 0)


def _report(results: list[Result], all_of: dict[str, int], as_json: bool) -> None:
    if as_json:
        rows = [{"language": r.title, "right": r.right, "wrong": r.wrong} for r in results]
        print(json.dumps({"vectors": all_of, "languages": rows}, indent=2))
        return
    table = Table("language", *GROUPS.values())
    for each in results:
        table.add_row(each.title, *(f"{each.right[g]} of {all_of[g]}" for g in GROUPS))
    Console().print(table)
    for each in results:
        for wrong in each.wrong[:10]:
            print(f"{each.title}: {wrong}")


if __name__ == "__main__":
    main()
