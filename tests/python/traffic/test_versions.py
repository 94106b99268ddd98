"""A recording is read in the version that its two sides agree on."""

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.generator.folders import TOYS
from tests.python.making import made_of

VERSIONS = (1, 2, 3)
SCALE, CLERK = "mta", "filter"
Frames = Sequence[tuple[str, bytes]]


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    for making in made_of(TOYS / "kinds", tmp_path_factory.mktemp("kinds")):
        yield making.package


def report(kinds: Any, version: int) -> Any:
    """A report that other versions cannot read, or read as something else."""
    values: dict[str, Any] = {"old": 9} if version == 1 else {"middle": "in the middle"}
    if version == 3:
        values |= {"weight": 7, "blob": b"blob", "late": -7}
    return kinds.Growing(1, kinds.Mode.NET, "the last", **values)


def talk(kinds: Any, version: int) -> Frames:
    """An offer of the newest version, an answer, a report and what was taken."""
    said = [
        (SCALE, kinds.Hello(3, 0)),
        (CLERK, kinds.Hello(version, 0)),
        (SCALE, report(kinds, version)),
        (CLERK, kinds.Taken(1)),
    ]
    return [(side, kinds.encode(message, version=version)) for side, message in said]


def capture(frames: Frames) -> bytes:
    lines = [
        {"dir": side, "cmd": chr(frame[4]), "payload": frame[5:].hex()} for side, frame in frames
    ]
    return "\n".join(json.dumps(line) for line in ({"scenario": "x"}, *lines)).encode()


def decoded(kinds: Any, file: Path, *options: str) -> list[Any]:
    """The records of a file."""
    output = io.StringIO()
    with redirect_stdout(output):
        import_module(f"{kinds.__name__}.__main__").main(["decode", "--json", *options, str(file)])
    return [json.loads(line) for line in output.getvalue().splitlines()]


def reports(records: Sequence[Any]) -> list[Any]:
    return [each for each in records if each.get("name") == "Growing"]


@pytest.mark.parametrize("version", VERSIONS)
def test_frames_are_read_in_the_agreed_version(kinds: Any, version: int, tmp_path: Path) -> None:
    file = tmp_path / "talk.jsonl"
    file.write_bytes(capture(talk(kinds, version)))
    records = decoded(kinds, file)
    (growing,) = reports(records)
    sent = report(kinds, version)
    assert growing["fields"]["weight"] == sent.weight
    assert growing["fields"]["old"] == sent.old
    assert growing["fields"]["middle"] == sent.middle
    assert records[-1]["violations"] == records[-1]["damages"] == 0


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stream_of_one_side_is_read_in_a_version_that_it_can_be(
    kinds: Any, version: int, tmp_path: Path
) -> None:
    file = tmp_path / "scale.raw"
    file.write_bytes(b"".join(frame for side, frame in talk(kinds, version) if side == SCALE))
    records = decoded(kinds, file)
    (growing,) = reports(records)
    assert growing["fields"]["middle"] == report(kinds, version).middle
    assert records[-1]["violations"] == records[-1]["damages"] == 0


@pytest.mark.parametrize(
    ("agreed", "written", "kind"), [(1, 3, "trailing-bytes"), (2, 1, "unknown-value")]
)
def test_a_frame_of_another_version_than_the_agreed_one_is_malformed(
    kinds: Any, agreed: int, written: int, kind: str, tmp_path: Path
) -> None:
    frames = [*talk(kinds, agreed)[:2], talk(kinds, written)[2]]
    file = tmp_path / "talk.jsonl"
    file.write_bytes(capture(frames))
    (growing,) = reports(decoded(kinds, file))
    assert growing["error"]["kind"] == kind


def test_all_kinds_of_value_are_shown(kinds: Any, tmp_path: Path) -> None:
    boxes = [kinds.Box(3, "me", (kinds.Item(-1, "t", (7, 8)),), heavy=True)]
    message = kinds.Lists(weights=(5, 6), settings={"a": "b"}, boxes=boxes)
    frames = [*talk(kinds, 2)[:2], (SCALE, kinds.encode(message, version=2))]
    file = tmp_path / "talk.jsonl"
    file.write_bytes(capture(frames))
    output = io.StringIO()
    with redirect_stdout(output):
        import_module(f"{kinds.__name__}.__main__").main(["decode", str(file)])
    shown = " ".join(output.getvalue().split())
    assert "weights=[5 6]" in shown
    assert "a=b" in shown
    assert "boxes: 3: me [[-1 t [7 8]]] yes" in shown
