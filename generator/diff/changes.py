"""What differs between two documents, thing by thing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.diff.document import AT_VERSION, Document, beside, renamed
from generator.diff.facts import ORDER, Facts, Subject, facts


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Attributes:
        subject: what changed, by its new id.
        key: what of it; empty where it came or went as a whole, `id` where it was renamed.
        old: the value before; `None` where there was none. Of a whole thing, all its values, its
            fields with their types as `layout`, and the field that it stands behind as `behind`.
        new: the value now; `None` where the key was left out.
    """

    subject: Subject
    key: str
    old: Any
    new: Any

    @property
    def is_added(self) -> bool:
        """Whether the whole thing is new."""
        return not self.key and self.old is None

    @property
    def is_removed(self) -> bool:
        """Whether the whole thing is gone."""
        return not self.key and self.new is None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two documents taken apart, and all differences between them.

    Attributes:
        old: the facts before, under the ids of now.
        new: the facts now.
        changes: the differences, in the order of the new document; what is gone comes last.
        unmarked: the new ids of what has another id without a word on it.
    """

    old: Facts
    new: Facts
    changes: tuple[Change, ...]
    unmarked: frozenset[str]

    @property
    def both(self) -> tuple[Facts, Facts]:
        """The facts before and now."""
        return self.old, self.new


def compare(old: Document, new: Document) -> Comparison:
    """Compare two documents."""
    if AT_VERSION in new:
        old, new = beside(old, new), beside(new, old)
    marked = {
        each["renamed-from"]: each["id"]
        for each in new.get("changes", ())
        if "renamed-from" in each
    }
    now, before = facts(new), facts(old)
    known = {subject.id for subject in before.said}
    names = {was: id_ for was, id_ in marked.items() if was in known}
    if names:
        old = renamed(old, names)
        before = facts(old)
    # Two versions of one spec use the same names for the same things.
    unmarked = {} if AT_VERSION in new else dict(_same_but_for_the_id(before, now))
    if unmarked:
        before = facts(renamed(old, unmarked))
    changes = list(_renames({**names, **unmarked}, now))
    changes += _differences(before, now)
    order = {subject: place for place, subject in enumerate(now.said)}
    changes.sort(key=lambda each: order.get(each.subject, len(order)))
    return Comparison(before, now, tuple(changes), frozenset(unmarked.values()))


def _renames(names: Mapping[str, str], now: Facts) -> Iterator[Change]:
    for before, after in names.items():
        found = [each for each in now.said if each.id == after]
        # The code of a message is a value under the message's id.
        own = [each for each in found if each.kind != "value"] or found
        yield from (Change(each, "id", before, after) for each in own)


def _differences(old: Facts, new: Facts) -> Iterator[Change]:
    one_sided = old.said.keys() ^ new.said.keys()
    differing = {
        subject: (old.said.get(subject), new.said.get(subject))
        for subject in {**new.said, **old.said}
        if new.said.get(subject) != old.said.get(subject)
    }
    for subject, (before, after) in differing.items():
        if subject.kind == "value" and Subject("message", subject.id) in differing:
            continue  # The code of a message, which is reported there.
        if before is not None and after is not None:
            yield from _keys(subject, before, after)
        elif (new if before is None else old).parents.get(subject) in one_sided:
            continue  # It came or went with what holds it.
        else:
            was, is_ = (
                None if said is None else {**said, **_setting(subject, of)}
                for said, of in ((before, old), (after, new))
            )
            yield Change(subject, "", was, is_)


def _setting(subject: Subject, facts: Facts) -> dict[str, Any]:
    """What the wire shows of a thing besides its keys: its fields, and what it stands after."""
    said = facts.said[subject]
    fields = [Subject("field", f"{subject.id}.{name}") for name in said.get("fields", ())]
    setting: dict[str, Any] = {}
    if fields or subject.kind == "message":
        setting["layout"] = tuple(
            f"{name} {facts.said[each]['type']}"
            for name, each in zip(said.get("fields", ()), fields, strict=True)
        )
    if subject.kind == "field" and (parent := facts.parents.get(subject)):
        name = subject.id.removeprefix(f"{parent.id}.")
        names = facts.said[parent]["fields"]
        place = names.index(name)
        start = "the head of the frame" if parent.kind == "message" else "the start of the record"
        setting["behind"] = names[place - 1] if place else start
    return setting


_WRITTEN_WHOLE = ("protocol", "framing")
"""What a document states all keys of: one that it lacks is younger than the document."""
_FOLLOWS_FROM = {"automaton": "pattern", "at-least": "pattern"}
"""Keys that say the same as another one in other words."""


def _keys(subject: Subject, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for key in {**new, **old}:
        before, after = old.get(key), new.get(key)
        is_younger = key not in old and subject.kind in _WRITTEN_WHOLE
        if before == after or (is_younger and not key.startswith(ORDER)):
            continue
        first = _FOLLOWS_FROM.get(key, key)
        if first != key and old.get(first) != new.get(first):
            continue
        if key in ("fields", "arguments"):
            kept = _common(before or (), new.get("fields", ()))
            yield from _order(subject, key, before or (), after or (), kept)
        elif key.startswith(ORDER):
            before, after = before or (), after or ()
            if _common(before, after) != _common(after, before):
                yield Change(subject, key, before, after)
        else:
            yield Change(subject, key, before, after)


def _order(
    subject: Subject, key: str, old: tuple[str, ...], new: tuple[str, ...], kept: tuple[str, ...]
) -> Iterator[Change]:
    """Fields that stand elsewhere now; arguments at other places, or by name alone."""
    is_moved = _common(old, new) != _common(new, old)
    if is_moved if key == "fields" else not is_moved and new[: len(kept)] != kept:
        yield Change(subject, key, old, new)


def _common(of: tuple[str, ...], among: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in of if each in among)


_IDENTITY = {
    "message": ("code", "sender", "fields"),
    "flag": ("bit", "symbol"),
    "value": ("number", "symbol"),
    "phase": ("number", "in-message", "final"),
    "limit": ("payload", "default", "plausible", "negotiated-with"),
    "macro": ("name",),
    "rule": ("pattern", "must-match", "level"),
    "field": ("type", "optional", "condition", "enum", "flags", "fields"),
}
"""What is enough to know a thing again under another id."""


def _same_but_for_the_id(old: Facts, new: Facts) -> Iterator[tuple[str, str]]:
    gone = [each for each in old.said if each not in new.said and each.kind in _IDENTITY]
    come = [each for each in new.said if each not in old.said and each.kind in _IDENTITY]
    for before in gone:
        alike = [after for after in come if _alike(before, after, old, new)]
        if len(alike) == 1:
            come.remove(alike[0])
            yield before.id, alike[0].id


def _alike(before: Subject, after: Subject, old: Facts, new: Facts) -> bool:
    if before.kind != after.kind:
        return False
    was, is_ = old.said[before], new.said[after]
    if before.kind == "field":
        own = old.parents.get(before), new.parents.get(after)
        if own[0] != own[1] or own[0] is None:
            return False
        names = old.said[own[0]]["fields"], new.said[own[0]]["fields"]
        places = [
            listed.index(each.id.rpartition(".")[2])
            for listed, each in zip(names, (before, after), strict=True)
        ]
        if len(names[0]) != len(names[1]) or places[0] != places[1]:
            return False
    return all(was.get(key) == is_.get(key) for key in _IDENTITY[before.kind])
