"""What is made of a site that a builder has built: twins, a list for programs, a page to print."""

from itertools import groupby
from pathlib import Path

from generator.model import Spec
from generator.publishing.cards import with_card
from generator.publishing.downloads import FOLDER, print_name
from generator.publishing.pages import Source, sources
from generator.publishing.printing import printable
from generator.publishing.twins import twin

_REFERENCE = "Reference"


def complete(spec: Spec, docs: Path, site: Path) -> None:
    """Write beside each page its twin in Markdown, `llms.txt`, and the reference to print.

    Each page gets properties for other programs.

    Args:
        spec: the spec.
        docs: the sources of the site, with the downloads.
        site: the site, as a builder has built it.
    """
    pages = sources(docs)
    for page in pages:
        file = site / page.folder / "index.html"
        built = file.read_text("utf-8")
        file.write_text(with_card(built, page, spec.protocol.title), "utf-8")
        (site / page.path).write_text(twin(docs, page, built), "utf-8")
    (site / "llms.txt").write_text(_list(spec, pages), "utf-8")
    reference = tuple(page for page in pages if _REFERENCE in page.group)
    place = f"{FOLDER}/{print_name(spec)}"
    title = f"{spec.protocol.title}, version {spec.project.version} of the spec"
    (site / place).write_text(printable(site, place, title, reference), "utf-8")


def _list(spec: Spec, pages: tuple[Source, ...]) -> str:
    """The pages as https://llmstxt.org has them: by group, with what each is about."""
    day = f", {spec.project.date}" if spec.project.date else ""
    head = f"# {spec.protocol.title}\n\n> {' '.join(spec.protocol.doc.split())}\n"
    notes = f"""
Version {spec.project.version} of the spec{day}. Each link leads to a page as Markdown. The address
of the page for people ends in a slash in place of `.md` or `index.md`.
"""
    groups = (
        f"\n## {name}\n\n" + "".join(f"- [{p.title}]({p.path}): {p.description}\n" for p in group)
        for name, group in groupby(pages, lambda page: ": ".join(page.group) or "Start")
    )
    return head + notes + "".join(groups)
