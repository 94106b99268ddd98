"""Reading documents into the classes of the spec language, and saying what is wrong with them."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.advice import adapter_of, advice, kinds_of, words_for
from generator.load.document import Document, Hexadecimal, Path
from generator.load.problems import Problem, shortened, unknown_word
from generator.model.choice import is_tag, keys_on_the_way, meant
from generator.model.file import File
from generator.model.keys import branches_of, keys_of, written

_KEY_ITSELF = "[key]"
"""The last step on the way to an error in a key."""
_UNKNOWN = "unexpected_keyword_argument"
_NAMES = {str: "a text", int: "a whole number", bool: "true or false"}
_TYPES = {
    "string_type": _NAMES[str],
    "int_type": _NAMES[int],
    "bool_type": _NAMES[bool],
    "tuple_type": "a list",
    "dict_type": "keys and values",
    "dataclass_type": "keys and values",
}


def read_file(document: Document) -> tuple[File, Sequence[Problem]]:
    """What a document holds, or what is wrong with it."""
    try:
        return adapter_of(File).validate_python(document.data), ()
    except ValidationError as error:
        found = error.errors(include_url=False)
        unknown = {each["loc"][:-1] for each in found if each["type"] == _UNKNOWN}
        # What an item lacks is not known while one of its keys says that another kind was meant.
        return File(), [
            _problem(document, each)
            for each in found
            if each["type"] != "missing" or each["loc"][:-1] not in unknown
        ]


def _problem(document: Document, error: ErrorDetails) -> Problem:
    steps = [step for step in error["loc"] if not is_tag(step)]
    is_key = steps[-1:] == [_KEY_ITSELF] and error["type"] != _UNKNOWN
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
        case kind if kind == _UNKNOWN:
            part = meant(branches_of(written(keys[-1].type)), document.at(path[:-1]))
            known = keys_of(written(part))
            place = document.key_place(path)
            return unknown_word(place, "unknown-key", "key", str(path[-1]), known)
        case "literal_error":
            return unknown_word(place, "unknown-word", "word", str(value), words_for(keys))
        case "string_pattern_mismatch":
            message = f"{value!r} does not match {context['pattern']!r}"
            hint = advice(keys, value, is_quoted=True)
            return Problem(place, "schema", shortened(message), hint)
        case kind if kind in _TYPES:
            shown = f"{value:#x}" if isinstance(value, Hexadecimal) else json.dumps(value)
            kinds = [_NAMES[each] for each in _NAMES if each in kinds_of(keys[-1])]
            wanted = " or ".join(kinds) if len(kinds) > 1 else _TYPES[kind]
            is_ = "is a text, not" if isinstance(value, str) else "is not"
            message = f"{shortened(shown)} {is_} {wanted}"
            hint = advice(keys, value, is_quoted=isinstance(value, str))
            return Problem(place, "wrong-type", message, hint)
        case rule if "message" in context:
            return Problem(place, rule, context["message"], context["hint"])
        case _:
            _, _, should = error["msg"].partition(" ")
            message = f"{shortened(json.dumps(value))} {should}"
            return Problem(place, "schema", message, doc)


def advice_at(data: Any, path: Path, text: str) -> str:
    """How to write what an unquoted text could be meant for."""
    keys = keys_on_the_way(File, data, path)
    return advice(keys, text) if len(keys) > len(path) else f'write "{text}"'
