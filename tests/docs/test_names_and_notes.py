"""Pages call things by the names of the C library, and tell what a program does in one place."""

import re

import pytest

from generator.engine import render
from generator.targets.docs.examples import cut_text
from generator.targets.docs.index import build_index
from tests.generator.folders import SPEC
from tests.generator.specs import read_once, target_named

HEADING = re.compile(r"^#+ (.*) \{#([\w-]+)\}$", re.MULTILINE)
PAGE = "docs/reference/{}.md"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    plan = render(target_named("docs"), read_once(SPEC)[0])
    return {path.as_posix(): text for path, text in plan.items() if path.suffix == ".md"}


def test_every_note_stands_on_one_page(pages: dict[str, str]) -> None:
    spec = read_once(SPEC)[0]
    index = build_index(spec)
    notes = [note for program in spec.implementations for note in program.notes]
    for note in notes:
        mark = f'<span id="{index[note.id].anchor}"></span>'
        places = [name for name, text in pages.items() for _ in range(text.count(mark))]
        assert places == [PAGE.format(index[note.id].page)]


def test_headings_and_titles_begin_with_the_symbol(pages: dict[str, str]) -> None:
    spec = read_once(SPEC)[0]
    index = build_index(spec)
    symbols = {each.id: each.symbol for each in spec.messages}
    symbols |= {flag.id: flag.symbol for flags in spec.flag_sets for flag in flags.members}
    for id_, symbol in symbols.items():
        text = pages[PAGE.format(index[id_].page)]
        headings = {anchor: heading for heading, anchor in HEADING.findall(text)}
        assert headings[id_.replace("/", "-")].startswith(f"`{symbol}`")


def test_no_version_that_nobody_has_seen_is_in_the_table_of_versions(
    pages: dict[str, str],
) -> None:
    table = pages[PAGE.format("versions")].partition("## All versions")[2]
    heads = [line for line in table.splitlines() if line.startswith("| What |")]
    assert len(heads) > 5
    assert {re.sub(r"[ |]+", " ", line).strip() for line in heads} == {"What 1 2 3 4 6"}


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"a b", "`a b`"),
        (b"a  b", r"`a\x20\x20b`"),
        (b"  ", r"`\x20\x20`"),
        (b" folded", r"`\x20folded`"),
    ],
)
def test_blanks_of_a_text_can_be_counted(data: bytes, shown: str) -> None:
    assert cut_text(data) == shown
