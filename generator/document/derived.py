"""Shapes that follow from the classes of the spec language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, is_dataclass
from enum import StrEnum
from operator import attrgetter
from typing import Any, get_args

from generator.document.shapes import ID, NUMBER, TEXT, TRUTH, Json, Key, Several, Shape, one_of
from generator.model import keys as language
from generator.model.words import OwnId, Ref


def given(name: str) -> Callable[[Any], Any]:
    """A value that is an attribute, left out where it is empty."""
    return lambda of: getattr(of, name) or None


def name_of(part: type) -> str:
    """The name of the shape of a class."""
    return re.sub("(?<=[a-z])(?=[A-Z])", "-", part.__name__).lower()


@dataclass(frozen=True, slots=True)
class Difference:
    """How the document shows a thing differently from the spec.

    Attributes:
        instead: the keys that stand in place of a key, by its name.
        after: the keys that come after a key, by its name.
        first: the keys that come first, in their order.
        sparse: the keys that are left out where they are empty.
    """

    instead: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    after: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    first: tuple[str, ...] = ()
    sparse: tuple[str, ...] = ()


class Shapes:
    """The shapes of classes, some of which the document shows differently."""

    def __init__(self, differences: Mapping[type, Difference]) -> None:
        self._differences = differences

    def of(self, part: type) -> Shape:
        """The shape of a class."""
        difference = self._differences.get(part, Difference())
        keys: list[Key] = []
        for each in language.keys_of(part).values():
            if each.name in difference.instead:
                keys += difference.instead[each.name]
            else:
                keys.append(self._key(each, each.name in difference.sparse))
            keys += difference.after.get(each.name, ())
        places = {
            name: place - len(difference.first) for place, name in enumerate(difference.first)
        }
        keys.sort(key=lambda key: places.get(key.name, 0))
        return Shape(name_of(part), (part.__doc__ or "").partition("\n")[0], keys)

    def _key(self, key: language.Key, is_sparse: bool) -> Key:
        is_number = language.plain(key.type) is int and not key.required
        may_be_missing = is_sparse or is_number or language.may_be_none(key.type)
        get = given(key.attribute) if may_be_missing else attrgetter(key.attribute)
        return Key(key.name, self._type(key.type), key.doc, get, may_be_missing)

    def _type(self, hint: Any) -> Json | Shape | Several:
        plain = language.plain(hint)
        if is_dataclass(plain):
            assert isinstance(plain, type)
            return self.of(plain)
        if inner := get_args(plain):
            item = self._type(inner[0])
            assert not isinstance(item, Several)
            return Several(item)
        if plain is bool:
            return TRUTH
        if plain is int:
            return NUMBER
        if issubclass(plain, StrEnum):
            return one_of(plain)
        if words := language.words_of(hint):
            return one_of(words)
        is_id = any(language.annotations_of(hint, OwnId)) or any(language.annotations_of(hint, Ref))
        return ID if is_id else {**TEXT, **language.pattern_of(hint)}
