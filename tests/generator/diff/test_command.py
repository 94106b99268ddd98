"""`python -m generator diff`."""

import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

from generator.cli.diffing import SourceError, document_of
from generator.diff import RULES
from generator.document import document_of as document_of_spec
from tests.generator.conftest import Run
from tests.generator.folders import BASE, GENERATOR, SPEC
from tests.generator.specs import read_once

CODE = 'code: "f"'


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The base spec with a reply of another code."""
    folder = tmp_path / "edited"
    shutil.copytree(BASE, folder)
    for file in folder.glob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace(CODE, 'code: "F"'), "utf-8")
    return folder


def test_nothing_changed(run: Run) -> None:
    result = run("diff", BASE, BASE)
    assert (result.exit_code, result.stdout) == (0, "no change\n")


def test_a_breaking_change_is_a_failure(run: Run, edited: Path) -> None:
    result = run("diff", BASE, edited)
    assert result.exit_code == 1
    for shown in ("Breaking", "reply/fine", "code-changed", "'f' 0x66 → 'F' 0x46", "refuses"):
        assert shown in result.stdout
    assert result.stdout.endswith("1 change: 1 breaking\n")


def test_the_spec_of_the_checkout_is_the_new_one(run: Run, edited: Path) -> None:
    result = run("diff", BASE, "--spec", edited)
    assert (result.exit_code, "code-changed" in result.stdout) == (1, True)


def test_markdown(run: Run, edited: Path) -> None:
    lines = run("diff", "--markdown", BASE, edited).stdout.splitlines()
    head = lines.index("| change | wire | peer | API |")
    assert lines[head - 2] == "## Breaking"
    assert lines[head + 2].startswith("| `reply/fine`<br>`code-changed` | code: 'f' 0x66 → ")


def test_json_is_as_its_schema_says(run: Run, edited: Path) -> None:
    schema = json.loads((GENERATOR / "diff" / "report.schema.json").read_text("utf-8"))
    data = json.loads(run("diff", "--json", BASE, edited).stdout)
    jsonschema.Draft202012Validator(schema).validate(data)
    (finding,) = data["findings"]
    assert data["breaking"] == 1
    assert (finding["id"], finding["key"], finding["rule"]) == (
        "reply/fine",
        "code",
        "code-changed",
    )
    assert [(each["old"], each["new"]) for each in finding["peers"]] == [
        ("asker", "answerer"),
        ("answerer", "asker"),
    ]


def test_versions_of_one_spec(run: Run) -> None:
    result = run("diff", "--protocol", "1", "2", BASE)
    assert result.exit_code == 0
    assert "option/late" in result.stdout
    assert "option/quiet" not in result.stdout


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "give OLD and NEW"),
        (("a", "b", "c"), "give OLD and NEW"),
        (("nothing-of-the-kind",), "is not a folder, a file, a revision of git"),
        (("--protocol", "2", "99"), "has no version 99"),
        (("--json", "--markdown", str(BASE)), "exclude each other"),
        (("--explain", "nothing"), "no rule is called 'nothing'"),
        ((str(SPEC / "schema" / "spec.schema.json"),), "is not a resolved spec"),
        ((str(SPEC / "README.md"),), "is not JSON"),
    ],
)
def test_wrong_use(run: Run, words: tuple[str, ...], told: str) -> None:
    result = run("diff", *words)
    assert result.exit_code == 2
    assert told in result.stderr


@pytest.mark.parametrize("place", [0, 1])
def test_a_spec_with_problems_is_not_compared(run: Run, tmp_path: Path, place: int) -> None:
    (tmp_path / "bad.yaml").write_text("nonsense: 1\n")
    sources = [BASE]
    sources.insert(place, tmp_path)
    result = run("diff", *sources)
    assert (result.exit_code, "unknown-key" in result.stderr) == (2, True)
    assert f"{tmp_path}/bad.yaml:1:1" in result.stderr


def test_rules_are_listed(run: Run) -> None:
    listed = run("diff", "--rules").stdout.splitlines()
    assert [line.split()[0] for line in listed] == list(RULES)


def test_a_rule_is_explained(run: Run) -> None:
    told = run("diff", "--explain", "code-changed").stdout
    for shown in (RULES["code-changed"].summary, RULES["code-changed"].why, "```diff"):
        assert shown in told


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A repository whose first commit has the base spec and what it generates."""
    root = tmp_path / "checkout"
    shutil.copytree(BASE, root / "spec")
    resolved = root / "generated" / "json" / "base.json"
    resolved.parent.mkdir(parents=True)
    resolved.write_text(json.dumps(document_of_spec(read_once(BASE)[0])))
    (resolved.parent / "model.schema.json").write_text("{}")
    git(root, "init", "--quiet")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message", "first")
    shutil.rmtree(root / "spec")
    git(root, "commit", "--quiet", "--all", "--message", "second")
    return root


@pytest.mark.parametrize("word", ["HEAD:", "HEAD", "HEAD~1:spec", "HEAD:generated/json/base.json"])
def test_revisions(checkout: Path, word: str) -> None:
    found = document_of(word, checkout / "releases", checkout)
    assert found == document_of_spec(read_once(BASE)[0])


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("HEAD:spec", "no such file or folder"),
        ("HEAD:nothing.json", "no such file or folder"),
        ("HEAD~9:", "is not a folder, a file, a revision"),
    ],
)
def test_revisions_without_a_spec(checkout: Path, word: str, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        document_of(word, checkout / "releases", checkout)


def test_released_versions(tmp_path: Path) -> None:
    document = document_of_spec(read_once(BASE)[0])
    (tmp_path / "0.1.0.json").write_text(json.dumps(document))
    assert document_of("0.1.0", tmp_path) == document
    with pytest.raises(SourceError, match=r"known: 0\.1\.0"):
        document_of("0.2.0", tmp_path)


def test_names_are_those_of_the_protocol_that_is_compared(run: Run, edited: Path) -> None:
    (edited / "new.yaml").write_text(
        "enums:\n  - {id: enum/taste, of: u8, unknown: keep, doc: A taste., values: "
        "[{id: taste/sweet, number: 1, doc: Sweet., since: 1}]}\n",
        "utf-8",
    )
    shown = json.loads(run("diff", "--json", BASE, edited).stdout)
    assert "base_taste" in json.dumps(shown)
    assert "milter" not in json.dumps(shown)
