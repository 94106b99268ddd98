"""The command itself: exit statuses, wrong use, pipes."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.python.traffic.running import (
    CAPTURES,
    PLAIN,
    ROOT,
    Said,
    command,
    environment,
    recorded,
    run,
)

BAD = CAPTURES / "postfix-3.7_v4_skip-body.jsonl"
MEMORY = 48 << 20
NOTED = CAPTURES / "postfix-3.7_v4_purepythonmilter.jsonl"


@pytest.mark.parametrize(
    ("files", "status"), [([PLAIN], 0), ([NOTED], 0), ([BAD], 1), ([PLAIN, BAD, PLAIN], 1)]
)
def test_the_status_says_whether_there_are_problems(files: list[Path], status: int) -> None:
    for options in ((), ("--json",)):
        done = run("decode", *options, *files)
        assert (done.returncode, done.stderr) == (status, b"")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("decode",),
        ("encode", PLAIN),
        ("decode", "--no-such-option", PLAIN),
        ("decode", "--from", "client", PLAIN),
        ("decode", "--max-length", "0", PLAIN),
        ("decode", "--max-length", "many", PLAIN),
        ("decode", "no-such-file"),
        ("decode", ROOT),
    ],
    ids=str,
)
def test_wrong_use(arguments: tuple[str | Path, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"milter-protocol" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_file_that_is_missing_does_not_stop_the_others() -> None:
    done = run("decode", PLAIN, "no-such-file", BAD)
    assert done.returncode == 2
    assert done.stderr == b"milter-protocol: no-such-file: No such file or directory\n"
    assert done.stdout.count(b"\n== ") == 1
    assert b"-- all files: 122 frames" in done.stdout


def test_standard_input() -> None:
    done = run("decode", "-", stdin=PLAIN.read_bytes())
    assert done.stdout.count(b"\n") > 44
    assert done.stdout.startswith(b"== standard input\n")
    assert b"\n-- standard input: 44 frames" in done.stdout


def test_a_reader_that_has_seen_enough() -> None:
    file = CAPTURES / "postfix-3.7_v6_replies-at-rcpt.jsonl"
    process = subprocess.Popen(
        command("decode", *[str(file)] * 20),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) in (0, 1)


def test_a_conversation_is_shown_while_it_goes_on() -> None:
    """Frames of a pipe are shown when they have come, not when the pipe ends."""
    variables = environment(PYTHONUNBUFFERED="1")
    with subprocess.Popen(
        command("decode", "--json", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=variables,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for said in [each for each in recorded(PLAIN) if each.side == "mta"][:4]:
            process.stdin.write(said.frame)
            process.stdin.flush()
        lines = [json.loads(process.stdout.readline()) for _ in range(5)]
        assert [line.get("name") for line in lines[1:]] == [
            "Negotiate",
            "Macro",
            "Connect",
            "Macro",
        ]
        assert process.poll() is None
        process.stdin.close()


LIMITED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_DATA, ({MEMORY}, {MEMORY}))
from milter_protocol.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("form", ["raw", "capture", "digits", "one-line", "damaged"])
def test_huge_files_are_not_held(form: str, tmp_path: Path) -> None:
    body = Said("mta", "B", bytes(range(256)) * 250)
    piece = {
        "raw": body.frame,
        "capture": body.line.encode() + b"\n",
        "digits": body.frame.hex().encode() + b"\n",
        "one-line": body.frame.hex().encode(),
        "damaged": b"\xff" * 60_000,
    }[form]
    file = tmp_path / "huge"
    with file.open("wb") as out:
        for _ in range(2 * MEMORY // len(piece)):
            out.write(piece)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "decode", str(file)],
        capture_output=True,
        env=environment(),
        cwd=ROOT,
        timeout=120,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode == (form in ("capture", "damaged"))


def test_no_codec_is_loaded_that_the_command_does_not_use() -> None:
    code = (
        "import sys, milter_protocol.__main__ as m; m.main(['decode', sys.argv[1]]);"
        "print([n for n in ('construct', 'asyncio') if n in sys.modules])"
    )
    line = command()[0]
    done = subprocess.run(
        [line, "-c", code, str(PLAIN)], capture_output=True, env=environment(), check=True
    )
    assert done.stdout.splitlines()[-1] == b"[]"


def test_where_only_the_library_is_installed_the_command_names_what_is_missing() -> None:
    python, *arguments = command("decode", str(PLAIN))
    done = subprocess.run(
        [python, "-S", *arguments], capture_output=True, env=environment(), cwd=ROOT, check=False
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"pip install 'milter-protocol[tools]'" in done.stderr


@pytest.mark.parametrize("value", ["0", "-1", "x", "4294967296", "99999999999999", ""])
def test_a_greatest_length_that_cannot_be(value: str) -> None:
    done = run("decode", "--max-length", value, PLAIN)
    message = b"Invalid value for '--max-length': must be a number from 1 to 4294967295\n"
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.endswith(message)


@pytest.mark.parametrize("value", ["1", "0x1000", "4294967295"])
def test_a_greatest_length_that_can_be(value: str) -> None:
    assert run("decode", "--max-length", value, PLAIN).returncode == 0


def test_the_version() -> None:
    done = run("--version")
    (version,) = re.findall(
        r"^ *version: \"?([\w.]+)",
        (ROOT / "spec" / "project.yaml").read_text("utf-8"),
        re.MULTILINE,
    )
    assert done.stdout.decode() == f"milter-protocol {version}\n"
