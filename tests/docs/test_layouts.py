"""The layouts on the pages of messages are those of the bytes, by what was agreed."""

import re
from dataclasses import replace

import pytest

from generator.model import MessageVector, Number, When
from generator.targets.docs.blocks import Figure, Page, Table, Tabs
from generator.targets.docs.examples import example_blocks
from generator.targets.docs.index import build_index
from generator.targets.docs.pages.message import message_page
from generator.targets.docs.pages.versions import versions_pages
from generator.targets.docs.writer import Writer
from generator.wire import Span, agreed_for, read_frame
from tests.generator.folders import TOYS
from tests.generator.specs import read_once

SPEC = read_once(TOYS / "kinds")[0]
INDEX = build_index(SPEC)
VECTORS = [vector for topic in SPEC.vectors for vector in topic.messages]


def page_of(id_: str) -> Page:
    return message_page(SPEC, INDEX, SPEC.message(id_))


def layout_in(id_: str, version: int, flags: int = 0) -> tuple[Figure, Table | None]:
    """What the page of a message shows for a version without flags, or with all of its flags."""
    blocks = page_of(id_).blocks
    tabs = next((each for each in blocks if isinstance(each, Tabs)), None)
    shown: tuple[object, ...] = blocks
    if tabs:
        for tab in tabs.tabs:
            versions, _, with_ = tab.title.partition(" with ")
            first, *rest = map(int, re.findall(r"\d+", versions))
            if first <= version <= (rest or [first])[0] and (flags or not with_):
                shown = tab.blocks
    figure = next(each for each in shown if isinstance(each, Figure))
    table = next((x for x in shown if isinstance(x, Table) and x.kind == "fields"), None)
    return figure, table


def stated(table: Table | None) -> dict[str, str]:
    """The offsets of the fields of a table, by their names; empty where none is stated."""
    rows = table.rows if table else ()
    cells = [
        re.match(r"\[\*\*(.+?)\*\*\]\(#\S+?\)(?:\{.*?\})?(?:<br><small>at (.+)</small>)?", row[0])
        for row in rows
    ]
    return {each[1]: each[2] or "" for each in cells if each}


def is_ended_by_nul(span: Span) -> bool:
    return not getattr(span.part, "prefix", 0) and not getattr(span.part, "length", 0)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each.id)
def test_each_field_of_a_frame_is_in_the_table_at_its_offset(vector: MessageVector) -> None:
    version, flags = agreed_for(SPEC, vector)
    _, table = layout_in(vector.message, version, flags)
    offsets = stated(table)
    is_exact = not flags or SPEC.message(vector.message).deciding_flags == {*vector.flags}
    lengths: list[int] = []
    seen: set[str] = set()
    for span in read_frame(SPEC, vector.frame, version=version, flags=flags).spans:
        first = span.field not in seen
        seen.add(span.field)
        if first and offsets[span.field] and is_exact:
            fixed, *texts = offsets[span.field].split(" + ")
            assert int(fixed) + sum(lengths[: len(texts)]) == span.start, span.field
        if span.counts == "bytes":
            lengths.append(int(str(span.value)))
        elif isinstance(span.value, bytes) and is_ended_by_nul(span):
            lengths.append(len(span.value))
    assert seen <= offsets.keys()


def test_a_message_that_versions_changed_has_a_tab_for_each_layout() -> None:
    (tabs,) = (each for each in page_of("command/growing").blocks if isinstance(each, Tabs))
    assert [tab.title for tab in tabs.tabs] == ["Version 3", "Version 2", "Version 1"]
    assert list(stated(layout_in("command/growing", 1)[1])) == [
        "first", "old", "older", "mode", "last",
    ]  # fmt: skip


def test_a_message_that_depends_on_flags_has_tabs_with_and_without_them() -> None:
    (tabs,) = (each for each in page_of("command/parcel").blocks if isinstance(each, Tabs))
    assert [tab.title for tab in tabs.tabs] == [
        "Versions 1 to 3",
        *(f"Version {each} with all 3 flags" for each in (3, 2, 1)),
    ]
    (tabs,) = (each for each in page_of("reply/taken").blocks if isinstance(each, Tabs))
    assert [tab.title for tab in tabs.tabs] == [
        "Version 3",
        "Versions 1 to 2",
        "Version 3 with SKILL_NAMING",
        "Versions 1 to 2 with SKILL_NAMING",
    ]
    _, table = layout_in("reply/taken", 1, flags=1)
    assert table
    assert "only with [`SKILL_NAMING`]" in table.rows[1][1]


