"""Writing Markdown for one page: links, cells of tables, proofs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import dirname, normpath, relpath
from typing import Protocol

from generator.lower.escaping import markdown, markdown_line, prose
from generator.lower.roles import Roles
from generator.model import Evidence, Spec, Versions
from generator.model.text import first_sentence
from generator.targets.docs.blocks import Proof, Said
from generator.targets.docs.index import FOLDER, Index, anchor_of
from generator.targets.docs.words import LIKE_HTML, code

_PARAGRAPHS = re.compile(r"\n\s*\n")


class Proven(Protocol):
    """Something with evidence."""

    @property
    def evidence(self) -> tuple[Evidence, ...]: ...  # noqa: D102
    @property
    def confidence(self) -> str | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Writer:
    """What is needed to write on a page."""

    spec: Spec
    index: Index
    page: str

    def own(self, text: str) -> str:
        """A text of these pages with the protocol's names for the two sides."""
        return Roles(self.spec).spelled(text)

    def link(self, id_: str, label: str = "") -> str:
        """A link to what tells about an id."""
        spot = self.index[id_]
        label = label or spot.label
        if spot.page == self.page:
            return f"[{label}](#{spot.anchor})" if spot.anchor else label
        return f"[{label}]({self.path(spot.page, spot.anchor)})"

    def beside(self, id_: str, anchor: str) -> str:
        """The address of an anchor on the page that tells about an id."""
        page = self.index[id_].page
        return f"#{anchor}" if page == self.page else self.path(page, anchor)

    def links(self, ids: Iterable[str]) -> str:
        """Links in a row."""
        return ", ".join(self.link(id_) for id_ in ids)

    def path(self, page: str, anchor: str = "") -> str:
        """The path from this page to another."""
        path = relpath(f"/{FOLDER}/{page}.md", normpath(dirname(f"/{FOLDER}/{self.page}")))
        return f"{path}#{anchor}" if anchor else path

    def text(self, text: str) -> str:
        """A text of the spec as paragraphs."""
        paragraphs = _PARAGRAPHS.split(text.strip())
        return "\n\n".join(self.line(each) for each in paragraphs if each)

    def line(self, text: str) -> str:
        """A text of the spec as one line, which can stand in a cell too."""
        return markdown_line(prose(" ".join(text.split()), self.link, markdown, _part))

    def gist(self, text: str) -> str:
        """A text of the spec as a line without links, to stand in one."""
        words = prose(" ".join(text.split()), lambda id_: self.index[id_].label, markdown, _part)
        return markdown_line(words)

    def plain(self, text: str) -> str:
        """A text of the spec as a line without any markup."""
        words = prose(" ".join(text.split()), lambda id_: self.index[id_].label, str, str)
        return words.replace("`", "")

    def brief(self, text: str) -> str:
        """The first sentence of a text of the spec, without any markup."""
        return self.plain(first_sentence(text))

    def proofs(self, claim: Proven) -> tuple[Proof, ...]:
        """How sure something is and the evidence for it, if any is given."""
        if not claim.evidence:
            return ()
        lines = "; ".join(self._evidence(each) for each in claim.evidence)
        return (Proof(claim.confidence or "evidence", lines),)

    def proven(self, text: str, claim: Proven) -> str:
        """A text of the spec with its proof, as one line that can stand in a cell."""
        folded = "".join(
            f'<details class="proof {proof.sure}"><summary>{proof.sure}</summary>'
            f" {proof.evidence}</details>"
            for proof in self.proofs(claim)
        )
        return f"{self.line(text)} {folded}".strip()

    def source(self, line: str | None, vector: str) -> tuple[Proof, ...]:
        """Where a vector is from and where it is, without a word on how sure that is."""
        source, _, where = (line or "").partition(" ")
        found = [self._evidence(Evidence(source, where))] if source else []
        return (Proof("source", "; ".join([*found, self.vector(vector)])),)

    def _evidence(self, evidence: Evidence) -> str:
        source = self.spec.source(evidence.source)
        cited = self.link(source.id, markdown(source.cited_as))
        where = source.place(evidence.where)
        if not where:
            return cited
        file = source.file(where)
        return f"{cited} {self.file(file, code(where)) if file else code(where)}"

    def file(self, path: str, label: str) -> str:
        """A link to a file of the checkout."""
        return f"[{label}]({self.spec.project.files}/{path})"

    def vector(self, id_: str) -> str:
        """A link to the file that has a vector."""
        topic = next(each.topic for each in self.spec.vectors if id_ in each.ids)
        return self.file(f"generated/vectors/{topic}.json", "vector")

    def said(self, text: str, claim: Proven) -> Said:
        """A text of the spec with its proof."""
        return Said(self.text(text), self.proofs(claim))

    def version(self, number: int) -> str:
        """A link to a version by its number."""
        found = next((each for each in self.spec.versions if each.number == number), None)
        return self.link(found.id) if found else f"version {number}"

    def range(self, versions: Versions) -> str:
        """A range of versions in words; empty if it is open at both ends."""
        ends = (("since", versions.since), ("until", versions.until))
        return " ".join(f"{word} {self.version(number)}" for word, number in ends if number)

    def place(self, id_: str) -> str:
        """An anchor to stand in a cell."""
        return f'<span id="{anchor_of(id_)}"></span>'


def _part(text: str) -> str:
    """Code in a text of the spec, with its backticks."""
    return code(text.strip("`").strip()) if LIKE_HTML.search(text) else text
