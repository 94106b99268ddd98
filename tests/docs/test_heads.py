"""What machines read of each page: its description, addresses, and the version of the spec."""

import html
import re
from pathlib import Path, PurePosixPath

import yaml

from generator.engine import render
from tests.docs.building import ROOT
from tests.generator.folders import TOYS
from tests.generator.specs import read_once, target_named

PROJECT = yaml.safe_load((ROOT / "spec" / "project.yaml").read_text("utf-8"))["project"]
EXCERPTS = {"reference/excerpt.md", "downloads/list.md"}


def sources() -> list[str]:
    """The pages, by their paths below `docs`."""
    docs = ROOT / "docs"
    pages = (file.relative_to(docs).as_posix() for file in docs.rglob("*.md"))
    return sorted(path for path in pages if path not in EXCERPTS)


def built_from(site: Path, source: str) -> str:
    folder = (
        site if source == "index.md" else site / source.removesuffix(".md").removesuffix("index")
    )
    return (folder / "index.html").read_text("utf-8")


def only(pattern: str, text: str) -> str:
    (found,) = re.findall(pattern, text)
    return html.unescape(found)


def test_every_page_has_a_description_of_its_own(site: Path) -> None:
    told: dict[str, str] = {}
    for source in sources():
        _, head, _ = (ROOT / "docs" / source).read_text("utf-8").split("---\n", 2)
        text = yaml.safe_load(head)["description"]
        assert 20 < len(text) < 200, source
        assert not re.search(r'[`"\\]|\[\[', text), source
        shown = only('<meta name="description" content="([^"]*)">', built_from(site, source))
        assert shown == text
        assert told.setdefault(text, source) == source


def test_a_generated_description_is_the_first_sentence() -> None:
    plan = render(target_named("docs"), read_once(TOYS / "tiny")[0])
    page = plan[PurePosixPath("docs/reference/commands/ping.md")]
    assert page.startswith('---\ndescription: "TINY_PING: Asks whether the other side is there."\n')


def test_every_page_has_its_address_and_tells_of_the_spec(site: Path) -> None:
    base = f"{PROJECT['documentation']}/latest/"
    listed = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    pages = {source: built_from(site, source) for source in sources()}
    places = {
        source: only('<link rel="canonical" href="(.*?)">', page) for source, page in pages.items()
    }
    assert sorted(listed) == sorted(places.values())
    assert places["reference/framing.md"] == f"{base}reference/framing/"
    for source, page in pages.items():
        assert f"Version {PROJECT['version']} of the spec of {PROJECT['date']}" in page
        edited = only(r'<a href="(\S+)"[^>]* rel="edit">', page)
        assert edited == f"{PROJECT['files']}/docs/{source}"
