# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Options that several commands have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

_COLOURS = {"auto": None, "always": True, "never": False}

json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print one JSON object a line, for programs."
)

full_option = click.option("--full", is_flag=True, help="Show long texts and bodies in full.")

summary_option = click.option(
    "--summary",
    "sums_up",
    is_flag=True,
    help="Print one line for each mail message: what happened to it, and what was changed.",
)

color_option = click.option(
    "--color",
    "colour",
    type=click.Choice(list(_COLOURS)),
    default="auto",
    callback=lambda _, __, value: _COLOURS[value],
    help="When to use colours: by default on a terminal, unless NO_COLOR is set.",
)


def checked(make: Callable[[Any], Any]) -> Callable[[click.Context, click.Parameter, Any], Any]:
    """A callback that makes a value of what was given, and refuses what does not stand for one.

    Args:
        make: makes the value, or raises a `ValueError`.
    """

    def callback(_: click.Context, __: click.Parameter, given: Any) -> Any:
        try:
            return None if given is None else make(given)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error

    return callback
