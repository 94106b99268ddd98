"""What every element of a spec carries: its id, its text and the evidence for it."""

import re
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z`\[(\"*])")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a claim can be checked: a source of the registry and the place in it."""

    source: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Something with an id that is said of the protocol, and what shows it."""

    id: str
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None

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
        return _SENTENCE_END.split(self.doc.strip(), maxsplit=1)[0]
