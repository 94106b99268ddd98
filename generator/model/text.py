"""What every element of a spec carries: its id, its text and the evidence for it."""

import re
from dataclasses import dataclass, field
from typing import Annotated

from generator.model.keys import Words, Written
from generator.model.part import Part
from generator.model.words import Citation, Prose, Ref, Some, own_slug

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\[(\"*])")


def first_sentence(text: str) -> str:
    """The first sentence of a text of the spec."""
    return _SENTENCE_END.split(text.strip(), maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim can be checked: a source of the registry and the place in it."""

    source: str
    """The id of a source."""
    where: str
    """The place in it."""

    @staticmethod
    def cited(text: str) -> "Evidence":
        """The evidence that a citation names."""
        source, _, where = text.partition(" ")
        return Evidence(source, where.strip())

    @property
    def source_id(self) -> str:
        """The id of the source, with its kind."""
        return f"source/{self.source}"


Cited = Annotated[
    Evidence, Written(Citation, Evidence.cited), Ref("source", id_of=lambda of: of.source_id)
]
Confidence = Annotated[str, Words(("documented", "observed", "inferred"))]


@dataclass(frozen=True, kw_only=True)
class Shown(Part):
    """Something that is said of the protocol, and what shows it, where that is stated."""

    doc: Prose = ""
    """Markdown. The first sentence is the summary. [[id]] links to the page of an id."""
    evidence: Some[Cited] = ()
    """Where the claim can be checked: the id of a source, a space, the place in it."""
    confidence: Confidence | None = None
    """documented: stated by the program itself, in its manual, a header, a comment or the code;
    observed: seen in traffic or in an experiment; inferred: deduced from several places, but not
    tried."""


@dataclass(frozen=True, kw_only=True)
class Proven(Shown):
    """Something that cannot be said without evidence."""

    evidence: Some[Cited] = field()
    confidence: Confidence = field()


@dataclass(frozen=True, kw_only=True)
class Explained(Proven):
    """Something that cannot be said without evidence and a text."""

    doc: Prose = field()


@dataclass(frozen=True, kw_only=True)
class Claim(Shown):
    """Something with an id that is said of the protocol."""

    id: Annotated[str, own_slug()]
    """Its id."""
    doc: Prose = field()

    @property
    def name(self) -> str:
        """The part of the id after its kind."""
        return self.id.partition("/")[2]

    @property
    def kind(self) -> str:
        """The part of the id before its name."""
        return self.id.partition("/")[0]

    @property
    def summary(self) -> str:
        """The first sentence of the text."""
        return first_sentence(self.doc)
