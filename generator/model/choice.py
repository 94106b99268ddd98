"""Values that are of one of several types, and which of them is meant."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, get_args, get_origin

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.model.keys import REST, Key, branches_of, is_part, keys_of, words_of, written
from generator.model.part import wrong


class OneOf:
    """Says that a value is of one of several types, and finds which before it is read.

    Attributes:
        elsewhere: keys of what can stand in other places but not here, and what to say of each.
    """

    def __init__(self, elsewhere: Mapping[str, str] = MappingProxyType({})) -> None:
        self.elsewhere = elsewhere

    def __get_pydantic_core_schema__(self, union: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        branches = branches_of(union)
        choices = {_tag(n): handler.generate_schema(each) for n, each in enumerate(branches)}

        def tag_of(data: Any) -> str:
            return _tag(branches.index(meant(branches, data)))

        union_schema = core_schema.tagged_union_schema(choices, tag_of)
        if not self.elsewhere:
            return union_schema
        return core_schema.no_info_before_validator_function(self._refuse, union_schema)

    def _refuse(self, data: Any) -> Any:
        for key, text in self.elsewhere.items() if isinstance(data, dict) else ():
            if key in data:
                raise wrong("misplaced-key", text)
        return data


def _tag(place: int) -> str:
    # No file can hold the character, so that no key is taken for one.
    return f"\0{place}"


def is_tag(step: str | int) -> bool:
    """Whether a step on the way to an error is not a key, but says which type is meant."""
    return str(step).startswith("\0")


def meant(branches: Sequence[Any], data: Any) -> Any:
    """The type that is meant: of mappings the one with the fewest keys missing or wrong."""
    if len(branches) == 1:
        return branches[0]
    fitting = [each for each in branches if isinstance(data, _type_of_data(each))]
    if fitting and isinstance(data, dict):
        return min(fitting, key=lambda each: _distance(each, data))
    return (fitting or branches)[0]


def _type_of_data(hint: Any) -> type:
    plain = written(hint)
    if get_origin(plain) is tuple:
        return list
    found: type = dict if is_part(plain) else plain
    return found


def _distance(hint: Any, data: Mapping[str, Any]) -> tuple[int, float, int]:
    keys = keys_of(written(hint))
    missing = sum(key.required and name not in data for name, key in keys.items())
    unlike = sum(
        1 - max(difflib.SequenceMatcher(None, str(data[name]), word).ratio() for word in words)
        for name, key in keys.items()
        if name in data and (words := words_of(key.type))
    )
    return missing, unlike, len(data.keys() - keys.keys())


def keys_on_the_way(root: type, data: Any, path: Sequence[str | int]) -> list[Key]:
    """What stands at each step to a place in data, as far as it is known.

    An item of a list or a mapping counts as a key like that of the whole.
    """
    found = [Key(attribute="", name="", type=root, doc="", required=True)]
    for step in path:
        below = _below(found[-1], data, step)
        if below is None:
            break
        found.append(below)
        is_there = isinstance(data, list) or (isinstance(data, dict) and step in data)
        data = data[step] if is_there else None
    return found


def _below(key: Key, data: Any, step: str | int) -> Key | None:
    plain = written(meant(branches_of(written(key.type)), data))
    if is_part(plain):
        keys = keys_of(plain)
        rest = keys.get(REST)
        return keys.get(str(step)) or (_below(rest, data, step) if rest else None)
    items = [each for each in get_args(plain) if each is not Ellipsis]
    return replace(key, type=items[-1]) if items else None
