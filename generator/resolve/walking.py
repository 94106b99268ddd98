"""Finding the ids that are declared in a part of the model, and the references to others."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from generator.load.document import Path
from generator.model.keys import REST, Key, annotations_of, is_part, keys_of, plain
from generator.model.part import Part
from generator.model.words import Declared, Ref

Found = tuple[Path, Declared | Ref, Any]
"""Where a value stands, its annotation, and the value."""


def ids_in(part: Part, path: Path = ()) -> Iterator[Found]:
    """All annotations of ids in a part."""
    of: type = type(part)
    for key in _telling(of):
        below = path if key.name == REST else (*path, key.name)
        yield from _ids_of(key.type, getattr(part, key.attribute), below)


@cache
def _telling(part: type) -> tuple[Key, ...]:
    """The keys of a class in whose values there can be ids."""
    return tuple(key for key in keys_of(part).values() if _tells(key.type))


def _tells(hint: Any) -> bool:
    inner = plain(hint)
    return is_part(inner) or any(_marks(hint)) or any(map(_tells, get_args(inner)))


def _marks(hint: Any) -> Iterator[Declared | Ref]:
    yield from annotations_of(hint, Declared)
    yield from annotations_of(hint, Ref)


def _ids_of(hint: Any, value: Any, path: Path) -> Iterator[Found]:
    if isinstance(value, Part):
        yield from ids_in(value, path)
    elif value is not None:
        yield from ((path, mark, value) for mark in _marks(hint))
        inner = get_args(plain(hint))
        if isinstance(value, tuple) and inner:
            for index, item in enumerate(value):
                yield from _ids_of(inner[0], item, (*path, index))
        elif isinstance(value, Mapping) and inner:
            for name, item in value.items():
                yield from _ids_of(inner[0], name, (*path, name))
                yield from _ids_of(inner[1], item, (*path, name))