def test_other_messages_have_none() -> None:
    assert not any(isinstance(each, Tabs) for each in page_of("command/choice").blocks)


def test_counts_and_lengths_have_boxes() -> None:
    figure, _ = layout_in("command/lists", 3)
    said = [shape.text for shape in figure.drawing.shapes]
    for text in ("m₁", "m₇", "n₂", "always 7", "m₇ times", "from 6: m₁ times"):
        assert text in said


def test_only_numbers_in_front_of_others_are_explained_as_such() -> None:
    message = SPEC.message("command/choice")
    mode = next(each for each in message.fields if isinstance(each, Number))
    condition = next(each for each in message.fields if isinstance(each, When))
    fields = (
        replace(mode, name="n-times"),
        replace(condition, when={"n-times": condition.values}, fields=condition.fields[:1]),
    )
    page = message_page(SPEC, INDEX, replace(message, fields=fields))
    (figure,) = (each for each in page.blocks if isinstance(each, Figure))
    assert "only if n-times is" in " ".join(shape.text for shape in figure.drawing.shapes)
    assert " is a length" not in figure.caption
    assert "number of items" not in figure.caption
    lists, _ = layout_in("command/lists", 3)
    assert "m is the number of items" in lists.caption
    sized, _ = layout_in("command/sized", 3)
    assert "n is the length of a text" in sized.caption


def test_a_version_lists_the_fields_that_it_brought_and_ended() -> None:
    (page,) = versions_pages(SPEC, INDEX)
    tables = [each for each in page.blocks if isinstance(each, Table)]
    brought = [{row[0]: row[1] for row in x.rows} for x in tables if x.head == ("New", "Which")]
    assert [re.findall("`([a-z-]+)`: `([a-z-]+)`", each.get("Fields", "")) for each in brought] == [
        [],
        [
            ("lists", "heavy"),
            ("moves", "heavy"),
            ("moves", "heavy"),
            ("badges", "spare"),
            ("badges", "place"),
            ("nested", "between"),
            ("nested", "pieces"),
            ("rows", "owner"),
            ("growing", "middle"),
            ("growing", "pieces"),
            ("parcel", "pieces"),
            ("parcel", "spare"),
        ],
        [
            ("lists", "colour"),
            ("moves", "colour"),
            ("moves", "colour"),
            ("nested", "crown"),
            ("rows", "share"),
            *(("growing", name) for name in ("weight", "spare", "blob", "late")),
            ("ending", "data"),
            ("fading", "weight"),
            *(("parcel", name) for name in ("shelf", "row", "stickers", "depth")),
            ("taken", "hint"),
        ],
    ]
    ended = [each.get("For the last time", "") for each in brought]
    assert ["`growing`: `old`" in each for each in ended] == [True, False, False]
    matrix = {row[0].partition("](")[0].strip("["): row[1:] for each in tables for row in each.rows}
    assert matrix["`ending`: `texts`"] == ("", "●", "")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda each: each.id)
def test_an_example_shows_every_byte(vector: MessageVector) -> None:
    writer = Writer(SPEC, INDEX, INDEX[vector.message].page)
    (table,) = (x for x in example_blocks(writer, vector) if isinstance(x, Table))
    ends = [int(row[0]) for row in table.rows[1:]] + [len(vector.frame)]
    for row, end in zip(table.rows, ends, strict=True):
        digits = "".join(re.findall("`([0-9a-f ]+)`", row[1])).replace(" ", "")
        if "…" not in row[1]:
            assert bytes.fromhex(digits) == vector.frame[int(row[0]) : end], row


def test_a_column_without_anything_is_left_out() -> None:
    table = Table(("a", "b", "c"), (("1", "", ""), ("", "", "2"))).without_empty
    assert (table.head, table.rows) == (("a", "c"), (("1", ""), ("", "2")))
