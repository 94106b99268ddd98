"""Pages as plain Markdown, for programs that read text: without drawings, forms and layout."""

import re
from html import unescape
from pathlib import Path

from generator.publishing.objects import with_objects
from generator.publishing.pages import Source

_CODE = re.compile(r"(^```.*?^```[^\n]*|(?<!`)`[^`\n]+`(?!`)|``.+?``)", re.MULTILINE | re.DOTALL)
_SNIPPET = re.compile(r'^--8<-- "(.+)"$', re.MULTILINE)
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_UNSEEN = re.compile(
    r'<!--.*?-->|<(script|style|form)\b.*?</\1>|<a class="place".*?</a>| ?\{ data-[^{}]* \}',
    re.DOTALL,
)
_MARKS = (
    (re.compile(r"<code[^>]*>(.*?)</code>"), lambda found: f"`{unescape(found[1])}`"),
    (re.compile(r"</?(?:summary|strong)\b[^>]*>"), "**"),
    (re.compile(r"<li\b[^>]*>"), "- "),
    (re.compile(r"<br ?/?>"), " "),
)
"""What is said with elements, and how Markdown says it."""
_TAG = re.compile(r"</?[a-z][^<>]*>")


def twin(docs: Path, source: Source, built: str) -> str:
    """A page, which is also there as it was built, as plain Markdown.

    Its links lead to the twins of other pages.
    """
    return f"{_plain(docs, with_objects(source.text, built))}\n"


def _plain(docs: Path, text: str) -> str:
    text = _SNIPPET.sub(lambda found: (docs / found[1]).read_text("utf-8"), text)
    text = _DRAWING.sub(_told, text)
    for element, mark in _MARKS:
        text = element.sub(mark, text)
    parts = _CODE.split(text)
    parts[::2] = map(_without_elements, parts[::2])
    lines = "\n".join(line.rstrip() for line in "".join(parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()


def _told(drawing: re.Match[str]) -> str:
    title = _TITLE.search(drawing[0])
    return f"(Drawing: {unescape(title[1])})" if title else ""


def _without_elements(text: str) -> str:
    return _TAG.sub("", _UNSEEN.sub("", text))
