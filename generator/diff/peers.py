"""What a change means where one side knows of it and the other does not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What happens to a conversation."""

    FINE = "fine"
    IGNORES = "ignores"
    REFUSES = "refuses"
    MISREADS = "misreads"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome and why it comes about; `{sender}` and `{receiver}` stand for the two sides."""

    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True)
class Peer:
    """What happens where one side is old and the other new.

    Attributes:
        old: the title of the side that is old.
        new: the title of the side that is new.
        outcome: what happens to the conversation.
        text: why.
    """

    old: str
    new: str
    outcome: Outcome
    text: str


def in_sentence(title: str) -> str:
    """A title as written inside a sentence; an abbreviation keeps its letters."""
    return title if title.isupper() else title[:1].lower() + title[1:]


@dataclass(frozen=True, slots=True)
class Sides:
    """The titles of the two sides, by the words that messages use for their senders."""

    titles: Mapping[str, str]

    @property
    def words(self) -> dict[str, str]:
        """The titles as written inside a sentence."""
        return {side: in_sentence(title) for side, title in self.titles.items()}

    def mixed(self, verdict: Callable[[str, str], Verdict | None]) -> tuple[Peer, ...]:
        """What happens in both mixtures.

        Args:
            verdict: given the old side and the new one, what happens; `None`: nothing.
        """
        found: list[Peer] = []
        first, second = self.titles
        for old, new in ((first, second), (second, first)):
            if told := verdict(old, new):
                title = self.words[old], self.words[new]
                found.append(Peer(*title, told.outcome, told.text))
        return tuple(found)

    def sent(self, sender: str, by_old: Verdict, by_new: Verdict) -> tuple[Peer, ...]:
        """What happens to a message from an old sender to a new receiver, and the other way."""

        def verdict(old: str, new: str) -> Verdict | None:
            told = []
            if sender != new:
                told.append(self._filled(by_old, old, new))
            if sender != old:
                told.append(self._filled(by_new, new, old))
            return max(told, key=lambda each: list(Outcome).index(each.outcome))

        return self.mixed(verdict)

    def always(self, verdict: Verdict) -> tuple[Peer, ...]:
        """The same whichever side is old; `{sender}` is the old side, `{receiver}` the new one."""
        return self.mixed(lambda old, new: self._filled(verdict, old, new))

    def _filled(self, verdict: Verdict, sender: str, receiver: str) -> Verdict:
        sides = {"sender": self.words[sender], "receiver": self.words[receiver]}
        return Verdict(verdict.outcome, verdict.text.format(**sides))


def fine(text: str) -> Verdict:
    """Nothing goes wrong."""
    return Verdict(Outcome.FINE, text)


def ignores(text: str) -> Verdict:
    """One side does not take note."""
    return Verdict(Outcome.IGNORES, text)


def refuses(text: str) -> Verdict:
    """One side calls it an error."""
    return Verdict(Outcome.REFUSES, text)


def misreads(text: str) -> Verdict:
    """One side takes it for something else."""
    return Verdict(Outcome.MISREADS, text)


def waits(text: str) -> Verdict:
    """One side waits for what does not come."""
    return Verdict(Outcome.WAITS, text)
