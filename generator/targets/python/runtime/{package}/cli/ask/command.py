"""The command that asks."""

from __future__ import annotations

import asyncio
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.live import Live
from rich.progress_bar import ProgressBar

from ..._project import NAME
from ...aio.addresses import parse
from ...testing.naming import beginning_of
from ...testing.taking import with_envelope
from ...traffic.words import STDIN, Words
from ..options import checked, color_option, full_option, json_option
from ..screen import Screen
from ..status import FINE, PROBLEMS, WRONG_USE, complain
from ..whole_files import write_whole
from .cases import Case, Expected
from .lines import stored
from .load import Load
from .options import PROFILE_NAMES, client_of, end_of, macros_of, profile_of
from .reports import JUnit, Tap
from .running import Setup, ask_all
from .script import ScriptError, read_script
from .telling import ForPeople, ForPrograms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...testing import MailOptions, Profile
    from .cases import Outcome
    from .telling import Telling

_DEFAULT_PROFILE = next(iter(PROFILE_NAMES), None)
_EXAMPLES = f"""Examples:

\b
  {NAME} ask inet:8891@127.0.0.1 mail.eml
  {NAME} ask unix:/run/socket mail.eml --recipient a@x.org --expect 'reject 550'
  {NAME} ask inet:8891@127.0.0.1 --script mails.yaml --junit report.xml
  {NAME} ask inet:8891@127.0.0.1 mail.eml --repeat 1000 --parallel 10

Exit status: 0 the responder decided about each mail as expected; 1 it failed, or decided
differently; 2 wrong use, such as a mail that no client can send."""


@click.command(epilog=_EXAMPLES)
@click.argument("address", callback=checked(lambda text: parse(text) and text))
@click.argument("mails", nargs=-1, metavar="[MAIL...]")
@click.option(
    "--sender", metavar="ADDRESS", help="The argument of MAIL FROM; <> for the null sender."
)
@click.option(
    "--recipient",
    "recipients",
    metavar="ADDRESS",
    multiple=True,
    help="The argument of RCPT TO; once for each.",
)
@click.option(
    "--client",
    metavar="NAME[ADDRESS]",
    callback=checked(client_of),
    help="The client. One without a name is unknown[192.0.2.9].",
)
@click.option(
    "--helo", metavar="NAME", help="The argument of HELO; by default the name of the client."
)
@click.option("--auth", metavar="NAME", help="The user that the client has logged in as.")
@click.option(
    "--macro",
    "macros",
    metavar="NAME=VALUE",
    multiple=True,
    callback=checked(macros_of),
    help="A macro, sent where the responder asks for it or the server is configured to send it.",
)
@click.option(
    "--as",
    "profile",
    metavar="|".join(PROFILE_NAMES),
    default=_DEFAULT_PROFILE,
    show_default=True,
    callback=checked(profile_of),
    help="The server to imitate.",
)
@click.option("--protocol", type=int, metavar="N", help="The protocol version of this server.")
@click.option(
    "--abort-after",
    "stop_after",
    metavar="STEP",
    callback=checked(end_of),
    help="Drop each mail after the reply to a step, such as the last recipient.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=30.0,
    show_default="30",
    metavar="SECONDS",
    help="How long the responder may be silent.",
)
@click.option(
    "--expect",
    metavar="VERDICT",
    callback=checked(beginning_of),
    help="The verdict on each mail, or its beginning, such as 'reject 550 5.7.1'.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the delivered mail.",
)
@click.option(
    "--script", type=click.Path(path_type=Path), metavar="FILE", help="A YAML file of mails."
)
@click.option("--tap", is_flag=True, help="Print TAP, the Test Anything Protocol.")
@click.option(
    "--junit", type=click.Path(path_type=Path), metavar="FILE", help="Write a report for JUnit."
)
@click.option(
    "--repeat", type=click.IntRange(1), metavar="N", help="Send all mails N times, and measure."
)
@click.option(
    "--parallel",
    type=click.IntRange(1),
    metavar="N",
    help="Send them over N connections, and measure.",
)
@json_option
@full_option
@color_option
def ask(
    address: str,
    mails: Sequence[str],
    profile: Profile,
    protocol: int | None,
    timeout: float,
    expect: str | None,
    output: Path | None,
    script: Path | None,
    tap: bool,
    junit: Path | None,
    repeat: int | None,
    parallel: int | None,
    as_json: bool,
    full: bool,
    colour: bool | None,
    **options: Any,
) -> int:
    """Pass mail to a responder, as a mail server does, and show what happens to it.

    MAIL is a file, or - for standard input. All mails of a command go over one connection. The
    changed mail is shown as a diff; with --full, the whole mail is shown.
    """
    if protocol is not None and protocol not in profile.offers:
        known = ", ".join(map(str, profile.offers))
        raise click.UsageError(f"{profile.title} has the versions {known}, not {protocol}")
    told: Any = {name: value for name, value in options.items() if value not in (None, (), {})}
    screen = Screen(sys.stdout, colour=colour, full=full)
    setup = Setup(address, profile, protocol, timeout)
    load = repeat is not None or parallel is not None
    _check(mails, script, expect, output, is_report=tap or junit is not None, is_load=load)
    if tap and as_json:
        raise click.UsageError("give either --json or --tap")
    try:
        if script is not None:
            cases = read_script(script, profile, told)
        else:
            cases = [_case(name, profile, told, expect) for name in mails]
    except ScriptError as error:
        complain(str(error), str(script))
        return WRONG_USE
    except _UnusableMailError as error:
        complain(str(error), error.name)
        return WRONG_USE
    if load:
        return _measure(Load(setup, cases, repeat or 1, parallel or 1), screen, as_json=as_json)
    tellings: list[Telling] = [
        ForPrograms(sys.stdout)
        if as_json
        else Tap(sys.stdout, screen.words)
        if tap
        else ForPeople(screen, profile.title, full=full)
    ]
    if junit is not None:
        tellings.append(JUnit(junit, Words("utf-8", full=True)))
    return _ask(cases, setup, tellings, output)


