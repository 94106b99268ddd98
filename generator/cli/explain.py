"""`explain ID`: what an id is, in the terminal."""

import json
import sys
from pathlib import Path

import click
from rich.console import Console

from generator.cli.explaining import candidates, explanation, show, suggestions
from generator.cli.options import WIDTH_WITHOUT_TERMINAL, json_option, spec_option
from generator.cli.problems import report_problems
from generator.load import SpecError
from generator.reading import read_spec


@click.command()
@click.argument("word", metavar="ID")
@spec_option
@json_option
def explain(word: str, spec_folder: Path, as_json: bool) -> None:
    """Describe an entry of the spec.

    ID is an id such as `kind/name`, or `kind/name.field` for a field of a message. If only one
    entry fits, you can also give the name alone, a C symbol, the name of a class, the letter of a
    message, the name of a macro or a kind of error.
    """
    if not word.strip():
        raise click.UsageError("say which ID, such as kind/name")
    try:
        spec, _ = read_spec(spec_folder)
    except SpecError as error:
        report_problems(error, spec_folder, as_json)
        sys.exit(1)
    found = candidates(spec, word)
    if not found:
        near = ", ".join(suggestions(spec, word))
        hint = f"; did you mean {near}?" if near else ""
        raise click.UsageError(f"nothing is called '{word}'{hint}")
    if len(found) > 1:
        raise click.UsageError(f"'{word}' can be {', '.join(found)}")
    what = explanation(spec, found[0])
    if as_json:
        click.echo(json.dumps(what.as_json(), indent=2, ensure_ascii=False))
        return
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_WITHOUT_TERMINAL)
    show(console, what)
