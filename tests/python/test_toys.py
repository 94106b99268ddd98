"""What must hold for every kind of field, options and framing, in both codecs of a toy's package.

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
from tests.fuzz.made import Terms
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
    def terms(self) -> st.SearchStrategy[Terms]:
        known = self.spec.layout_flags.members if self.spec.layout_flags else ()
        flags = (st.sampled_from((0, flag.bit)) for flag in known)
        versions = st.sampled_from(self.making.versions)
        return st.builds(lambda version, *some: Terms(version, sum(some)), versions, *flags)

    def messages(self, terms: Terms) -> st.SearchStrategy[Any]:
        """Messages that fit into a frame of the usual size."""
        most = default_limit(self.spec)
        return self.making.messages(terms).filter(
            lambda message: len(self.making.payload(message, terms)) <= most
        )

    def frames(self, terms: Terms) -> st.SearchStrategy[bytes]:
        """Frames with any payload, with another length, with a part of them lost; and noise."""
        codes = st.sampled_from([message.CODE for message in self.package.MESSAGES])
        any_code = st.one_of(codes, codes, codes, st.integers(0, 255))
        payloads = self.making.payloads(terms)
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


def judged(toy: Toy, frame: bytes, terms: Terms) -> Any:
    """What the reader of the generator makes of a frame."""
    try:
        reading = read_frame(toy.spec, frame, **terms._asdict())
    except WireError as error:
        return failure(error)
    values = (reading.values.get(each.name) for each in reading.message.value_fields)
    return reading.message.id, tuple(values)


def straight(toy: Toy, frame: bytes, terms: Terms) -> Any:
    """What the straight-line codec makes of it."""
    try:
        message = toy.package.decode(frame, **terms._asdict())
    except toy.package.RemoteProtocolError as error:
        return failure(error)
    return message.ID, plain(kept(message))


def declared(toy: Toy, frame: bytes, terms: Terms) -> Any:
    """What the declarations for construct make of it."""
    package = toy.package
    try:
        container = package.constructs.FRAME.parse(frame, **terms._asdict())
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
    package, terms = toy.package, data.draw(toy.terms)
    message = data.draw(toy.messages(terms))
    frame = package.encode(message, **terms._asdict())
    again = package.decode(frame, **terms._asdict())
    assert type(again) is type(message)
    for name in message.FIELDS:
        given_, read = getattr(message, name), getattr(again, name)
        # What is left out is read as its default where a version lacks it.
        assert given_ == read or given_ is None or read is None, name
    assert package.encode(again, **terms._asdict()) == frame
    assert package.Decoder(**terms._asdict()).feed(frame) == [again]


@given(data=st.data())
@MANY
def test_building_again_from_what_was_read_gives_the_same_bytes(
    toy: Toy, data: st.DataObject
) -> None:
    package, terms = toy.package, data.draw(toy.terms)
    frame = package.encode(data.draw(toy.messages(terms)), **terms._asdict())
    message = package.decode(frame, **terms._asdict())
    again = type(message)(**{name: getattr(message, name) for name in message.FIELDS})
    assert again == message
    assert hash(again) == hash(message)
    assert package.encode(again, **terms._asdict()) == frame


@given(data=st.data())
@MANY
def test_what_is_written_is_what_the_judge_reads(toy: Toy, data: st.DataObject) -> None:
    package, terms = toy.package, data.draw(toy.terms)
    message = data.draw(toy.messages(terms))
    frame = package.encode(message, **terms._asdict())
    read = straight(toy, frame, terms)
    assert read == judged(toy, frame, terms)
    assert read == declared(toy, frame, terms)
    assert read[0] == message.ID
    whole = package.constructs.FRAME
    assert whole.build(whole.parse(frame, **terms._asdict()), **terms._asdict()) == frame


@given(data=st.data())
@MANY
def test_any_bytes_are_read_as_the_judge_reads_them(toy: Toy, data: st.DataObject) -> None:
    terms = data.draw(toy.terms)
    frame = data.draw(toy.frames(terms))
    wanted = judged(toy, frame, terms)
    assert straight(toy, frame, terms) == wanted
    # The declarations leave what follows a frame to others.
    if wanted[0] != "surplus":
        assert declared(toy, frame, terms) == wanted


def test_a_limit_of_the_declarations_is_one_that_a_length_has_room_for(toy: Toy) -> None:
    constructs, most = toy.package.constructs, toy.making.greatest_length
    assert constructs.Frame(constructs.LAYOUTS, most).max_length == most
    with pytest.raises(toy.package.LocalProtocolError, match=f"to {most}"):
        constructs.Frame(constructs.LAYOUTS, most + 1)


@given(data=st.data())
@MANY
def test_a_stream_is_read_as_the_judge_reads_it(toy: Toy, data: st.DataObject) -> None:
    package, terms = toy.package, data.draw(toy.terms)
    good = toy.messages(terms).map(lambda message: package.encode(message, **terms._asdict()))
    frames_of_it = st.lists(st.one_of(*[good] * 4, toy.frames(terms)), max_size=8)
    stream = b"".join(data.draw(frames_of_it))
    cuts = data.draw(st.lists(st.integers(0, len(stream)), max_size=6))
    chunks = [stream[start:end] for start, end in pairwise([0, *sorted(cuts), len(stream)])]
    wanted = read_stream(toy.spec, chunks, *terms)
    decoder = package.Decoder(**terms._asdict())
    for chunk, frames in zip(chunks, wanted.frames, strict=True):
        messages, error = fed(toy, decoder, chunk)
        assert [package.encode(each, **terms._asdict()) for each in messages] == [*frames]
        if error is not None:
            assert wanted.error is not None
            assert failure(error) == failure(wanted.error)
            return
    assert (wanted.error, wanted.pending) == (None, decoder.pending)
