"""Reading a frame by its spec."""

import pytest

from generator.limits import default_limit
from generator.model import Spec
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.wire import WireError, agreed_for, is_foreign, read_frame
from tests.generator.folders import TOYS
from tests.generator.specs import read_once


@pytest.fixture(scope="module")
def spec() -> Spec:
    return read_once(TOYS / "full")[0]


@pytest.fixture(scope="module", params=["full", "kinds"])
def each_spec(request: pytest.FixtureRequest) -> Spec:
    return read_once(TOYS / request.param)[0]


def test_the_spans_cover_the_payload_without_gaps(each_spec: Spec) -> None:
    for topic in each_spec.vectors:
        for vector in topic.messages:
            position = 5
            version, flags = agreed_for(each_spec, vector)
            for span in read_frame(each_spec, vector.frame, version=version, flags=flags).spans:
                assert span.start == position, vector.id
                position = span.end
            assert position == len(vector.frame), vector.id


def test_values_are_as_on_the_wire(spec: Spec) -> None:
    reading = read_frame(
        spec, bytes.fromhex("000000154f 74656100 8000 ff 24 322e353000 0003 736f6f6e00")
    )
    assert reading.message.id == "command/order"
    assert reading.values == {
        "goods": b"tea",
        "shelf": 0x8000,
        "mark": 0xFF,
        "group": ord("$"),
        "amount": b"2.50",
        "coins": 3,
        "remark": b"soon",
    }


def test_repeated_parts_are_tuples(spec: Spec) -> None:
    reading = read_frame(
        spec, bytes.fromhex("0000000b 4e 4f 6100 6200 6300 00 00 00".replace(" ", ""))
    )
    assert reading.values["notes"] == ((b"a", b"b"), (b"c", b""), (b"", b""))


def test_the_toys_show_every_kind_of_error() -> None:
    specs = [read_once(TOYS / name)[0] for name in ("full", "kinds")]
    topics = [topic for each in specs for topic in each.vectors]
    kinds = {vector.error.kind for topic in topics for vector in topic.malformed}
    assert kinds == set(FRAME_ERRORS) | set(PAYLOAD_ERRORS)


def test_each_malformed_frame_gives_its_error(each_spec: Spec) -> None:
    for topic in each_spec.vectors:
        for vector in topic.malformed:
            version, flags = agreed_for(each_spec, vector)
            with pytest.raises(WireError) as caught:
                read_frame(each_spec, vector.frame, version=version, flags=flags)
            error = (caught.value.kind, caught.value.offset, caught.value.field)
            assert error == (vector.error.kind, vector.error.offset, vector.error.field), vector.id


def test_every_shorter_frame_is_malformed_and_says_where(spec: Spec) -> None:
    frame = bytes.fromhex("000000154f 74656100 8000 ff 24 322e353000 0003 736f6f6e00")
    for size in range(len(frame)):
        with pytest.raises(WireError) as caught:
            read_frame(spec, frame[:size])
        assert (caught.value.kind, caught.value.offset) == ("incomplete", size)


def test_the_limit_is_that_of_the_spec_unless_another_is_given(spec: Spec) -> None:
    assert default_limit(spec) == 1000
    frame = (1002).to_bytes(4, "big") + b"\\" + bytes(1001)
    with pytest.raises(WireError, match="too-long at byte 0"):
        read_frame(spec, frame)
    assert read_frame(spec, frame, max_payload=1001).values == {"data": bytes(1001)}


@pytest.mark.parametrize(
    ("head", "foreign"),
    [
        (b"GET ", True),
        (b"Host", True),
        (b"\x00\x00\x10\x00", False),
        (b"GE\x00 ", False),
        (b"\x16\x03\x00\xff", True),
        (b"\x16\x03\x0f\x00", True),
        (b"\x16\x03\x10\x00", False),
        (b"\x00\x00\x20\x00", False),
    ],
)
def test_text_in_the_place_of_a_length(spec: Spec, head: bytes, foreign: bool) -> None:
    assert is_foreign(spec, head) is foreign
