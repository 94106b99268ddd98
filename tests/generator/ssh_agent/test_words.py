"""Nothing that is generated for another protocol has a word of the one that the project is for."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.diff.rules import meanings
from generator.document.derived import name_of
from generator.engine import Plan, render, targets
from generator.model import asking, editing, logs
from generator.model.file import File
from generator.model.keys import Words, annotations_of, keys_of, written
from generator.targets.language.tables import parts_of
from tests.generator.folders import SPEC as MILTER
from tests.generator.specs import read_once
from tests.generator.ssh_agent.clients import SPEC
from tests.generator.test_no_protocol_inside import names_of

SUBJECT = (
    r"milter|\bmtas?\b|(?<!e-)\bmails?\b|smtp|sendmail|postfix|\benvelopes?\b|\brecipients?\b"
    r"|\bfilters?\b(?!\()|mta_?session|filter_?session|command_of_filter|reply_of_mta"
)
"""What the first protocol is about, and its sides."""
OTHER_FILTERS = re.compile(
    r"display filters?\b|Follow\|Filter\|Node|^\| filter \| what it finds \|$|\.filter\("
)
"""Those of Wireshark and of programming languages."""
GUIDE = re.compile(r"^ *- .*: [a-z-]+\.md$")
"""A page of the project itself."""
HOLDER = re.compile("^Copyright .*$", re.MULTILINE)
"""The licence of the runtimes names who wrote them."""
ABOUT_MAILS = (asking, editing, logs)
"""The modules with the keys that the spec language has for protocols about mails."""
DECIDES = "decides"
"""The one of these keys whose words are not in these modules."""
OF_THE_LANGUAGE = "language"
"""The target that describes the spec language, with these keys."""


@cache
def names() -> list[str]:
    """What only the spec of the first protocol names."""
    first, second = (set(names_of(read_once(each)[0])) for each in (MILTER, SPEC))
    return sorted(first - second, key=len, reverse=True)


def words_in(text: str) -> re.Pattern[str]:
    """The words of the first protocol that a text may have."""
    listed = "|".join(re.escape(name) for name in names() if name in text)
    named = rf"(?<![\w-])(?:{listed})(?![\w-])|" if listed else ""
    return re.compile(f"{named}(?i:{SUBJECT})")


@cache
def plans() -> dict[str, Plan]:
    spec = read_once(SPEC)[0]
    return {each.name: render(each, spec) for each in targets()}


def is_about_mails(hint: Any) -> bool:
    """Whether what is written for a type is a mapping, or one of the words, of these modules."""
    choices = (
        type(value) for each in annotations_of(hint, Words) for value in each.values.values()
    )
    kinds = {each.__module__ for each in (written(hint), *choices) if isinstance(each, type)}
    return not kinds.isdisjoint(each.__name__ for each in ABOUT_MAILS)


def without_keys_of_mails(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a spec without these keys and the mappings below them."""
    parts = parts_of(File)
    keys = [key for part in parts for key in keys_of(part).values()]
    about = {(key.name, key.doc) for key in keys if key.name == DECIDES or is_about_mails(key.type)}
    shapes = dict(schema["$defs"])
    for part in filter(is_about_mails, parts):
        del shapes[name_of(part)]
    for shape in shapes.values():
        for name, value in [*shape.get("properties", {}).items()]:
            if (name, value.get("description")) in about:
                del shape["properties"][name]
    return {**schema, "$defs": shapes}


def without_rules(page: str) -> str:
    """The rules of evolution without those about these keys."""
    for rule in meanings.RULES:
        before, of_rule = page.split(f"### {rule.name} ")
        page = before + "### " + of_rule.partition("\n### ")[2]
    return page


def general(path: str, text: str) -> str:
    """A file without what the spec language has for protocols about mails."""
    if path.endswith("model.schema.json"):
        return json.dumps(without_keys_of_mails(json.loads(text)), indent=1)
    return without_rules(text) if path.endswith("evolution.md") else text


def leaks(path: str, text: str) -> Iterator[str]:
    """The lines of a file, or its name, with a word of the first protocol in them."""
    lines = [*HOLDER.sub("", general(path, text)).splitlines(), path]
    words = words_in("\n".join(lines))
    for line in lines:
        if words.search(GUIDE.sub("", OTHER_FILTERS.sub("", line))):
            yield f"{path}: {line}"


@pytest.mark.parametrize(
    "target", [each.name for each in targets() if each.name != OF_THE_LANGUAGE]
)
def test_a_target_has_no_word_of_another_protocol(target: str) -> None:
    assert len(names()) > 300
    assert plans()[target]
    for path, text in plans()[target].items():
        assert list(leaks(str(path), text)) == []


def test_the_language_is_the_same_for_every_protocol() -> None:
    (target,) = (each for each in targets() if each.name == OF_THE_LANGUAGE)
    assert render(target, read_once(MILTER)[0]) == plans()[OF_THE_LANGUAGE]


@pytest.mark.parametrize(
    "word",
    ["recipient", "mail", "Filter", "Postfix", "EndOfHeaders", "SMFIC_MAIL", "insert_header"],
)
@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("json", "generated/json/model.schema.json"),
        ("docs", "docs/reference/evolution.md"),
        ("go", "generated/go/table.go"),
    ],
)
def test_a_word_that_leaks_is_found(target: str, path: str, word: str) -> None:
    text = plans()[target][PurePosixPath(path)]
    first, rest = text.split("\n", 1)
    assert len([*leaks(path, f'{first}\n"{word}": 1,\n{rest}')]) == 1
    assert len([*leaks(f"{word}/{path}", text)]) == 1
