"""Lengths that no frame has, read as real filters read them."""

import pytest

from tests.python.traffic.running import rows
from tests.python.traffic.test_strangers import cut

END, CLOSE = b"\0\0\0\1E", b"\0\0\0\1Q"


def read(data: bytes) -> tuple[list[str], list[str], int]:
    """The messages, what is pointed out, and how many damaged places there are."""
    lines = rows(data)
    frames = [line for line in lines if line["type"] == "frame"]
    found = [each["kind"] for line in frames for each in line["findings"] if each["violation"]]
    names = [line["name"] for line in frames]
    return names, found, sum(line["type"] == "damage" for line in lines)


@pytest.mark.parametrize("length", ["00000000", "80000001", "802e0103", "ffffffff"])
def test_behind_a_frame_they_are_those_of_a_command_without_payload(length: str) -> None:
    impossible = bytes.fromhex(length) + b"A"
    names = ["EndOfMessage", "Abort", "Close"]
    assert read(END + impossible + CLOSE) == (names, ["malformed"], 0)
    # Also where nothing follows.
    assert read(END + impossible) == (names[:2], ["malformed"], 0)
    # Nor do the pieces matter in which it comes, once nobody can be taken for a stranger.
    stream = 5 * END + impossible + CLOSE
    assert [cut(stream, size) for size in (1, 3, 5)] == [cut(stream, len(stream))] * 3


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"\0\0\0\0A" + CLOSE, ["Close"]),
        (END + b"\x80\0\0\0A" + CLOSE, ["EndOfMessage", "Close"]),
        (END + b"\0\0\0\0C" + CLOSE, ["EndOfMessage", "Close"]),
        (END + b"\0\0\0\0c" + CLOSE, ["EndOfMessage", "Close"]),
        (END + b"\0\0\0\0", ["EndOfMessage"]),
        (END + b"\xfe" * 9 + b"\0\0\0\0A" + CLOSE, ["EndOfMessage", "Close"]),
    ],
    ids=[
        "at the beginning",
        "another length",
        "a payload is missing",
        "a reply",
        "no code",
        "damage",
    ],
)
def test_elsewhere_they_are_damage(data: bytes, names: list[str]) -> None:
    assert read(data) == (names, [], 1)
