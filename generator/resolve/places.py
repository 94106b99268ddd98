"""Where in the files each element of the model stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.load import Document, Place
from generator.load.document import Path
from generator.model import Leaf, Message


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a document."""

    document: Document
    path: Path

    def place(self, *below: str | int) -> Place:
        """The place of something below it, or the nearest thing around that."""
        return self.document.place(self.path + below)

    def key_place(self, *below: str | int) -> Place:
        """The place of the key that leads to something below it."""
        return self.document.key_place(self.path + below)


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that something leads to.

    Attributes:
        id: the id.
        spot: where the reference stands.
        kinds: the kinds of id that may stand there; none: any.
    """

    id: str
    spot: Spot
    kinds: frozenset[str]


@dataclass(slots=True)
class Places:
    """The spots of all elements by id, duplicates included, and all references."""

    elements: dict[str, list[Spot]] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)

    def add(self, id_: str, spot: Spot) -> None:
        """Note where an element stands."""
        self.elements.setdefault(id_, []).append(spot)

    def refer(self, id_: str, spot: Spot, kinds: frozenset[str]) -> None:
        """Note that something refers to an id."""
        self.references.append(Reference(id_, spot, kinds))

    def place(self, id_: str, *below: str | int) -> Place:
        """The place of an element, or of something in it."""
        return self.elements[id_][0].place(*below)

    def session(self, *below: str | int) -> Place:
        """The place of something in the state table, which has no id."""
        holder = next(each for each in self.documents if "session" in each.data)
        return holder.place(("session", *below))

    def listed(self, key: str, *below: str | int) -> Iterator[Place]:
        """The places of something in each item of a list, whose items have no ids."""
        for document in self.documents:
            items = document.data.get(key, [])
            assert isinstance(items, list)
            yield from (document.place((key, n, *below)) for n in range(len(items)))

    def fields(self, message: Message) -> Iterator[tuple[Leaf, Place]]:
        """The fields of a message with their places; those of a condition stand in its place."""
        spot = self.elements[message.id][0]
        return zip(message.leaf_fields, _fields_in(spot.document, spot.path), strict=True)


def _fields_in(document: Document, above: Path) -> Iterator[Place]:
    """The places of fields, those of a condition in its place."""
    item = 0
    while (path := (*above, "fields", item)) in document.places:
        if (*path, "when") in document.places:
            yield from _fields_in(document, path)
        else:
            yield document.place(path)
        item += 1
