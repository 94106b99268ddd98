"""`site`: what the site has beside its pages."""

import sys
from pathlib import Path

import click

from generator.cli.options import ROOT, spec_option
from generator.cli.problems import report_problems
from generator.load import SpecError
from generator.model import Spec
from generator.publishing import complete, list_versions, write_downloads
from generator.reading import read_spec

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
docs_option = click.option(
    "--docs", type=_FOLDER, default=ROOT / "docs", help="The sources of the site."
)


@click.group()
def site() -> None:
    """Write the files of the site that its builder does not make, for `make site` and `publish`."""


@site.command()
@spec_option
@docs_option
def prepare(spec_folder: Path, docs: Path) -> None:
    """Write the downloads into the sources, before the site is built."""
    write_downloads(_read(spec_folder), spec_folder, docs)


@site.command("complete")
@click.argument("built", type=_FOLDER)
@spec_option
@docs_option
def complete_(built: Path, spec_folder: Path, docs: Path) -> None:
    """Write Markdown twins, llms.txt and a page to print into the site in the folder BUILT."""
    complete(_read(spec_folder), docs, built)


@site.command()
@click.argument("folder", type=_FOLDER)
def versions(folder: Path) -> None:
    """List the versions in FOLDER for the site's version selector, and lead to the latest."""
    if not list_versions(folder):
        raise click.UsageError(f"{folder} has no folder that is named after a version")


def _read(folder: Path) -> Spec:
    try:
        return read_spec(folder)[0]
    except SpecError as error:
        report_problems(error, folder, as_json=False)
        sys.exit(1)
