"""What a filter may ask for at the end of a mail, as miltertest has understood it."""

from collections.abc import Sequence

import milter_protocol as mp
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Played
from tests.interop.miltertest.running import CLIENT, MAIL, run

_EVERYTHING: list[mp.Message] = [
    mp.Progress(),
    mp.AddHeader("X-Added", "one"),
    mp.AddHeader("X-Added", "two, folded\n\tbehind a tab"),
    mp.AddHeader("X-Empty", ""),
    mp.AddHeader("X-8bit", "Grüße"),
    mp.InsertHeader(0, "X-Top", "at the top"),
    mp.InsertHeader(1, "X-Second", "below"),
    mp.InsertHeader(70000, "X-Far", "at the end"),
    mp.ChangeHeader(1, "Subject", "changed"),
    mp.ChangeHeader(2, "Received", ""),
    mp.ChangeSender("<other@example.org>", "RET=HDRS"),
    mp.AddRecipient("<added@example.net>"),
    mp.AddRecipientPar("<with-parameters@example.net>", "NOTIFY=NEVER"),
    mp.RemoveRecipient("<to-first@example.com>"),
    mp.ReplaceBody(b"first piece\r\n"),
    mp.Progress(),
    mp.ReplaceBody(b"second piece\r\n"),
    mp.Quarantine("to be looked at"),
    mp.Accept(),
]


def _answers(conversation: Played) -> Sequence[mp.Message]:
    refused = [mp.ReplyCode("554 5.7.1 100%% refused")]
    answers: list[Sequence[mp.Message]] = [_EVERYTHING, [], refused]
    return answers[len(conversation.of(mp.EndOfMessage)) - 1]


def test_every_modification_arrives(filter: PlayerThread) -> None:
    play = filter.play({mp.EndOfMessage: _answers})
    run("modifications.lua", filter.addresses[0])
    assert play.conversation().kinds == [*CLIENT, *MAIL, *MAIL, *MAIL, "Close"]


def test_a_modification_that_was_not_granted_is_not_said(filter: PlayerThread) -> None:
    play = filter.play({mp.EndOfMessage: mp.Quarantine("no")}, request=mp.Options())
    run("refused.lua", filter.addresses[1])
    conversation = play.conversation_with_complaints()
    assert conversation.kinds == [*CLIENT, *MAIL]
    [complaint] = conversation.complaints
    assert "Quarantine needs SMFIF_QUARANTINE, which was not negotiated" in complaint
