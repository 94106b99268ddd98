"""The names, the version and the addresses of the project stand in the spec, and nowhere else."""

import json
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

import milter_protocol as mp
from generator.engine import Target, render, targets
from generator.model import Project
from tests.generator.folders import ROOT, SPEC, TOYS
from tests.generator.specs import read_once

POM = "{http://maven.apache.org/POM/4.0.0}"
BY_HAND = {"spec/project.yaml", "spec/README.md"}


@pytest.fixture(scope="module")
def project() -> Project:
    return read_once(SPEC)[0].project


def generated(name: str) -> str:
    return (ROOT / "generated" / name).read_text("utf-8")


def test_python(project: Project) -> None:
    manifest = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert manifest["name"] == project.name
    assert {"version", "authors", "urls", "readme"} == set(manifest["dynamic"])
    assert set(manifest["scripts"]) == {project.name}
    assert mp.__version__ == project.version


def test_rust(project: Project) -> None:
    manifest = tomllib.loads(generated("rust/Cargo.toml"))["package"]
    assert (manifest["name"], manifest["version"]) == (project.name, project.version)
    assert manifest["repository"] == project.address


def test_typescript(project: Project) -> None:
    manifest = json.loads(generated("typescript/package.json"))
    assert (manifest["name"], manifest["version"]) == (project.name, project.version)
    assert manifest["repository"] == project.address


def test_java(project: Project) -> None:
    manifest = ET.fromstring(generated("java/pom.xml"))
    found = [
        manifest.findtext(f"{POM}{key}") for key in ("groupId", "artifactId", "version", "url")
    ]
    assert found == [project.namespace, project.name, project.version, project.address]


def test_go(project: Project) -> None:
    address = project.address.removeprefix("https://")
    assert f"\nmodule {address}/generated/go\n" in generated("go/go.mod")


def test_c(project: Project) -> None:
    head = f"project({project.name} VERSION {project.version} LANGUAGES C)"
    assert head in generated("c/CMakeLists.txt")


def test_the_site(project: Project) -> None:
    manifest = yaml.safe_load((ROOT / "docs" / "reference" / "nav.yml").read_text("utf-8"))
    assert manifest["site_url"] == f"{project.documentation}/latest/"
    assert manifest["repo_url"] == project.address


def test_the_contact_for_reports(project: Project) -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    assert f" <{project.security}>," in text


def test_a_release_is_not_published_with_placeholders(project: Project, tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "releasing.md").read_text("utf-8")
    (command,) = re.findall(r"^ +(! git grep .*)$", guide, re.MULTILINE)
    _, _, looked_at = command.partition(" -- ")
    places = looked_at.split()
    assert {"spec/project.yaml", "SECURITY.md"} < set(places)
    listed = subprocess.run(
        ["git", "ls-files", *places], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.split():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    found = look_for(command, tmp_path)
    assert found.returncode == 1
    values = (project.security, project.address, project.documentation, project.namespace)
    for value in values:
        assert value in found.stdout
    for name in listed.stdout.split():
        text = (tmp_path / name).read_text("utf-8")
        text = text.replace("example.org", "milters.invalid").replace(
            "org.example", "invalid.milters"
        )
        (tmp_path / name).write_text(text, "utf-8")
    found = look_for(command, tmp_path)
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def look_for(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False
    )


def test_no_file_that_is_written_by_hand_has_an_address(project: Project) -> None:
    listed = subprocess.run(
        ["git", "grep", "-lF", project.module_path, "--", ".", ":!generated", ":!docs/reference"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    found = set(listed.stdout.split())
    assert "spec/project.yaml" in found
    # The benchmark is a module of Go of its own, which has to name the one that it measures.
    beside = {name for name in found if not name.startswith("tests/bench/languages/go/")}
    assert beside <= BY_HAND


@pytest.mark.parametrize("target", targets(), ids=lambda each: each.name)
def test_nothing_of_one_project_is_in_the_files_of_another(
    target: Target, project: Project
) -> None:
    plan = render(target, read_once(TOYS / "full")[0])
    names = (project.name, project.name.replace("-", "_"), project.namespace, project.module_path)
    words = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in names))
    own = {path: text for path, text in plan.items() if path.name != "LICENSE"}
    wrong = [str(path) for path, text in own.items() if words.search(f"{path}\n{text}")]
    assert wrong == []
