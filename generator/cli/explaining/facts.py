"""The form of an explanation: named facts, which print as text and as JSON alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Evidence

Cell = str | int | bool | None
Row = Mapping[str, Cell]
Fact = Cell | Sequence[str] | Sequence[Row]
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What an id is.

    Attributes:
        id: the id.
        what: the kind of thing in words.
        summary: the first sentence of its text.
        doc: its text.
        facts: what else is known, in the order of reading; facts without content are left out.
    """

    id: str
    what: str
    summary: str
    doc: str
    facts: Facts

    def as_json(self) -> Mapping[str, object]:
        """The explanation as plain data."""
        head = {"id": self.id, "what": self.what, "summary": self.summary, "doc": self.doc}
        return head | {name: self.facts[name] for name in self.facts}


def with_content(facts: Facts) -> Facts:
    """The facts that say something: zero and false do, an empty list does not."""
    return {name: fact for name, fact in facts.items() if fact is not None and fact not in ("", [])}


def evidence_lines(evidence: Sequence[Evidence]) -> list[str]:
    """Evidence as it stands in the spec."""
    return [f"{each.source} {each.where}".strip() for each in evidence]


def leads_to(phase: str | None) -> str:
    """Where a transition leads, in the word of the spec."""
    return phase or "stays"
