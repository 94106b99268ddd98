# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Options that several commands have."""

from __future__ import annotations

import click

_COLOURS = {"auto": None, "always": True, "never": False}

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a line, for programs."
)

full_option = click.option("--full", is_flag=True, help="Show long texts and bodies whole.")

color_option = click.option(
    "--color",
    "colour",
    type=click.Choice(list(_COLOURS)),
    default="auto",
    callback=lambda _, __, value: _COLOURS[value],
    help="When to use colours: by default on a terminal, unless NO_COLOR is set.",
)
