"""The decoder of the site says of every form what the command says of it."""

from collections import Counter
from pathlib import Path
from typing import Any

from milter_protocol import MESSAGES
from tests.docs.scripts.asking import answers
from tests.python.traffic import notations, writing
from tests.python.traffic.running import (
    CAPTURES,
    MODIFY,
    PLAIN,
    of_type,
    recorded,
    rows,
    stream,
)

FORMS = Path(__file__).resolve().parents[2] / "python" / "traffic" / "forms"
ONE_SIDE = writing.ONE_SIDE | notations.ONE_SIDE
BOTH_SIDES = writing.BOTH_SIDES | notations.BOTH_SIDES
NOT_READ = {"follow_ascii.txt"}
NAMES = {kind.ID.partition("/")[2]: kind.ID for kind in MESSAGES}


def told(story: dict[str, Any]) -> list[tuple[Any, ...]]:
    """What the decoder says of each frame: who sends it, where it stands, and what it is."""
    found: list[tuple[Any, ...]] = []
    sent = Counter[str]()
    for row in story["rows"]:
        side, size = row["side"], row["end"] - row["start"]
        found.append((side, sent[side], size, NAMES[row["type"]], row["phase"]))
        sent[side] += size
    return found


def expected(data: bytes) -> list[tuple[Any, ...]]:
    """The same from the command."""
    return [
        (each["side"], each["offset"], each["length"] + 4, each["id"], each["phase"] or "")
        for each in of_type(rows(data), "frame")
    ]


def test_files_of_a_real_mail_server_say_what_the_command_says() -> None:
    files = [file for file in sorted(FORMS.iterdir()) if file.name not in NOT_READ]
    found = answers([file.read_bytes() for file in files])
    for file, answer in zip(files, found, strict=True):
        assert told(answer["story"]) == expected(file.read_bytes()), file.name
        assert not answer["story"]["damages"], file.name


def test_every_notation_says_what_the_command_says() -> None:
    said = recorded(MODIFY)
    inputs = {form: write(stream(said, "mta")).encode() for form, write in ONE_SIDE.items()}
    inputs |= {form: write(said).encode() for form, write in BOTH_SIDES.items()}
    found = answers(list(inputs.values()))
    for (form, data), answer in zip(inputs.items(), found, strict=True):
        assert told(answer["story"]) == expected(data), form
        assert not answer["story"]["damages"], form


def test_recordings_have_the_violations_that_the_command_finds() -> None:
    files = sorted(CAPTURES.glob("*.jsonl"))
    found = answers([file.read_bytes() for file in files])
    assert len(files) > 40
    for file, answer in zip(files, found, strict=True):
        story = answer["story"]
        assert told(story) == expected(file.read_bytes()), file.name
        wrong = [row["findings"] for row in story["rows"]]
        frames = of_type(rows(file.read_bytes()), "frame")
        assert [is_wrong(each, "isViolation") for each in wrong] == [
            is_wrong(frame["findings"], "violation") for frame in frames
        ], file.name


def is_wrong(found: list[dict[str, Any]], key: str) -> bool:
    return any(each[key] for each in found)


def test_what_cannot_be_read_says_what_to_give() -> None:
    empty, ascii_dots, request = answers(
        [b"", (FORMS / "follow_ascii.txt").read_bytes(), b"GET / HTTP/1.1\r\n".hex().encode()]
    )
    assert empty["failure"] == "there is nothing to read"
    assert "paste hexadecimal digits" in ascii_dots["failure"]
    (row,) = request["story"]["rows"]
    assert 'is the text "GET "' in row["text"]


def test_damage_is_passed_over() -> None:
    frames = [each.frame for each in recorded(PLAIN) if each.side == "mta"]
    damaged = b"".join([*frames[:3], b"\xff" * 20, *frames[3:]])
    (answer,) = answers([damaged])
    kinds = [row.get("type") for row in answer["story"]["rows"]]
    assert len(kinds) == len(frames) + 1
    assert kinds.index(None) == 3
