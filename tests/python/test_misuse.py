"""What callers get wrong, and input that is made to be costly."""

import pickle
import sys
from collections.abc import Callable
from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol import constructs

NEVER_BUILT: Any = mp.Helo.__new__(mp.Helo)
ANY: Any = None

RELEASED = memoryview(b"ab")
RELEASED.release()
FLAT: Any = memoryview(bytes(12)).cast("B", (3, 4))
ENORMOUS = 10**5000
UNHASHABLE: Any = []

MISUSE: list[tuple[str, Callable[[], object]]] = [
    ("a class is encoded", lambda: mp.encode(mp.Helo)),  # type: ignore[arg-type]
    ("a class without fields is encoded", lambda: mp.encode(mp.Continue)),  # type: ignore[arg-type]
    ("what was never built is encoded", lambda: mp.encode(NEVER_BUILT)),
    ("a limit of nothing", lambda: mp.decode(b"\0\0\0\1c", max_length=ANY)),
    ("a limit of text", lambda: mp.decode(b"\0\0\0\1c", max_length="9")),  # type: ignore[arg-type]
    ("a limit below 1", lambda: mp.decode(b"\0\0\0\1c", max_length=0)),
    ("a limit of nothing to encode", lambda: mp.encode(mp.Helo("x"), max_length=ANY)),
    ("a decoder without limit", lambda: mp.Decoder(max_length=2**40)),
    ("a decoder with a truth", lambda: mp.Decoder(max_length=True)),
    ("a payload of text", lambda: mp.Helo.from_payload("x\0")),  # type: ignore[arg-type]
    ("an offer that is none", lambda: mp.answer_offer(mp.Helo("x"), mp.Options())),
    ("no offer", lambda: mp.answer_offer(ANY, mp.Options())),
    ("no answer", lambda: mp.check_answer(mp.Negotiate(6), ANY)),
    ("a request of no version", lambda: mp.answer_offer(mp.Negotiate(6), mp.Options(version=1))),
    ("a request of the future", lambda: mp.answer_offer(mp.Negotiate(9), mp.Options(version=9))),
    (
        "lists without their flag",
        lambda: mp.answer_offer(
            mp.Negotiate(6, 0x1FF, 0), mp.Options(macro_lists=(mp.MacroList(0, "j"),))
        ),
    ),
    (
        "a message for a class",
        lambda: mp.phase_after(mp.Phase.CONNECTED, mp.Helo("x"), mp.Options()),  # type: ignore[arg-type]
    ),
    ("a message for a class", lambda: mp.awaits_reply(mp.Helo("x"), mp.Options())),  # type: ignore[arg-type]
    ("the rules of nothing", lambda: mp.broken_rules(ANY)),
    ("the rules of a class", lambda: mp.broken_rules(mp.Helo)),  # type: ignore[arg-type]
    (
        "three in a pair",
        lambda: constructs.Macro.build({"command": 67, "macros": [(b"a", b"b", b"c")]}),
    ),
    ("one in a pair", lambda: constructs.Macro.build({"command": 67, "macros": [(b"a",)]})),
    ("a frame of nothing", lambda: constructs.FRAME.build(None)),
    ("a frame without code", lambda: constructs.FRAME.build({"message": "Helo"})),
    ("a frame of no code", lambda: constructs.FRAME.build({"code": 1, "payload": {}})),
    ("a frame that was released", lambda: mp.decode(RELEASED)),
    ("a stream that was released", lambda: mp.Decoder().feed(RELEASED)),
    ("a body that was released", lambda: mp.Body(RELEASED)),
    ("what a session hears was released", lambda: mp.FilterSession().receive_data(RELEASED)),
    ("texts of two dimensions", lambda: mp.EnvelopeFrom("a", FLAT)),
    ("an enormous number", lambda: mp.ChangeHeader(ENORMOUS, "a", "b")),
    ("an enormous limit", lambda: mp.Decoder(max_length=ENORMOUS)),
    ("an enormous limit of a frame", lambda: mp.decode(b"", max_length=ENORMOUS)),
    ("an enormous version", lambda: mp.FilterSession(min_version=ENORMOUS)),
    ("a negative bound", lambda: mp.FilterSession(max_pending=-ENORMOUS)),
    ("a list for a class", lambda: mp.MTASession().wants(UNHASHABLE)),
    ("the class of something else", lambda: mp.awaits_reply(int, mp.Options())),  # type: ignore[arg-type]
    ("a number for a truth", lambda: mp.FilterSession(strict=1)),  # type: ignore[arg-type]
    ("a list for a truth", lambda: mp.MTASession(strict=UNHASHABLE)),
    ("a field is missing", lambda: constructs.Header.build({"name": b"x"})),
]


