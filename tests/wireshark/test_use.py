"""What a user does with the file: install it, filter, set preferences; and what linters say."""

import re
import shlex
import shutil
import subprocess

import pytest

from tests.generator.folders import SPECS
from tests.wireshark.conftest import Make
from tests.wireshark.recording import CAPTURES, Capture, as_written
from tests.wireshark.running import Dissector, tshark

PLAIN = CAPTURES / "postfix-3.7_v6_modify-all.jsonl"
FILTERS = (
    'milter.connect.hostname == "localhost"',
    "milter.connect.family == '4'",
    'milter.connect.family == "INET"',
    "milter.connect.port > 1023",
    "milter.code == 'C'",
    'milter.code == "Connect"',
    "milter.length > 100",
    "milter.negotiate.actions & 0x20",
    "milter.negotiate.actions.add_headers == 1",
    "milter.negotiate.steps.no_connect",
    'milter.macro.macros.name == "j"',
    'milter.macro.macros matches "^i="',
    'milter.phase == "greeted"',
    'milter.sender == "Filter"',
    "milter.response_to && milter.time < 1",
    "milter.body.data contains 0d:0a",
)


@pytest.fixture
def file(milter: Dissector) -> str:
    capture = Capture(port=40025)
    capture.conversation("plain", as_written(PLAIN))
    file = milter.folder / "used.pcap"
    file.write_bytes(capture.content())
    return str(file)


def count(milter: Dissector, *arguments: str) -> int:
    return len(tshark(milter, *arguments).splitlines())


@pytest.mark.parametrize("name", sorted(SPECS))
def test_it_is_clean(make: Make, name: str) -> None:
    made = make(name)[1]
    for command in (["luac5.2", "-p"], ["luacheck", "--no-config", "--no-cache", "-q"]):
        done = subprocess.run([*command, made.script], capture_output=True, check=False)
        assert done.returncode == 0, done.stdout.decode()


@pytest.mark.needs("lua-5.4")
def test_a_newer_lua_reads_it_too(milter: Dissector) -> None:
    subprocess.run(["luac5.4", "-p", milter.script], check=True)


def test_it_is_found_in_any_conversation_that_begins_with_the_negotiation(
    milter: Dissector, file: str
) -> None:
    frames = count(milter, "-r", file, "-Y", "milter")
    assert frames > 20
    off = ("-o", "milter.detect:FALSE", "-r", file, "-Y", "milter")
    assert count(milter, *off) == 0
    assert count(milter, "-o", "milter.ports:40000-40030", *off) == frames
    assert count(milter, "-o", "milter.ports:25,8891", *off) == 0
    assert count(milter, "-d", "tcp.port==40025,milter", *off) == frames


def test_the_limit_can_be_set(milter: Dissector, file: str) -> None:
    limited = ("-o", "milter.max_length:20", "-r", file, "-Y", "milter.violation.too_long")
    assert count(milter, *limited) > 0


def test_filters_find_fields(milter: Dissector, file: str) -> None:
    counted = ",".join(["io,stat,0", *FILTERS])
    (row,) = re.findall(r"^\| *0\.0.*<>.*$", tshark(milter, "-q", "-r", file, "-z", counted), re.M)
    frames = [int(each) for each in row.split("|")[2:-1:2]]
    assert len(frames) == len(FILTERS)
    assert not [each for each, number in zip(FILTERS, frames, strict=True) if not number]


def test_the_column_says_what_a_packet_says(milter: Dissector, file: str) -> None:
    said = tshark(milter, "-r", file, "-Y", "milter", "-T", "fields", "-e", "_ws.col.Info")
    lines = [line.strip() for line in said.splitlines()]
    assert any(re.search(r"> Connect localhost INET \d+ 127\.0\.0\.1$", line) for line in lines)
    assert "< Continue" in lines


def test_the_command_of_the_readme_works(milter: Dissector, file: str) -> None:
    readme = (milter.folder / "README.md").read_text("utf-8")
    (command,) = re.findall(r"```sh\n(.*)\n```", readme)
    shutil.copy(file, milter.folder / "capture.pcap")
    arguments = shlex.split(command)
    done = subprocess.run(arguments, cwd=milter.folder, capture_output=True, check=True)
    assert b"Milter, MTA: Connect" in done.stdout
