"""Putting the parts of a spec together."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator.load import Document, Place, Problem, SpecError
from generator.model import Command, Enum, EnumValue, Spec, VectorTopic
from generator.model.file import File
from generator.model.vector import VectorOfVersion
from generator.model.words import Declared
from generator.resolve.places import Places, Spot
from generator.resolve.project import unnamed_project
from generator.resolve.walking import ids_in

T = TypeVar("T")
V = TypeVar("V", bound=VectorOfVersion)


def resolve(documents: Sequence[Document]) -> tuple[Spec, Places]:
    """Make the model from all documents of a spec.

    References are not followed here: an id that leads nowhere is for the checks to find.

    Raises:
        SpecError: a part that must be there once is missing or there twice.
    """
    every = _Documents(documents)
    protocol = every.only("protocol", lambda file: file.protocol)
    commands = every.joined(lambda file: file.commands)
    spec = Spec(
        project=every.at_most_one("project", lambda file: file.project)
        or unnamed_project(protocol.id),
        protocol=protocol,
        versions=every.joined(lambda file: file.versions),
        limits=every.joined(lambda file: file.limits),
        strangers=every.joined(lambda file: file.strangers),
        rules=every.joined(lambda file: file.rules),
        enums=tuple(_filled(each, commands) for each in every.joined(lambda file: file.enums)),
        flag_sets=every.joined(lambda file: file.flags),
        commands=commands,
        replies=every.joined(lambda file: file.replies),
        macros=every.joined(lambda file: file.macros),
        session=every.only("session", lambda file: file.session),
        sources=every.joined(lambda file: file.sources),
        implementations=every.single(lambda file: file.implementation),
        vectors=tuple(map(_of_version, every.single(lambda file: file.vectors))),
        changes=every.joined(lambda file: file.changes),
        logs=every.single(lambda file: file.log),
        causes=every.joined(lambda file: file.causes),
        failures=every.joined(lambda file: file.failures),
    )
    return spec, _places(documents)


class _Documents:
    """All documents of a spec, seen as one."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents

    def joined(self, read: Callable[[File], tuple[T, ...]]) -> tuple[T, ...]:
        return tuple(item for document in self.documents for item in read(document.file))

    def single(self, read: Callable[[File], T | None]) -> tuple[T, ...]:
        found = (read(document.file) for document in self.documents)
        return tuple(each for each in found if each is not None)

    def at_most_one(self, key: str, read: Callable[[File], T | None]) -> T | None:
        holders = [each for each in self.documents if read(each.file) is not None]
        if len(holders) > 1:
            message = f"'{key}' stands in {holders[0].name} already"
            place = holders[1].key_place((key,))
            raise SpecError([Problem(place, "duplicate-key", message)])
        return read(holders[0].file) if holders else None

    def only(self, key: str, read: Callable[[File], T | None]) -> T:
        found = self.at_most_one(key, read)
        if found is None:
            place = Place(self.documents[0].name, 1, 1)
            raise SpecError([Problem(place, "missing-key", f"no file holds the key '{key}'")])
        return found


def _filled(enum: Enum, commands: Sequence[Command]) -> Enum:
    """An enum; one that is made from commands has one value for each."""
    return replace(enum, values=tuple(map(_value_of, commands))) if enum.of_messages else enum


def _value_of(command: Command) -> EnumValue:
    return EnumValue(
        id=command.id,
        letter=command.code,
        symbol=command.symbol,
        since=command.since,
        until=command.until,
        command=command.id,
        doc=command.doc,
    )


def _of_version(topic: VectorTopic) -> VectorTopic:
    """A topic whose vectors state its version, where they state none."""

    def stated(vectors: Iterable[V]) -> tuple[V, ...]:
        return tuple(
            replace(each, version=topic.version) if each.version is None else each
            for each in vectors
        )

    return replace(
        topic,
        messages=stated(topic.messages),
        encodings=stated(topic.encodings),
        malformed=stated(topic.malformed),
        streams=stated(topic.streams),
        conversations=stated(topic.conversations),
    )


def _places(documents: Sequence[Document]) -> Places:
    places = Places(documents=list(documents))
    for document in documents:
        if document.file.protocol:
            places.add("protocol/framing", Spot(document, ("protocol",)))
        for path, mark, value in ids_in(document.file):
            if isinstance(mark, Declared):
                places.add(f"{mark.implied}{value}", Spot(document, path[:-1]))
            else:
                places.refer(mark.id_of(value), Spot(document, path), mark.kinds)
    return places
