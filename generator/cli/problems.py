"""Reporting what is wrong with a spec."""

import json
from collections import Counter
from pathlib import Path

import click

from generator.load import Place, Problem, SpecError


def report_problems(error: SpecError, spec_folder: Path, as_json: bool) -> None:
    """Print the problems of a spec: for people to standard error, for programs to the output.

    A file is named as it can be opened from the working directory. For people, problems that
    differ only in their place are shown once.
    """
    if as_json:
        rows = [
            {
                "file": _path(problem.place, spec_folder),
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
    counts = Counter(map(_without_place, error.problems))
    firsts = {_without_place(problem): problem for problem in reversed(error.problems)}
    for problem in sorted(firsts.values()):
        place = problem.place
        file = _path(place, spec_folder)
        shown = Problem(Place(file, place.line, place.column), *_without_place(problem))
        more = counts[_without_place(problem)] - 1
        click.echo(f"{shown}, and {more} more like it" if more else str(shown), err=True)
    count = len(error.problems)
    click.echo(f"{count} problem{'' if count == 1 else 's'} in the spec", err=True)


def _without_place(problem: Problem) -> tuple[str, str, str]:
    return problem.rule, problem.message, problem.hint


def _path(place: Place, spec_folder: Path) -> str:
    path = spec_folder / place.file
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
