"""What programs take from the site: files, pages as text, a list of them; and a page to print."""

import html
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import yaml
from playwright.sync_api import Browser

from tests.browser import served, watched
from tests.docs.building import ROOT
from tests.docs.machine_layer import CODE, check_cards, check_links_of_twins, check_printable
from tests.docs.python_api import check_python_api

PROJECT = yaml.safe_load((ROOT / "spec" / "project.yaml").read_text("utf-8"))["project"]
VERSION = PROJECT["version"]
GENERATED = ROOT / "generated"
FILES = {
    "milter.json": "json/milter.json",
    "model.schema.json": "json/model.schema.json",
    "milter.ksy": "kaitai/milter.ksy",
    "milter.lua": "wireshark/milter.lua",
    "vectors.schema.json": "vectors/vectors.schema.json",
}
ARCHIVES = {
    "vectors": [*(GENERATED / "vectors").iterdir()],
    "conversations": [*(GENERATED / "vectors").glob("conversations-*.json")],
    "spec": [each for each in (ROOT / "spec").rglob("*") if each.is_file()],
}
PACKETS = "milter-conversations.pcapng"


def pages(site: Path) -> list[str]:
    """The folders of all pages."""
    return sorted(each.parent.relative_to(site).as_posix() for each in site.rglob("index.html"))


def twin_of(folder: str) -> str:
    index = Path(folder, "index.md")
    return index.as_posix() if (ROOT / "docs" / index).exists() else f"{folder}.md"


def test_the_downloads_are_what_is_generated(site: Path) -> None:
    for name, source in FILES.items():
        assert (site / "downloads" / name).read_bytes() == (GENERATED / source).read_bytes()
    for name, files in ARCHIVES.items():
        with zipfile.ZipFile(site / "downloads" / f"milter-{name}-{VERSION}.zip") as archive:
            held = {each: archive.read(each) for each in archive.namelist()}
        assert {each.partition("/")[0] for each in held} == {f"milter-{name}-{VERSION}"}
        assert sorted(held.values()) == sorted(each.read_bytes() for each in files)


def test_the_page_lists_each_download_with_its_size(site: Path) -> None:
    page = html.unescape((site / "downloads" / "index.html").read_text("utf-8"))
    rows = re.findall(
        r'<a href="([^"]+)"><code>[^<]+</code></a></td>\s*<td[^>]*>([\d.]+)\s(\w+)', page
    )
    listed = {name: float(size) * {"kB": 1e3, "MB": 1e6}[unit] for name, size, unit in rows}
    archives = (f"milter-{name}-{VERSION}.zip" for name in ARCHIVES)
    assert set(listed) == {*FILES, *archives, PACKETS}
    for name, size in listed.items():
        actual = (site / "downloads" / name).stat().st_size
        assert abs(actual - size) <= max(500, 0.05 * actual), name
    assert f"<strong>{VERSION}</strong> of the spec, of {PROJECT['date']}" in page


def test_the_packets_are_the_illustrated_conversations(site: Path) -> None:
    command = [sys.executable, "-m", "milter_protocol", "decode", "--json"]
    done = subprocess.run(
        [*command, str(site / "downloads" / PACKETS)], capture_output=True, text=True, check=False
    )
    lines = map(json.loads, done.stdout.splitlines())
    frames = [(each["side"], each["code"]) for each in lines if each["type"] == "frame"]
    shown = [each.name for each in sorted((site / "reference" / "conversations").iterdir())]
    vectors = json.loads((GENERATED / "vectors" / "conversations-stories.json").read_text("utf-8"))
    heard = {each["id"]: each for each in vectors["conversations"] if each["role"] == "filter"}
    expected = [
        (side, chr(data[at + 4]))
        for name in heard
        if name in shown
        for step in heard[name]["steps"]
        for side, text in (("mta", "".join(step.get("receive", []))), ("filter", step["writes"]))
        for data in [bytes.fromhex(text)]
        for at in starts(data)
    ]
    assert frames == expected


def starts(data: bytes) -> list[int]:
    """Where the frames in bytes begin."""
    found = []
    at = 0
    while at < len(data):
        found.append(at)
        at += 4 + int.from_bytes(data[at : at + 4], "big")
    return found


def test_every_page_has_a_twin_in_markdown(site: Path) -> None:
    twins = [twin_of(folder) for folder in pages(site)]
    for twin in twins:
        text = (site / twin).read_text("utf-8")
        assert text.startswith("# "), twin
        assert not re.search("</?[a-z]+[ >]|<!--|--8<--", CODE.sub("", text)), twin
    check_links_of_twins(site, twins)
    text = (site / "reference" / "replies" / "change-header.md").read_text("utf-8")
    for told in (
        "| 4 | `6d` | code `m`: `SMFIR_CHGHEADER` |",
        "- API: `smfi_chgheader`",
        "**observed**",
    ):
        assert told in text


def test_a_list_for_programs_names_every_page(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    assert re.match(r"# .+\n\n> .+\n", text)
    assert f"Version {VERSION} of the spec, {PROJECT['date']}" in text
    entries = re.findall(r"^- \[.+?\]\((\S+)\): .+$", text, re.MULTILINE)
    assert sorted(entries) == sorted(map(twin_of, pages(site)))
    assert len(re.findall("^## ", text, re.MULTILINE)) > 5
    assert (
        "## Reference: Replies\n\n- [CONTINUE · continue](reference/replies/continue.md): " in text
    )


def test_the_whole_reference_can_be_printed(site: Path, opened: Browser) -> None:
    check_printable(site)
    place = f"downloads/milter-reference-{VERSION}.html"
    with served(site) as address, watched(opened, address, width=375) as page:
        page.goto(f"{address}/{place}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        page.goto(f"{address}/{place}#reference-phases--matrix")
        assert page.locator("section h2:target").is_visible()


def test_each_public_name_of_the_python_package_has_its_place(site: Path) -> None:
    check_python_api(site)


def test_every_page_says_what_a_link_to_it_shows(site: Path) -> None:
    check_cards(site)
