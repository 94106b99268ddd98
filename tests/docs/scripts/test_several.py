"""Of several conversations the decoder of the site shows one, and it joins two directions."""

from pathlib import Path
from typing import Any

import pytest

from tests.docs.scripts.asking import answers
from tests.docs.scripts.test_forms import expected, told
from tests.python.traffic.notations import strace
from tests.python.traffic.running import MODIFY, PLAIN, recorded, stream
from tests.python.traffic.test_packets import ip, other, pcap, segments

FORMS = Path(__file__).resolve().parents[2] / "python" / "traffic" / "forms"


def story(data: bytes, **choice: int | bytes) -> dict[str, Any]:
    (answer,) = answers([data], **choice)
    found: dict[str, Any] = answer["story"]
    return found


def test_a_connection_of_a_packet_file_can_be_chosen() -> None:
    plain = [ip(each) for each in segments(recorded(PLAIN))]
    modify = [ip(each, 42000) for each in segments(recorded(MODIFY), first=9)]
    file = pcap([*other(25, b"EHLO x\r\n"), *plain, *modify])
    first, second = story(file), story(file, wanted=2)
    # The numbers are those that the command takes.
    numbers = [each["number"] for each in first["listed"]]
    assert (numbers, first["chosen"], second["chosen"]) == ([1, 2], 1, 2)
    assert ":42000" in first["listed"][1]["title"]
    assert told(first) == expected(PLAIN.read_bytes())
    assert told(second) == expected(MODIFY.read_bytes())


def test_a_conversation_of_a_recording_can_be_chosen() -> None:
    both = PLAIN.read_bytes() + MODIFY.read_bytes()
    first, second = story(both), story(both, wanted=1)
    assert [each["number"] for each in first["listed"]] == [0, 1]
    assert "plain" in first["listed"][0]["title"]
    assert told(first) == expected(PLAIN.read_bytes())
    assert told(second) == expected(MODIFY.read_bytes())


def test_a_descriptor_of_a_trace_can_be_chosen() -> None:
    text = strace(recorded(PLAIN)) + "\n" + strace(recorded(MODIFY)).replace("(5,", "(6,")
    first, *others = (story(text.encode(), wanted=number) for number in (1, 2))
    (second,) = others
    assert told(first) == expected(PLAIN.read_bytes())
    assert told(second) == expected(MODIFY.read_bytes())


@pytest.mark.parametrize("file", [PLAIN, MODIFY], ids=lambda file: file.stem)
def test_two_directions_are_joined(file: Path) -> None:
    commands, replies = (stream(recorded(file), side) for side in ("mta", "filter"))
    for one, two in ((commands, replies), (replies, commands), (commands.hex().encode(), replies)):
        joined = story(one, other=two)
        assert sorted(told(joined)) == sorted(expected(file.read_bytes()))
        wrong = [row for row in joined["rows"] if any(f["isViolation"] for f in row["findings"])]
        assert wrong == []


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        ("mta.raw", "mta.raw", "both inputs are what the"),
        ("mta.raw", "follow_raw.txt", "both directions already"),
        ("follow_raw.txt", "mta.raw", "both directions already"),
    ],
)
def test_what_is_not_two_directions_is_refused(one: str, two: str, reason: str) -> None:
    (answer,) = answers([(FORMS / one).read_bytes()], other=(FORMS / two).read_bytes())
    assert reason in answer["failure"]
