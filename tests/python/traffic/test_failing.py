"""When a file cannot be read or the output cannot be written, one line says so."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.python.traffic.running import PLAIN, ROOT, command, environment

NO_SPACE = b"milter-protocol: cannot write: No space left on device\n"
needs_full = pytest.mark.needs("full-device")


def shell(
    redirected: str, *arguments: str | Path, **variables: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {redirected}', "sh", *command(*arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=environment(**variables),
        cwd=ROOT,
        timeout=60,
        check=False,
    )


def test_a_standard_input_that_is_closed() -> None:
    done = shell("<&-", "decode", "-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"milter-protocol: standard input: it is closed\n"


def test_a_standard_input_that_cannot_be_read() -> None:
    done = shell("0>/dev/null", "decode", "-")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"milter-protocol: standard input: Bad file descriptor\n"


@pytest.mark.parametrize("options", [(), ("--json",), ("--color", "always")], ids=str)
def test_a_standard_output_that_is_closed(options: tuple[str, ...]) -> None:
    done = shell(">&-", "decode", *options, PLAIN)
    assert done.returncode == 2
    assert done.stderr == b"milter-protocol: cannot write: the standard output is closed\n"


@needs_full
@pytest.mark.parametrize("files", [1, 30])
@pytest.mark.parametrize("variables", [{}, {"PYTHONUNBUFFERED": "1"}], ids=str)
def test_output_that_cannot_be_written(files: int, variables: dict[str, str]) -> None:
    for options in ((), ("--json",)):
        done = shell(">/dev/full", "decode", *options, *[PLAIN] * files, **variables)
        assert (done.returncode, done.stderr) == (2, NO_SPACE)


UNBUFFERED = pytest.mark.parametrize("unbuffered", ["", "1"])


@needs_full
@UNBUFFERED
def test_a_version_that_cannot_be_written(unbuffered: str) -> None:
    done = shell(">/dev/full", "--version", PYTHONUNBUFFERED=unbuffered)
    assert (done.returncode, done.stderr) == (2, NO_SPACE)


@pytest.mark.parametrize("redirected", ["2>&-", pytest.param("2>/dev/full", marks=needs_full)])
@UNBUFFERED
def test_complaints_that_cannot_be_written(redirected: str, unbuffered: str) -> None:
    done = shell(redirected, "decode", "no-such-file", PLAIN, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 2
    assert b"44 frames" in done.stdout


def test_the_name_of_a_file_is_the_same_wherever_it_is_shown(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/gr\xfc\xc3\xbc\x1b[1m '\""
    good, bad = name + b"a", name + b"b"
    Path(os.fsdecode(good)).write_bytes(PLAIN.read_bytes())
    done = shell("", "decode", os.fsdecode(good), os.fsdecode(bad))
    shown = str(tmp_path).encode() + b"/gr\\xfc\xc3\xbc\\x1b[1m '\""
    assert done.stdout.startswith(b"== " + shown + b"a\n")
    assert b"\n-- " + shown + b"a: 44 frames" in done.stdout
    assert done.stderr == b"milter-protocol: " + shown + b"b: No such file or directory\n"
