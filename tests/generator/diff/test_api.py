"""What a report tells users of generated code, in names that this code really has."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.diff import Document, report
from generator.document import document_of as document_of_spec
from generator.engine import render
from generator.languages import languages_of
from generator.model import Spec
from tests.generator.diff.talk import document_of, languages
from tests.generator.folders import GOLDEN, SPECS
from tests.generator.specs import read_once, target_named

CODECS = ("c", "go", "java", "python", "rust", "typescript")
HELLO = 'commands: [{id: command/hello-you, code: "H", fields: [%s]}]'


def full() -> Spec:
    return read_once(SPECS["full"])[0]


def test_each_language_with_a_codec_has_names() -> None:
    assert set(languages()) == set(CODECS)


def told(language: str, old: Document, new: Document) -> list[str]:
    found = report(old, new, {language: languages()[language]}).findings
    return [each.api[language] for each in found if each.api]


def without(document: Any, kind: str) -> Iterator[Document]:
    """The document without one thing of a kind, for each of them."""
    for place in range(len(document[kind])):
        yield {**document, kind: document[kind][:place] + document[kind][place + 1 :]}


@pytest.mark.parametrize("language", CODECS)
def test_names_are_those_of_the_generated_code(language: str) -> None:
    files = (GOLDEN / "full" / language).rglob("*")
    code = "".join(each.read_text("utf-8") for each in files if each.is_file())
    document = document_of_spec(full())
    gone = [
        text
        for kind in ("messages", "flags", "enums")
        for one in without(document, kind)
        for text in told(language, document, one)
        if text.endswith(" is gone")
    ]
    assert len(gone) >= len(full().messages)
    for text in gone:
        for part in text.removesuffix(" is gone").replace("::", ".").split("."):
            assert part in code, text


@pytest.mark.parametrize("language", CODECS)
def test_a_new_phase_has_the_name_of_the_generated_code(language: str) -> None:
    code = "".join(map(str, render(target_named(language), full()).values()))
    document = document_of_spec(full())
    session = document["session"]
    first, *rest = session["phases"]
    fewer = {**document, "session": {**session, "phases": rest}}
    found = report(fewer, document, {language: languages()[language]}).findings
    name = next(each.api[language] for each in found if each.id == first["id"])
    parts = name.partition(" is new")[0].replace("::", ".").split(".")
    assert len(parts) == (1 if language in ("c", "go") else 2)
    for part in parts:
        assert re.search(rf"\b{part}\b", code), name


def test_a_field_that_not_every_version_has_may_be_absent(tmp_path: Path) -> None:
    old = document_of(HELLO % "{name: who, type: text}", tmp_path / "old")
    ends = document_of(HELLO % "{name: who, type: text, until: 20}", tmp_path / "ends")
    assert told("rust", old, ends) == [
        "HelloYou(who) → HelloYou()",
        "HelloYou.who: &'a [u8] → Option<&'a [u8]>",
    ]
    news = "{name: age, type: u16, since: 30%s}"
    version = "\nversions: [{id: version/30, number: 30}]"
    without = document_of(HELLO % "" + version, tmp_path / "without")
    asked = "; senders must give it in version 30 or later"
    for default, type_, duty in (("", "Option<u16>", asked), (", default: 1", "u16", "")):
        new = document_of(HELLO % (news % default) + version, tmp_path / f"new{bool(default)}")
        known = {**without, "versions": without["versions"][:2]}
        assert f"HelloYou.age: {type_} is new{duty}" in told("rust", known, new)


EXPECTED = {
    "c": [
        "full_hello_you(who, first_age) → full_hello_you(first_age, who)",
        "full_hello_you.first_age: uint16_t → uint32_t",
    ],
    "go": [
        "HelloYou.FirstAge: uint16 → uint32",
        "HelloYou(Who, FirstAge) → HelloYou(FirstAge, Who)",
    ],
    "java": [
        "HelloYou(who, firstAge) → HelloYou(firstAge, who)",
        "HelloYou.firstAge: int → long",
    ],
    "python": [
        "HelloYou(who, first_age) → HelloYou(first_age, who)",
        "HelloYou.first_age holds other values: check code that uses it",
    ],
    "rust": [
        "HelloYou.first_age: u16 → u32",
        "HelloYou(who, first_age) → HelloYou(first_age, who)",
    ],
    # A message of TypeScript has its fields by name alone.
    "typescript": ["HelloYou.firstAge holds other values: check code that uses it"],
}


@pytest.mark.parametrize("language", EXPECTED)
def test_types_and_the_order_of_arguments(language: str, tmp_path: Path) -> None:
    who = "{name: who, type: text}"
    old = document_of(HELLO % f"{who}, {{name: first-age, type: u16}}", tmp_path / "old")
    new = document_of(HELLO % f"{{name: first-age, type: u32}}, {who}", tmp_path / "new")
    assert sorted(told(language, old, new)) == sorted(EXPECTED[language])


def test_a_new_message_and_an_old_name(tmp_path: Path) -> None:
    old = document_of(HELLO % "", tmp_path / "old")
    text = HELLO % "" + "\nchanges: [{id: command/hello-all, renamed-from: command/hello-you}]"
    new = document_of(
        text.replace("{id: command/hello-you", "{id: command/hello-all"), tmp_path / "new"
    )
    assert told("python", old, new) == ["HelloYou → HelloAll"]
    assert told("c", old, new) == ["FULL_KIND_HELLO_YOU → FULL_KIND_HELLO_ALL"]
    more = document_of(
        "versions: [{id: version/30, number: 30}]\n"
        'commands: [{id: command/hello-you, code: "H"}, {id: command/bye, code: "B", since: 30}]',
        tmp_path / "more",
    )
    case = "Bye is new: code that handles each kind needs a case for it"
    assert told("go", old, more)[1:] == [case]


def test_what_has_no_name_in_code_cannot_have_another_one(tmp_path: Path) -> None:
    old = document_of("limits: [{id: limit/usual, payload: 9, default: true}]", tmp_path / "old")
    new = document_of("limits: [{id: limit/long, payload: 9, default: true}]", tmp_path / "new")
    (finding,) = report(old, new, languages()).findings
    assert (finding.rule.name, finding.api) == ("renamed-unmarked", {})
    assert finding.unchanged["api"] == "generated code does not name it"


def test_a_constant_has_no_name_in_code(tmp_path: Path) -> None:
    old = document_of(HELLO % "{name: who, type: text}", tmp_path / "old")
    more = "{name: mark, type: u8, is: 7}, {name: who, type: text}"
    (finding,) = report(old, document_of(HELLO % more, tmp_path / "new"), languages()).findings
    assert (finding.rule.name, finding.api) == ("field-unguarded", {})
    assert finding.wire == "new: type constant, item u8, constant 7, behind the head of the frame"


KINDS, _ = read_once(SPECS["kinds"])


def declared_as(language: str, name: str, type_: str) -> tuple[str, ...]:
    """How the code of a language declares a field of a type; in C, what it holds is in words."""
    return {
        "c": (f"    {type_.partition(',')[0]} {name};\n",),
        "go": (f"\t{name} {type_.removesuffix(' or nil')}\n",),
        "java": (f"{type_} {name},", f"{type_} {name})"),
        "python": (f"def {name}(self) -> {type_}:\n",),
        "rust": (f"    pub {name}: {type_},\n",),
        "typescript": (
            f"  readonly {name}: {type_};\n",
            f"  readonly {name}?: {type_};\n",
        ),
    }[language]


@pytest.mark.parametrize("language", CODECS)
def test_types_are_those_of_the_generated_code(language: str) -> None:
    code = "".join(map(str, render(target_named(language), KINDS).values()))
    document = document_of_spec(KINDS)
    fewer = [
        {**each, "operations": [{"kind": "u8", "name": "nothing"}]} for each in document["messages"]
    ]
    speaker = languages_of(KINDS)[language]
    found = report({**document, "messages": fewer}, document, {language: speaker}).findings
    news = [each for each in found if each.change.subject.kind == "field" and each.change.is_added]
    tried = 0
    for each in news:
        # What records are called is not in the document, and C has types of its own for lists.
        is_list = each.change.new["type"] in ("records", "numbers", "texts", "pairs")
        if not each.api or each.change.new["type"] == "records" or (is_list and language == "c"):
            continue
        name, _, type_ = each.api[language].partition(" is new")[0].partition(": ")
        ways = declared_as(language, name.rpartition(".")[2], type_)
        assert any(way in code for way in ways), f"{each.id}: {ways}"
        tried += 1
    assert tried > 20


@pytest.mark.parametrize(
    ("field", "duty"),
    [
        ("type: u16, since: 20", "; senders must give it in version 20 or later"),
        ("type: text, since: 20", "; senders must give it in version 20 or later"),
        ("type: u16, since: 20, default: 0", ""),
        ("type: u16, since: 20, optional: true", ""),
        ("repeat: u16, since: 20", ""),
    ],
)
def test_what_a_new_field_asks_of_senders_is_told(tmp_path: Path, field: str, duty: str) -> None:
    old = document_of(HELLO % "{name: who, type: text}", tmp_path / "old")
    added = "{name: who, type: text}, {name: age, FIELD}".replace("FIELD", field)
    new = document_of(HELLO % added, tmp_path / "new")
    (text,) = [each for each in told("python", old, new) if "age" in each]
    assert text.partition(" is new")[2] == duty


def test_a_field_of_a_record_is_spelled_as_records_spell_it(tmp_path: Path) -> None:
    inner = "{name: index, type: u16, doc: One.}"
    records = "{name: lines, repeat: one, fields: [%s{name: who, type: text}]}"
    old = document_of(HELLO % (records % f"{inner}, "), tmp_path / "old")
    new = document_of(HELLO % (records % ""), tmp_path / "new")
    # A tuple of Python has a method of this name.
    assert told("python", old, new) == ["HelloYou.lines.index_ is gone"]
    assert told("rust", old, new) == ["HelloYou.lines.index is gone"]
