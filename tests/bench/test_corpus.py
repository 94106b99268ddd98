"""The corpus is what it says, and every codec under test reads and writes the same by it."""

import struct

import pytest

from tests.bench import replies
from tests.bench.codecs import (
    CONSTRUCTS,
    KILTER,
    PUREPYTHONMILTER,
    STRAIGHT,
    Codec,
    load,
)
from tests.bench.corpus import HEADER_SAMPLES, LONG_HEADER, LONGEST_PAYLOAD, SESSION, Sample
from tests.needs.asking import need

PEERS = (KILTER, PUREPYTHONMILTER)

# What a peer does not give, or only as enums of its own.
LEFT_OUT: dict[tuple[str, str], set[str]] = {
    (KILTER, "C"): {"family"},
    (PUREPYTHONMILTER, "C"): {"family"},
    (PUREPYTHONMILTER, "D"): {"command"},
    (PUREPYTHONMILTER, "O"): {"version", "actions", "steps", "macro_lists"},
    (PUREPYTHONMILTER, "E"): {"data"},
}


@pytest.fixture(params=[CONSTRUCTS, STRAIGHT, *PEERS])
def codec(request: pytest.FixtureRequest) -> Codec:
    if request.param in PEERS:
        need(request.param)
    return load(request.param)


def test_session_has_the_size_of_the_standard_session() -> None:
    sizes = [len(sample.frame) for sample in SESSION]
    bodies = sum(len(sample.frame) - 5 for sample in SESSION if sample.code == "B")
    assert (len(sizes), sum(sizes), sum(sizes) - bodies) == (36, 89_708, 4_173)


def test_headers_are_twenty_of_183_bytes_on_average() -> None:
    headers = [sample for sample in SESSION if sample.code == "L"]
    assert headers == HEADER_SAMPLES
    assert len(headers) == 20
    assert round(sum(len(sample.frame) for sample in headers) / 20) == 183


def test_long_header_fills_a_payload() -> None:
    assert len(LONG_HEADER.frame) - 5 == LONGEST_PAYLOAD


@pytest.mark.parametrize("frame", [s.frame for s in [*SESSION, LONG_HEADER]] + replies.FRAMES)
def test_frames_state_their_length(frame: bytes) -> None:
    assert struct.unpack_from(">I", frame) == (len(frame) - 4,)


@pytest.mark.parametrize("sample", [*SESSION, LONG_HEADER], ids=lambda sample: sample.code)
def test_codec_reads_the_values(codec: Codec, sample: Sample) -> None:
    left_out = LEFT_OUT.get((codec.name, sample.code), set())
    wanted = {name: value for name, value in sample.values.items() if name not in left_out}
    assert codec.values(sample.frame) == (sample.code, wanted)


def test_codec_reads_the_session_from_one_stream(codec: Codec) -> None:
    assert codec.stream(b"".join(sample.frame for sample in SESSION)) == len(SESSION)


def test_codec_reads_the_session_frame_by_frame(codec: Codec) -> None:
    frames = [sample.frame for sample in SESSION]
    codec.frames(frames)
    codec.read(frames)


def test_codec_writes_the_replies(codec: Codec) -> None:
    assert codec.replies(2) == [b"\0\0\0\1c"] * 2 + replies.FRAMES
