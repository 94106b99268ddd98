"""The form of an explanation: named facts, which print as text and as JSON alike."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Evidence, Ranged

Cell = str | int | bool | None
Row = Mapping[str, Cell]
Fact = Cell | Sequence[str] | Sequence[Row]
Facts = Mapping[str, Fact]

_LINK = re.compile(r"\[\[([\w/{}.-]+)\]\]")


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
        """The explanation as plain data: keys without spaces, links as ids."""
        head: Facts = {"id": self.id, "what": self.what, "summary": self.summary, "doc": self.doc}
        return {_key(name): _plain(fact) for name, fact in {**head, **self.facts}.items()}


def with_content(facts: Facts) -> Facts:
    """The facts that say something: zero and false do, an empty list does not."""
    return {name: fact for name, fact in facts.items() if fact is not None and fact not in ("", [])}


def linked(text: str, mark: str = "") -> str:
    """A text whose links are ids, between marks."""
    return _LINK.sub(rf"{mark}\1{mark}", text)


def _key(name: str) -> str:
    return name.replace(" ", "-")


def _plain(fact: Fact | Row) -> object:
    match fact:
        case str():
            return linked(fact)
        case Mapping():
            return {_key(name): _plain(cell) for name, cell in fact.items()}
        case Sequence():
            return [_plain(each) for each in fact]
        case _:
            return fact


def evidence_lines(evidence: Sequence[Evidence]) -> list[str]:
    """Evidence as written in the spec."""
    return [f"{each.source} {each.where}".strip() for each in evidence]


def leads_to(phase: str | None) -> str:
    """Where a transition leads, in the word of the spec."""
    return phase or "stays"


def in_versions(part: Ranged) -> str | None:
    """The versions that have something, if not all do."""
    ends = (("since", part.since), ("until", part.until))
    return " ".join(f"{word} {number}" for word, number in ends if number) or None
