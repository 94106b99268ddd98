"""The code of the guides to the service runs, and their tables are right."""

import re
import subprocess
import sys
import typing
from dataclasses import fields
from inspect import signature
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.aio import addresses
from milter_protocol.aio.settings import Settings
from milter_protocol.kinds import COMMANDS, LOGGED, VERDICTS
from tests.aio.processes import PACKAGE

DOCS = Path(__file__).resolve().parents[2] / "docs"
GUIDE = (DOCS / "service.md").read_text("utf-8")
LOGS = (DOCS / "logs-and-metrics.md").read_text("utf-8")
SHOWN = re.compile(r"^```(python|text)\n(.*?)^```", re.DOTALL | re.MULTILINE)
HANDLERS = "## A filter as a class"


def cells(heading: str, guide: str = GUIDE) -> list[list[str]]:
    """The rows of the tables below a heading."""
    section = guide.split(f"\n{heading}\n")[1].split("\n##")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[1:]]


@pytest.mark.parametrize(
    ("page", "expected"), [("service.md", (4, 2)), ("logs-and-metrics.md", (4, 4))]
)
def test_its_code_prints_what_it_shows(
    page: str, expected: tuple[int, int], tmp_path: Path
) -> None:
    blocks = SHOWN.findall((DOCS / page).read_text("utf-8"))
    code = [text for language, text in blocks if language == "python"]
    shown = [line for language, text in blocks if language == "text" for line in text.splitlines()]
    assert (len(code), len(shown)) == expected
    script = tmp_path / "guide.py"
    script.write_text("\n".join(code), "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", script],
        env={"PYTHONPATH": str(PACKAGE)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == shown


def test_its_addresses_are_addresses() -> None:
    found = [each for row in cells("## Addresses") for each in re.findall(r"`([^`]+)`", row[0])]
    assert len(found) == 7
    for each in found:
        assert str(addresses.parse(each)) == each


def test_its_options_have_the_defaults_that_it_tells() -> None:
    told = {row[0].strip("`"): row[2].split(",")[0] for row in cells("## Options")}
    real = {field.name: field.default for field in fields(Settings) if field.init}
    assert set(told) | {"mode", "group"} == set(real)
    for name, value in told.items():
        assert str(real[name]).removesuffix(".0") == value, name


def test_its_handlers_take_and_return_what_it_tells() -> None:
    told = {row[0].strip("`"): [each.strip("`") for each in row[1:]] for row in cells(HANDLERS)}
    kinds = {name: kind.__name__ for kind, name in aio.Filter.HANDLERS.items()}
    assert {name: [kind, _reply_of(name)] for name, kind in kinds.items()} == told
    for name, reply in ((name, reply) for name, (_, reply) in told.items() if reply):
        assert typing.get_type_hints(getattr(aio.Filter, name), vars(mp))["return"] == (
            getattr(mp, reply) | None
        )


def _reply_of(handler: str) -> str:
    annotation: str = getattr(aio.Filter, handler).__annotations__["return"]
    return annotation.removesuffix("None").removesuffix(" | ")


def test_its_attributes_of_records_are_those_of_the_spec() -> None:
    told = {name for row in cells("## The log", LOGS) for name in re.findall(r"`(\w+)`", row[0])}
    for kind in (*COMMANDS, *VERDICTS):
        assert told.issuperset(name for name, _ in LOGGED.get(kind, ()))


def test_its_methods_of_observers_are_the_real_ones() -> None:
    told = {row[0].strip("`") for row in cells("## Metrics", LOGS)}
    methods = {name: each for name, each in vars(aio.Observer).items() if name[0] != "_"}
    real = [f"{name}({', '.join(signature(each).parameters)})" for name, each in methods.items()]
    assert told == {each.replace("self, ", "").replace("self", "") for each in real}
