"""Specs whose free texts are what ends a comment, a string or an element somewhere."""

import json
import random
import re
from collections.abc import Iterator
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from generator.load import load_documents
from generator.model import Spec
from generator.model.asking import Template
from generator.model.choice import keys_on_the_way
from generator.model.file import File
from generator.model.keys import Written, annotations_of
from generator.model.words import Free
from generator.reading import read_spec

WITH_A_FORM_OF_THEIR_OWN = {"authors", "run", "text"}
(FILLED_IN,) = annotations_of(Template, Written)
"""What reads a text in which braces have a meaning."""
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


def form_of(hint: Any) -> str:
    """The form of a text that may hold any printable character; empty for any other value."""
    for free in annotations_of(hint, Free):
        # Of free texts, a citation alone begins with something that it must have.
        return "citation" if free.pattern else free.form
    written = (how for how in annotations_of(hint, Written) if how is not FILLED_IN)
    return next((form_of(how.type) for how in written), "")


def texts(seed: int) -> Iterator[str]:
    """Texts of such pieces, in which each comes first once, and then at random."""
    chance = random.Random(seed)
    firsts = list(PIECES)
    chance.shuffle(firsts)
    while True:
        first = firsts.pop() if firsts else chance.choice(PIECES)
        others = chance.choices(PIECES, k=chance.randint(0, 6))
        # Two brackets are a link, whose id must be one of the spec.
        yield re.sub(r"\[(?=\[)", "[ ", chance.choice(("", " ", "\\")).join([first, *others]))


def hostile(toy: Path, folder: Path, seed: int) -> Spec:
    """A toy with such texts in all free keys; its files are written below a folder."""
    found = texts(seed)
    documents = load_documents(toy)
    sources: list[Any] = [each for one in documents for each in _list(one.data.get("sources"))]
    # What stands behind these is the name of a file that must be there.
    named = {each["id"] for each in sources if "path" in each}
    for document in documents:
        data = json.loads(json.dumps(document.data))
        for path in document.places:
            keys = keys_on_the_way(File, document.data, path)
            form = form_of(keys[-1].type) if len(keys) > len(path) else ""
            if form and keys[-1].name not in WITH_A_FORM_OF_THEIR_OWN:
                holder = reduce(getitem, path[:-1], data)
                holder[path[-1]] = _hostile(str(document.at(path)), form, found, named)
        file = folder / document.name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    return read_spec(folder)[0]


def _list(part: object) -> list[Any]:
    return part if isinstance(part, list) else []


def _hostile(text: str, form: str, found: Iterator[str], named: set[str]) -> str:
    match form:
        case "citation":
            source = text.partition(" ")[0]
            return text if source in named else f"{source} {next(found)}"
        case "title":
            return next(found).replace("<", "").replace(">", "") or "title"
        case "prose":
            return f"{next(found)}\n\n{next(found)} {next(found)}"
        case _:
            return next(found)
