"""Malformed frames that real programs take: pointed out and taken, or an error to a strict side."""

from typing import Any

import pytest

import milter_protocol as mp
from milter_protocol.limits import TOLERATED_MAX_LENGTH
from tests.python.vectors import vectors
from tests.sessions.talking import (
    CONNECT,
    EXAMPLES,
    HELO,
    STORY,
    ended,
    filter_session,
    findings,
    frames,
    hear,
    mta_session,
    pass_over,
    received,
    refused,
    tell,
    up_to,
)
from tests.story import OFFERED, VERSION, decoded, encoded

KINDS = {kind.CODE: kind for kind in EXAMPLES}
FRAMES = [(each["id"], bytes.fromhex(each["frame"]), each) for each in vectors("malformed")]
MALFORMED = {id_: frame for id_, frame, _ in FRAMES}
TOLERATED = {id_: each["tolerated"] for id_, _, each in FRAMES if "tolerated" in each}
AGREED = mp.Negotiate(6, mp.Actions(0x1FF), mp.Steps.SKIP)
HALF = frames(HELO)[:7]
TWO_NULS = MALFORMED["connect-two-nuls"]
LONG = mp.ReplaceBody(b"x" * 100_000)


def ids_of(module: str) -> list[str]:
    """Those whose frame has the code of a command, or of a reply."""
    return [
        id_
        for id_ in TOLERATED
        if KINDS[MALFORMED[id_][4]].__module__.endswith(module)
        and KINDS[MALFORMED[id_][4]] is not mp.Negotiate
    ]


def taken(id_: str) -> list[mp.Message]:
    return [decoded(bytes.fromhex(TOLERATED[id_]))] if TOLERATED[id_] else []


def a_filter(kind: type[mp.Message], **options: Any) -> mp.FilterSession:
    """One that may hear a kind of command now."""
    session = filter_session(**options)
    for command in STORY:
        if mp.phase_after(session.phase, kind, mp.Options(VERSION)) is not None:
            break
        pass_over(session, command)
    return session


def an_mta(kind: type[mp.Message], **options: Any) -> mp.MTASession:
    """One that may hear a kind of reply now."""
    session = mta_session(AGREED, **options)
    tell(session, *(up_to(STORY[-2]) if kind is mp.Skip else STORY))
    return session


def same(error: mp.RemoteProtocolError | None, vector: str) -> bool:
    with pytest.raises(mp.RemoteProtocolError) as refused:
        decoded(MALFORMED[vector])
    wanted = refused.value
    assert error is not None
    return (type(error), error.offset, error.field) == (type(wanted), wanted.offset, wanted.field)


@pytest.mark.parametrize("vector", ids_of("commands"))
def test_a_lenient_filter_takes_a_command_and_points_the_error_out(vector: str) -> None:
    session = a_filter(KINDS[MALFORMED[vector][4]])
    finding, *rest = received(session, MALFORMED[vector])
    assert isinstance(finding, mp.Finding)
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.MALFORMED, True)
    assert same(finding.error, vector)
    assert [each for each in rest if not isinstance(each, mp.MessageAborted)] == taken(vector)


@pytest.mark.parametrize("vector", ids_of("commands"))
def test_a_strict_filter_refuses_it(vector: str) -> None:
    session = a_filter(KINDS[MALFORMED[vector][4]], strict=True)
    is_open = session.in_message
    events, error = refused(session, MALFORMED[vector] + HALF)
    assert events == []
    assert same(error, vector)
    assert session.closed
    assert ended(session) == [mp.MessageAborted("the MTA closed the connection")] * is_open


@pytest.mark.parametrize("vector", ids_of("replies"))
def test_a_lenient_mta_takes_a_reply_and_points_the_error_out(vector: str) -> None:
    session = an_mta(KINDS[MALFORMED[vector][4]], strict=False)
    finding, *rest = received(session, MALFORMED[vector])
    assert isinstance(finding, mp.Finding)
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.MALFORMED, True)
    assert same(finding.error, vector)
    broken = [each for each in rest if isinstance(each, mp.Finding)]
    assert rest == broken + taken(vector)
    assert {each.kind for each in broken} <= {mp.FindingKind.TEXT}


@pytest.mark.parametrize("vector", ids_of("replies"))
def test_a_strict_mta_refuses_it(vector: str) -> None:
    session = an_mta(KINDS[MALFORMED[vector][4]])
    events, error = refused(session, MALFORMED[vector] + HALF)
    assert events == []
    assert same(error, vector)
    assert session.closed
    assert ended(session) == []


REFUSED = [
    id_
    for id_, _, each in FRAMES
    if id_ not in TOLERATED
    and each["error"]["kind"] not in ("incomplete", "surplus", "too-long", "undersized")
]
"""What is malformed in a stream too, and not for its length."""


