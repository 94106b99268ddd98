"""What docs/tapping.md says of Postfix: a tap is put in front of a filter, and taken out again."""

import json
import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol.testing.playing import Script
from tests.interop.in_front import in_front_of
from tests.interop.postfix.conftest import World, mail_of
from tests.interop.process import PROJECT, serving
from tests.interop.scripted import scripted
from tests.pages import blocks, page
from tests.ports import held_port
from tests.python.traffic.running import command, environment

PAGE = page("tapping.md")
ADD_HEADER = str(PROJECT / "docs" / "examples" / "add_header.py")
MODIFYING: Script = {mp.EndOfMessage: [mp.AddHeader("X-Tapped", "yes"), mp.Accept()]}


class Guide:
    """The commands of a section of the page, with the places of a test.

    Attributes:
        before: those before the one that runs a tap.
        tap: the arguments of that.
        after: those after it.
        out: those that take it out again.
    """

    def __init__(self, section: str, places: dict[str, str]) -> None:
        text = PAGE.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
        for place, other in places.items():
            text = text.replace(place, other)
        into, out = (
            [shlex.split(line.removeprefix("# ")) for line in block.text.splitlines()]
            for block in blocks(text, "console")
        )
        (at,) = (at for at, each in enumerate(into) if each[0] == "milter-protocol")
        assert len(into) <= 3
        self.before, (_, *self.tap), self.after, self.out = into[:at], into[at], into[at + 1 :], out

    @contextmanager
    def followed(self, world: World, folder: Path) -> Iterator[None]:
        """Put the tap in, and at the end take it out."""
        self.run(self.before, world)
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
                self.run(self.after, world)
                yield
                process.send_signal(signal.SIGINT)
                assert process.wait(30) == 0
                self.run(self.out, world)
            finally:
                process.kill()

    def run(self, commands: list[list[str]], world: World) -> None:
        """Run commands with the configuration of the Postfix of the tests."""
        variables = os.environ | {"MAIL_CONFIG": str(world.postfix.configuration)}
        for each in commands:
            subprocess.run(each, check=True, capture_output=True, env=variables, timeout=60)


def codes(recording: Path) -> str:
    """The codes of the commands that passed."""
    lines = map(json.loads, recording.read_text().splitlines())
    return "".join(line["cmd"] for line in lines if line.get("dir") == "mta")


def test_in_front_of_a_filter_on_a_port(world: World, token: str, tmp_path: Path) -> None:
    with held_port() as port:
        places = {"8891": str(world.port), "8890": str(port)}
        guide = Guide("In front of a filter of Postfix", places)
        guide.out, back = [], guide.out
        with guide.followed(world, tmp_path):
            # Postfix takes up what it has reloaded a moment later.
            end = time.monotonic() + 30
            while "E" not in codes(tmp_path / "milter.jsonl"):
                assert time.monotonic() < end, "Postfix does not go through the tap"
                done, _ = world.exchange(MODIFYING, content=mail_of(token))
                assert done.accepted
            guide.run(back, world)
    assert world.arrived(token)[-1].values_of("X-Tapped") == ["yes"]
    done, _ = world.exchange(content=mail_of(token))
    assert done.accepted


def test_in_front_of_a_unix_socket(world: World, token: str, tmp_path: Path) -> None:
    places = {"/run/filter/socket": str(world.spare), "/run/filter/behind": f"{world.spare}.2"}
    guide = Guide("In front of a Unix socket", places)
    guide.tap += ["-o", "milter.jsonl"]
    with serving(world.spare, [ADD_HEADER, "ADDRESS"]):
        for number in range(2):
            with guide.followed(world, tmp_path), world.client("spare") as client:
                client.ehlo()
                assert client.mail(mail_of(f"{token}{number}")).accepted
            assert codes(tmp_path / "milter.jsonl").count("E") == 1
    (mail,) = world.arrived(f"{token}1")
    assert len(mail.values_of("X-Checked")) == 1


@pytest.mark.parametrize("form", ["jsonl", "pcapng"])
def test_a_recording_reads_as_what_was_shown(world: World, token: str, form: str) -> None:
    with (
        in_front_of(f"unix:{world.spare}", form) as address,
        scripted(None, address, mode=0o666) as behind,
    ):
        play = behind.play(MODIFYING)
        with world.client("spare") as client:
            client.ehlo()
            assert client.mail(mail_of(token)).accepted
            client.quit()
        play.conversation()
    (mail,) = world.arrived(token)
    assert mail.values_of("X-Tapped") == ["yes"]
