"""One YAML file as plain data, with the place of each part."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.load.problems import Place
from generator.model.file import File

Data = str | int | bool | list["Data"] | dict[str, "Data"]
Path = tuple[str | int, ...]


class Hexadecimal(int):
    """A number that is written in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Document:
    """The data of a file.

    Attributes:
        name: the file's path below the folder of the spec.
        data: its content.
        places: where each value stands, by its path of keys and indexes.
        key_places: where each key of a mapping stands.
        file: what it means, once that is read.
    """

    name: str
    data: dict[str, Data]
    places: Mapping[Path, Place]
    key_places: Mapping[Path, Place]
    file: File = field(default_factory=File)

    def at(self, path: Path) -> Data:
        """The value at a path."""
        data: Data = self.data
        for key in path:
            if isinstance(data, list):
                assert isinstance(key, int)
                data = data[key]
            else:
                assert isinstance(data, dict)
                assert isinstance(key, str)
                data = data[key]
        return data

    def place(self, path: Path) -> Place:
        """The place of a value, or of the nearest thing around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path) or Place(self.name, 1, 1)

    def key_place(self, path: Path) -> Place:
        """The place of the key that leads to a value."""
        return self.key_places.get(path) or self.place(path)