@pytest.mark.parametrize("vector", REFUSED)
def test_nobody_takes_what_is_refused(vector: str) -> None:
    """A length is held against the first bytes of strangers where a stream begins."""
    frame = MALFORMED[vector]
    a_filter = mp.FilterSession() if vector.startswith("foreign-") else filter_session()
    for session in (a_filter, an_mta(mp.Accept, strict=False)):
        with pytest.raises(mp.RemoteProtocolError) as caught:
            received(session, frame)
        assert same(caught.value, vector)


@pytest.mark.parametrize("strict", [True, False])
def test_after_an_error_the_end_of_the_connection_says_nothing(strict: bool) -> None:
    session, mta = filter_session(strict=strict), mta_session(strict=strict)
    for side, wrong in ((session, mp.Accept()), (mta, HELO)):
        events, _ = refused(side, frames(wrong) + HALF)
        assert events == []
        assert received(side, frames(wrong)) == []
        assert ended(side) == []


def test_what_follows_in_the_same_bytes_is_heard() -> None:
    session = filter_session()
    finding, connect = received(session, TWO_NULS + frames(HELO) + TWO_NULS)
    assert isinstance(finding, mp.Finding)
    assert type(connect) is mp.Connect
    session.send(mp.Continue())
    assert received(session) == [HELO]
    session.send(mp.Continue())
    kinds = [each.kind for each in findings(received(session))]
    assert kinds == [mp.FindingKind.MALFORMED, mp.FindingKind.OUT_OF_ORDER]


def test_what_is_dropped_leaves_the_conversation_as_it_is() -> None:
    session = filter_session()
    pass_over(session, CONNECT)
    received(session, frames(mp.Macro(mp.CommandCode.HELO, {"{cipher}": "AES"})))
    assert [type(each) for each in received(session, MALFORMED["macro-name-without-nul"])] == [
        mp.Finding
    ]
    assert session.macros == {"cipher": "AES"}
    hear(session, HELO)


def test_a_filter_takes_no_reply_however_lenient_libmilter_is_not() -> None:
    session = filter_session()
    pass_over(session, CONNECT)
    with pytest.raises(mp.RemoteProtocolError):
        received(session, MALFORMED["add-header-no-payload"])


def test_lists_without_an_end_are_left_out_of_an_offer_and_an_answer() -> None:
    cut = MALFORMED["negotiate-second-list-cut"]
    for lenient in (mp.FilterSession(), _answered(strict=False)):
        finding, agreed = received(lenient, cut)
        assert isinstance(finding, mp.Finding)
        assert isinstance(agreed, mp.Negotiated)
    for strict in (mp.FilterSession(strict=True), _answered(strict=True)):
        with pytest.raises(mp.TruncatedError):
            received(strict, cut)


def _answered(*, strict: bool) -> mp.MTASession:
    session = mp.MTASession(OFFERED, strict=strict)
    session.open()
    return session


def test_a_lenient_mta_takes_a_reply_above_the_agreed_limit() -> None:
    session = mta_session(AGREED, strict=False)
    tell(session, *STORY)
    finding, body = received(session, encoded(LONG, 1 << 20))
    assert isinstance(finding, mp.Finding)
    assert (finding.kind, finding.is_violation) == (mp.FindingKind.TOO_LONG, True)
    assert body == LONG


def test_a_reply_at_the_limit_is_as_it_should_be() -> None:
    session = mta_session(AGREED, strict=False)
    tell(session, *STORY)
    body = mp.ReplaceBody(b"x" * (mp.DEFAULT_MAX_LENGTH - 1))
    assert received(session, encoded(body)) == [body]


@pytest.mark.parametrize("options", [{"strict": True}, {"strict": False, "max_length": 100_000}])
def test_an_mta_refuses_what_is_above_what_it_holds(options: dict[str, Any]) -> None:
    session = mta_session(AGREED, **options)
    tell(session, *STORY)
    with pytest.raises(mp.TooLongError):
        received(session, encoded(LONG, 1 << 20)[:5])


def test_nobody_holds_more_than_real_programs() -> None:
    session = mta_session(AGREED, strict=False)
    tell(session, *STORY)
    assert received(session, TOLERATED_MAX_LENGTH.to_bytes(4, "big")) == []
    session = mta_session(AGREED, strict=False)
    tell(session, *STORY)
    with pytest.raises(mp.TooLongError):
        received(session, (TOLERATED_MAX_LENGTH + 1).to_bytes(4, "big"))


def test_a_filter_refuses_what_libmilter_closes_on() -> None:
    session = filter_session()
    with pytest.raises(mp.TooLongError):
        received(session, (mp.DEFAULT_MAX_LENGTH + 1).to_bytes(4, "big"))
