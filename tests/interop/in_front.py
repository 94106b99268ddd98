"""A tap in front of each filter of a suite, if the environment asks for it.

`make tapped` runs suites so. What a tap has shown must be what `decode` makes of its recording.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.ports import held_port
from tests.python.traffic.running import command, environment, parsed

FORM = os.environ.get("TESTS_TAPPED", "")
"""The form of the recordings, such as `jsonl`; empty if there are to be no taps."""

_TIMEOUT = 600
_OF_A_CONNECTION = {"frame", "damage", "end"}
_OF_A_FILE = {"file", "time", "took"}


@contextmanager
def in_front_of(address: str, form: str = FORM) -> Iterator[str]:
    """Where a filter is to listen that an MTA reaches at an address: there, or behind a tap.

    Args:
        address: where the MTA connects.
        form: that of the recording; empty for no tap.
    """
    if not form:
        yield address
        return
    with ExitStack() as stack, tempfile.TemporaryDirectory() as folder:
        scheme, _, rest = address.partition(":")
        behind = f"{address}.behind"
        if scheme != "unix":
            host = rest.partition("@")[2]
            behind = f"{scheme}:{stack.enter_context(held_port(host))}@{host}"
        recording = Path(folder, f"recording.{form}")
        out = stack.enter_context(Path(folder, "out").open("w+b"))
        arguments = command(
            *("tap", "--json", "--mode", "666", "-o", recording),
            *("--listen", address, "--to", behind),
        )
        process = stack.enter_context(
            subprocess.Popen(arguments, stdout=out, stderr=subprocess.PIPE, env=environment())
        )
        try:
            assert process.stderr is not None
            assert b"listens on" in process.stderr.readline()
            yield behind
            process.terminate()
            process.communicate(timeout=_TIMEOUT)
        finally:
            process.kill()
        out.seek(0)
        check(out.read(), recording)


def check(out: bytes, recording: Path) -> None:
    """See that what a tap printed with `--json` is what its recording has."""
    done = subprocess.run(
        command("decode", "--json", recording),
        capture_output=True,
        env=environment(),
        timeout=_TIMEOUT,
        check=False,
    )
    assert conversations(done.stdout) == conversations(out)


def conversations(out: bytes) -> dict[int, list[dict[str, Any]]]:
    """What was printed of each connection, but for names and what its file says of itself."""
    found: dict[int, list[dict[str, Any]]] = {}
    for line in parsed(out):
        if "stream" in line and line["type"] in _OF_A_CONNECTION:
            kept = {key: value for key, value in line.items() if key not in _OF_A_FILE}
            found.setdefault(line["stream"], []).append(kept)
    return found
