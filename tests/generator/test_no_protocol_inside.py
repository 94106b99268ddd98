"""The generator knows no protocol: its modules, templates and runtimes name nothing of the spec."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model import EnumValue, Spec
from tests.generator.folders import GENERATOR, ROOT, SPEC
from tests.generator.specs import read_once

LONGER_THAN = 6
ALSO_OTHER_THINGS = 0x1_0000
"""Smaller numbers are not a limits alone, but the greatest port too, say."""
FILES = sorted(
    file for file in GENERATOR.rglob("*") if file.is_file() and "__pycache__" not in file.parts
)


def spellings(name: str) -> set[str]:
    """A name of several words as languages spell it; one word alone may be any word."""
    words = name.split("-")
    kebab, snake, pascal = name, "_".join(words), class_name(name)
    return {kebab, snake, snake.upper(), pascal} if words[1:] else set()


def class_name(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def stages(spec: Spec) -> list[EnumValue]:
    return [value for enum in spec.enums for value in enum.values if value.command]


def names_of(spec: Spec) -> Iterator[str]:
    """Everything that only the spec may name, but for codes, which are too short to look for."""
    for message in spec.messages:
        yield message.symbol
        yield from spellings(message.name)
        if message.api:
            yield message.api
        name = class_name(message.name)
        if len(name) > LONGER_THAN:
            yield name
    for enum in spec.enums:
        if not enum.of_messages:
            yield from (value.symbol for value in enum.values if value.symbol)
    for flags in spec.flag_sets:
        for flag in flags.members:
            yield from (flag.symbol, *flag.aliases)
    for claim in spec.claims():
        if "/" in claim.id:
            yield claim.id
    for program in spec.implementations:
        yield from (program.title, program.title.lower(), program.title.upper())
    for version in spec.versions:
        yield f"version {version.number}"
    for limit in spec.limits:
        if limit.payload > ALSO_OTHER_THINGS:
            yield from (f"{number}" for number in (limit.payload, limit.payload + 1))
            yield from (f"{number:_}" for number in (limit.payload, limit.payload + 1))
    for each in (*spec.session.phases, *stages(spec)):
        name = each.id.partition("/")[2]
        yield from spellings(name)
        yield from (f"Phase.{name.upper()}", f"MacroStage.{name.upper()}", f"Stage.{name.upper()}")
    yield from (macro.macro for macro in spec.macros if len(macro.macro) > LONGER_THAN)


@pytest.fixture(scope="module")
def forbidden() -> re.Pattern[str]:
    names = sorted(set(names_of(read_once(SPEC)[0])), key=len, reverse=True)
    assert len(names) > 300
    return re.compile(rf"(?<![\w/-])({'|'.join(map(re.escape, names))})(?![\w/-])|\bSMFI\w*")


def found(pattern: re.Pattern[str], text: str) -> list[str]:
    return sorted({match[0] for match in pattern.finditer(text)})


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(GENERATOR).as_posix())
def test_a_file_names_nothing_of_the_spec(file: Path, forbidden: re.Pattern[str]) -> None:
    assert found(forbidden, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "if message.id == 'command/end-of-message':",
        "class EnvelopeFrom:",
        "{% if flag == 'step/no-connect' %}",
        "SMFIC_CONNECT",
        "phase/greeted",
        "{client_addr}",
        "as libmilter's engine does",
        "Postfix holds about",
        "since version 6",
        "most = 1_073_741_822",
        "case Phase.GREETED:",
        "conversation.phase == BODY_SKIPPED",
    ],
)
def test_the_search_would_find_them(forbidden: re.Pattern[str], text: str) -> None:
    assert found(forbidden, text)


def test_the_search_finds_plenty_in_what_is_generated(forbidden: re.Pattern[str]) -> None:
    assert len(found(forbidden, (ROOT / "spec" / "session.yaml").read_text())) > 30
