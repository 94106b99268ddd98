"""The commands of docs/tapping.md, which put a tap in front of a filter, and take it out again."""

import json
import os
import shlex
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.pages import blocks, page
from tests.python.traffic.running import command, environment

_PAGE = page("tapping.md")


class Guide:
    """The commands of a section of the page, with the places of a test.

    Attributes:
        tap: the arguments of the tap.
        out: the commands that take it out again, but for its end.
    """

    def __init__(
        self, section: str, places: Mapping[str, str], variables: Mapping[str, str] | None = None
    ) -> None:
        """Read a section.

        Args:
            section: its title.
            places: what stands for places of the page.
            variables: those of the environment.
        """
        text = _PAGE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
        for place, other in places.items():
            text = text.replace(place, other)
        into, self.out = (
            [line.removeprefix("# ") for line in block.text.splitlines()]
            for block in blocks(text, "console")
        )
        assert len(into) <= 3
        (at,) = (at for at, each in enumerate(into) if each.startswith("milter-protocol "))
        self._before, self._after = into[:at], into[at + 1 :]
        _, *self.tap = shlex.split(into[at])
        self._variables = os.environ | (variables or {})

    @contextmanager
    def tapping(self, folder: Path) -> Iterator[None]:
        """Put the tap in, and end it with Ctrl-C.

        Args:
            folder: where it runs.
        """
        self.run(self._before)
        process = subprocess.Popen(
            command(*self.tap),
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(),
        )
        with process:
            try:
                assert process.stderr is not None
                assert b"listens on" in process.stderr.readline()
                self.run(self._after)
                yield
                process.send_signal(signal.SIGINT)
                assert process.wait(30) == 0
            finally:
                process.kill()

    def run(self, commands: list[str]) -> None:
        """Run commands, one after the other."""
        for each in commands:
            line = ["sh", "-c", each]
            subprocess.run(line, check=True, capture_output=True, env=self._variables, timeout=60)


def codes(recording: Path) -> str:
    """The codes of the commands that passed."""
    lines = map(json.loads, recording.read_text().splitlines())
    return "".join(line["cmd"] for line in lines if line.get("dir") == "mta")
