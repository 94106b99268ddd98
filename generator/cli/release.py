"""`release`: keep the spec as it is now, to hold later ones against."""

import json
import sys
from pathlib import Path

import click

from generator.cli.options import spec_option
from generator.cli.problems import report_problems
from generator.cli.releasing import (
    FOLDER,
    ReleaseError,
    hold_against_release,
    last_release,
    parts,
)
from generator.diff import report
from generator.diff.printing import markdown
from generator.document import document_of
from generator.languages import languages_of
from generator.load import SpecError
from generator.reading import read_spec

_HEAD = "# Changes of the spec\n"


@click.command()
@spec_option
def release(spec_folder: Path) -> None:
    """Store the resolved spec below releases/, and write what is new into its CHANGELOG.md.

    From then on, a spec that breaks a rule of evolution compared with this release is refused,
    unless it gives a reason. The version is that of the packages, in project.yaml.
    """
    try:
        spec, places = read_spec(spec_folder)
        hold_against_release(spec, places, spec_folder)
        last = last_release(spec_folder)
        version = spec.project.version
        if last and parts(version) <= parts(last[0]):
            raise ReleaseError(
                f"{last[0]} is released already; give the project a later version than {version}"
            )
    except SpecError as error:
        report_problems(error, spec_folder, as_json=False)
        sys.exit(1)
    except ReleaseError as error:
        raise click.ClickException(str(error)) from error
    document = document_of(spec)
    news = (
        markdown(report(last[1], document, languages_of(spec)), level=3)
        if last
        else "The first release.\n"
    )
    kept = spec_folder / FOLDER / f"{version}.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", "utf-8")
    log = spec_folder / "CHANGELOG.md"
    before = log.read_text("utf-8").removeprefix(_HEAD) if log.exists() else ""
    log.write_text(f"{_HEAD}\n## {version}\n\n{news}{before}", "utf-8")
    click.echo(f"released {version}: {kept}, {log}")
    if any(change.rule for change in spec.changes):
        click.echo("next: remove the entries with a rule from `changes`; the CHANGELOG has them")
