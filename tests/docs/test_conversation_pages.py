"""The pages of conversations show the bytes and the phases of the published vectors."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from generator.engine import render
from tests.generator.folders import SPEC
from tests.generator.specs import read_once, target_named

SPEC_READ = read_once(SPEC)[0]
SENT = re.compile(r'<details class="sent (to|from)".*?</details>', re.DOTALL)
ROW = re.compile(r"^\| \d+ \| `([0-9a-f ]+)` \|", re.MULTILINE)
SHOWN = [each for topic in SPEC_READ.vectors for each in topic.conversations if each.title]
PAGES = {p.as_posix(): text for p, text in render(target_named("docs"), SPEC_READ).items()}


@cache
def vectors() -> dict[str, Any]:
    """The published conversations of a lenient filter."""
    return {
        each["id"]: each
        for path, text in render(target_named("vectors"), SPEC_READ).items()
        if path.name.startswith("conversations-") and path.suffix == ".json"
        for each in json.loads(text)["conversations"]
        if each["role"] == "filter" and not each.get("strict")
    }


def published(id_: str) -> Iterator[tuple[str, str, str]]:
    """The frames of each direction, with the phase at each."""
    for step in vectors()[id_]["steps"]:
        for event in step["events"]:
            frame = event.get("frame") or "".join(step.get("receive", ()))
            yield "to", frame, event["state"]["phase"]
        if step["writes"]:
            yield "from", step["writes"], step["after"]["phase"]


def page(id_: str) -> str:
    return PAGES[f"docs/reference/conversations/{id_}.md"]


@pytest.mark.parametrize("id_", [each.id for each in SHOWN])
def test_the_frames_and_phases_are_those_of_the_vector(id_: str) -> None:
    shown = []
    for part in SENT.finditer(page(id_)):
        phase = re.search(r"<small>([\w-]+)</small></summary>", part[0])
        assert phase
        data = "".join(ROW.findall(part[0])).replace(" ", "")
        shown.append((part[1], data, f"phase/{phase[1]}"))
    assert shown == list(published(id_))


@pytest.mark.parametrize("id_", [each.id for each in SHOWN])
def test_each_frame_has_a_place_of_its_own(id_: str) -> None:
    places = re.findall(r'<a class="place" id="([\w-]+)" href="#([\w-]+)">', page(id_))
    assert [one for one, _ in places] == [to for _, to in places]
    assert len({one for one, _ in places}) == len(SENT.findall(page(id_)))


def test_there_are_conversations_of_every_kind() -> None:
    said = "\n".join(page(each.id) for each in SHOWN)
    assert len(SHOWN) >= 9
    for symbol in ("REPLYCODE", "CHGHEADER", "REPLBODY", "QUARANTINE", "SKIP", "PROGRESS"):
        assert f"← <code>SMFIR_{symbol}</code>" in said
    assert "→ <code>SMFIC_ABORT</code>" in said
    assert "→ <code>SMFIC_OPTNEG</code> <code>2 0x3f 0x7f</code>" in said
