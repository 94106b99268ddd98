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
assert pinger.open() == []
(data,) = pinger.send(ping)
assert session.receive(data) == [ping]
(data,) = session.send(pong)
assert pinger.receive(data) == [pong]
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
