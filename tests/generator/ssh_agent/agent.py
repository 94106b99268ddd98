"""A real agent with one key, in a folder of its own."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.needs.asking import need

COMMENT = "tester@example.org"
PATIENCE = 10.0


@dataclass(frozen=True)
class Agent:
    """An agent that runs, and the key that it holds.

    Attributes:
        socket: where it listens.
        key: the file with the private key; the public one is beside it.
    """

    socket: Path
    key: Path

    @property
    def public_line(self) -> str:
        """The public key as OpenSSH writes it."""
        return self.key.with_suffix(".pub").read_text()


@contextmanager
def agent_with_a_key(folder: Path) -> Iterator[Agent]:
    """Run an agent, and give it a new key."""
    needed = need("ssh-agent")
    program, add, keygen = (needed.program(number) for number in range(3))
    agent = Agent(folder / "agent", folder / "key")
    make = [keygen, "-q", "-t", "ed25519", "-N", "", "-C", COMMENT, "-f", str(agent.key)]
    subprocess.run(make, check=True)
    command = [program, "-D", "-a", str(agent.socket)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as running:
        try:
            _wait_for(agent.socket)
            where = os.environ | {"SSH_AUTH_SOCK": str(agent.socket)}
            subprocess.run([add, "-q", str(agent.key)], env=where, check=True)
            yield agent
        finally:
            running.terminate()


def _wait_for(socket: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not socket.exists():
        assert time.monotonic() < end, "the agent does not listen"
        time.sleep(0.02)
