"""All pages of the reference in one file, as they were built, to be printed or searched at once."""

import re
from html import escape
from pathlib import Path
from posixpath import normpath, relpath

from generator.publishing.pages import Source

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_LEFT_OUT = re.compile(
    r'<a\b[^>]*class="(?:headerlink|md-content__button)[^>]*>.*?</a>|<script\b.*?</script>',
    re.DOTALL,
)
_TAG = re.compile(r"<[a-z][^<>]*>")
_ATTRIBUTE = re.compile(r' (id|for|name|href|src|aria-labelledby)="([^"]*)"')
_FOREIGN = re.compile(r"[a-z]+:|//")


def printable(site: Path, place: str, title: str, shown: tuple[Source, ...]) -> str:
    """The pages as one document.

    Args:
        site: the built site.
        place: where the document is put, below the site.
        title: its title.
        shown: the pages, in order.
    """
    pages = {each.folder: (site / each.folder / "index.html").read_text("utf-8") for each in shown}
    parts = [_Part(folder, place, frozenset(pages)).of(page) for folder, page in pages.items()]
    first = next(iter(pages))
    sheets = [normpath(f"{first}{each}") for each in _STYLE.findall(pages[first])]
    styles = "\n".join((site / sheet.partition("?")[0]).read_text("utf-8") for sheet in sheets)
    listed = "\n".join(
        f'<li><a href="#{_anchor(each.folder)}">{escape(each.title)}</a></li>' for each in shown
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>
{styles}
body {{ display: block; margin: 0 auto; max-width: 38rem; padding: 0.8rem; }}
section {{ break-before: page; }}
</style>
</head>
<body dir="ltr" data-md-color-scheme="default" data-md-color-primary="indigo">
<main class="md-content md-typeset">
<h1>{escape(title)}</h1>
<ul>
{listed}
</ul>
{"".join(parts)}
</main>
</body>
</html>
"""


def _anchor(folder: str, name: str = "") -> str:
    """An id that no other page has."""
    return f"{folder.strip('/').replace('/', '-') or 'home'}--{name}"


class _Part:
    """A page inside of the document."""

    def __init__(self, folder: str, place: str, folders: frozenset[str]) -> None:
        self._folder = folder
        self._place = place
        self._folders = folders

    def of(self, page: str) -> str:
        """Its content, with ids and links that hold there, and with everything opened."""
        article = _ARTICLE.search(page)
        text = _LEFT_OUT.sub("", article[1] if article else "")
        text = _TAG.sub(lambda tag: _ATTRIBUTE.sub(self._attribute, tag[0]), text)
        text = text.replace("<details", "<details open")
        return f'<section id="{_anchor(self._folder)}">\n{text}\n</section>\n'

    def _attribute(self, found: re.Match[str]) -> str:
        name, value = found.groups()
        if name in {"href", "src"}:
            return f' {name}="{self._link(value)}"'
        return f' {name}="{_anchor(self._folder, value)}"'

    def _link(self, link: str) -> str:
        if _FOREIGN.match(link):
            return link
        path, _, anchor = link.partition("#")
        to = normpath(f"/{self._folder}{path}")[1:]
        if f"{to}/" in self._folders:
            return f"#{_anchor(f'{to}/', anchor)}"
        end = "/" if path.endswith("/") else ""
        rest = f"#{anchor}" if anchor else ""
        return f"{relpath(f'/{to}', normpath(f'/{self._place}/..'))}{end}{rest}"
