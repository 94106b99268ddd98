"""Options that several commands have."""

from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]

spec_option = click.option(
    "--spec",
    "spec_folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT / "spec",
    help="The folder of the spec.",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Report in JSON.")

WIDTH_WITHOUT_TERMINAL = 120
"""How wide tables are where nothing says how wide they can be."""
