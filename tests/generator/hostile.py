"""Specs whose free texts are what ends a comment, a string or an element somewhere."""

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from generator.load import load_documents
from generator.model import Spec
from generator.reading import read_spec
from tests.generator.test_schema import SCHEMA, objects

CITATION = SCHEMA["$defs"]["citation"]
MARK = "hostile"
"""What an element, an attribute or a call that came of a text would be named."""

PIECES = (
    "*/", "/*", "//", "*\\", "\\", "\\\\", '"', "'", "`", "```", "~~~", '"""', "'''", "`a|b`",
    "\\u002a/", "\\u000a", "\\uXYZ", "\\x", "\\N{DIGIT ONE}", "\\z", "\\*", "\\`", "??/", "??)",
    "${hostile()}", "#{hostile}", "{{ hostile }}", "{% hostile %}", "{# hostile", "{", "}", "{}",
    "%s", "%n", "{0}", "$(hostile)", "`hostile`", "<hostile>", "</hostile>", "<hostile on=1>", "<",
    ">", "<!--", "-->", "--", "]]>", "<![CDATA[", "<?hostile", "&hostile;", "&", "&#10;", "&lt;",
    "]]", "[", "]", "--]]", "--[[", "[hostile](javascript:hostile)", "![hostile](hostile)",
    "{: .hostile }", "{ #hostile }", "<javascript:hostile>", "[hostile]: hostile", "*hostile*",
    "#error hostile", "#", "# hostile", "- hostile", "+ hostile", "1. hostile", "> hostile", "|",
    "| hostile | hostile |", "===", "---", "...", ": ", " #", "- ", "!hostile", "&hostile",
    "*hostile", "@hostile", "@param", "@throws hostile", "{@link hostile}", "{@code", "{@hostile",
    "yes", "null", "~", "%hostile", "=begin", "--8<-- 'hostile'", "+build hostile", "go:build x",
    "a.", "B", "é", "漢字", "😀", "\u00a0", "x" * 120,
)  # fmt: skip
"""Each means something to a reader of generated files that it must not mean."""


def free_keys() -> dict[str, str]:
    """The keys whose texts may hold any printable character, with the format of each."""
    formats = {}
    patterned = set()
    for _, part in objects(SCHEMA, "#"):
        for key, below in part.get("properties", {}).items() if _has_properties(part) else ():
            shape = _resolved(below)
            shape = _resolved(shape.get("items", shape.get("additionalProperties") or shape))
            if "pattern" in shape and shape is not CITATION:
                patterned.add(key)
            elif "format" in shape:
                formats[key] = "citation" if shape is CITATION else shape["format"]
    return {key: formats[key] for key in formats.keys() - patterned}


def _has_properties(part: dict[str, Any]) -> bool:
    return part.get("type") == "object" and isinstance(part.get("properties"), dict)


def _resolved(shape: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in shape:
        return shape
    found: dict[str, Any] = SCHEMA["$defs"][shape["$ref"].rpartition("/")[2]]
    return found


def texts(seed: int) -> Iterator[str]:
    """Texts of such pieces, in which each comes first once, and then at random."""
    chance = random.Random(seed)
    firsts = list(PIECES)
    chance.shuffle(firsts)
    while True:
        first = firsts.pop() if firsts else chance.choice(PIECES)
        others = chance.choices(PIECES, k=chance.randint(0, 6))
        # Two brackets are a link, whose id must be one of the spec.
        yield chance.choice(("", " ", "\\")).join([first, *others]).replace("[[", "[ [")


def hostile(toy: Path, folder: Path, seed: int) -> Spec:
    """A toy with such texts in all free keys; its files are written below a folder."""
    found, keys = texts(seed), free_keys()
    documents = load_documents(toy)
    sources: list[Any] = [each for one in documents for each in _list(one.data.get("sources"))]
    # What stands behind these is the name of a file that must be there.
    named = {each["id"] for each in sources if "path" in each}
    for document in documents:
        data = _changed(document.data, keys, "", lambda: next(found), named)
        file = folder / document.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return read_spec(folder)[0]


def _list(part: object) -> list[Any]:
    return part if isinstance(part, list) else []


def _changed(
    part: Any, keys: dict[str, str], form: str, text: Callable[[], str], named: set[str]
) -> Any:
    if isinstance(part, dict):
        # The values of a vector have names of fields, which may be those of keys.
        return {
            key: each
            if key == "values" and isinstance(each, dict)
            else _changed(each, keys, keys.get(key, form), text, named)
            for key, each in part.items()
        }
    if isinstance(part, list):
        return [_changed(each, keys, form, text, named) for each in part]
    if not form or not isinstance(part, str):
        return part
    if form == "citation":
        source = part.partition(" ")[0]
        return part if source in named else f"{source} {text()}"
    if form == "title":
        return text().replace("<", "").replace(">", "") or "title"
    return f"{text()}\n\n{text()} {text()}" if form == "prose" else text()
