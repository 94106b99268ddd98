"""Reporting what is wrong with a spec."""

import json

import click

from generator.load import SpecError


def report_problems(error: SpecError, as_json: bool) -> None:
    """Print the problems of a spec: for people to standard error, for programs to the output."""
    if as_json:
        rows = [
            {
                "file": problem.place.file,
                "line": problem.place.line,
                "column": problem.place.column,
                "rule": problem.rule,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in error.problems
        ]
        click.echo(json.dumps({"problems": rows}, indent=2))
        return
    for problem in error.problems:
        click.echo(str(problem), err=True)
    count = len(error.problems)
    click.echo(f"{count} problem{'' if count == 1 else 's'} in the spec", err=True)
