"""The site builds strictly with both builders, can be searched, and is for everybody."""

import gzip
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.engine import render
from generator.publishing import complete
from tests.browser import served, watched
from tests.docs.building import ROOT, built
from tests.docs.machine_layer import check_cards, check_printable
from tests.docs.python_api import check_python_api
from tests.generator.folders import SPEC, TOYS
from tests.generator.specs import read_once, target_named
from tests.package.consuming import fetched

LIGHT = 150_000
"""The greatest weight of a page in bytes, compressed."""

AXE = "axe-core@4.14.1"
NARROW = 375
RESULTS = ".md-search-result__list a, [role=listbox] a"
"""The results of a search, as either builder shows them."""

TOO_SMALL = """() => [...document.querySelectorAll(".md-content *")].filter((each) =>
  [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()) &&
  parseFloat(getComputedStyle(each).fontSize) < 12).map((each) => each.outerHTML)"""
"""What has a text of less than 12 px."""

STILL = "* { transition: none !important; animation: none !important }"
LOOKS = [(scheme, width) for scheme in ("default", "slate") for width in (1280, NARROW)]
SOME_LOOKS = LOOKS if "EVERY_PAGE" in os.environ else [LOOKS[0], LOOKS[-1]]
OF_EACH_KIND = (
    "/",
    "/sessions/",
    "/python-api/options/",
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
    "NR_HDR": "reference/flags/steps",
    "ADDHDRS": "reference/flags/actions",
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

FOUND_TOO = {"InsertHeader": "python-api/replies"}
"""A page that it shows as well."""

THEMES_OWN = {
    "aria-dialog-name": (".md-search",),
    "landmark-unique": (".md-code__nav", ".md-header__inner"),
    "scrollable-region-focusable": ("> code", ".md-typeset__scrollwrap"),
}
"""What the theme does not name, by rule, and what only a mouse lets get the focus."""


def check_searches(opened: Browser, folder: Path, expected: Mapping[str, str]) -> None:
    """Type words into the search box of a site; the first result of each leads to its page."""
    with served(folder) as address, watched(opened, address) as page:
        page.goto(f"{address}/sessions/")
        page.locator("[data-md-component=search]").first.click()
        box = page.locator("input:visible").last
        results = page.locator(RESULTS)
        for word, found in expected.items():
            box.fill("")
            expect(results).to_have_count(0)
            box.press_sequentially(word)
            leads_there = re.compile(rf"/{re.escape(found)}/(#|$)")
            expect(results.first).to_have_attribute("href", leads_there, timeout=15_000)
            if also := FOUND_TOO.get(word):
                links = page.locator(RESULTS).and_(page.locator(f"[href*='/{also}/']"))
                expect(links.first).to_be_attached()


def is_ours(finding: str) -> bool:
    about, _, where = finding.partition(": ")
    return not any(each in where for each in THEMES_OWN.get(about.rpartition(" ")[2], ()))


def test_zensical_builds_it_too(sources: Path, tmp_path: Path, opened: Browser) -> None:
    copy = tmp_path / "sources"
    shutil.copytree(sources, copy, ignore=shutil.ignore_patterns("site"))
    built(["zensical", "build", "--strict"], copy)
    complete(read_once(SPEC)[0], copy / "docs", copy / "site")
    check_printable(copy / "site")
    check_cards(copy / "site")
    check_python_api(copy / "site")
    # Its search takes a letter for the beginning of any word.
    expected = {word: page for word, page in FOUND.items() if word != "'i'"}
    # The page that decodes the bytes comes before the one that explains the message.
    check_searches(opened, copy / "site", {**expected, "0000000d4f": "decoder"})


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


def test_a_search_shows_the_right_page_first(site: Path, opened: Browser) -> None:
    check_searches(opened, site, FOUND)


def found_by_axe(page: Page, scheme: str, width: int, part: object) -> list[str]:
    """What axe, which is in the page, finds wrong with it in a theme and a width."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    options = {"resultTypes": ["violations"]}
    run = "([part, options]) => axe.run(part ?? document, options)"
    violations = page.evaluate(run, [part, options])["violations"]
    return [
        f"{scheme} {width} {each['id']}: {node['target'][0]} {node['html'][:120]}"
        for each in violations
        for node in each["nodes"]
    ]


@pytest.mark.needs("axe")
def test_every_page_fits_and_can_be_used_by_all(site: Path, opened: Browser) -> None:
    npm = ("npm", "install", "--silent", "--ignore-scripts", "--prefix", "FOLDER", AXE)
    axe = Path(fetched("axe", AXE, npm, "node_modules/axe-core/axe.min.js")).read_text("utf-8")
    folders = sorted(p.parent.relative_to(site).as_posix() for p in site.rglob("index.html"))
    pages = [f"/{path}/" if path != "." else "/" for path in folders]
    assert len(pages) > 40
    assert {*pages} >= {*OF_EACH_KIND}
    with served(site) as address, watched(opened, address, width=NARROW) as page:
        for number, path in enumerate(pages):
            is_whole = path in OF_EACH_KIND
            is_one_of_few = "EVERY_PAGE" in os.environ or number % FEW == 0
            looks = SOME_LOOKS if is_whole else [LOOKS[number % len(LOOKS)]] * is_one_of_few
            page.set_viewport_size({"width": NARROW, "height": 900})
            page.goto(f"{address}{path}")
            assert page.locator("h1").count() == 1, path
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW, path
            assert page.evaluate(TOO_SMALL) == [], path
            if looks:
                page.add_style_tag(content=STILL)
                page.evaluate(axe)
            part = None if is_whole else {"include": [[".md-content"]]}
            found = [each for look in looks for each in found_by_axe(page, *look, part)]
            assert [each for each in found if is_ours(each)] == [], path


def test_what_is_left_to_the_theme_is_stated() -> None:
    text = (ROOT / "docs" / "known-limits.md").read_text("utf-8")
    assert re.findall(r"^\| `(.+?)` \|", text, re.MULTILINE) == sorted(THEMES_OWN)


def test_a_page_is_light(site: Path) -> None:
    """What a page of the reference loads first, but for the index of the search."""
    theme = [*(site / "assets").glob("javascripts/bundle*.js"), *site.rglob("stylesheets/**/*.css")]
    shared = sum(len(gzip.compress(each.read_bytes())) for each in theme)
    weights = {
        file.parent.relative_to(site).as_posix(): len(gzip.compress(file.read_bytes())) + shared
        for folder in ("reference", "python-api")
        for file in (site / folder).rglob("index.html")
    }
    assert {page: weight for page, weight in weights.items() if weight > LIGHT} == {}


def test_nothing_to_press_is_printed(site: Path, opened: Browser) -> None:
    with served(site) as address, watched(opened, address) as page:
        page.goto(f"{address}/reference/conversations/story-accept/")
        page.locator("details.sent").first.locator("summary").click()
        link = page.get_by_text("Link to this frame").first
        expect(link).to_be_visible()
        page.emulate_media(media="print")
        expect(link).to_be_hidden()
        expect(page.locator("details.sent table").last).to_be_visible()
