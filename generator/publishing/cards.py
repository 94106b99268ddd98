"""What other programs show of a page when somebody links to it, and where its text is."""

import re
from html import escape
from posixpath import relpath

from generator.publishing.pages import Source

_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"\s*/?>')
_CARD = '<meta property="og:'


def with_card(built: str, page: Source, site: str) -> str:
    """A built page with Open Graph properties, and a link to its twin in Markdown.

    Args:
        built: the page.
        page: its source.
        site: the title of the site.
    """
    canonical = _CANONICAL.search(built)
    if canonical is None or _CARD in built:
        return built
    stated = {
        "site_name": site,
        "type": "article" if page.group else "website",
        "title": page.title,
        "description": page.description,
    }
    twin = relpath(page.path, page.folder or ".")
    # With `alternate` alone, the theme would take it for a translation and ask for its sitemap.
    lines = [
        canonical[0],
        *(f'{_CARD}{key}" content="{escape(text)}">' for key, text in stated.items()),
        f'{_CARD}url" content="{canonical[1]}">',
        f'<link rel="alternate " type="text/markdown" href="{twin}">',
    ]
    return built.replace(canonical[0], "\n".join(lines), 1)
