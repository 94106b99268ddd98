"""An MTA's session points out what the package refuses to originate, and goes on."""

import pytest

import milter_protocol as mp
from milter_protocol.rules import broken_rules
from tests.sessions.talking import frames, received
from tests.story import OFFERED, VERSION

NEED = mp.Actions.SET_MACRO_LIST
STAGE = mp.MacroStage.HELO


def asked(answer: mp.Negotiate, *, strict: bool) -> tuple[mp.MTASession, list[mp.Event]]:
    session = mp.MTASession(OFFERED, strict=strict)
    session.open()
    return session, received(session, frames(answer))


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    "text", [b"250 Accept", b"350 5.7.1 a", b"hello", b"", b"5", b"550 5.7.1 a%b"]
)
def test_a_text_that_no_constructor_takes(text: bytes, strict: bool) -> None:
    with pytest.raises(mp.LocalProtocolError):
        mp.ReplyCode(text)
    reply = mp.ReplyCode.from_payload(text + b"\0")
    session, _ = asked(mp.Negotiate(6), strict=strict)
    session.send(mp.Connect("x", mp.AddressFamily.UNKNOWN))
    *findings, said = received(session, frames(reply))
    assert said == reply
    assert session.awaited is None
    broken = [rule for _, rule in broken_rules(reply) if rule.is_error]
    assert broken
    assert len(findings) == len(broken)
    for finding, rule in zip(findings, broken, strict=True):
        assert isinstance(finding, mp.Finding)
        assert (finding.kind, finding.is_violation) == (mp.FindingKind.TEXT, True)
        assert rule.doc in finding.reason


def test_a_text_that_is_only_unusual_is_passed_over() -> None:
    reply = mp.ReplyCode("599 5.7.1 odd")
    assert list(broken_rules(reply))
    session, _ = asked(mp.Negotiate(6), strict=True)
    session.send(mp.Connect("x", mp.AddressFamily.UNKNOWN))
    assert received(session, frames(reply)) == [reply]


LISTS = {
    "without the flag": (mp.Actions(0), ((STAGE, "i"),), "SMFIF_SETSYMLIST"),
    "no such stage": (NEED, ((99, "i"),), "99"),
    "a stage twice": (NEED, ((STAGE, "i"), (STAGE, "j")), "Helo"),
}


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(("actions", "lists", "named"), LISTS.values(), ids=LISTS)
def test_lists_of_macros_that_no_filter_of_ours_asks_for(
    actions: mp.Actions, lists: tuple[tuple[int, str], ...], named: str, strict: bool
) -> None:
    request = mp.Options(
        VERSION, actions=actions, macro_lists=tuple(mp.MacroList(*each) for each in lists)
    )
    with pytest.raises(mp.LocalProtocolError, match=named):
        mp.FilterSession(request)
    _, [finding, agreed] = asked(mp.Negotiate(6, actions, 0, lists), strict=strict)
    assert isinstance(finding, mp.Finding)
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.NEGOTIATION, True)
    assert named in finding.reason
    assert isinstance(agreed, mp.Negotiated)
