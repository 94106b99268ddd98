"""Whole mails, mails that are cut short, and connections that end at any time."""

from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import AddressFamily
from milter_protocol.testing import PlayerThread
from tests.interop.miltertest.running import CLIENT, MAIL, PARTS, run


@pytest.mark.parametrize("part", PARTS)
def test_mails_that_end_early(part: str, filter: PlayerThread) -> None:
    play = filter.play()
    run("conversations.lua", filter.addresses[1], part=part)
    aborted, polite, abrupt = (play.conversation() for _ in range(3))
    begun = MAIL[: PARTS.index(part) + 1]
    again = [*begun, "Abort"]
    assert aborted.kinds == [*CLIENT, *again, *again, "Helo", *MAIL, "Close"]
    is_open = part != "eom"
    dropped = ["MessageAborted"] if is_open else []
    assert polite.kinds == [*CLIENT, *begun, *dropped, "Close"]
    assert abrupt.kinds == [*CLIENT, *begun, *dropped]
    if is_open:
        assert abrupt.heard[-1].event == mp.MessageAborted("the MTA closed the connection")


def test_everything_that_is_said_arrives(filter: PlayerThread) -> None:
    play = filter.play()
    run("everything.lua", filter.addresses[1])
    full, unspecified, implicit = (play.conversation() for _ in range(3))
    said = [heard.event for heard in full.heard]
    assert said == [
        mp.Connect("six.example.org", AddressFamily.INET6, 12345, "2001:db8::1"),
        mp.Unknown("EHLO?"),
        mp.Helo("six.example.org"),
        mp.Unknown("XYZZY one two"),
        mp.EnvelopeFrom("<>", ("SIZE=300", "BODY=8BITMIME")),
        mp.Unknown("RCPT FOR"),
        mp.EnvelopeRecipient("<one@example.com>", ("NOTIFY=NEVER",)),
        mp.EnvelopeRecipient("two@example.com"),
        mp.Data(),
        mp.Header("Subject", ""),
        mp.Header("X-8bit", "Grüße \udcff"),
        mp.Header("X-Folded", "one\n\ttwo\n three"),
        mp.Header("Subject", "again"),
        mp.EndOfHeaders(),
        mp.Body(b"x" * 65535),
        mp.Body(b"without a line end"),
        mp.EndOfMessage(),
        mp.Close(),
    ]
    assert unspecified.heard[0].event == mp.Connect("nowhere.example.org", AddressFamily.UNKNOWN)
    assert unspecified.kinds == ["Connect", "Close"]
    assert implicit.kinds == [*CLIENT, *MAIL, "Close"]


def test_a_body_that_the_filter_has_seen_enough_of(filter: PlayerThread) -> None:
    play = filter.play({mp.Body: mp.Skip()}, request=mp.Options(steps=mp.Steps.SKIP))
    run("skip.lua", filter.addresses[1])
    assert play.conversation().kinds == [*CLIENT, *MAIL, *MAIL, "Close"]


def test_the_rest_of_a_body_that_an_mta_does_not_leave_out(filter: PlayerThread) -> None:
    play = filter.play({mp.Body: mp.Skip()}, request=mp.Options(steps=mp.Steps.SKIP))
    run("skip.lua", filter.addresses[1], steps=0x1FFBFF, reply="c")
    conversation = play.conversation()
    assert conversation.kinds == [*CLIENT, *MAIL, *MAIL, "Close"]
    assert conversation.agreed == mp.Options()


@pytest.fixture
def body(tmp_path: Path) -> Path:
    """A file of two and a half pieces as miltertest cuts them."""
    file = tmp_path / "body"
    file.write_bytes(bytes(index % 251 for index in range(5 * 32768)))
    return file


def test_a_body_in_pieces_that_are_a_byte_too_long(body: Path, filter: PlayerThread) -> None:
    play = filter.play()
    run("body_file.lua", filter.addresses[1], file=body, steps=0x1FFFFF)
    conversation = play.conversation_with_complaints()
    assert conversation.kinds == [*CLIENT, *MAIL[:-2], "MessageAborted"]
    assert conversation.heard[-1].event == mp.MessageAborted("the MTA broke the protocol")
    [complaint] = conversation.complaints
    assert "the length is 65537, above the limit of 65536 " in complaint


def test_the_same_pieces_where_long_frames_were_agreed_on(body: Path, filter: PlayerThread) -> None:
    play = filter.play(request=mp.Options(steps=mp.Steps.DATA_SIZE_256K))
    run("body_file.lua", filter.addresses[1], file=body, steps=0x101FFFFF, reply="c")
    pieces = [piece.data for piece in play.conversation().of(mp.Body)]
    assert [len(piece) for piece in pieces] == [65536, 65536, 32768]
    assert b"".join(pieces) == body.read_bytes()
