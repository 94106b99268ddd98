"""The site builds strictly with both builders, can be searched, and is for everybody."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from generator.engine import render
from tests.browser import SAID, said_by
from tests.docs.building import ROOT, built
from tests.generator.folders import TOYS
from tests.generator.specs import read_once, target_named
from tests.package.consuming import fetched

LIGHT = 150_000
"""The greatest weight of a page in bytes, compressed."""

HERE = Path(__file__).parent
AXE = "axe-core@4.14.1"
NARROW = 375
AT_ONCE = 20
"""How many pages a browser opens before it says what it found."""

LOOKS = [(scheme, width) for scheme in ("default", "slate") for width in (1280, NARROW)]
SOME_LOOKS = LOOKS if "EVERY_PAGE" in os.environ else [LOOKS[0], LOOKS[-1]]
OF_EACH_KIND = (
    "/",
    "/sessions/",
    "/reference/",
    "/reference/replies/change-header/",
    "/reference/conversations/story-accept/",
    "/reference/phases/",
    "/reference/symptoms/libmilter/",
    "/reference/versions/2-to-3/",
)
"""Pages that are checked whole, in some looks; of a few others, what is not on all, in one."""
FEW = 6
"""Of how many other pages one is checked; with EVERY_PAGE set, it is each of them."""

FOUND = {
    "CHGHEADER": "reference/replies/change-header",
    "NR_HDR": "reference/flags",
    "ADDHDRS": "reference/flags",
    "OPTNEG": "reference/commands/negotiate",
    "auth_authen": "reference/macros",
    "0x69": "reference/replies/insert-header",
    "'i'": "reference/replies/insert-header",
    "0x1FFFFF": "reference/flags",
    "InsertHeader": "reference/replies/insert-header",
    "getsymval": "reference/commands/macro",
    "smtpd_milters": "behind-an-mta",
    "unreasonable packet length": "reference/symptoms/postfix",
    "RCPT TO": "reference/commands/envelope-recipient",
    "0000000d4f": "reference/commands/negotiate",
}
"""The page that a search for each of these shows first."""

THEMES_OWN = {
    "aria-dialog-name": (".md-search",),
    "landmark-unique": (".md-code__nav",),
    "scrollable-region-focusable": ("> code", ".md-typeset__scrollwrap"),
}
"""What the theme does not name, by rule, and what only a mouse lets get the focus."""


def asked(page: str, folder: Path, **questions: object) -> Any:
    """What a page beside this file says when it is opened with questions in a folder."""
    shutil.copy(HERE / page, folder)
    return said_by(f"/{page}#{quote(json.dumps({**questions, 'said': SAID}))}", folder)


def first_results(folder: Path, words: Iterable[str]) -> dict[str, str]:
    """The page that is the first result of a search for each word, typed into the box."""
    results = asked("search.html", folder, words=[*words])
    return {word: urlsplit(links[0]).path.strip("/") for word, links in results.items()}


def is_ours(finding: str) -> bool:
    about, _, where = finding.partition(": ")
    return not any(each in where for each in THEMES_OWN.get(about.rpartition(" ")[2], ()))


def test_zensical_builds_it_too(sources: Path, tmp_path: Path) -> None:
    copy = tmp_path / "sources"
    shutil.copytree(sources, copy, ignore=shutil.ignore_patterns("site"))
    built(["zensical", "build", "--strict"], copy)
    assert (copy / "site" / "reference" / "index.html").is_file()
    # Its search takes a letter for the beginning of any word.
    words = FOUND.keys() - {"'i'"}
    # The page that decodes the bytes comes before the one that explains the message.
    expected = {**FOUND, "0000000d4f": "decoder"}
    assert first_results(copy / "site", words) == {word: expected[word] for word in words}


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


def test_a_search_shows_the_right_page_first(site: Path) -> None:
    assert first_results(site, FOUND) == FOUND


@pytest.mark.needs("axe")
def test_every_page_fits_and_can_be_used_by_all(site: Path) -> None:
    npm = ("npm", "install", "--silent", "--ignore-scripts", "--prefix", "FOLDER", AXE)
    shutil.copy(fetched("axe", AXE, npm, "node_modules/axe-core/axe.min.js"), site)
    paths = sorted(p.parent.relative_to(site).as_posix() for p in site.rglob("index.html"))
    looks: dict[str, list[tuple[str, int]]]
    looks = {f"/{path}/" if path != "." else "/": [] for path in paths}
    assert len(looks) > 40
    for number, page in enumerate(looks):
        is_one_of_few = "EVERY_PAGE" in os.environ or number % FEW == 0
        look = [LOOKS[number % len(LOOKS)]] if is_one_of_few else []
        looks[page] = SOME_LOOKS if page in OF_EACH_KIND else look
    assert looks.keys() >= {*OF_EACH_KIND}
    asked_for = [*looks.items()]
    found = []
    for at in range(0, len(asked_for), AT_ONCE):
        found += asked("looking.html", site, pages=asked_for[at : at + AT_ONCE], narrow=NARROW)
    assert [each["page"] for each in found] == [*looks]
    assert [each["page"] for each in found if each["titles"] != 1] == []
    assert [each["page"] for each in found if each["takes"] > NARROW] == []
    wrong = [(each["page"], text) for each in found for text in each["wrong"] if is_ours(text)]
    assert wrong == []


def test_a_page_is_light(site: Path) -> None:
    """What a page of the reference loads first, but for the index of the search."""
    theme = [*(site / "assets").glob("javascripts/bundle*.js"), *site.rglob("stylesheets/**/*.css")]
    shared = sum(len(gzip.compress(each.read_bytes())) for each in theme)
    weights = {
        file.parent.relative_to(site).as_posix(): len(gzip.compress(file.read_bytes())) + shared
        for file in (site / "reference").rglob("index.html")
    }
    assert {page: weight for page, weight in weights.items() if weight > LIGHT} == {}
