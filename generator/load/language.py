"""Reading documents into the classes of the spec language, and saying what is wrong with them."""

import json
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.load.document import Document, Path
from generator.load.problems import Problem, shortened, unknown_word
from generator.model.choice import is_tag, keys_on_the_way, meant
from generator.model.file import File
from generator.model.keys import Key, branches_of, is_part, keys_of, words_of, written

_KEY_ITSELF = "[key]"
"""The last step on the way to an error in a key."""
_TYPES = {
    "string_type": "string",
    "int_type": "integer",
    "bool_type": "boolean",
    "tuple_type": "array",
    "dict_type": "object",
    "dataclass_type": "object",
}
_TRUE = frozenset({"y", "yes", "on", "true"})


@cache
def _adapter(of: Any) -> TypeAdapter[Any]:
    return TypeAdapter(of)


def read_file(document: Document) -> tuple[File, Sequence[Problem]]:
    """What a document holds, or what is wrong with it."""
    try:
        return _adapter(File).validate_python(document.data), ()
    except ValidationError as error:
        return File(), [_problem(document, each) for each in error.errors(include_url=False)]


def _problem(document: Document, error: ErrorDetails) -> Problem:
    steps = [step for step in error["loc"] if not is_tag(step)]
    is_key = steps[-1:] == [_KEY_ITSELF] and error["type"] != "unexpected_keyword_argument"
    context = error.get("ctx", {})
    path: Path = (*steps[: -1 if is_key else None], *context.get("below", ()))
    place = document.key_place(path) if is_key else document.place(path)
    keys = keys_on_the_way(File, document.data, path)
    doc = keys[-1].doc
    value = error["input"]
    match error["type"]:
        case "missing":
            message = f"the key '{path[-1]}' is missing"
            return Problem(document.place(path[:-1]), "missing-key", message, doc)
        case "unexpected_keyword_argument":
            part = meant(branches_of(written(keys[-1].type)), document.at(path[:-1]))
            known = keys_of(written(part))
            place = document.key_place(path)
            return unknown_word(place, "unknown-key", "key", str(path[-1]), known)
        case "literal_error":
            return unknown_word(place, "unknown-word", "word", str(value), _words(*keys[-2:]))
        case "string_pattern_mismatch":
            message = f"{value!r} does not match {context['pattern']!r}"
            return Problem(place, "schema", shortened(message), doc)
        case kind if kind in _TYPES:
            message = f"{shortened(json.dumps(value))} is not of type {_TYPES[kind]}"
            hint = _as_text(keys[-1], value) or _unquoted(keys[-1], value)
            return Problem(place, "wrong-type", message, hint)
        case rule if "message" in context:
            return Problem(place, rule, context["message"], context["hint"])
        case _:
            _, _, should = error["msg"].partition(" ")
            message = f"{shortened(json.dumps(value))} {should}"
            return Problem(place, "schema", message, doc)


def _words(around: Key, key: Key) -> Sequence[str]:
    """The words that a key may have, in whichever of the types that its mapping can be."""
    parts = [written(each) for each in branches_of(written(around.type)) if is_part(written(each))]
    types = [keys_of(part)[key.name].type for part in parts if key.name in keys_of(part)]
    types += [key.type, *branches_of(written(key.type))]
    return list(dict.fromkeys(word for each in types for word in words_of(each)))


def _fits(key: Key, value: Any) -> bool:
    try:
        _adapter(key.type).validate_python(value)
    except ValidationError:
        return False
    return True


def _as_text(key: Key, value: Any) -> str:
    """How to write a number where a text belongs: its digits, or the character of that code."""
    if isinstance(value, bool) or not isinstance(value, int) or written(key.type) is not str:
        return ""
    if _fits(key, str(value)):
        return f'write "{value}"'
    character = chr(value) if value in range(0x20, 0x7F) else ""
    if _fits(key, character) and _adapter(key.type).validate_python(character) == value:
        return f"write {json.dumps(character)}"
    return key.doc


def _unquoted(key: Key, value: Any) -> str:
    """How to write a text in quotes where a number or a truth belongs."""
    with suppress(TypeError, ValueError):
        if _fits(key, json.loads(value)):
            return f"write {value} without quotes"
    return ""


def advice(data: Any, path: Path, text: str) -> str:
    """How to write what an unquoted text could be meant for."""
    keys = keys_on_the_way(File, data, path)
    known = len(keys) > len(path)
    if not known or _fits(keys[-1], text):
        return f'write "{text}"'
    if words := _words(*keys[-2:]):
        return f"known: {', '.join(words)}"
    match written(keys[-1].type):
        case kind if kind is bool:
            return f"write {json.dumps(text.lower() in _TRUE)}"
        case kind if kind is int:
            return "write a number, decimal or hexadecimal"
        case kind if kind is str:
            return keys[-1].doc
        case _:
            return "write keys and values, or a list of them"