class _UnusableMailError(ValueError):
    """A mail cannot be read or sent."""

    def __init__(self, reason: str, name: str) -> None:
        super().__init__(reason)
        self.name = name


def _check(
    mails: Sequence[str],
    script: Path | None,
    expect: str | None,
    output: Path | None,
    *,
    is_report: bool,
    is_load: bool,
) -> None:
    """Check that options go together.

    Raises:
        UsageError: they do not.
    """
    if bool(mails) == (script is not None):
        raise click.UsageError("give either mails or a script")
    if script is not None and (expect is not None or output is not None or is_load):
        reason = "a script has its own expectations, and does not go with -o, --repeat, --parallel"
        raise click.UsageError(reason)
    if output is not None and (len(mails) > 1 or is_load):
        raise click.UsageError("-o takes the delivered mail of one MAIL")
    if is_report and is_load:
        raise click.UsageError("--tap and --junit do not go with --repeat and --parallel")


def _case(name: str, profile: Profile, options: MailOptions, expect: str | None) -> Case:
    try:
        data = sys.stdin.buffer.read() if name == STDIN else Path(name).read_bytes()
        mail, oddities = with_envelope(data, profile)
    except OSError as error:
        raise _UnusableMailError(f"cannot be read: {error.strerror}", name) from error
    except ValueError as error:
        raise _UnusableMailError(str(error), name) from error
    return Case(
        name=name,
        mail=mail,
        oddities=oddities,
        options=options,
        expected=Expected(verdict=expect),
    )


def _ask(
    cases: Sequence[Case], setup: Setup, tellings: Sequence[Telling], output: Path | None
) -> int:
    """Ask about mails, tell what came of them, and give the exit status."""
    status = FINE

    def tell(outcome: Outcome) -> None:
        nonlocal status
        for each in tellings:
            each.outcome(outcome)
        status = max(status, _status(outcome))
        if output is not None and outcome.result and outcome.result.delivered:
            write_whole(output, stored(outcome.result.delivered))

    for each in tellings:
        each.begin(len(cases))
    try:
        failure = asyncio.run(ask_all(cases, setup, tell))
    finally:
        for each in tellings:
            each.end()
    if failure is not None:
        complain(failure)
        return max(status, PROBLEMS)
    return status


def _status(outcome: Outcome) -> int:
    if outcome.is_misuse:
        return WRONG_USE
    return PROBLEMS if outcome.differences else FINE


def _measure(load: Load, screen: Screen, *, as_json: bool) -> int:
    """Ask again and again, print what was counted, and give the exit status."""
    console = Console(stderr=True)
    bar = ProgressBar(total=load.count)
    shown = Live(bar, console=console, transient=True) if console.is_terminal else nullcontext()
    try:
        with shown:
            asyncio.run(load.run(lambda: bar.update(bar.completed + 1)))
    finally:
        if as_json:
            load.write(sys.stdout)
        else:
            load.print(screen)
    if load.has_misuse:
        return WRONG_USE
    return PROBLEMS if load.has_problems else FINE
