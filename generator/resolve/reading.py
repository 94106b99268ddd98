"""Typed access to data that the schema has already accepted."""

from collections.abc import Callable, Iterator
from typing import Any, TypedDict, TypeVar

from generator.load import Problem, SpecError
from generator.model import Evidence, Versions
from generator.resolve.places import Places, Spot

T = TypeVar("T")


class Proof(TypedDict):
    """The keys by which a claim says what shows it."""

    evidence: tuple[Evidence, ...]
    confidence: str | None


class Element:
    """A mapping in a document, with the places of its parts."""

    def __init__(self, data: dict[str, Any], spot: Spot, places: Places) -> None:
        self.data = data
        self.spot = spot
        self.places = places

    def __contains__(self, key: str) -> bool:
        return key in self.data

    def declare(self) -> str:
        """The element's id, whose place is noted."""
        id_ = self.text("id")
        self.places.add(id_, self.spot)
        return id_

    def text(self, key: str, default: str = "") -> str:
        """A text, without the blanks around it that YAML's ways of folding leave."""
        return self.exact(key, default).strip()

    def exact(self, key: str, default: str = "") -> str:
        """A text in which each blank counts."""
        value = self.data.get(key, default)
        assert isinstance(value, str)
        return value

    def maybe(self, key: str) -> str | None:
        """A text that may be absent."""
        return self.text(key) if key in self.data else None

    def number(self, key: str, default: int = 0) -> int:
        """A number."""
        value = self.data.get(key, default)
        assert isinstance(value, int)
        return value

    def flag(self, key: str) -> bool:
        """True or false; false when absent."""
        return self.data.get(key, False) is True

    def reference(self, key: str) -> str | None:
        """The id of something else, noted for the check of references."""
        if key not in self.data:
            return None
        self.refer(self.text(key), key)
        return self.text(key)

    def the_reference(self, key: str) -> str:
        """Like `reference`, for a key that must be there."""
        id_ = self.reference(key)
        assert id_ is not None
        return id_

    def references(self, key: str) -> tuple[str, ...]:
        """A list of ids."""
        ids: list[str] = self.data.get(key, [])
        for index, id_ in enumerate(ids):
            self.refer(id_, key, index)
        return tuple(ids)

    def refer(self, id_: str, *below: str | int) -> None:
        """Note that something below this element refers to an id."""
        spot = Spot(self.spot.document, self.spot.path + below)
        self.places.references.append((id_, spot))

    def wrong(self, rule: str, message: str, hint: str, *below: str | int) -> SpecError:
        """An error about something below this element, without which there is no model."""
        return SpecError([Problem(self.spot.place(*below), rule, message, hint)])

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        values: list[str] = self.data.get(key, [])
        return tuple(values)

    def element(self, *path: str | int) -> "Element":
        """The mapping at the end of a path of keys and indexes."""
        data: Any = self.data
        for key in path:
            data = data[key]
        return Element(data, self._below(*path), self.places)

    def elements(self, key: str) -> Iterator["Element"]:
        """The mappings in the list under a key."""
        items: list[dict[str, Any]] = self.data.get(key, [])
        for index, item in enumerate(items):
            yield Element(item, self._below(key, index), self.places)

    def each(self, key: str, read: Callable[["Element"], T]) -> tuple[T, ...]:
        """The mappings in the list under a key, each read by a function."""
        return tuple(map(read, self.elements(key)))

    def proof(self) -> Proof:
        """The evidence and the confidence."""
        evidence = []
        for index, line in enumerate(self.texts("evidence")):
            source, _, where = line.partition(" ")
            self.refer(f"source/{source}", "evidence", index)
            evidence.append(Evidence(source, where.strip()))
        return {"evidence": tuple(evidence), "confidence": self.maybe("confidence")}

    def versions(self) -> Versions:
        """The versions that have it."""
        return Versions(
            self.number("since"), self.number("until") if "until" in self.data else None
        )

    def _below(self, *path: str | int) -> Spot:
        return Spot(self.spot.document, self.spot.path + path)
