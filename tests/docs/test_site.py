"""The site builds strictly with both builders, and fits a phone."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.engine import render
from tests.browser import SAID, said_by
from tests.docs.building import ROOT, built
from tests.generator.folders import TOYS
from tests.generator.specs import read_once, target_named

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


def test_zensical_builds_it_too(sources: Path, tmp_path: Path) -> None:
    copy = tmp_path / "sources"
    shutil.copytree(sources, copy, ignore=shutil.ignore_patterns("site"))
    built(["zensical", "build", "--strict"], copy)
    assert (copy / "site" / "reference" / "index.html").is_file()


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_layouts_of_versions_are_tabs_that_need_no_scripts(builder: str, tmp_path: Path) -> None:
    pages = render(target_named("docs"), read_once(TOYS / "kinds")[0])
    for path, text in pages.items():
        if path.parts[0] == "docs" and path.suffix == ".md":
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    own = (ROOT / "mkdocs.yml").read_text()
    extensions = re.search(r"^markdown_extensions:\n(?:[ ].*\n)+", own, re.MULTILINE)
    assert extensions
    theme = "theme: {name: material, font: false}\n"
    (tmp_path / "docs" / "index.md").write_text("# Kinds\n")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Kinds\n{theme}{extensions[0]}")
    done = subprocess.run(
        [sys.executable, "-m", builder, "build"],
        cwd=tmp_path,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    page = tmp_path / "site" / "reference" / "commands" / "growing" / "index.html"
    body = re.sub(r"<script.*?</script>", "", page.read_text("utf-8"), flags=re.DOTALL)
    blocks = body.split('<div class="tabbed-block">')[1:]
    assert len(blocks) == 3
    assert re.findall(r"<label[^>]*>(Version \d)</label>", body) == [
        "Version 3",
        "Version 2",
        "Version 1",
    ]
    for block, fields in zip(blocks, (9, 6, 5), strict=True):
        assert "<svg" in block
        table = block.partition("<tbody>")[2].partition("</tbody>")[0]
        assert table.count("<tr>") == fields


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
