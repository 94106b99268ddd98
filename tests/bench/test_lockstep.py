"""Both sides of the comparison in lockstep do the same work."""

import importlib

import milter_protocol as mp
from tests.bench import lockstep
from tests.bench.codecs import KILTER
from tests.needs.asking import need


def test_session_has_twenty_headers_and_a_body_of_64_kb() -> None:
    kinds = [type(mp.decode(frame)) for frame in lockstep.FRAMES]
    assert kinds[0] is mp.Negotiate
    assert kinds[-1] is mp.Close
    assert kinds.count(mp.Header) == 20
    assert [len(frame) for frame in lockstep.FRAMES if frame[4:5] == b"B"] == [65_540]


def test_every_command_is_answered_in_turn() -> None:
    written = lockstep.talk()
    assert written[0] == bytes.fromhex("0000000d4f 00000006 00000001 00000000")
    assert written[1:-1] == [b"\0\0\0\1c"] * 27
    assert written[-1] == b"\0\0\0\1a"


def test_kilter_writes_the_same_bytes() -> None:
    need(KILTER)
    theirs = importlib.import_module("tests.bench.kilter_lockstep").talk()
    assert theirs == lockstep.talk()
