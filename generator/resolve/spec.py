"""Putting the parts of a spec together."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from generator.load import Document, Place, Problem, SpecError
from generator.model import Side, Spec
from generator.resolve import vocabulary as words
from generator.resolve.implementations import read_implementation
from generator.resolve.messages import read_message
from generator.resolve.places import Places, Spot
from generator.resolve.project import read_project, unnamed_project
from generator.resolve.reading import Element
from generator.resolve.session import read_session
from generator.resolve.vectors import read_topic

T = TypeVar("T")


class _Documents:
    """All documents of a spec, seen as one."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.places = Places(documents=list(documents))
        self.roots = [
            Element(dict(document.data), Spot(document, ()), self.places) for document in documents
        ]

    def each(self, key: str, read: Callable[[Element], T]) -> tuple[T, ...]:
        return tuple(item for root in self.roots for item in root.each(key, read))

    def single(self, key: str, read: Callable[[Element], T]) -> tuple[T, ...]:
        return tuple(read(root.element(key)) for root in self.roots if key in root)

    def at_most_one(self, key: str, read: Callable[[Element], T], default: T) -> T:
        held = any(key in root for root in self.roots)
        return self.only(key, read) if held else default

    def only(self, key: str, read: Callable[[Element], T]) -> T:
        holders = [root for root in self.roots if key in root]
        if len(holders) == 1:
            return read(holders[0].element(key))
        if not holders:
            place = Place(self.roots[0].spot.document.name, 1, 1)
            problem = Problem(place, "missing-key", f"no file holds the key '{key}'")
        else:
            place = holders[1].spot.key_place(key)
            first = holders[0].spot.document.name
            problem = Problem(place, "duplicate-key", f"'{key}' stands in {first} already")
        raise SpecError([problem])


def resolve(documents: Sequence[Document]) -> tuple[Spec, Places]:
    """Make the model from all documents of a spec, which the schema has accepted.

    References are not followed here: an id that leads nowhere is for the checks to find.

    Raises:
        SpecError: a part that must be there once is missing or there twice.
    """
    every = _Documents(documents)
    commands = every.each("commands", partial(read_message, sender=Side.MTA))
    protocol = every.only("protocol", words.read_protocol)
    spec = Spec(
        project=every.at_most_one("project", read_project, unnamed_project(protocol.id)),
        protocol=protocol,
        versions=every.each("versions", words.read_version),
        limits=every.each("limits", words.read_limit),
        strangers=every.each("strangers", words.read_stranger),
        rules=every.each("rules", words.read_rule),
        enums=every.each("enums", partial(words.read_enum, commands=commands)),
        flag_sets=every.each("flags", words.read_flag_set),
        commands=commands,
        replies=every.each("replies", partial(read_message, sender=Side.FILTER)),
        macros=every.each("macros", words.read_macro),
        session=every.only("session", read_session),
        sources=every.each("sources", words.read_source),
        implementations=every.single("implementation", read_implementation),
        vectors=every.single("vectors", read_topic),
        changes=every.each("changes", words.read_change),
    )
    return spec, every.places
