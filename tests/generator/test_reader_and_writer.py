"""The reader and the writer agree on every message, whatever was agreed, with any framing."""

import random
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Message, Records, Spec
from generator.model.composed import Valued
from generator.wire import Raw, WireError, default_of, framed, read_frame
from generator.writing import Given, RefusalError, write_frame
from tests.fuzz.made import Maker, Terms
from tests.generator.folders import SPECS
from tests.generator.framings import framings, orders, with_framing
from tests.generator.specs import read_once

LIMIT = 1 << 20
NAMES = st.sampled_from(("full", "kinds", "little"))
MANY = settings(max_examples=300, deadline=None)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Spec, Message, Terms]:
    spec, _ = read_once(SPECS[draw(NAMES)])
    version = draw(st.sampled_from(spec.versions)).number
    # A length of one byte has no room for most of the messages.
    framing = draw(framings.filter(lambda each: each["length"] > 1))
    changed = with_framing(spec, draw(orders), framing)
    known = spec.layout_flags.members if spec.layout_flags else ()
    flags = sum(flag.bit for flag in known if draw(st.booleans()))
    return changed, draw(st.sampled_from(spec.messages)), Terms(version, flags)


def frame_of(spec: Spec, message: Message, body: bytes) -> bytes:
    return framed(spec, message.code, body)


def body_of(spec: Spec, message: Message, terms: Terms, chance: random.Random) -> bytes:
    """A payload that is good, though a text in it may break a rule."""
    values = Maker(spec, chance).values(message, terms)
    frame = write_frame(replace(spec, rules=()), message, values, LIMIT, *terms)
    return frame[spec.protocol.framing.payload_start :]


def is_read_as(field: Valued, written: Given, read: Raw | None) -> bool:
    """Whether a value is what was written, or what is absent counts as."""
    if written is None:
        return read in (None, default_of(field))
    if not isinstance(field, Records):
        return read == written
    assert isinstance(written, tuple)
    assert isinstance(read, tuple)
    assert len(read) == len(written)
    parts = field.value_fields
    for one, other in zip(written, read, strict=True):
        assert isinstance(one, tuple)
        assert isinstance(other, tuple)
        if not all(map(is_read_as, parts, one, other)):
            return False
    return True


def written(
    spec: Spec, message: Message, values: Mapping[str, Given], terms: Terms
) -> bytes | None:
    """The frame; `None` where a text breaks a rule."""
    try:
        return write_frame(spec, message, values, LIMIT, *terms)
    except RefusalError as error:
        if error.kind != "broken-rule":
            raise
        return None


@given(cases(), st.randoms(use_true_random=False))
@MANY
def test_what_was_written_is_read(case: tuple[Spec, Message, Terms], chance: random.Random) -> None:
    spec, message, terms = case
    values = Maker(spec, chance).values(message, terms)
    frame = write_frame(replace(spec, rules=()), message, values, LIMIT, *terms)
    reading = read_frame(spec, frame, max_payload=LIMIT, **terms._asdict())
    for field in message.value_fields:
        assert is_read_as(field, values.get(field.name), reading.values.get(field.name)), field
    for each in (values, reading.values):
        assert written(spec, message, each, terms) in (frame, None)


@given(cases(), st.randoms(use_true_random=False), st.data())
@MANY
def test_what_is_read_is_written_to_the_same_bytes(
    case: tuple[Spec, Message, Terms], chance: random.Random, data: st.DataObject
) -> None:
    spec, message, terms = case
    body = body_of(spec, message, terms, chance)
    begin = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(begin, len(body)))
    body = body[:begin] + data.draw(st.binary(max_size=3)) + body[end:]
    frame = frame_of(spec, message, body)
    with suppress(WireError):
        values = read_frame(spec, frame, max_payload=LIMIT, **terms._asdict()).values
        assert written(spec, message, values, terms) in (frame, None)


@given(cases(), st.randoms(use_true_random=False), st.data())
@MANY
def test_a_payload_that_is_cut_is_wrong_behind_what_is_whole(
    case: tuple[Spec, Message, Terms], chance: random.Random, data: st.DataObject
) -> None:
    spec, message, terms = case
    body = body_of(spec, message, terms, chance)
    cut = frame_of(spec, message, body[: data.draw(st.integers(0, len(body)))])
    try:
        read_frame(spec, cut, max_payload=LIMIT, **terms._asdict())
    except WireError as error:
        found = error
    else:
        return
    assert spec.protocol.framing.payload_start <= found.whole <= found.offset <= len(cut)
    assert found.field in {each.name for each in message.leaf_fields}


def test_no_limit_is_above_what_the_length_has_room_for() -> None:
    spec, _ = read_once(SPECS["little"])
    message = next(each for each in spec.messages if each.id == "command/lists")
    none: dict[str, Given] = dict.fromkeys(("weights", "words", "settings", "boxes"), ())
    # The lengths and counts of the other fields have 13 bytes.
    room = spec.protocol.framing.greatest_payload - 13
    values: dict[str, Given] = {"name": b"", "data": bytes(room), **none}
    assert len(write_frame(spec, message, values, 0xFFFFFFFF)) == 0xFFFF
    with pytest.raises(RefusalError, match="too-long"):
        write_frame(spec, message, {**values, "data": bytes(room + 1)}, 0xFFFFFFFF)
