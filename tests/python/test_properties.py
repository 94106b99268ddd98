"""What must hold for every message and for every bytes."""

from inspect import signature
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import milter_protocol as mp
from milter_protocol import constructs
from tests.python.strategies import codes, framed, frames, messages, payloads
from tests.python.values import kept
from tests.story import VERSION, encoded

Outcome = tuple[str, Any]


def failure(error: mp.RemoteProtocolError) -> Outcome:
    return "error", (type(error), error.kind, error.message, error.field, error.offset)


def straight(frame: bytes) -> Outcome:
    try:
        message = mp.decode(frame)
    except mp.RemoteProtocolError as error:
        return failure(error)
    return "message", (
        type(message).__name__,
        message.CODE,
        plain(kept(message)),
    )


def declared(frame: bytes) -> Outcome:
    length = int.from_bytes(frame[:4], "big")
    if len(frame) >= 4 and 0 < length < len(frame) - 4:
        # A construct leaves what follows it to others.
        return failure(mp.SurplusError(offset=4 + length))
    try:
        container = constructs.FRAME.parse(frame)
    except mp.RemoteProtocolError as error:
        return failure(error)
    values = [value for name, value in container.payload.items() if name != "_io"]
    return "message", (container.message, container.code, plain(values))


def plain(value: Any) -> Any:
    """Lists, containers and tuples alike."""
    if isinstance(value, dict):
        return tuple(plain(v) for name, v in value.items() if name != "_io")
    if isinstance(value, list | tuple):
        return tuple(map(plain, value))
    return value


@given(messages)
@settings(max_examples=600)
def test_decoding_undoes_encoding(message: mp.Message) -> None:
    frame = mp.encode(message)
    again = mp.decode(frame)
    assert again == message
    assert type(again) is type(message)
    assert hash(again) == hash(message)
    assert mp.encode(again) == frame
    assert all(getattr(again, name) == getattr(message, name) for name in message.FIELDS)


@given(messages)
def test_building_again_from_what_was_read_changes_nothing(message: mp.Message) -> None:
    values = {name: getattr(message, name) for name in message.FIELDS}
    build: Any = type(message)
    assert build(**values) == message


@given(messages)
def test_construct_builds_the_same_bytes(message: mp.Message) -> None:
    frame = mp.encode(message)
    assert constructs.FRAME.build(constructs.FRAME.parse(frame)) == frame


@given(frames)
@settings(max_examples=3000)
@example(b"\0\0\0\0")
@example(b"POST / HTTP/1.1\r\n")
def test_the_two_codecs_agree_on_any_bytes(frame: bytes) -> None:
    assert straight(frame) == declared(frame)


@given(codes, payloads)
@settings(max_examples=3000)
def test_the_two_codecs_agree_on_any_payload(code: int, payload: bytes) -> None:
    assert straight(framed(code, payload)) == declared(framed(code, payload))


@given(frames)
def test_what_is_accepted_is_given_back_byte_for_byte(frame: bytes) -> None:
    outcome = straight(frame)
    if outcome[0] == "message":
        assert mp.encode(mp.decode(frame)) == frame


def feed(pieces: list[bytes], limit: int) -> tuple[list[mp.Message], Outcome | None]:
    decoder = mp.Decoder(max_length=limit)
    received: list[mp.Message] = []
    for piece in pieces:
        try:
            received += decoder.feed(piece)
        except mp.RemoteProtocolError as error:
            received += error.messages
            return received, (*failure(error), error.frame_start)  # type: ignore[return-value]
    return received, None


@given(
    st.lists(frames, max_size=6).map(b"".join),
    st.lists(st.integers(0, 300), max_size=12),
    st.sampled_from([1, 5, 20, 60, 1000, mp.DEFAULT_MAX_LENGTH]),
)
@settings(max_examples=1200)
def test_the_decoder_gives_the_same_for_every_chunking(
    stream: bytes, cuts: list[int], limit: int
) -> None:
    edges = [0, *sorted(cut for cut in cuts if cut < len(stream)), len(stream)]
    pieces = [stream[a:b] for a, b in pairwise(edges)]
    whole = feed([stream], limit)
    assert feed(pieces, limit) == whole
    assert feed([stream[i : i + 1] for i in range(len(stream))], limit) == whole


@given(st.lists(messages, max_size=6), st.lists(frames, max_size=3))
def test_the_decoder_goes_on_behind_a_malformed_payload(
    good: list[mp.Message], bad: list[bytes]
) -> None:
    malformed = [f for f in bad if straight(f)[0] == "error" and is_whole(f)]
    stream = b"".join(malformed) + b"".join(map(mp.encode, good))
    decoder = mp.Decoder()
    received: list[mp.Message] = []
    errors = 0
    piece = stream
    while True:
        try:
            received += decoder.feed(piece)
            break
        except mp.PayloadError as error:
            received += error.messages
            errors += 1
        except mp.UnknownCodeError as error:
            received += error.messages
            errors += 1
        piece = b""
    assert received == good
    assert errors == len(malformed)
    assert decoder.pending == 0


def is_whole(frame: bytes) -> bool:
    return len(frame) > 4 and len(frame) == 4 + int.from_bytes(frame[:4], "big")


scalars = st.one_of(
    st.none(), st.integers(), st.text(max_size=5), st.binary(max_size=5), st.floats(),
    st.lists(st.text(max_size=3), max_size=3), st.tuples(st.integers(), st.text(max_size=3)),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2), st.just(object()),
)  # fmt: skip


@given(st.sampled_from(mp.MESSAGES), st.lists(scalars, max_size=4))
@settings(max_examples=1500)
def test_building_from_anything_raises_only_local_errors(
    message: type[mp.Message], arguments: list[Any]
) -> None:
    build: Any = message
    wrong_number = not takes(message, arguments)
    try:
        built = build(*arguments)
    except mp.LocalProtocolError:
        return
    except TypeError:
        assert wrong_number
        return
    frame = encoded(built)
    assert mp.decode(frame, version=max(VERSION, message.SINCE)) == built


def takes(message: type[mp.Message], arguments: list[Any]) -> bool:
    """Whether a class can be given so many values by their positions."""
    try:
        signature(message).bind(*arguments)
    except TypeError:
        return False
    return True


@given(st.one_of(scalars, st.sampled_from([1, "x", None])))
def test_wrong_arguments_to_the_functions_raise_only_local_errors(thing: Any) -> None:
    functions: list[Any] = [mp.encode]
    if not isinstance(thing, bytes):
        functions += [mp.decode, mp.Decoder().feed]
    for function in functions:
        with pytest.raises(mp.LocalProtocolError):
            function(thing)
