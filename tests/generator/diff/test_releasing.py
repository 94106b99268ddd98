"""`python -m generator release`, and what a release makes of later specs."""

import json
import shutil
from pathlib import Path

import pytest

from generator.document import document_of as document_of_spec
from generator.reading import read_spec
from tests.generator.conftest import Run
from tests.generator.folders import TOYS


def edit(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A spec of which nothing is released."""
    folder = tmp_path / "spec"
    shutil.copytree(TOYS / "full", folder)
    text = (folder / "protocol.yaml").read_text("utf-8")
    (folder / "protocol.yaml").write_text(text.partition("\nchanges:")[0] + "\n", "utf-8")
    return folder


@pytest.fixture
def released(spec: Path, run: Run) -> Path:
    assert run("release", "--spec", spec).exit_code == 0
    return spec


def generate(run: Run, spec: Path) -> tuple[int, str]:
    result = run("generate", "json", "--spec", spec, "--out", spec.parent / "out")
    return result.exit_code, result.stderr


def project_version(spec: Path) -> str:
    return read_spec(spec)[0].project.version


def changes(spec: Path, *entries: str) -> None:
    text = "".join(f"  - {each}\n" for each in entries)
    (spec / "changes.yaml").write_text(f"changes:\n{text}", "utf-8")


def break_something(spec: Path) -> None:
    edit(spec, "protocol.yaml", "payload: 4000, negotiated", "payload: 3900, negotiated")


def test_before_the_first_release_everything_may_change(run: Run, spec: Path) -> None:
    break_something(spec)
    assert generate(run, spec) == (0, "")


def test_the_resolved_spec_is_kept(released: Path) -> None:
    spec, _ = read_spec(released)
    file = released / "releases" / f"{spec.project.version}.json"
    assert json.loads(file.read_text("utf-8")) == document_of_spec(spec)
    log = (released / "CHANGELOG.md").read_text("utf-8")
    assert log == f"# Changes of the spec\n\n## {spec.project.version}\n\nThe first release.\n"


def test_what_breaks_a_rule_is_refused_with_its_place(run: Run, released: Path) -> None:
    break_something(released)
    code, told = generate(run, released)
    lines = (released / "protocol.yaml").read_text("utf-8").splitlines()
    line = 1 + next(n for n, text in enumerate(lines) if "limit/wide" in text)
    column = 1 + lines[line - 1].index("3900")
    assert code == 1
    assert f"protocol.yaml:{line}:{column}: limit-lowered: limit/wide" in told
    assert "4000 → 3900" in told


def test_a_thing_that_is_gone_is_told_of_the_release(run: Run, released: Path) -> None:
    edit(released, "protocol.yaml", "{id: limit/believed", "{id: limit/other")
    edit(released, "protocol.yaml", "payload: 6000", "payload: 6001")
    version = project_version(released)
    assert (
        f"releases/{version}.json:1:1: limit-removed: limit/believed" in generate(run, released)[1]
    )


def test_a_reason_allows_it_until_the_next_release(run: Run, released: Path) -> None:
    break_something(released)
    changes(released, "{id: limit/wide, rule: limit-lowered, reason: Nobody sends as much.}")
    assert generate(run, released) == (0, "")
    first = project_version(released)
    edit(released, "project.yaml", f"version: {first}", "version: 99.0.0")
    told = run("release", "--spec", released)
    assert (told.exit_code, "remove the entries" in told.stdout) == (0, True)
    log = (released / "CHANGELOG.md").read_text("utf-8")
    assert log.index("## 99.0.0") < log.index("Nobody sends as much") < log.index(f"## {first}")
    code, problem = generate(run, released)
    assert (code, "unused-reason: limit/wide" in problem) == (1, True)
    changes(released, "{id: limit/wide, renamed-from: limit/common}")
    assert generate(run, released) == (0, "")


def test_a_rule_that_does_not_exist_is_pointed_out(run: Run, released: Path) -> None:
    changes(released, "{id: limit/wide, rule: limit-lowerd, reason: A slip.}")
    told = generate(run, released)[1]
    assert "changes.yaml:2:28: unknown-rule" in told
    assert "did you mean 'limit-lowered'?" in told


def test_a_release_is_made_once(run: Run, released: Path) -> None:
    version = project_version(released)
    told = run("release", "--spec", released)
    assert (told.exit_code, f"{version} is released already" in told.stderr) == (1, True)


def test_a_spec_that_breaks_a_rule_is_not_released(run: Run, released: Path) -> None:
    break_something(released)
    edit(released, "project.yaml", f"version: {project_version(released)}", "version: 99.0.0")
    assert run("release", "--spec", released).exit_code == 1
    assert not (released / "releases" / "99.0.0.json").exists()


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("next.json", "{}", "'next' is not a version"),
        ("77.0.0.json", "{", "77.0.0.json is not JSON"),
        ("77.0.0.json", "[]", "77.0.0.json is not a resolved spec"),
    ],
)
def test_what_is_not_a_release_is_pointed_out(
    run: Run, released: Path, name: str, text: str, why: str
) -> None:
    (released / "releases" / name).write_text(text)
    code, told = generate(run, released)
    assert (code, why in told) == (1, True)


def test_versions_compare_as_numbers(run: Run, released: Path) -> None:
    first = project_version(released)
    edit(released, "project.yaml", f"version: {first}", "version: 9.0.0")
    assert run("release", "--spec", released).exit_code == 0
    edit(released, "project.yaml", "version: 9.0.0", "version: 10.0.0")
    assert run("release", "--spec", released).exit_code == 0
    assert run("diff", "10.0.0", "--spec", released).stdout == "no change\n"
