"""What is agreed on with miltertest's offers, and mails under it."""

from typing import NamedTuple

import pytest

import milter_protocol as mp
from milter_protocol import Actions, Steps
from milter_protocol.testing import PlayerThread
from milter_protocol.testing.playing import Answer, Played, Script
from tests.interop.miltertest.running import CLIENT, MAIL, PARTS, run

_OWN_OFFER = (6, 0x1FF, 0x1FFFFF)
_NO_REPLY = Steps(0x000FF080)
_LEAVE_OUT = {
    "connect": Steps.NO_CONNECT,
    "helo": Steps.NO_HELO,
    "mail": Steps.NO_MAIL,
    "rcpt": Steps.NO_RECIPIENT,
    "data": Steps.NO_DATA,
    "header": Steps.NO_HEADERS,
    "eoh": Steps.NO_END_OF_HEADERS,
    "body": Steps.NO_BODY,
    "unknown": Steps.NO_UNKNOWN,
}
_SINCE = {"Unknown": 3, "Data": 4}
"""What miltertest sends whatever version was agreed on, and the version that brought it."""


class Case(NamedTuple):
    """What is offered, requested and agreed on: the version, the actions and the steps."""

    request: mp.Options
    agreed: tuple[int, int, int]
    offer: tuple[int, int, int] | None = None


CASES = {
    "nothing": Case(mp.Options(), (6, 0, 0)),
    "every action": Case(mp.Options(actions=Actions(0x1FF)), (6, 0x1FF, 0)),
    "every capability": Case(mp.Options(steps=Steps(0x100C00)), (6, 0, 0x100C00)),
    "an older filter": Case(mp.Options(version=4), (4, 0, 0)),
    "macro lists": Case(
        mp.Options(
            actions=Actions.SET_MACRO_LIST,
            macro_lists=(mp.MacroList(mp.MacroStage.MAIL, "i {mail_addr}"),),
        ),
        (6, 0x100, 0),
    ),
    "no replies": Case(mp.Options(steps=_NO_REPLY), (6, 0, 0xFF080)),
    "replies that an older MTA wants": Case(
        mp.Options(steps=_NO_REPLY), (4, 0, 0x80), offer=(4, 0x3F, 0x3FF)
    ),
    "replies that a very old MTA wants": Case(
        mp.Options(steps=_NO_REPLY), (2, 0, 0), offer=(2, 0x3F, 0x7F)
    ),
    "steps that an old MTA cannot leave out": Case(
        mp.Options(steps=Steps.NO_DATA | Steps.NO_UNKNOWN), (3, 0, 0x100), offer=(3, 0x3F, 0x17F)
    ),
    "no action said": Case(mp.Options(actions=Actions(0xF)), (2, 0xF, 0), offer=(2, 0, 0x3)),
    "an MTA of the future": Case(
        mp.Options(actions=Actions(0x1)), (6, 0x1, 0), offer=(9, 0xFFFFFFFF, 0x0FFFFFFF)
    ),
}


def _first_accepted_then_discarded(conversation: Played) -> Answer:
    """Different replies at the end of the mails: one reply too many or too few comes to light."""
    return [mp.Accept(), mp.Discard()][len(conversation.of(mp.EndOfMessage)) - 1]


_SCRIPT: Script = {mp.EndOfMessage: _first_accepted_then_discarded}


def _mails(
    filter: PlayerThread,
    agreed: tuple[int, int, int] | None,
    offer: tuple[int, int, int] | None,
) -> None:
    """Run the script with an offer, by default miltertest's own, and the answer it must get."""
    given: dict[str, int] = {}
    if offer is not None:
        given |= zip(("version", "actions", "steps"), offer, strict=True)
    if agreed is not None:
        given |= {"agreed_actions": agreed[1], "agreed_steps": agreed[2]}
    run("negotiation.lua", filter.addresses[1], **given)


@pytest.mark.parametrize("name", CASES)
def test_an_offer_is_agreed_to_and_mails_go_through(name: str, filter: PlayerThread) -> None:
    request, agreed, offer = CASES[name]
    play = filter.play(_SCRIPT, request=request)
    _mails(filter, agreed, offer)
    conversation = play.conversation_with_complaints()
    reasons = [each.partition("unusual: ")[2] for each in conversation.complaints]
    assert reasons == [
        f"{kind} needs version {since}; version {agreed[0]} is in use"
        for kind, since in _SINCE.items()
        if agreed[0] < since
    ]
    offered = conversation.offer
    assert offered is not None
    assert (offered.version, offered.actions, offered.steps) == (offer or _OWN_OFFER)
    options = conversation.agreed
    assert options is not None
    assert (options.version, options.actions, options.steps) == agreed
    assert options.macro_lists == request.macro_lists
    unknown = [] if Steps.NO_UNKNOWN & agreed[2] else ["Unknown"]
    assert conversation.kinds == [*CLIENT, *unknown, *MAIL, *MAIL, "Close"]


@pytest.mark.parametrize(
    ("offer", "reason"),
    [
        ((6, 0x1F, 0x1FFFFF), "requested but not offered: SMFIF_QUARANTINE"),
        ((6, 0x3F, 0x1FF7FF), "requested but not offered: SMFIP_RCPT_REJ"),
        ((1, 0x3F, 0x1FFFFF), "version 1 is below 2, the lowest accepted"),
    ],
    ids=["an action", "a step", "the version"],
)
def test_an_offer_that_lacks_what_the_filter_needs_is_refused(
    offer: tuple[int, int, int], reason: str, filter: PlayerThread
) -> None:
    play = filter.play(
        request=mp.Options(actions=Actions.QUARANTINE, steps=Steps.REJECTED_RECIPIENTS)
    )
    _mails(filter, None, offer)
    conversation = play.conversation_with_complaints()
    assert conversation.agreed is None
    assert conversation.kinds == []
    [complaint] = conversation.complaints
    assert f"Negotiate: {reason}" in complaint
    assert ("`if_offered`" in complaint) is ("not offered" in reason)


@pytest.mark.parametrize("flag", _NO_REPLY, ids=lambda flag: flag.name)
def test_one_step_without_a_reply(flag: Steps, filter: PlayerThread) -> None:
    play = filter.play(_SCRIPT, request=mp.Options(steps=flag))
    _mails(filter, (6, 0, int(flag)), None)
    assert play.conversation().kinds == [*CLIENT, "Unknown", *MAIL, *MAIL, "Close"]


@pytest.mark.parametrize(
    "left_out", [*([each] for each in _LEAVE_OUT), [*_LEAVE_OUT]], ids="-".join
)
def test_steps_that_are_left_out(left_out: list[str], filter: PlayerThread) -> None:
    steps = Steps(0)
    for each in left_out:
        steps |= _LEAVE_OUT[each]
    play = filter.play({mp.EndOfMessage: mp.Accept()}, request=mp.Options(steps=steps))
    run("suppressed.lua", filter.addresses[1], left_out=f" {' '.join(left_out)} ")
    names = ["connect", "helo", "unknown", *PARTS, *PARTS]
    said = [*CLIENT, "Unknown", *MAIL, *MAIL]
    expected = [kind for name, kind in zip(names, said, strict=True) if name not in left_out]
    assert play.conversation().kinds == [*expected, "Close"]
