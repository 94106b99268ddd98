"""A field that is added to an old message, and the vectors that show the message without it."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.load import SpecError
from generator.reading import read_spec
from tests.generator.next_version import NEWEST, NEXT, declare
from tests.guide import GUIDE

MESSAGE = "command/helo"
SINCE = f" since: {NEXT},"
FIELD = f"      - {{name: trust, type: u16,{SINCE} doc: How far the client is trusted.}}\n"
VECTORS = """\
vectors:
  topic: trust
  doc: A client with some trust.
  messages:
    - id: trust
      why: Some.
      message: command/helo
      values: {trust: 9, hostname: mx}
      frame: 00000006 48 0009 6d7800
"""


@dataclass
class Grown:
    """A spec whose message has one more field since a new version."""

    folder: Path

    def problems(self) -> list[str]:
        try:
            read_spec(self.folder)
        except SpecError as error:
            return list(map(str, error.problems))
        return []

    def edit(self, file: str, old: str, new: str) -> None:
        path = self.folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def grown(spec_copy: Path) -> Grown:
    commands = spec_copy / "commands.yaml"
    before, id_, after = commands.read_text("utf-8").partition(f"id: {MESSAGE}\n")
    head, fields, rest = after.partition("    fields:\n")
    commands.write_text(before + id_ + head + fields + FIELD + rest, "utf-8")
    declare(spec_copy, VECTORS)
    return Grown(spec_copy)


def test_one_problem_says_what_to_do_for_all_vectors_of_the_message(grown: Grown) -> None:
    (problem,) = grown.problems()
    shown = re.search(r"^spec/(vectors/helo\.yaml:.*outdated-vectors.*)$", GUIDE, re.MULTILINE)
    assert shown
    # The guide shows as many vectors as there were when it was written.
    assert re.sub(r"\d+", "N", problem) == re.sub(r"\d+", "N", shown[1])
    assert f"as version {NEWEST} has it, not {NEXT}, the newest" in problem


@pytest.mark.parametrize("default", ["", " default: 3,"])
def test_what_the_problem_says_mends_it(grown: Grown, default: str) -> None:
    grown.edit("commands.yaml", f"{SINCE} doc", f"{SINCE}{default} doc")
    grown.edit("vectors/helo.yaml", "  topic: helo\n", f"  topic: helo\n  version: {NEWEST}\n")
    for _ in range(20):
        problems = grown.problems()
        if not problems:
            break
        (problem,) = problems
        file, line, _ = problem.split(":", 2)
        lines = (grown.folder / file).read_text("utf-8").splitlines(keepends=True)
        head, dash, rest = lines[int(line) - 1].partition("- ")
        lines[int(line) - 1] = f"{head}{dash}version: {NEWEST}\n{' ' * len(head + dash)}{rest}"
        (grown.folder / file).write_text("".join(lines), "utf-8")
    assert not grown.problems()
    spec, _ = read_spec(grown.folder)
    versions = {
        each.id: each.version
        for topic in spec.vectors
        for each in topic.messages
        if each.message == MESSAGE
    }
    assert versions.pop("trust") is None
    assert set(versions.values()) == {NEWEST}


def test_a_field_without_a_version_is_asked_for_one(grown: Grown) -> None:
    grown.edit("commands.yaml", f"type: u16,{SINCE} doc", "type: u16, doc")
    (problem,) = grown.problems()
    assert re.match(
        r"vectors/helo\.yaml:\d+:7: outdated-vectors: \d+ vectors show command/helo without "
        r"'trust', which every version has \(if the field is new, give it the `since` of a new",
        problem,
    )


def test_a_vector_may_state_another_version_than_its_topic(spec_copy: Path) -> None:
    spec = Grown(spec_copy)
    spec.edit("vectors/helo.yaml", "  topic: helo\n", f"  topic: helo\n  version: {NEWEST}\n")
    spec.edit(
        "vectors/helo.yaml", "    - id: helo-name\n", "    - id: helo-name\n      version: 2\n"
    )
    topics = read_spec(spec_copy)[0].vectors
    first, *others = next(each for each in topics if each.topic == "helo").of_versions
    assert (first.id, first.version) == ("helo-name", 2)
    assert {each.version for each in others} == {NEWEST}
