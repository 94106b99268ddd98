"""`generate`: check the spec, then write everything or compare it."""

import json
import sys
from pathlib import Path, PurePosixPath

import click
from rich.console import Console
from rich.syntax import Syntax
from rich.table import Table

from generator.cli.options import ROOT, json_option, spec_option
from generator.cli.problems import report_problems
from generator.cli.releasing import ReleaseError, hold_against_release
from generator.engine import Plan, Target, TargetError, render, targets
from generator.load import SpecError
from generator.model import Spec
from generator.output import Difference, Kind, OutputError, compare, write
from generator.reading import read_spec

ONLY_OUTPUT = PurePosixPath("generated")
"""The folder that holds nothing but output; a target may write elsewhere too."""

_LONGEST_LINE = 300


@click.command()
@click.argument("names", nargs=-1, metavar="[TARGET]...")
@click.option(
    "--check", is_flag=True, help="Compare only; print a diff and exit 1 if anything differs."
)
@spec_option
@click.option(
    "--out",
    "root",
    type=click.Path(file_okay=False, path_type=Path),
    default=ROOT,
    help="The folder for all output.",
)
@click.option("--list", "only_list", is_flag=True, help="List the targets.")
@json_option
def generate(
    names: tuple[str, ...],
    check: bool,
    spec_folder: Path,
    root: Path,
    only_list: bool,
    as_json: bool,
) -> None:
    """Check the spec, and write all targets or those that are named."""
    try:
        known = {target.name: target for target in targets()}
    except TargetError as error:
        raise click.ClickException(str(error)) from error
    if unknown := [name for name in names if name not in known]:
        raise click.UsageError(f"no target '{unknown[0]}'; known: {', '.join(known)}")
    chosen = [known[name] for name in dict.fromkeys(names) or known]
    if only_list:
        _list(chosen, as_json)
        return
    try:
        spec, places = read_spec(spec_folder)
        hold_against_release(spec, places, spec_folder)
        plan = _plan(chosen, spec)
        folders = [target.output for target in chosen]
        differences = compare(root, plan, folders if names else [ONLY_OUTPUT, *folders])
        left = differences if check else write(root, plan, differences)
    except SpecError as error:
        report_problems(error, spec_folder, as_json)
        sys.exit(1)
    except (TargetError, OutputError, ReleaseError, OSError) as error:
        raise click.ClickException(str(error)) from error
    _report(plan, differences, left, check, as_json)
    sys.exit(1 if left else 0)


def _plan(chosen: list[Target], spec: Spec) -> Plan:
    plan: dict[PurePosixPath, str] = {}
    for target in chosen:
        files = render(target, spec)
        if both := sorted(plan.keys() & files.keys()):
            raise TargetError(f"{target.name}: another target writes {both[0]} too")
        plan |= files
    return plan


def _list(chosen: list[Target], as_json: bool) -> None:
    if as_json:
        rows = [{"name": t.name, "output": str(t.output), "summary": t.summary} for t in chosen]
        click.echo(json.dumps(rows, indent=2))
        return
    table = Table("target", "output", "what it is")
    for target in chosen:
        table.add_row(target.name, str(target.output), target.summary)
    Console().print(table)


def _report(
    plan: Plan,
    differences: tuple[Difference, ...],
    left: tuple[Difference, ...],
    check: bool,
    as_json: bool,
) -> None:
    if as_json:
        rows = [
            {
                "path": str(each.path),
                "kind": each.kind,
                "reason": each.reason,
                "diff": each.diff,
                "left": each in left,
            }
            for each in differences
        ]
        click.echo(json.dumps({"files": len(plan), "differences": rows}, indent=2))
    elif check:
        _report_check(plan, left)
    else:
        click.echo(f"{len(plan)} files, {len(differences) - len(left)} written or removed")
        for each in left:
            left_there = "" if each.kind is Kind.DIRECTORY else "; it was left, remove it yourself"
            click.echo(f"{each.reason}{left_there}", err=True)


def _report_check(plan: Plan, left: tuple[Difference, ...]) -> None:
    console = Console(soft_wrap=True)
    for diff in (_cut(each.diff) for each in left if each.diff):
        if console.is_terminal:
            console.print(Syntax(diff, "diff", background_color="default"))
        else:
            click.echo(diff, nl=False)
    for each in left:
        click.echo(each.reason, err=True)
    state = f"{len(left)} differ: run python -m generator" if left else "all up to date"
    click.echo(f"{len(plan)} files, {state}", err=bool(left))


def _cut(diff: str) -> str:
    """A diff whose lines fit a terminal; a line may hold a frame of many thousand bytes."""
    lines = diff.removesuffix("\n").split("\n")
    cut = (line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}…" for line in lines)
    return "".join(f"{line}\n" for line in cut)
