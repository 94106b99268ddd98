"""A negotiation that has a field more in a later version, between sides of different versions."""

import json
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.python.making import made_of

VERSIONS = (1, 2, 3)
FIELD = "      - {name: skills, type: u32, flags: flags/skills, doc: What the clerk can do.}\n"
NEW = "      - {name: seats, type: u32, since: 3, default: 7, doc: How many.}\n"
OLD = "      - {name: rest, type: bytes, until: 2, default: '', doc: Whatever.}\n"
STRANGER = """\
strangers:
  - {bytes: "524946460101", is: a sound, evidence: [LEAFLET], confidence: documented}
"""


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package of a toy whose negotiation begins to have a number, and has lost its end."""
    folder = tmp_path_factory.mktemp("spec") / "kinds"
    shutil.copytree(TOYS / "kinds", folder, ignore=shutil.ignore_patterns("vectors"))
    for name, old, new in (
        ("messages.yaml", FIELD, NEW + FIELD + OLD),
        ("protocol.yaml", "id: kinds", "id: kindsgrown"),
    ):
        text = (folder / name).read_text("utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new, 1), "utf-8")
    (folder / "strangers.yaml").write_text(STRANGER, "utf-8")
    for making in made_of(folder, tmp_path_factory.mktemp("growing")):
        yield making.package


@pytest.mark.parametrize(("scale", "clerk"), list(product(VERSIONS, VERSIONS)))
@pytest.mark.parametrize("size", [1, 1000])
def test_each_side_understands_the_other(kinds: Any, scale: int, clerk: int, size: int) -> None:
    mta = kinds.ScaleSession(kinds.Options(edition=scale, skills=kinds.Skills.ADDING))
    side = kinds.ClerkSession(kinds.Options(edition=clerk, skills=kinds.Skills.ADDING))
    mta.open()
    offer = mta.data_to_send()
    assert offer == kinds.encode(kinds.Hello(scale, 1), version=scale)
    events: list[Any] = []
    for start in range(0, len(offer), size):
        side.receive_data(offer[start : start + size])
        events += iter(side.next_event, None)
    (agreed,) = events
    assert agreed.offer == kinds.Hello(scale, 1)
    answer = side.data_to_send()
    assert answer == kinds.encode(kinds.Hello(min(scale, clerk), 1), version=min(scale, clerk))
    mta.receive_data(answer)
    assert mta.next_event().agreed == agreed.agreed
    assert agreed.agreed.edition == min(scale, clerk)
    assert agreed.agreed.skills == kinds.Skills.ADDING


def test_an_offer_of_a_version_to_come_is_read_as_one_of_the_newest(kinds: Any) -> None:
    clerk = kinds.ClerkSession()
    clerk.receive_data(kinds.encode(kinds.Hello(9, 0, seats=5), version=3))
    agreed = clerk.next_event()
    assert (agreed.offer.seats, agreed.agreed.edition) == (5, 3)


def test_an_offer_that_looks_like_one_of_a_later_version_is_read_as_what_it_states(
    kinds: Any,
) -> None:
    offer = kinds.Hello(2, 1, rest=bytes(4))
    assert kinds.decode(kinds.encode(offer, version=2), version=3).skills == 0
    clerk = kinds.ClerkSession()
    clerk.receive_data(kinds.encode(offer, version=2))
    assert clerk.next_event().offer == offer


def test_an_offer_that_no_version_can_read_is_refused(kinds: Any) -> None:
    clerk = kinds.ClerkSession()
    clerk.receive_data(b"\0\0\0\2H\0")
    with pytest.raises(kinds.TruncatedError) as caught:
        clerk.next_event()
    assert clerk.closed
    assert (caught.value.field, caught.value.version) == ("edition", 3)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_recording_of_it_is_read(kinds: Any, version: int, tmp_path: Path) -> None:
    rest = bytes(4) if version < 3 else b""
    hello = kinds.encode(kinds.Hello(version, 1, rest=rest), version=version)
    lines = [{"dir": side, "cmd": "H", "payload": hello[5:].hex()} for side in ("mta", "filter")]
    file = tmp_path / "talk.jsonl"
    file.write_text("\n".join(map(json.dumps, ({}, *lines))), "utf-8")
    output = StringIO()
    with redirect_stdout(output):
        import_module(f"{kinds.__name__}.__main__").main(["decode", "--json", str(file)])
    frames = [json.loads(line) for line in output.getvalue().splitlines() if '"frame"' in line]
    assert [frame["fields"]["skills"]["value"] for frame in frames] == [1, 1]


def test_a_stranger_is_known_by_more_than_a_length(kinds: Any) -> None:
    for session in (kinds.ScaleSession(), kinds.ClerkSession()):
        session.receive_data(b"RIFF\1\1\1\1WAVE")
        with pytest.raises(kinds.ForeignError, match="the peer is a sound"):
            session.next_event()
