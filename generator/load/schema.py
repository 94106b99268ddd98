"""Holding documents against the JSON Schema of the spec language."""

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path as FilePath
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from generator.load.characters import unwanted
from generator.load.document import Document, Path
from generator.load.problems import Place, Problem

SCHEMA_FILE = FilePath(__file__).resolve().parents[2] / "spec" / "schema" / "spec.schema.json"


_FORMATS = {"line": ("", ""), "prose": ("\n", ""), "title": ("", "<>")}
"""The formats of texts: control characters that each may hold, and others that it may not.

Titles stand in the navigation of the site, whose theme writes them as HTML and takes them apart.
"""


def _pattern(_: object, pattern: str, text: object, __: object) -> Iterator[ValidationError]:
    """`$` is the very end of a text, while that of Python is before its last line feed too."""
    strict = re.sub(r"(?<!\\)\$$", r"\\Z", pattern)
    if isinstance(text, str) and not re.search(strict, text):
        yield ValidationError(f"{text!r} does not match {pattern!r}")


def _format(_: object, name: str, text: object, __: object) -> Iterator[ValidationError]:
    allowed, refused = _FORMATS[name]
    if isinstance(text, str) and (found := unwanted(text, allowed, refused)):
        yield ValidationError(f"the character {found[1]} cannot stand in this text")


@cache
def _validator() -> Validator:
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    keywords = {"pattern": _pattern, "format": _format}
    strict: type[Validator] = extend(Draft202012Validator, keywords)  # type: ignore[no-untyped-call]
    return strict(schema)


def schema_problems(document: Document) -> Iterator[Problem]:
    """What the schema says against a document."""
    for error in _validator().iter_errors(document.data):
        yield from _problems(document, error)


def _problems(document: Document, error: ValidationError) -> Iterator[Problem]:
    """The problems behind an error: where there are alternatives, those of the one that was meant.

    That is one whose keys are all there; if a word in it is wrong, all words that would make it an
    alternative are known ones.
    """
    if not error.context:
        yield from _problems_of(document, error)
        return
    branches: dict[Any, list[ValidationError]] = {}
    for below in error.context:
        branches.setdefault(below.schema_path[0], []).append(below)
    complete = [each for each in branches.values() if not _has(each, "required")]
    right_word = [each for each in complete if not _has(each, "enum", "const")]
    if complete and not right_word:
        wrong = [each for branch in complete for each in branch if _words(each)]
        known = [word for each in wrong for word in _words(each)]
        place = document.place(tuple(wrong[0].absolute_path))
        yield unknown_word(place, "unknown-word", "word", str(wrong[0].instance), known)
        return
    for below in min(right_word or branches.values(), key=len):
        yield from _problems(document, below)


def _has(errors: list[ValidationError], *validators: str) -> bool:
    return any(each.validator in validators for each in errors)


def _words(error: ValidationError) -> list[Any]:
    value: Any = error.validator_value
    match error.validator:
        case "enum":
            return list(value)
        case "const":
            return [value]
        case _:
            return []


def _problems_of(document: Document, error: ValidationError) -> Iterator[Problem]:
    path: Path = tuple(error.absolute_path)
    is_key = "propertyNames" in error.absolute_schema_path
    place = document.key_place((*path, str(error.instance))) if is_key else document.place(path)
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    instance: Any = error.instance
    value: Any = error.validator_value
    match error.validator:
        case "additionalProperties":
            known = schema.get("properties", {})
            for key in instance:
                if key not in known:
                    yield unknown_word(
                        document.key_place((*path, key)), "unknown-key", "key", key, known
                    )
        case "required":
            missing = error.message.split("'")[1]
            description = schema.get("properties", {}).get(missing, {}).get("description", "")
            yield Problem(place, "missing-key", f"the key '{missing}' is missing", description)
        case "enum" | "const":
            word = str(instance)
            yield unknown_word(place, "unknown-word", "word", word, _words(error))
        case "type":
            number_for_text = value == "string" and isinstance(instance, int)
            hint = f'write "{instance}"' if number_for_text else ""
            shown = _short(json.dumps(instance))
            yield Problem(place, "wrong-type", f"{shown} is not of type {value}", hint)
        case "oneOf" | "not" if not error.context:
            alternatives = value if isinstance(value, list) else [value]
            keys = [key for each in alternatives for key in each.get("required", [])]
            message = "there is more than one of the keys " + ", ".join(keys)
            yield Problem(place, "contradicting-keys", message, "write one of them")
        case _:
            hint = schema.get("description", "")
            yield Problem(place, "schema", _short(error.message), hint)


def unknown_word(place: Place, rule: str, what: str, word: str, known: Any) -> Problem:
    """An unknown word, with the nearest of them as suggestion."""
    near = difflib.get_close_matches(word, list(map(str, known)), n=1, cutoff=0.6)
    listed = "known: " + ", ".join(map(str, known)) if known else ""
    hint = f"did you mean '{near[0]}'?" if near else listed
    return Problem(place, rule, f"{word!r} is not a known {what}", _short(hint, 300))


def _short(text: str, limit: int = 200) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
