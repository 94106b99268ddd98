"""Running the command, and recorded frames to feed it with."""

import io
import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from milter_protocol.__main__ import main

ROOT = Path(__file__).resolve().parents[3]
CAPTURES = ROOT / "tests" / "captures"
PLAIN = CAPTURES / "postfix-3.7_v6_plain.jsonl"
MODIFY = CAPTURES / "sendmail-8.17_v6_modify-all.jsonl"


class Said(NamedTuple):
    side: str
    code: str
    payload: bytes

    @property
    def frame(self) -> bytes:
        head = (1 + len(self.payload)).to_bytes(4, "big") + self.code.encode("latin-1")
        return head + self.payload

    @property
    def line(self) -> str:
        return json.dumps({"dir": self.side, "cmd": self.code, "payload": self.payload.hex()})


def recorded(file: Path) -> list[Said]:
    _, *lines = file.read_text("utf-8").splitlines()
    rows = map(json.loads, lines)
    return [Said(row["dir"], row["cmd"], bytes.fromhex(row["payload"])) for row in rows]


def stream(said: Iterable[Said], side: str) -> bytes:
    return b"".join(each.frame for each in said if each.side == side)


def capture(said: Iterable[Said], **facts: object) -> bytes:
    return "\n".join([json.dumps({"mta": "an MTA", **facts}), *(s.line for s in said)]).encode()


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "milter_protocol", *map(str, arguments)]


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    return kept | {"PYTHONPATH": str(ROOT / "generated" / "python"), "PYTHONUTF8": "1"} | more


def run(
    *arguments: str | Path, stdin: bytes = b"", **variables: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        env=environment(**variables),
        cwd=ROOT,
        timeout=120,
        check=False,
    )


def check_example(block: str, status: int = 0) -> None:
    """An example of a guide prints what stands below its command; `...` is any lines."""
    line, _, output = block.partition("\n")
    shell = line.removeprefix("$ ").replace("milter-protocol", shlex.join(command()), 1)
    done = subprocess.run(
        ["sh", "-c", shell], capture_output=True, env=environment(), cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (status, b"")
    check_output(output, done.stdout.decode())


def check_output(shown: str, printed: str) -> None:
    """What a guide shows is what was printed; a line `...` is any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", shown, flags=re.MULTILINE)]
    assert re.fullmatch("(?:.*\n)*".join(parts), printed)


@cache
def decode(data: bytes, *options: str) -> tuple[int, str]:
    """The status and the text for what comes on the standard input, without a new process."""
    standard = sys.stdin, sys.stdout
    output = io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(data))
    sys.stdout = io.TextIOWrapper(output, encoding="utf-8", newline="\n")
    try:
        status = main(["decode", *options, "-"])
        text = output.getvalue().decode()
    finally:
        sys.stdin, sys.stdout = standard
    return status, text


def rows(data: bytes, *options: str) -> list[dict[str, Any]]:
    """The JSON lines for what comes on the standard input."""
    return parsed(decode(data, "--json", *options)[1])


def parsed(text: str | bytes) -> list[dict[str, Any]]:
    """JSON lines, read as strictly as JSON is defined."""
    lines = text.decode() if isinstance(text, bytes) else text
    assert not lines or lines.endswith("\n")
    return [json.loads(line, parse_constant=_refuse) for line in lines.splitlines()]


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


def of_type(lines: Iterable[dict[str, Any]], type_: str) -> list[dict[str, Any]]:
    return [line for line in lines if line["type"] == type_]


def names(lines: Iterable[dict[str, Any]], side: str | None = None) -> list[str]:
    frames = of_type(lines, "frame")
    return [frame["name"] for frame in frames if side in (None, frame["side"])]


def findings(lines: Iterable[dict[str, Any]]) -> list[tuple[str, bool]]:
    found = (finding for line in lines for finding in line.get("findings", ()))
    return [(finding["kind"], finding["violation"]) for finding in found]
