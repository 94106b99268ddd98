"""The page of each step from version to version tells what came, and who does without it."""

import re
from itertools import pairwise

import pytest

from generator.model import Side, Spec
from generator.targets.docs.blocks import Page, Prose, Sides, Table
from generator.targets.docs.index import anchor_of, build_index
from generator.targets.docs.pages.steps import step_path, steps_pages
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

SPEC, _ = read_once(SPECS["milter"])
STEPS = [*pairwise(SPEC.spoken_versions), (SPEC.spoken_versions[0], SPEC.spoken_versions[-1])]


def page_of(old: int, new: int) -> Page:
    pages = {page.path: page for page in steps_pages(SPEC, build_index(SPEC))}
    assert len(pages) == len(STEPS)
    return pages[step_path(old, new)]


def offered_early(old: int) -> set[str]:
    """The flags that real programs offer under a version before the one that brought them."""
    flags = (flag for each in SPEC.flag_sets for flag in each.members)
    return {
        each.id for each in flags if each.offered_since and each.offered_since <= old < each.since
    }


def came(spec: Spec, old: int, new: int, *sides: Side) -> set[str]:
    return {
        f"{'commands' if each in spec.commands else 'replies'}/{each.name}.md"
        for each in spec.messages
        if old < each.since <= new and not each.reserved and each.sender in sides
        if each.requires not in offered_early(old)
    }


def linked(text: str) -> set[str]:
    return set(re.findall(r"\(\.\./((?:commands|replies)/[a-z-]+\.md)\)", text))


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_each_message_that_came_is_in_the_table(old: int, new: int) -> None:
    table = next(each for each in page_of(old, new).blocks if isinstance(each, Table))
    found = {page: row for row in table.rows for page in linked(row[0])}
    assert {*found} >= came(SPEC, old, new, *Side)
    for message in SPEC.messages:
        if old < message.since <= new:
            folder = "commands" if message in SPEC.commands else "replies"
            assert found[f"{folder}/{message.name}.md"][1] == f"`{message.letter}`"


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_each_side_does_without_what_came(old: int, new: int) -> None:
    *_, without = (each for each in page_of(old, new).blocks if isinstance(each, Sides))
    sides = without.sides
    for column, own, other in zip(
        sides, (Side.INITIATOR, Side.RESPONDER), (Side.RESPONDER, Side.INITIATOR), strict=True
    ):
        told = {
            sentence: linked(item.text)
            for item in column.items
            for sentence in ("It does not send", "It does not get")
            if item.text.startswith(sentence)
        }
        assert told.get("It does not send", set()) == came(SPEC, old, new, own, Side.BOTH)
        assert told.get("It does not get", set()) == came(SPEC, old, new, other)


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_each_side_does_without_the_flags_that_came(old: int, new: int) -> None:
    came = {
        anchor_of(flag.id)
        for flags in SPEC.flag_sets
        for flag in flags.members
        if old < flag.since <= new
        and flag.id not in offered_early(old)
        and flag.group not in {each.id for each in flags.groups if each.internal}
    }
    *_, without = (each for each in page_of(old, new).blocks if isinstance(each, Sides))
    sides = without.sides
    for column, sentence in zip(sides, ("does not ask for", "It is not offered"), strict=True):
        told = [item.text for item in column.items if sentence in item.text]
        assert set(re.findall(r"\(\.\./flags/\w+\.md#([a-z0-9-]+)\)", " ".join(told))) == came


def duties(spec: Spec, old: int, new: int) -> list[list[str]]:
    """What each side may and must do where both speak the newer version."""
    pages = {page.path: page for page in steps_pages(spec, build_index(spec))}
    both = next(each for each in pages[step_path(old, new)].blocks if isinstance(each, Sides))
    return [[item.text for item in column.items] for column in both.sides]


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_each_side_is_told_what_to_do_with_each_new_message(old: int, new: int) -> None:
    for told, sides in zip(duties(SPEC, old, new), (Side.INITIATOR, Side.RESPONDER), strict=True):
        for message in SPEC.messages:
            if not old < message.since <= new or message.reserved:
                continue
            page = f"{'commands' if message in SPEC.commands else 'replies'}/{message.name}.md"
            is_own = message.sender in (sides, Side.BOTH)
            words = ("It may send", "It may answer") if is_own else ("It must accept",)
            assert any(page in each and each.startswith(words) for each in told), message.id


def test_a_flag_is_named_only_in_versions_that_have_it() -> None:
    (mta, filter_) = ("".join(each) for each in duties(SPEC, 2, 3))
    assert "no-unknown" in mta
    assert "no-reply-unknown" not in mta + filter_
    mta, filter_ = ("".join(each) for each in duties(SPEC, 4, 6))
    assert "unanswered" not in mta
    assert "is agreed, it must not answer [`SMFIC_HEADER`]" in filter_


def test_new_fields_and_what_has_ended_are_told() -> None:
    spec, _ = read_once(SPECS["kinds"])
    scale, clerk = ("\n".join(each) for each in duties(spec, 2, 3))
    link = "in [`KINDS_GROWING`](../commands/growing.md)"
    assert f"It may give `weight` {link}." in scale
    assert f"It must give `late` {link}." in scale
    assert f"It must not write `older` {link} any more." in scale
    assert f"It must read `late` {link}." in clerk
    assert "It must give `boxes.colour` in [`KINDS_LISTS`](../commands/lists.md)." in scale
    shelving = "if [`SKILL_SHELVING`](../flags/skills.md#skill-shelving) is agreed."
    assert f"It must give `shelf` in [`KINDS_PARCEL`](../commands/parcel.md) {shelving}" in scale
    assert f"It must not expect `older` {link} any more." in clerk


def test_flags_that_are_offered_early_are_named() -> None:
    assert len(offered_early(4)) == 4
    (lead,) = [
        block.text
        for block in page_of(4, 6).blocks
        if isinstance(block, Prose) and "Real programs offer" in block.text
    ]
    assert set(re.findall(r"flags/\w+\.md#([a-z0-9-]+)\)", lead)) == set(
        map(anchor_of, offered_early(4))
    )
