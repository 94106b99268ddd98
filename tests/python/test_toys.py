"""What must hold for every kind of field, version and framing, in both codecs of a toy's package.

The reader and the writer of the generator are the judges.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.limits import default_limit
from generator.model import Spec
from generator.wire import WireError, framed, read_frame, read_stream, with_length
from tests.generator.folders import TOYS
from tests.generator.specs import read_once
from tests.python.making import Making, made_of, spelled
from tests.python.values import kept

MANY = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@pytest.fixture(scope="module", params=["kinds", "little"])
def toy(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator["Toy"]:
    folder = TOYS / request.param
    for making in made_of(folder, tmp_path_factory.mktemp(request.param)):
        yield Toy(read_once(folder)[0], making)


class Toy:
    """A spec, and what the messages of its package can be."""

    def __init__(self, spec: Spec, making: Making) -> None:
        self.spec = spec
        self.making = making
        self.package = making.package

    @property
    def versions(self) -> st.SearchStrategy[int]:
        return st.sampled_from(self.making.versions)

    def messages(self, version: int) -> st.SearchStrategy[Any]:
        """Messages that fit into a frame of the usual size."""
        most = default_limit(self.spec)
        return self.making.messages(version).filter(
            lambda message: len(self.making.payload(message, version)) <= most
        )

    def frames(self, version: int) -> st.SearchStrategy[bytes]:
        """Frames with any payload, with another length, with a part of them lost; and noise."""
        codes = st.sampled_from([message.CODE for message in self.package.MESSAGES])
        any_code = st.one_of(codes, codes, codes, st.integers(0, 255))
        payloads = self.making.payloads(version)
        whole = st.builds(lambda *of: framed(self.spec, *of), any_code, payloads)
        lengths = st.one_of(st.integers(0, 12), st.integers(0, self.making.greatest_length))
        return st.one_of(
            whole,
            st.builds(lambda *of: with_length(self.spec, *of), whole, lengths),
            st.builds(lambda frame, cut: frame[:cut], whole, st.integers(0, 40)),
            st.binary(max_size=40),
        )


def plain(value: Any) -> Any:
    """Lists, containers and tuples alike."""
    if isinstance(value, dict):
        return tuple(plain(each) for name, each in value.items() if name != "_io")
    return tuple(map(plain, value)) if isinstance(value, list | tuple) else value


def failure(error: Any) -> Any:
    return error.kind, spelled(error.field or ""), error.offset


def judged(toy: Toy, frame: bytes, version: int) -> Any:
    """What the reader of the generator makes of a frame."""
    try:
        reading = read_frame(toy.spec, frame, version=version)
    except WireError as error:
        return failure(error)
    values = (reading.values.get(each.name) for each in reading.message.value_fields)
    return reading.message.id, tuple(values)


def straight(toy: Toy, frame: bytes, version: int) -> Any:
    """What the straight-line codec makes of it."""
    try:
        message = toy.package.decode(frame, version=version)
    except toy.package.RemoteProtocolError as error:
        return failure(error)
    return message.ID, plain(kept(message))


def declared(toy: Toy, frame: bytes, version: int) -> Any:
    """What the declarations for construct make of it."""
    package = toy.package
    try:
        container = package.constructs.FRAME.parse(frame, version=version)
    except package.RemoteProtocolError as error:
        return failure(error)
    return getattr(package, container.message).ID, plain(container.payload)


def fed(toy: Toy, decoder: Any, chunk: bytes) -> tuple[Sequence[Any], Any]:
    """The messages that a chunk completes, and the error behind them if there is one."""
    try:
        return decoder.feed(chunk), None
    except toy.package.RemoteProtocolError as error:
        return error.messages, error


@given(data=st.data())
@MANY
def test_decoding_undoes_encoding(toy: Toy, data: st.DataObject) -> None:
    package, version = toy.package, data.draw(toy.versions)
    message = data.draw(toy.messages(version))
    frame = package.encode(message, version=version)
    again = package.decode(frame, version=version)
    assert type(again) is type(message)
    for name in message.FIELDS:
        given_, read = getattr(message, name), getattr(again, name)
        # What is left out is read as its default where a version lacks it.
        assert given_ == read or given_ is None or read is None, name
    assert package.encode(again, version=version) == frame
    assert package.Decoder(version=version).feed(frame) == [again]


@given(data=st.data())
@MANY
def test_building_again_from_what_was_read_gives_the_same_bytes(
    toy: Toy, data: st.DataObject
) -> None:
    package, version = toy.package, data.draw(toy.versions)
    frame = package.encode(data.draw(toy.messages(version)), version=version)
    message = package.decode(frame, version=version)
    again = type(message)(**{name: getattr(message, name) for name in message.FIELDS})
    assert again == message
    assert hash(again) == hash(message)
    assert package.encode(again, version=version) == frame


@given(data=st.data())
@MANY
def test_what_is_written_is_what_the_judge_reads(toy: Toy, data: st.DataObject) -> None:
    package, version = toy.package, data.draw(toy.versions)
    message = data.draw(toy.messages(version))
    frame = package.encode(message, version=version)
    read = straight(toy, frame, version)
    assert read == judged(toy, frame, version)
    assert read == declared(toy, frame, version)
    assert read[0] == message.ID
    whole = package.constructs.FRAME
    assert whole.build(whole.parse(frame, version=version), version=version) == frame


@given(data=st.data())
@MANY
def test_any_bytes_are_read_as_the_judge_reads_them(toy: Toy, data: st.DataObject) -> None:
    version = data.draw(toy.versions)
    frame = data.draw(toy.frames(version))
    wanted = judged(toy, frame, version)
    assert straight(toy, frame, version) == wanted
    # The declarations leave what follows a frame to others.
    if wanted[0] != "surplus":
        assert declared(toy, frame, version) == wanted


def test_a_limit_of_the_declarations_is_one_that_a_length_has_room_for(toy: Toy) -> None:
    constructs, most = toy.package.constructs, toy.making.greatest_length
    assert constructs.Frame(constructs.LAYOUTS, most).max_length == most
    with pytest.raises(toy.package.LocalProtocolError, match=f"to {most}"):
        constructs.Frame(constructs.LAYOUTS, most + 1)


@given(data=st.data())
@MANY
def test_a_stream_is_read_as_the_judge_reads_it(toy: Toy, data: st.DataObject) -> None:
    package, version = toy.package, data.draw(toy.versions)
    good = toy.messages(version).map(lambda message: package.encode(message, version=version))
    frames_of_it = st.lists(st.one_of(*[good] * 4, toy.frames(version)), max_size=8)
    stream = b"".join(data.draw(frames_of_it))
    cuts = data.draw(st.lists(st.integers(0, len(stream)), max_size=6))
    chunks = [stream[start:end] for start, end in pairwise([0, *sorted(cuts), len(stream)])]
    wanted = read_stream(toy.spec, chunks, version)
    decoder = package.Decoder(version=version)
    for chunk, frames in zip(chunks, wanted.frames, strict=True):
        messages, error = fed(toy, decoder, chunk)
        assert [package.encode(each, version=version) for each in messages] == [*frames]
        if error is not None:
            assert wanted.error is not None
            assert failure(error) == failure(wanted.error)
            return
    assert (wanted.error, wanted.pending) == (None, decoder.pending)
