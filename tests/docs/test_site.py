"""The site builds strictly with both builders, and fits a phone."""

import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.missing import missing

ROOT = Path(__file__).resolve().parents[2]
PHONE = 390

PROBE = """<!doctype html><html><body>
<iframe id="page" width="{width}" height="2000"></iframe><pre id="out"></pre>
<script>
const pages = {pages};
const frame = document.getElementById("page");
const found = [];
function next() {{
  if (!pages.length) {{
    document.getElementById("out").textContent = "RESULT" + JSON.stringify(found) + "END";
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
</script></body></html>
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


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    handler = functools.partial(QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def test_every_page_fits_a_phone(site: Path, address: str) -> None:
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        missing("chromium is not here")
    pages = sorted(f"/{p.parent.relative_to(site).as_posix()}/" for p in site.rglob("index.html"))
    probe = PROBE.format(width=PHONE, pages=json.dumps(pages))
    (site / "probe.html").write_text(probe, "utf-8")
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            [
                chromium,
                *(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                ),
                *("--disable-background-networking", "--disable-component-update"),
                *("--disable-sync", f"--user-data-dir={profile}"),
                *("--virtual-time-budget=120000", "--dump-dom", f"{address}/probe.html"),
            ],
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
    result = re.search(r"RESULT(.*?)END</pre>", done.stdout)
    assert result, done.stderr[-2000:]
    found = json.loads(result[1])
    assert len(found) == len(pages) > 40
    assert [page for page, width, _ in found if width > PHONE] == []
    assert [page for page, _, titles in found if titles != 1] == []
