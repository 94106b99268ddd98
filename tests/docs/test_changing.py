"""What the guide to a new version says, done as it stands there."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest

from generator.reading import read_spec
from tests.generator.conftest import Run, run
from tests.generator.diff.talk import after, before
from tests.generator.folders import ROOT, SPEC
from tests.generator.next_version import NEWEST, NEXT
from tests.guide import GUIDE

__all__ = ["run"]

TITLED = re.compile(r'^```(\w+) title="spec/([^"]+)"\n(.*?)^```', re.DOTALL | re.MULTILINE)
SHOWN = [
    text.strip() for text in re.findall(r"^```text\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
]
BLOCKS = {name: (language, text) for language, name, text in TITLED.findall(GUIDE)}
FILE, VECTORS = f"version-{NEXT}.yaml", "vectors/log-line.yaml"
TALK = "vectors/conversations/log-line.yaml"
LATER = ("changes.yaml", "renamed.yaml")
NEW = "reply/log-line"
PLACE = re.compile(r":\d+:\d+(?=: )")
BUILT = f"""
from hypothesis import find, settings
from tests.python.strategies import messages
assert find(messages, lambda message: message.ID == "{NEW}" and message.line)
"""


def apply(spec: Path, names: Iterator[str]) -> None:
    """Write the files of the guide, and make its edits, each where it fits once."""
    for name in names:
        language, text = BLOCKS[name]
        file = spec / name
        if language == "yaml":
            file.write_text(text, "utf-8")
            continue
        old, content = before(text), file.read_text("utf-8")
        assert content.count(old) == 1, name
        file.write_text(content.replace(old, after(text)), "utf-8")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """The spec with all that the guide adds before its vectors."""
    folder = tmp_path / "spec"
    shutil.copytree(SPEC, folder)
    apply(folder, (name for name in BLOCKS if name not in (VECTORS, TALK, *LATER)))
    return folder


@pytest.fixture
def whole(spec: Path) -> Path:
    """The spec with its vectors too, the steps of the conversation filled in."""
    apply(spec, iter([VECTORS, TALK]))
    file = spec / TALK
    head, steps, _ = file.read_text("utf-8").partition("      steps:\n")
    file.write_text(head + steps + indent(f"{SHOWN[1]}\n", " " * 8), "utf-8")
    return spec


def test_what_is_missing_is_shown_as_the_guide_shows_it(run: Run, spec: Path) -> None:
    told = run("generate", "json", "--spec", spec, "--out", spec.parent)
    assert told.exit_code == 1
    shown = told.stderr.replace(f"{spec.parent}{os.sep}", "").strip()
    # Lines move with each edit of the spec.
    assert PLACE.sub("", shown) == PLACE.sub("", SHOWN[0])


def test_a_conversation_is_filled_in_as_the_guide_shows_it(run: Run, spec: Path) -> None:
    apply(spec, iter([VECTORS, TALK]))
    found = run("generate", "json", "--spec", spec, "--out", spec.parent)
    assert found.exit_code == 1
    assert "fill-in log-lines-written" in found.stderr
    assert run("fill-in", "log-lines-written", "--spec", spec).stdout.strip() == SHOWN[1]


def test_the_report_ends_as_the_guide_shows_it(run: Run, whole: Path) -> None:
    told = run("diff", SPEC, whole)
    assert (told.exit_code, told.stdout.splitlines()[-1]) == (0, SHOWN[2])


def test_without_its_version_the_reply_breaks_as_the_guide_says(run: Run, whole: Path) -> None:
    file = whole / FILE
    file.write_text(file.read_text("utf-8").replace(f"since: {NEXT}", f"since: {NEWEST}"), "utf-8")
    told = run("diff", "--json", SPEC, whole)
    rules = {each["rule"] for each in json.loads(told.stdout)["findings"]}
    assert (told.exit_code, "message-unguarded" in rules) == (1, True)


def test_a_new_message_is_tried_by_the_tests_that_are_there(run: Run, whole: Path) -> None:
    out = whole.parent
    for target in ("json", "python"):
        assert run("generate", target, "--spec", whole, "--out", out).exit_code == 0
    path = os.pathsep.join([str(out / "generated" / "python"), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": path}

    def python(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    python("-c", BUILT)
    paths = f"pythonpath={out / 'generated' / 'python'} {ROOT}"
    tried = ("tests/python/test_properties.py", "-k", "construct_builds")
    assert "1 passed" in python("-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", paths, *tried)


def test_the_step_to_the_new_version_has_a_page(run: Run, whole: Path) -> None:
    assert run("generate", "docs", "--spec", whole, "--out", whole.parent).exit_code == 0
    page = whole.parent / "docs" / "reference" / "versions" / f"{NEWEST}-to-{NEXT}.md"
    assert "replies/log-line.md" in page.read_text("utf-8")


def test_what_is_meant_to_break_and_names_that_change(run: Run, whole: Path) -> None:
    first = read_spec(whole)[0].project.version
    assert run("release", "--spec", whole).exit_code == 0
    protocol = whole / "protocol.yaml"
    text = protocol.read_text("utf-8")
    assert "payload: 1048575" in text
    protocol.write_text(text.replace("payload: 1048575", "payload: 1000000"), "utf-8")
    for file in (whole / FILE, whole / "session.yaml", whole / VECTORS, whole / TALK):
        text = file.read_text("utf-8").replace(NEW, "reply/log-text").replace("{line:", "{words:")
        text = text.replace("name: line", "name: words").replace("field: line", "field: words")
        file.write_text(text, "utf-8")
    told = run("generate", "json", "--spec", whole, "--out", whole.parent).stderr
    for rule in ("limit-lowered", "code-reused"):
        assert rule in told
    apply(whole, iter(LATER))
    done = run("generate", "json", "--spec", whole, "--out", whole.parent)
    assert done.exit_code == 0, done.stderr
    told = run("diff", "--json", first, "--spec", whole).stdout
    renamed = {each["id"] for each in json.loads(told)["findings"] if each["rule"] == "renamed"}
    assert renamed == {"reply/log-text", "reply/log-text.words"}
