"""Every recorded frame, by both codecs, and in the pieces in which it arrived."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import constructs
from tests.story import VERSION, decoded

FOLDER = Path(__file__).resolve().parents[1] / "captures"
FILES = sorted(FOLDER.glob("*.jsonl"))


def frames(file: Path) -> Iterator[tuple[str, bytes]]:
    with file.open(encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            row = json.loads(line)
            body = row["cmd"].encode("latin-1") + bytes.fromhex(row["payload"])
            yield row["dir"], len(body).to_bytes(4, "big") + body


def test_the_recordings_are_all_there() -> None:
    assert len(FILES) == 189
    assert sum(1 for file in FILES for _ in frames(file)) == 14473


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_frame_is_read_and_written_back_by_both_codecs(file: Path) -> None:
    version: int | None = None
    for _, frame in frames(file):
        message = mp.decode(frame, version=version)
        assert mp.encode(message, version=version) == frame
        container = constructs.FRAME.parse(frame, version=version)
        assert (container.message, container.code) == (type(message).__name__, message.CODE)
        assert constructs.FRAME.build(container, version=version) == frame
        if isinstance(message, mp.Negotiate):
            version = message.version


def test_the_streams_are_read_in_the_pieces_in_which_they_arrived() -> None:
    compared = 0
    for line in (FOLDER / "chunks" / "chunks.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        said = list(frames(FOLDER / row["file"]))
        for side in ("mta", "filter"):
            stream = b"".join(frame for direction, frame in said if direction == side)
            decoder = mp.Decoder(version=VERSION)
            received: list[mp.Message] = []
            position = 0
            for direction, size in row["chunks"]:
                if direction == side:
                    received += decoder.feed(stream[position : position + size])
                    position += size
            # A proxy that was stopped may have read a little more than whole frames.
            assert position >= len(stream)
            assert received == [decoded(frame) for direction, frame in said if direction == side]
            assert decoder.pending == 0
            compared += 1
    assert compared == 2 * len(FILES)