@pytest.mark.parametrize(("act"), [act for _, act in MISUSE], ids=[name for name, _ in MISUSE])
def test_misuse_is_a_local_error(act: Callable[[], object]) -> None:
    with pytest.raises(mp.LocalProtocolError):
        act()


class Letter(str):
    """Text of a class of the caller."""


def test_text_of_a_class_of_its_own_is_text() -> None:
    assert mp.Macro(Letter("z"), ()) == mp.Macro("z", ())
    assert mp.Helo(Letter("mx.example")) == mp.Helo("mx.example")


def test_what_was_never_built_has_no_fields() -> None:
    with pytest.raises(AttributeError):
        _ = NEVER_BUILT.hostname
    with pytest.raises(AttributeError):
        _ = NEVER_BUILT.payload


def test_the_bytes_of_a_buffer_are_kept_apart() -> None:
    buffer = bytearray(b"\0\0\0\3Bab")
    for message in (mp.decode(buffer), *mp.Decoder().feed(memoryview(buffer))):
        buffer[5:] = b"xy"
        assert message == mp.Body(b"ab")
        buffer[5:] = b"ab"


def test_options_take_numbers_and_lists() -> None:
    options = mp.Options(actions=1, steps=0, macro_lists=[])  # type: ignore[arg-type]
    assert options.has(mp.Actions.ADD_HEADERS)
    assert options.macro_lists == ()


def test_long_values_are_shortened_in_errors() -> None:
    with pytest.raises(mp.LocalProtocolError) as caught:
        mp.Connect("h", "x" * 10**6)  # type: ignore[arg-type]
    assert len(str(caught.value)) < 500


def test_a_negotiation_error_survives_pickling() -> None:
    with pytest.raises(mp.NegotiationError) as caught:
        mp.answer_offer(mp.Negotiate(1), mp.Options())
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.refused) == (str(caught.value), "version/1")
    assert "byte" not in str(again)


def test_the_position_after_the_end_of_a_stream() -> None:
    decoder = mp.Decoder()
    with pytest.raises(mp.FrameError) as caught:
        decoder.feed(b"\0\0\0\1c" * 3 + b"\xff\xff\xff\xff")
    assert caught.value.frame_start == decoder.position == 15


def test_nothing_fed_while_a_frame_is_incomplete_is_not_kept() -> None:
    decoder = mp.Decoder()
    decoder.feed(b"\0\0\0\2")
    for _ in range(1000):
        assert decoder.feed(b"") == []
    assert len(decoder._parts) == 1


def calls(act: Callable[[int], object], size: int) -> int:
    """How many calls of functions the work takes: a measure that no other load disturbs."""
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        act(size)
    finally:
        sys.setprofile(None)
    return counted


def pile_up(size: int) -> None:
    conversation = mp.Conversation()
    for _ in range(size):
        conversation.command(mp.Helo("x"))
    for _ in range(size):
        conversation.reply(mp.AddHeader("x", "y"))


def test_following_a_conversation_costs_the_same_for_each_message() -> None:
    assert calls(pile_up, 400) < 2.5 * calls(pile_up, 200)


def test_the_end_of_a_stream_inside_a_frame_is_told_once() -> None:
    decoder = mp.Decoder()
    frame = mp.encode(mp.Helo("mx.example"))
    decoder.feed(frame + frame[:7])
    with pytest.raises(mp.IncompleteError) as caught:
        decoder.end()
    assert (caught.value.frame_start, caught.value.offset) == (len(frame), 7)
    decoder.end()
    with pytest.raises(mp.LocalProtocolError):
        decoder.feed(frame[7:])


def test_a_stream_that_ends_between_two_frames_is_right() -> None:
    decoder = mp.Decoder()
    decoder.end()
    decoder.feed(mp.encode(mp.Helo("mx.example")))
    decoder.end()


def test_a_stream_of_nothing_but_errors_is_not_copied_for_each() -> None:
    decoder = mp.Decoder()
    data = b"\0\0\0\1Z" * 1000
    piece = data
    for number in range(1000):
        with pytest.raises(mp.UnknownCodeError) as caught:
            decoder.feed(piece)
        assert caught.value.frame_start == 5 * number
        piece = b""
        assert all(part is data for part in decoder._parts)
    assert decoder.pending == 0
    assert decoder.feed(b"\0\0\0\1c") == [mp.Continue()]
