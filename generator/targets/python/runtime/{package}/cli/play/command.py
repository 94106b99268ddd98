"""The command that plays a responder."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING, Any

import click

from ..._project import NAME
from ...aio import Server
from ...aio.addresses import parse
from ...aio.signals import told_to_stop
from ...testing._edits import EDITS
from ...testing.faults import FAULTS
from ...testing.naming import name_of
from ..options import checked, color_option, full_option, json_option
from ..screen import Screen
from ..status import FINE, WRONG_USE, complain
from .rules import Rules
from .telling import Log

if TYPE_CHECKING:
    from collections.abc import Callable

_EXAMPLES = f"""Examples:

\b
  {NAME} play inet:8891@127.0.0.1
  {NAME} play inet:8891@127.0.0.1 --at rcpt --recipient 'bert@*' --reply 'reject 550 no'
  {NAME} play inet:8891@127.0.0.1 --add-header 'X-A: b' --quarantine 'look at it'
  {NAME} play unix:/run/socket --at body --fault silence

Faults:

\b
{chr(10).join(f"  {name:<13} {fault.doc}" for name, fault in FAULTS.items())}"""


class _InOrder(click.Command):
    """A command that remembers the order of its options, which belong to each other."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        _, _, order = self.make_parser(ctx).parse_args(list(args))
        ctx.meta[__name__] = [each.name for each in order]
        return super().parse_args(ctx, args)


def _edits(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option for each modification."""
    for kind, edit in reversed(list(EDITS.items())):
        parts = [edit.index and "N", "NAME: VALUE" if edit.name else edit.value.upper()]
        name = name_of(kind)
        option = click.option(
            f"--{name}",
            _key(name),
            multiple=True,
            metavar=" ".join(filter(None, parts)),
            help=(kind.__doc__ or "").partition("\n")[0],
        )
        command = option(command)
    return command


def _key(name: str) -> str:
    return name.replace("-", "_")


@click.command(cls=_InOrder, epilog=_EXAMPLES)
@click.argument("address", callback=checked(lambda text: parse(text) and text))
@click.option(
    "--at",
    multiple=True,
    metavar="STEP",
    help="The step that the next options apply to; before the first --at, the end of the mail.",
)
@click.option("--sender", multiple=True, metavar="PATTERN", help="Only for mail from such senders.")
@click.option("--recipient", multiple=True, metavar="PATTERN", help="Only for such recipients.")
@click.option("--reply", multiple=True, metavar="REPLY", help="The reply, such as 'reject 550 no'.")
@click.option(
    "--fault",
    multiple=True,
    type=click.Choice(list(FAULTS)),
    metavar="FAULT",
    help="What to do wrong with the reply; see below.",
)
@_edits
@json_option
@full_option
@color_option
@click.pass_context
def play(
    context: click.Context,
    /,
    address: str,
    as_json: bool,
    full: bool,
    colour: bool | None,
    **given: tuple[str, ...],
) -> int:
    """Play a responder whose replies the options set, and print what it receives.

    Options after --at apply to its step, up to the next --at. If several rules apply to a step, the
    first one that fits the mail counts. Everything else passes. Ctrl-C ends the command.
    """
    rules = Rules()
    values = {name: iter(texts) for name, texts in given.items()}
    for name in context.meta[__name__]:
        if name in values:
            _take(rules, name, next(values[name]))
    log = Log(sys.stdout, Screen(sys.stdout, colour=colour, full=full), as_json=as_json)
    player = rules.player()

    async def converse(connection: Any) -> None:
        log.ended(await player.hold(connection, log.heard))

    try:
        asyncio.run(_serve(converse, address, log))
    except OSError as error:
        complain(f"cannot listen on {address}: {error.strerror or error}")
        return WRONG_USE
    log.end()
    return FINE


async def _serve(converse: Callable[[Any], Any], address: str, log: Log) -> None:
    """Listen until a signal ends it."""
    told = asyncio.Event()
    with told_to_stop(told.set):
        async with Server(converse, address, on_failure="close", grace=0) as server:
            log.begun(server.addresses)
            await told.wait()


def _take(rules: Rules, name: str, value: str) -> None:
    option = name.replace("_", "-")
    try:
        rules.take(option, value)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint=f"--{option}") from error
