"""The reader and the writer of frames follow the framing of the spec, whatever it is."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Spec
from generator.wire import WireError, framed, length_of, read_frame, read_stream, with_length
from generator.writing import Given, RefusalError, write_frame
from tests.generator.folders import TOYS
from tests.generator.framings import framings, laid_out, orders, true_length, with_framing
from tests.generator.specs import read_once

TOY, _ = read_once(TOYS / "little")
TAKEN, BYE = (TOY.message(id_) for id_ in ("reply/taken", "command/bye"))
MANY = settings(max_examples=400, deadline=None)
specs = st.builds(with_framing, st.just(TOY), orders, framings)
payloads = st.binary(max_size=60)


@given(specs, st.integers(0, 255), st.binary(max_size=200))
@MANY
def test_a_frame_is_laid_out_as_stated(spec: Spec, code: int, payload: bytes) -> None:
    length = true_length(spec, payload)
    frame = framed(spec, code, payload)
    assert frame == laid_out(spec, code, length, payload)
    assert length_of(spec, frame) == length
    assert spec.protocol.framing.length_with(len(payload)) == length
    assert spec.protocol.framing.uncounted + length == len(frame)


@given(specs, st.integers(0, 0xFFFF))
@MANY
def test_numbers_have_the_order_that_is_stated(spec: Spec, number: int) -> None:
    frame = write_frame(spec, TAKEN, {"number": number}, 1 << 16)
    assert frame == framed(spec, TAKEN.code, number.to_bytes(2, spec.protocol.byte_order))
    assert read_frame(spec, frame).values == {"number": number}


@given(specs, payloads, st.integers(0, 255), st.integers(0, 80))
@MANY
def test_a_length_that_is_wrong_gives_the_error_of_its_place(
    spec: Spec, payload: bytes, stated: int, limit: int
) -> None:
    framing, right = spec.protocol.framing, true_length(spec, payload)
    frame = with_length(spec, framed(spec, BYE.code, payload), stated)
    assert frame == laid_out(spec, BYE.code, stated, payload)
    end = len(frame) - right + stated
    if stated < true_length(spec, b""):
        wanted = {("undersized", framing.length_at)}
    elif stated > true_length(spec, bytes(limit)):
        wanted = {(kind, framing.length_at) for kind in ("too-long", "foreign")}
    elif stated > right:
        wanted = {("incomplete", len(frame))}
    elif stated < right:
        wanted = {("surplus", end)}
    else:
        wanted = {("trailing-bytes", len(frame) - len(payload))} if payload else set()
    try:
        read_frame(spec, frame, max_payload=limit)
        found: set[tuple[str, int]] = set()
    except WireError as error:
        found = {(error.kind, error.offset)}
    assert found <= wanted
    assert bool(found) is bool(wanted)


@given(specs, st.sampled_from((b"", b"\1\2")))
@MANY
def test_a_frame_that_is_cut_is_incomplete_there(spec: Spec, payload: bytes) -> None:
    frame = framed(spec, TAKEN.code, payload)
    for size in range(len(frame)):
        with pytest.raises(WireError) as caught:
            read_frame(spec, frame[:size])
        assert (caught.value.kind, caught.value.offset) == ("incomplete", size)


@given(specs, payloads)
@MANY
def test_an_unknown_code_is_seen_in_its_place(spec: Spec, payload: bytes) -> None:
    with pytest.raises(WireError) as caught:
        read_frame(spec, framed(spec, 0, payload))
    assert (caught.value.kind, caught.value.offset) == (
        "unknown-code",
        0 if spec.protocol.framing.code_first else spec.protocol.framing.length,
    )


@given(specs, st.lists(st.sampled_from((b"", b"\1\2")), max_size=6), st.data())
@MANY
def test_a_stream_is_cut_into_its_frames(
    spec: Spec, payloads: list[bytes], data: st.DataObject
) -> None:
    frames = [framed(spec, TAKEN.code, payload) for payload in payloads]
    rest = framed(spec, TAKEN.code, b"\1\2")[: data.draw(st.integers(0, 3))]
    stream = b"".join(frames) + rest
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=6)))
    chunks = [stream[start:end] for start, end in pairwise([0, *cuts, len(stream)])]
    reading = read_stream(spec, chunks)
    assert [frame for some in reading.frames for frame in some] == frames
    assert (reading.error, reading.pending) == (None, len(rest))


@given(specs, st.integers(250, 260), st.integers(250, 260))
@MANY
def test_what_has_no_room_or_is_above_the_limit_is_not_written(
    spec: Spec, size: int, limit: int
) -> None:
    message = TOY.message("command/lists")
    values: dict[str, Given] = {
        **{"name": b"", "data": bytes(size - 13), "weights": ()},
        **{"words": (), "settings": (), "boxes": ()},
    }
    length = true_length(spec, bytes(size))
    if length < 1 << 8 * spec.protocol.framing.length and length <= limit:
        frame = write_frame(spec, message, values, limit)
        assert length_of(spec, frame) == length
        return
    with pytest.raises(RefusalError) as caught:
        write_frame(spec, message, values, limit)
    assert caught.value.kind == "too-long"
