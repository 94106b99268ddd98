"""Sites of several versions beside each other, which the theme's selector leads between."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import served, watched
from tests.docs.building import ROOT
from tests.test_makefile import make

SITE = """\
site_name: A small one
site_url: https://small.example/docs/latest/
theme: {name: material, font: false}
nav: [{Home: index.md}, {Further: further.md}]
"""
COMMAND = """\
import sys
from pathlib import Path
from generator.publishing.versions import list_versions
if sys.argv[1:3] == ["site", "versions"]:
    list_versions(Path(sys.argv[3]))
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with two pages, and as much of the generator as a site with versions takes."""
    for name in ("Makefile", "mkdocs-version.yml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "mkdocs.yml").write_text(SITE)
    for folder in ("spec", "docs", "generator/publishing"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "docs" / "further.md").write_text("# Further\n")
    shutil.copy(ROOT / "generator/publishing/versions.py", tmp_path / "generator/publishing")
    (tmp_path / "generator" / "__main__.py").write_text(COMMAND)
    return tmp_path


def publish(small: Path, version: str) -> None:
    (small / "spec" / "project.yaml").write_text(f"project:\n  name: small\n  version: {version}\n")
    (small / "docs" / "index.md").write_text(f"# This is {version}\n")
    status, text = make("publish", "TO=all of it", folder=small)
    assert status == 0, text


def check_selector(opened: Browser, folder: Path) -> None:
    with served(folder) as address, watched(opened, address) as page:
        page.goto(f"{address}/")
        expect(page.locator("h1")).to_contain_text("This is 10.0.0")
        page.goto(f"{address}/latest/further/")
        current = page.locator(".md-version__current")
        expect(current).to_have_text("10.0.0")
        current.focus()
        page.get_by_role("link", name="9.1.0").click()
        page.wait_for_url(f"{address}/9.1.0/further/")
        expect(page.locator(".md-version__current")).to_have_text("9.1.0")
        page.goto(f"{address}/9.1.0/")
        expect(page.locator("h1")).to_contain_text("This is 9.1.0")


def test_an_older_version_stays_and_can_be_chosen(small: Path, opened: Browser) -> None:
    for version in ("10.0.0", "9.1.0"):
        publish(small, version)
    folder = small / "all of it"
    assert json.loads((folder / "versions.json").read_text()) == [
        {"version": "10.0.0", "title": "10.0.0", "aliases": ["latest"]},
        {"version": "9.1.0", "title": "9.1.0", "aliases": []},
    ]
    check_selector(opened, folder)
    command = [sys.executable, "-m", "zensical", "build", "-f", "mkdocs-version.yml"]
    subprocess.run(command, cwd=small, check=True, capture_output=True)
    shutil.rmtree(folder / "9.1.0")
    shutil.copytree(small / "site", folder / "9.1.0")
    check_selector(opened, folder)
