"""The vectors on every version of Python that is at hand.

The one that runs the tests always is. Neither Debian nor a registry has the others, so that none of
them is required; those that are here are tried.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import construct
import pytest

ROOT = Path(__file__).resolve().parents[2]
VERSIONS = ("3.11", "3.12", "3.13", "3.14")

CHECK = """
import json, pathlib, pickle, sys
import milter_protocol as mp
from milter_protocol import constructs
good = bad = 0
for file in pathlib.Path(sys.argv[1]).glob("*.json"):
    topic = json.loads(file.read_text("utf-8"))
    for vector in topic.get("messages", ()):
        frame = bytes.fromhex(vector["frame"])
        message = mp.decode(frame)
        assert message.ID == vector["message"] and mp.encode(message) == frame
        assert pickle.loads(pickle.dumps(message)) == message and repr(message)
        assert constructs.FRAME.build(constructs.FRAME.parse(frame)) == frame
        assert mp.Decoder().feed(frame) == [message]
        good += 1
    for vector in topic.get("malformed", ()):
        try:
            mp.decode(bytes.fromhex(vector["frame"]))
        except mp.RemoteProtocolError as error:
            assert error.kind == vector["error"]["kind"]
            assert error.offset == vector["error"]["offset"]
            bad += 1
print(good, bad)
"""


def interpreters(version: str) -> Iterator[str]:
    """Those on the path, and those that pyenv keeps off it."""
    yield f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    for folder in sorted((pyenv / "versions").glob(f"{version}*")):
        yield str(folder / "bin" / "python")


def interpreter(version: str) -> str | None:
    """A Python of a version that really runs."""
    if sys.version.startswith(f"{version}."):
        return sys.executable
    ask = "import sys; print(sys.version)"
    for python in interpreters(version):
        try:
            asked = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
        except FileNotFoundError:
            continue
        if asked.stdout.startswith(f"{version}."):
            return python
    return None


AT_HAND = {version: python for version in VERSIONS if (python := interpreter(version))}


def test_the_one_that_runs_the_tests_is_tried() -> None:
    assert sys.executable in AT_HAND.values()


@pytest.mark.parametrize("python", AT_HAND.values(), ids=AT_HAND)
def test_the_vectors(python: str, tmp_path: Path) -> None:
    # Only construct of the environment: it is the one thing that the package needs.
    (tmp_path / "construct").symlink_to(Path(construct.__file__).parent)
    path = os.pathsep.join([str(ROOT / "generated" / "python"), str(tmp_path)])
    done = subprocess.run(
        [python, "-W", "error", "-c", CHECK, str(ROOT / "generated" / "vectors")],
        env={"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    good, bad = map(int, done.stdout.split())
    assert good > 100
    assert bad >= 60
