"""`diff OLD NEW`: what changed between two specs, and for whom it breaks."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

import click
from rich.console import Console
from rich.markdown import Markdown

from generator.cli.diffing import Read, SourceError, document_of
from generator.cli.options import WIDTH_WITHOUT_TERMINAL, json_option, spec_option
from generator.cli.problems import report_problems
from generator.cli.releasing import FOLDER
from generator.diff import RULES, Document, Report, Speaker, at_version, report
from generator.diff.printing import LEVELS, as_json, markdown, rule_page, show
from generator.languages import languages_of
from generator.load import SpecError
from generator.reading import read_spec


@click.command()
@click.argument("sources", nargs=-1, metavar="[OLD [NEW]]")
@click.option(
    "--protocol",
    "versions",
    nargs=2,
    type=int,
    metavar="OLD NEW",
    help="Compare two versions of the protocol in one spec.",
)
@click.option("--markdown", "as_markdown", is_flag=True, help="Report in Markdown.")
@json_option
@click.option("--rules", "list_rules", is_flag=True, help="List the rules.")
@click.option("--explain", metavar="RULE", help="Show what a rule is about, with an example.")
@spec_option
def diff(
    sources: tuple[str, ...],
    versions: tuple[int, int] | None,
    as_markdown: bool,
    as_json: bool,
    list_rules: bool,
    explain: str | None,
    spec_folder: Path,
) -> None:
    """Show what changed from OLD to NEW on the wire, for peers and for users of generated code.

    OLD and NEW are folders of specs, resolved specs as JSON, released versions such as 0.1.0, or
    revisions of git such as HEAD~3: (what that revision has generated) and HEAD~3:spec (its spec).
    NEW defaults to the spec of the checkout.

    Exit codes: 0 nothing breaks, 1 something breaks and no reason allows it, 2 wrong use.
    """
    if list_rules or explain:
        _tell_rules(explain)
        return
    if as_json and as_markdown:
        raise click.UsageError("--json and --markdown exclude each other")
    read = cache(read_spec)
    old, new = _sides(sources, versions, spec_folder, as_json, read)
    languages = _languages(new, read, *sources[0 if versions else 1 :], spec_folder)
    found = report(old, new, languages)
    _print(found, as_json, as_markdown)
    sys.exit(1 if found.breaking else 0)


def _sides(
    sources: tuple[str, ...],
    versions: tuple[int, int] | None,
    spec_folder: Path,
    as_json: bool,
    read: Read,
) -> tuple[Document, Document]:
    wanted = range(2) if versions else range(1, 3)
    if len(sources) not in wanted:
        raise click.UsageError("give OLD and NEW, OLD alone, or --protocol and at most one spec")
    here = str(spec_folder)
    if versions:
        both = _read([*sources, here][0], spec_folder, as_json, read)
        known = [each["number"] for each in both["versions"]]
        if missing := [each for each in versions if each not in known]:
            listed = ", ".join(map(str, known))
            raise click.UsageError(f"the spec has no version {missing[0]}, only {listed}")
        return at_version(both, versions[0]), at_version(both, versions[1])
    old, new = [*sources, here][:2]
    documents = [_read(each, spec_folder, as_json, read) for each in (old, new)]
    return documents[0], documents[1]


def _languages(new: Document, read: Read, *sources: str | Path) -> Mapping[str, Speaker]:
    """How each language spells names, by the first folder that has a spec of the protocol.

    Without one, or if the spec has problems, no language spells any.
    """
    for folder in filter(Path.is_dir, map(Path, sources)):
        with suppress(SpecError):
            spec, _ = read(folder)
            if spec.protocol.id == new["id"]:
                return languages_of(spec)
    return {}


def _read(word: str, spec_folder: Path, as_json: bool, read: Read) -> Document:
    try:
        return document_of(word, spec_folder / FOLDER, read=read)
    except SourceError as error:
        raise click.UsageError(str(error)) from error
    except SpecError as error:
        # Behind a revision of git, too, this names a file as `git show` takes it.
        report_problems(error, Path(word), as_json)
        sys.exit(2)


def _print(found: Report, json_wanted: bool, markdown_wanted: bool) -> None:
    if json_wanted:
        click.echo(json.dumps(as_json(found), indent=2, ensure_ascii=False))
    elif markdown_wanted:
        click.echo(markdown(found), nl=False)
    else:
        show(_console(), found)


def _console() -> Console:
    console = Console()
    return console if console.is_terminal else Console(width=WIDTH_WITHOUT_TERMINAL)


def _tell_rules(name: str | None) -> None:
    if name is None:
        width = max(map(len, RULES))
        for rule in RULES.values():
            click.echo(f"{rule.name:{width}}  {rule.level:10}  {rule.summary}")
        return
    if name not in RULES:
        raise click.UsageError(f"no rule is called '{name}'; --rules lists all")
    rule = RULES[name]
    console = _console()
    console.print(f"[bold]{rule.name}[/bold]: {rule.level}, {LEVELS[rule.level]}\n")
    if console.is_terminal:
        console.print(Markdown(rule_page(rule)))
    else:
        click.echo(rule_page(rule), nl=False)
