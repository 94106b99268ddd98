"""An entry about a change names something that the spec has."""

from collections.abc import Iterable, Iterator

from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import Leaf, Records, Spec
from generator.resolve import Places


def renamed(spec: Spec, places: Places) -> Iterator[Problem]:
    """What has another name now is a thing or a field, and has that name."""
    known = [claim.id for claim in spec.claims()]
    for message in spec.messages:
        known += _fields(message.id, message.leaf_fields)
    for change, place in zip(spec.changes, places.listed("changes", "id"), strict=True):
        if change.renamed_from and change.id not in known:
            yield unknown_word(place, "renamed", "thing", change.id, known)
        if change.renamed_from in known:
            told = f"{change.renamed_from} still exists"
            yield Problem(place, "renamed", told, "a thing that is new has no earlier name")


def _fields(holder: str, fields: Iterable[Leaf]) -> Iterator[str]:
    for field in fields:
        id_ = f"{holder}.{field.name}"
        yield id_
        if isinstance(field, Records):
            yield from _fields(id_, field.leaf_fields)
