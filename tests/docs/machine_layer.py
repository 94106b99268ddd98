"""What a site has beside its pages, as both builders must give it."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```|`[^`\n]*`|``.*?``", re.MULTILINE | re.DOTALL)


def check_links_of_twins(site: Path, twins: list[str]) -> None:
    """Every link in a text leads to another text or to a file of the site."""
    for twin in twins:
        prose = CODE.sub("", (site / twin).read_text("utf-8"))
        for link in LINK.findall(prose):
            target, _, anchor = link.partition("#")
            if ":" in link:
                continue
            to = site / normpath(f"{twin}/../{target}") if target else site / twin
            assert to.is_file(), (twin, link)
            if anchor and to.suffix == ".md":
                page = to.with_suffix("") if to.stem != "index" else to.parent
                assert f'id="{anchor}"' in (page / "index.html").read_text("utf-8"), (twin, link)


def headings(site: Path) -> Iterator[tuple[str, str]]:
    """The address and the first heading of each page of the reference."""
    for page in sorted((site / "reference").rglob("index.html")):
        heading = re.search(r"<h1[^>]*>(.*?)<a", page.read_text("utf-8"), re.DOTALL)
        assert heading, page
        yield page.parent.relative_to(site).as_posix(), heading[1].strip()


def check_printable(site: Path) -> None:
    """The page to print has each page of the reference, and its links lead to places in it."""
    (file,) = set((site / "downloads").glob("*.html")) - {site / "downloads" / "index.html"}
    text = file.read_text("utf-8")
    ids = re.findall(r'<[a-z][^<>]* id="([^"]*)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]*)"', text)) <= set(ids)
    for link in re.findall(r' (?:href|src)="(?!#|[a-z]+:)([^"#]*)', text):
        assert (site / normpath(f"downloads/{link}")).exists(), link
    for page, heading in headings(site):
        assert heading in text, page
    assert "<script" not in text
    assert not re.search(r"<details(?! open)", text)


def check_cards(site: Path) -> None:
    """What a link to a page is shown with is what the page says of itself."""
    pages = list(site.rglob("index.html"))
    assert len(pages) > 40
    for file in pages:
        head = file.read_text("utf-8").partition("</head>")[0]
        found = re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', head)
        card = {name: html.unescape(text) for name, text in found}
        assert len(found) == len(card) == 5, file
        (said,) = re.findall('<meta name="description" content="([^"]*)"', head)
        assert card["description"] == html.unescape(said)
        assert f'<link rel="canonical" href="{card["url"]}"' in head
        assert card["title"]
        assert card["type"] in {"article", "website"}
        (twin,) = re.findall(r'<link rel="alternate " type="text/markdown" href="([^"]*)">', head)
        assert (file.parent / twin).read_text("utf-8").startswith("# "), file
