"""Generated code speaks the protocol of SSH agents with OpenSSH's agent."""

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.generator.ssh_agent.agent import COMMENT, Agent, agent_with_a_key
from tests.generator.ssh_agent.clients import go_client, python_client
from tests.generator.ssh_agent.signatures import to_be_signed, verify

MESSAGE = b"The quick brown fox.\n"
Client = Callable[[Path], tuple[list[str], dict[str, str]]]


@pytest.fixture
def agent() -> Iterator[Agent]:
    """An agent in a folder with a short name, for the sake of the socket's."""
    with tempfile.TemporaryDirectory() as folder, agent_with_a_key(Path(folder)) as running:
        yield running


@pytest.mark.parametrize("client", [python_client, go_client])
def test_a_client_lists_keys_and_gets_a_good_signature(
    client: Client, agent: Agent, tmp_path: Path
) -> None:
    command, environment = client(tmp_path)
    done = subprocess.run(
        [*command, str(agent.socket), to_be_signed(MESSAGE).hex()],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    ((key, comment),) = said["keys"]
    assert comment == COMMENT
    signature = bytes.fromhex(said["signature"])
    for message, is_good in ((MESSAGE, True), (b"Another.\n", False)):
        checked = verify(tmp_path, agent.public_line, bytes.fromhex(key), signature, message)
        assert (checked.returncode == 0) is is_good, checked.stderr
    assert said["others"] == [
        "Success",
        "IdentitiesAnswer",
        "Failure",
        "Success",
        "Failure",
        "Success",
        "IdentitiesAnswer",
    ]
