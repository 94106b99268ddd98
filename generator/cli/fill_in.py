"""`fill-in CONVERSATION`: a conversation with what the state table says of it."""

import dataclasses
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import yaml

from generator.check import check
from generator.check.conversations import conversations_of, problems_of
from generator.check.filling import filled_in
from generator.cli.options import spec_option
from generator.cli.problems import report_problems
from generator.load import SpecError, load_documents
from generator.load.document import Data, Hexadecimal
from generator.model import Conversation, Spec
from generator.model.conversations import Standing
from generator.resolve import Places, resolve

_OF_CONVERSATIONS = ("vector-conversation", "conversation-coverage")


class _Dumper(yaml.SafeDumper):
    """A writer of what is read from a spec."""


_Dumper.add_representer(
    Hexadecimal,
    lambda dumper, number: dumper.represent_scalar("tag:yaml.org,2002:int", hex(number)),
)
# Some readers take these for truths, so the reader of specs wants them quoted.
_Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^[ynYN]$"), list("ynYN"))


@click.command("fill-in")
@click.argument("id_", metavar="CONVERSATION")
@spec_option
def fill_in(id_: str, spec_folder: Path) -> None:
    """Print the steps of a conversation, with the phases and macros that they leave out.

    CONVERSATION is the id of a conversation vector in the spec. The state after each step is taken
    from the state table. Compare it with what the protocol requires before you copy it.
    """
    try:
        spec, places = _read(spec_folder)
        known = {each.id: each for each in conversations_of(spec)}
        if id_ not in known:
            raise click.UsageError(f"'{id_}' is not the id of a conversation")
        chain = [known[id_]]
        while chain[-1].after in known:
            chain.append(known[chain[-1].after])
            if problems := list(problems_of(spec, places, chain[-1])):
                raise SpecError(problems)
        filled = filled_in(spec, known[id_])
        for step in _steps(places, filled):
            text = yaml.dump(
                step,
                None,
                _Dumper,
                default_flow_style=True,
                width=float("inf"),
                sort_keys=False,
                allow_unicode=True,
            )
            click.echo(f"- {text}", nl=False)
        if problems := list(problems_of(spec, places, filled)):
            raise SpecError(problems)
    except SpecError as error:
        report_problems(error, spec_folder, as_json=False)
        sys.exit(1)


def _read(folder: Path) -> tuple[Spec, Places]:
    """A spec that may have faults in its conversations."""
    spec, places = resolve(load_documents(folder))
    try:
        check(spec, places)
    except SpecError as error:
        if others := [each for each in error.problems if each.rule not in _OF_CONVERSATIONS]:
            raise SpecError(others) from None
    return spec, places


def _steps(places: Places, filled: Conversation) -> Iterator[Data]:
    """The steps as they are written, with what is filled in after."""
    spot = places.elements[f"vector/{filled.id}"][0]
    names = [each.name for each in dataclasses.fields(Standing)]
    for number, turn in enumerate(filled.steps):
        written = spot.document.at((*spot.path, "steps", number))
        assert isinstance(written, dict)
        stated = {name: getattr(turn, name) for name in names if getattr(turn, name) is not None}
        yield written | stated
