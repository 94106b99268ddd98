"""The site builds strictly with both builders, and fits a phone."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser import SAID, said_by

ROOT = Path(__file__).resolve().parents[2]
PHONE = 390

PROBE = """<!doctype html>
<iframe id="page" width="{width}" height="2000"></iframe>
<script>
const pages = {pages};
const frame = document.getElementById("page");
const found = [];
function next() {{
  if (!pages.length) {{
    fetch("{said}", {{ method: "POST", body: JSON.stringify(found) }});
    return;
  }}
  const page = pages.shift();
  frame.onload = () => {{
    const inner = frame.contentDocument;
    found.push([page, inner.documentElement.scrollWidth, inner.querySelectorAll("h1").length]);
    next();
  }};
  frame.src = page;
}}
next();
</script>
"""


def built(command: list[str], folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        # Material asks on the terminal not to move to another builder.
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in (done.stdout + done.stderr).lower()


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy, so that no builder leaves anything in the checkout."""
    folder = tmp_path_factory.mktemp("sources")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="module")
def site(sources: Path) -> Path:
    built(["mkdocs", "build", "--strict", "--quiet"], sources)
    return sources / "site"


def test_zensical_builds_it_too(sources: Path, tmp_path: Path) -> None:
    copy = tmp_path / "sources"
    shutil.copytree(sources, copy, ignore=shutil.ignore_patterns("site"))
    built(["zensical", "build", "--strict"], copy)
    assert (copy / "site" / "reference" / "index.html").is_file()


def test_pages_are_complete_without_scripts(site: Path) -> None:
    page = (site / "reference" / "commands" / "connect" / "index.html").read_text("utf-8")
    body = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    for expected in ("<svg", "SMFIC_CONNECT", "xxfi_connect", "hostname", "libmilter"):
        assert expected in body


def test_every_page_fits_a_phone(site: Path) -> None:
    pages = sorted(f"/{p.parent.relative_to(site).as_posix()}/" for p in site.rglob("index.html"))
    probe = PROBE.format(width=PHONE, pages=json.dumps(pages), said=SAID)
    (site / "probe.html").write_text(probe, "utf-8")
    found = said_by("/probe.html", site)
    assert [page for page, _, _ in found] == pages
    assert len(pages) > 40
    assert [page for page, width, _ in found if width > PHONE] == []
    assert [page for page, _, titles in found if titles != 1] == []
