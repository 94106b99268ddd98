"""The sessions of a protocol that negotiates nothing."""

import os
import subprocess
import sys
from pathlib import Path

from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once

SCRIPT = """
import tiny_protocol as toy

pinger, session = toy.PingerSession(), toy.PongerSession()
ping, pong = toy.Ping("here"), toy.Pong("here", 1)
pinger.open()
assert pinger.data_to_send() == b""
pinger.send(ping)
session.receive_data(pinger.data_to_send())
assert (session.next_event(), session.next_event(), session.closed) == (ping, None, False)
session.send(pong)
pinger.receive_data(session.data_to_send())
assert (pinger.next_event(), pinger.next_event()) == (pong, None)
print(pinger.closed, session.closed)
"""


def test_both_sides_talk_without_a_negotiation(tmp_path: Path) -> None:
    package = generate(tmp_path, "python", read_once(TOYS / "tiny")[0])
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=os.environ | {"PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == ["True", "True"], done.stderr
