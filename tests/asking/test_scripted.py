"""The filter of the tests notices what is wrong, or they would find nothing."""

import asyncio
import queue

import pytest

import milter_protocol as mp
from milter_protocol import aio
from milter_protocol.testing.playing import Played, Script
from tests.interop.scripted import EVERY_ACTION, scripted
from tests.story import OFFER, encoded

CONNECT = mp.Connect("mx.example", mp.AddressFamily.INET, 51234, "192.0.2.7")


def _hold(script: Script, *said: mp.Message, request: mp.Options = EVERY_ACTION) -> Played:
    """Say all of it at once to a filter, and leave."""

    async def say(host: str, port: int) -> None:
        reader, writer = await asyncio.open_connection(host, port)
        writer.writelines(encoded(message) for message in (OFFER, *said))
        writer.write_eof()
        await reader.read()
        writer.close()
        await writer.wait_closed()

    with scripted(None, "inet:0@127.0.0.1") as filter_:
        play = filter_.play(script, request=request)
        (address,) = filter_.addresses
        assert isinstance(address, tuple)
        asyncio.run(say(*address))
        return play.conversation_with_complaints()


def test_a_conversation_is_written_down() -> None:
    macro = mp.Macro(mp.CommandCode.CONNECT, [("j", "mx"), ("{daemon_name}", "smtp")])
    conversation = _hold({}, macro, CONNECT, mp.Helo("a.example"), mp.Close())
    assert conversation.complaints == []
    assert conversation.offer == OFFER
    assert conversation.agreed == EVERY_ACTION
    assert conversation.kinds == ["Connect", "Helo", "Close"]
    assert conversation.of(mp.Helo) == [mp.Helo("a.example")]
    assert conversation.macros_at(mp.Connect) == {"j": "mx", "daemon_name": "smtp"}


def test_a_finding_is_a_complaint() -> None:
    conversation = _hold({}, CONNECT, mp.EndOfHeaders(), mp.Close())
    (complaint,) = conversation.complaints
    assert "EndOfHeaders may not be sent in the phase connected" in complaint


def test_an_error_of_the_mta_is_a_complaint() -> None:
    (complaint,) = _hold({}, CONNECT, mp.Accept()).complaints
    assert "Accept" in complaint


@pytest.mark.parametrize(
    "script",
    [{mp.Connect: mp.AddHeader("X-Early", "yes")}, {mp.Connect: mp.Skip()}],
    ids=["a modification", "a verdict"],
)
def test_a_script_that_makes_no_sense_is_a_complaint(script: Script) -> None:
    conversation = _hold(script, CONNECT, mp.Helo("a.example"), mp.Close())
    (complaint,) = conversation.complaints
    assert "LocalProtocolError" in complaint


@pytest.mark.parametrize("reply", [mp.Continue(), mp.Accept()], ids=repr)
def test_a_needless_reply_is_warned_of(reply: mp.Message) -> None:
    script: Script = {mp.Helo: reply}
    request = mp.Options(steps=mp.Steps.NO_REPLY_HELO)
    conversation = _hold(script, CONNECT, mp.Helo("a.example"), mp.Close(), request=request)
    (complaint,) = conversation.complaints
    assert "Helo must not be answered" in complaint


def test_a_mail_that_is_dropped_is_written_down() -> None:
    conversation = _hold({}, CONNECT, mp.Helo("a"), mp.EnvelopeFrom("<a@b>"))
    assert conversation.kinds == ["Connect", "Helo", "EnvelopeFrom", "MessageAborted"]


def test_waiting_for_a_conversation_ends() -> None:
    with scripted(None, "inet:0@127.0.0.1") as filter_, pytest.raises(queue.Empty):
        filter_.play().conversation(timeout=0.01)


def test_an_address_that_is_taken_is_told() -> None:
    with scripted(None, "inet:0@127.0.0.1") as first:
        ((_, port),) = (address for address in first.addresses if isinstance(address, tuple))
        with (
            pytest.raises(OSError, match="in use"),
            scripted(None, f"inet:{port}@127.0.0.1"),
        ):
            pytest.fail("it listens there")


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(aio.AddressError):
        scripted(None, "nowhere")
