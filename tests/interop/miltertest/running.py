"""Running miltertest, which plays the MTA as a script in Lua tells it."""

import subprocess
from pathlib import Path

from tests.interop import counts

FOLDER = Path(__file__).parent
SUITE = "miltertest"

CLIENT = ["Connect", "Helo"]
MAIL = [
    "EnvelopeFrom",
    "EnvelopeRecipient",
    "Data",
    "Header",
    "EndOfHeaders",
    "Body",
    "EndOfMessage",
]
"""What a mail consists of, as `mail` of checks.lua says it up to `eom`."""

PARTS = ("mail", "rcpt", "data", "header", "eoh", "body", "eom")
"""The names that the scripts have for the same."""


def attempt(
    script: str, address: tuple[str, int] | str, **variables: object
) -> "subprocess.CompletedProcess[str]":
    """Run a script of this folder to its end.

    Args:
        script: its name.
        address: where the filter listens: host and port, or a path.
        variables: what the script finds as global variables, as text.
    """
    socket = f"unix:{address}" if isinstance(address, str) else f"inet:{address[1]}@{address[0]}"
    given = {"folder": FOLDER, "socket": socket} | variables
    words = [word for name, value in given.items() for word in ("-D", f"{name}={value}")]
    counts.add(SUITE, "scripts")
    return subprocess.run(
        ["miltertest", "-s", FOLDER / script, *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        # It shall fail, not be killed by SIGPIPE, when it writes to a connection that is closed.
        restore_signals=False,
    )


def run(script: str, address: tuple[str, int] | str, **variables: object) -> None:
    """Run a script that must find everything as it expects it."""
    ended = attempt(script, address, **variables)
    assert ended.returncode == 0, ended.stdout + ended.stderr
