"""What a rule of evolution is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.diff.changes import Change, Comparison
from generator.diff.facts import flags_needed
from generator.diff.peers import Peer, Sides, Verdict
from generator.diff.rules.columns import Unchanged


class Level(StrEnum):
    """How far a change reaches."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at beside the change.

    Attributes:
        comparison: all that changed, and both documents taken apart.
        sides: the two sides of a conversation.
        newest: the newest version that the old document has.
        version: the only version of the new document, if it is a document of one version.
    """

    comparison: Comparison
    sides: Sides
    newest: int
    version: int | None = None

    def said(self, change: Change) -> Mapping[str, Any]:
        """All keys of what changed, now or, if it is gone, before."""
        comparison = self.comparison
        return comparison.new.said.get(change.subject) or comparison.old.said[change.subject]

    def sender(self, change: Change) -> str:
        """Who sends the message that a change is in."""
        id_ = change.subject.id.partition(" ")[0].partition(".")[0]
        facts = self.comparison.new.of("message", id_) or self.comparison.old.of("message", id_)
        return str(facts.get("sender", "both"))

    def replier(self, change: Change) -> str:
        """Who answers the command that a change is in."""
        sender = self.sender(change)
        others = [side for side in self.sides.titles if side != sender]
        return others[0] if len(others) == 1 else sender

    def is_new(self, kind: str, id_: str) -> bool:
        """Whether the old document has no such thing."""
        return not self.comparison.old.of(kind, id_)

    @property
    def is_one_spec(self) -> bool:
        """Whether both documents are versions of one spec, from which there is one code."""
        return self.version is not None

    @property
    def is_later(self) -> bool:
        """Whether the new document is of a later version of the protocol than the old one."""
        return self.version is not None and self.version > self.newest

    def is_guarded(self, said: Mapping[str, Any]) -> bool:
        """Whether an old peer never meets something: by its version, or by a flag that is new."""
        of_new_version = said.get("since", 0) > self.newest
        return of_new_version or any(self.is_new("flag", each) for each in flags_needed(said))


Applies = Callable[[Change, Context], bool]
Peers = Callable[[Change, Context], tuple[Peer, ...]]


def sent(by_old: Verdict, by_new: Verdict | None = None) -> Peers:
    """What happens to the message that a change is in; without `by_new`, the same both ways."""
    new = by_new or by_old
    return lambda change, context: context.sides.sent(context.sender(change), by_old, new)


def answered(by_old: Verdict, by_new: Verdict) -> Peers:
    """What happens to the reply to the command that a change is in."""
    return lambda change, context: context.sides.sent(context.replier(change), by_old, by_new)


def either(verdict: Verdict) -> Peers:
    """The same whichever side is old."""
    return lambda change, context: context.sides.always(verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of change, and what it does to whom.

    Attributes:
        name: its name, by which a spec allows it.
        level: how far it reaches.
        summary: what changed, in a sentence.
        why: why it matters, and what to do instead.
        applies: whether a change is of this kind.
        example: lines of a spec as a unified diff has them, with a space, a `-` or a `+` in front.
        peers: what happens between an old side and a new one, or why no peer notices.
        api: what it does to code; a field that has another type is shown with it instead.
        wire: why the bytes on the wire, and their order, are as before; `None` if they are not.
    """

    name: str
    level: Level
    summary: str
    why: str
    applies: Applies
    example: str = ""
    peers: Peers | Unchanged
    api: str | Unchanged
    wire: Unchanged | None = None


def keyed(kind: str, *keys: str) -> Applies:
    """Changes of some keys of things of a kind."""
    return lambda change, context: change.subject.kind == kind and change.key in keys


def added(*kinds: str) -> Applies:
    """Things of some kinds that are new."""
    return lambda change, context: change.subject.kind in kinds and change.is_added


def removed(*kinds: str) -> Applies:
    """Things of some kinds that are gone."""
    return lambda change, context: change.subject.kind in kinds and change.is_removed
