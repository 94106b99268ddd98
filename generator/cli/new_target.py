"""`new-target NAME`: the folders of a target and of its contract tests."""

import re
import shutil
import tempfile
from pathlib import Path

import click

from generator.cli.options import ROOT

_SCAFFOLD = Path(__file__).resolve().parents[1] / "scaffold"
_NAME = re.compile(r"[a-z][a-z0-9]*")
_PLACEHOLDER = "NAME"
_PLACES = {
    "target": Path("generator") / "targets",
    "language": Path("tests") / "conformance" / "languages",
}


@click.command()
@click.argument("name")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT,
    help="The checkout to put it into.",
)
def new_target(name: str, root: Path) -> None:
    """Create a target to start from: a folder that renders, and a driver for its contract tests.

    NAME is a word in small letters. Existing files are not changed.
    """
    if not _NAME.fullmatch(name):
        raise click.UsageError(f"'{name}' is not a word of small letters and digits")
    made = {part: root / place / name for part, place in _PLACES.items()}
    for folder in made.values():
        if folder.exists():
            raise click.UsageError(f"{folder.relative_to(root)} is there already")
    for part, folder in made.items():
        _copy(_SCAFFOLD / part, folder, name)
        click.echo(f"made {folder.relative_to(root)}/")
    click.echo(
        f"next: python -m generator {name}, then pytest tests/conformance -k {name};"
        " docs/adding-a-target.md goes through it"
    )


def _copy(source: Path, folder: Path, name: str) -> None:
    """A folder with the name in place of its placeholder; whole, or not there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{name}.") as scratch:
        copy = Path(scratch) / name
        shutil.copytree(source, copy, ignore=shutil.ignore_patterns("__pycache__"))
        for file in (each for each in copy.rglob("*") if each.is_file()):
            file.write_text(file.read_text("utf-8").replace(_PLACEHOLDER, name), "utf-8")
        copy.rename(folder)
