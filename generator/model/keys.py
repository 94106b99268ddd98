"""What a class of the model says of the spec language: its keys, and how values are written.

A class of the model that is a `Part` is a mapping in the files of a spec, and its attributes are
the keys. The name of a key is that of its attribute with hyphens, or an alias; the type says what
may stand there; the docstring below the attribute is the text about it everywhere.
"""

import ast
import inspect
import sys
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import Field, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

T = TypeVar("T")

_LAST = ("negotiated_with", "since", "until", "doc", "evidence", "confidence")
"""Attributes that many things have, and that follow their own attributes."""
REST = "\0rest"
"""The alias of an attribute that takes all keys which no other attribute takes.

No file can hold the character, so that nothing in it is mistaken for what is not written.
"""


@dataclass(frozen=True)
class Written:
    """How a value is written that is something else in the model: its type, and what reads it."""

    type: Any
    read: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = handler.generate_schema(self.type)
        return core_schema.no_info_after_validator_function(self.read, inner)


class Words:
    """Some words of which one is written, and what each stands for if that is not the word.

    Attributes:
        values: what each word stands for.
        meanings: what each word means, shown after the text about the key.
    """

    def __init__(
        self, words: Iterable[str] | Mapping[str, Any], meanings: Mapping[str, str] | None = None
    ) -> None:
        self.values = words if isinstance(words, Mapping) else {word: word for word in words}
        self.meanings = "; ".join(f"{word}: {text}" for word, text in (meanings or {}).items())

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        words = core_schema.literal_schema(list(self.values))
        return core_schema.no_info_after_validator_function(self.values.__getitem__, words)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a mapping.

    Attributes:
        attribute: the attribute of the class.
        name: the key as it is written.
        type: the type of the attribute, with all its annotations.
        doc: what the key means.
        required: whether it must be there.
    """

    attribute: str
    name: str
    type: Any
    doc: str
    required: bool


def key(name: str) -> Any:
    """Says under which name an attribute is written, where that is not its own."""
    return Field(alias=name)


def spelled(attribute: str) -> str:
    """The key of an attribute that has no alias."""
    return attribute.rstrip("_").replace("_", "-")


def keys_of(part: type) -> Mapping[str, Key]:
    """The keys of a class by their names, in the order of its attributes."""
    return _keys_of(part)


@cache
def _keys_of(part: type) -> Mapping[str, Key]:
    hints = get_type_hints(part, include_extras=True)
    last = {attribute: place for place, attribute in enumerate(_LAST, 1)}
    keys = (
        Key(
            attribute=each.name,
            name=_alias(hints[each.name]) or spelled(each.name),
            type=_without_alias(hints[each.name]),
            doc=_doc(part, each.name, hints[each.name]),
            required=each.default is MISSING and each.default_factory is MISSING,
        )
        for each in sorted(fields(part), key=lambda each: last.get(each.name, 0))
        if each.name not in getattr(part, "WITHOUT", ())
    )
    return {key.name: key for key in keys}


def _alias(hint: Any) -> str | None:
    return next((each.alias for each in annotations_of(hint, FieldInfo) if each.alias), None)


def _without_alias(hint: Any) -> Any:
    if get_origin(hint) is not Annotated:
        return hint
    kept = [each for each in hint.__metadata__ if not getattr(each, "alias", None)]
    return Annotated[(hint.__origin__, *kept)] if kept else hint.__origin__


def annotations_of(hint: Any, kind: type[T]) -> Iterator[T]:
    """The annotations of one kind that a type has, also where `None` may stand in its place."""
    if get_origin(hint) is Annotated:
        yield from (each for each in hint.__metadata__ if isinstance(each, kind))
        yield from annotations_of(hint.__origin__, kind)
    elif inner := _without_none(hint):
        yield from annotations_of(inner, kind)


def plain(hint: Any) -> Any:
    """A type without its annotations, and without `None`."""
    if get_origin(hint) is Annotated:
        return plain(hint.__origin__)
    inner = _without_none(hint)
    return plain(inner) if inner else hint


def may_be_none(hint: Any) -> bool:
    """Whether `None` may stand in place of a value."""
    return (
        may_be_none(hint.__origin__)
        if get_origin(hint) is Annotated
        else _without_none(hint) is not None
    )


def written(hint: Any) -> Any:
    """The plain type of what is written for a type."""
    how = next(annotations_of(hint, Written), None)
    return written(how.type) if how else plain(hint)


def is_part(hint: Any) -> bool:
    """Whether a plain type is a mapping with keys."""
    return hasattr(hint, "WITHOUT")


def words_of(hint: Any) -> tuple[str, ...]:
    """The words of which one is written, if it is so."""
    found = [tuple(each.values) for each in annotations_of(hint, Words)]
    return found[0] if found else ()


def _without_none(hint: Any) -> Any:
    """The type that is there if it is not `None`."""
    if get_origin(hint) not in {Union, types.UnionType} or type(None) not in get_args(hint):
        return None
    (inner,) = (each for each in get_args(hint) if each is not type(None))
    return inner


def pattern_of(hint: Any) -> Mapping[str, str]:
    """The pattern that a text matches, as JSON Schema says it; nothing if it has none."""
    limits = (limit for each in annotations_of(hint, FieldInfo) for limit in each.metadata)
    found = next((limit.pattern for limit in limits if hasattr(limit, "pattern")), None)
    return {"pattern": found} if found else {}


def branches_of(hint: Any) -> tuple[Any, ...]:
    """The types of which a plain type is one: its alternatives, or itself alone."""
    is_union = get_origin(hint) in {Union, types.UnionType}
    return get_args(hint) if is_union else (hint,)


def _doc(part: type, attribute: str, hint: Any) -> str:
    found = (_docs(each.__module__).get((each.__name__, attribute)) for each in part.__mro__)
    texts = [next((doc for doc in found if doc), "")]
    texts += [f"{each.meanings}." for each in annotations_of(hint, Words) if each.meanings]
    return " ".join(texts)


@cache
def _docs(module: str) -> Mapping[tuple[str, str], str]:
    """The docstrings below attributes, by class and attribute."""
    if module in {"builtins", "abc"}:
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = [each for each in tree.body if isinstance(each, ast.ClassDef)]
    return {
        (each.name, ast.unparse(line.target)): " ".join(below.value.value.split())
        for each in classes
        for line, below in zip(each.body, each.body[1:], strict=False)
        if isinstance(line, ast.AnnAssign)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }
