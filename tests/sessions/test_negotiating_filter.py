"""What a filter agrees to when it is made an offer."""

import pytest

import milter_protocol as mp
from tests.sessions.talking import (
    EVERY_ACTION,
    EVERY_STEP,
    STEPS_OF,
    A,
    P,
    S,
    ended,
    frames,
    received,
)
from tests.story import OFFER, VERSION, decoded, encoded

EMULATED = {
    S.NO_REPLY_CONNECT: mp.Connect,
    S.NO_REPLY_HELO: mp.Helo,
    S.NO_REPLY_MAIL: mp.EnvelopeFrom,
    S.NO_REPLY_RECIPIENT: mp.EnvelopeRecipient,
    S.NO_REPLY_DATA: mp.Data,
    S.NO_REPLY_UNKNOWN: mp.Unknown,
    S.NO_REPLY_HEADER: mp.Header,
    S.NO_REPLY_END_OF_HEADERS: mp.EndOfHeaders,
    S.NO_REPLY_BODY: mp.Body,
}
DROPPED = [S.NO_DATA, S.NO_UNKNOWN]
NEEDED = [flag for flag in EVERY_STEP if flag not in {*EMULATED, *DROPPED, S.SKIP}]


def negotiate(
    request: mp.Options | None, offer: mp.Message, **options: int
) -> tuple[mp.FilterSession, mp.Negotiated, mp.Message]:
    """A session with what it made of an offer, and its answer."""
    session = mp.FilterSession(request, min_version=options.get("min_version"))
    (agreed,) = received(session, encoded(offer))
    assert isinstance(agreed, mp.Negotiated)
    return session, agreed, decoded(session.data_to_send())


def test_the_answer_has_what_was_requested() -> None:
    request = mp.Options(VERSION, actions=A.ADD_HEADERS, steps=S.NO_HELO | S.SKIP)
    session, agreed, answer = negotiate(request, OFFER)
    assert answer == mp.Negotiate(6, A.ADD_HEADERS, S.NO_HELO | S.SKIP)
    assert session.agreed == agreed.agreed == request
    assert (agreed.offer, agreed.emulated, agreed.left_out) == (OFFER, frozenset(), ())
    assert (session.phase, session.awaited) == (P.NEGOTIATED, None)


def test_without_a_request_nothing_is_asked_for() -> None:
    _, agreed, answer = negotiate(None, OFFER)
    assert answer == mp.Negotiate(6, 0, 0)
    assert agreed.agreed == mp.Options(VERSION)


@pytest.mark.parametrize("offered", [2, 3, 4, 5, 6, 7, 99, 2**32 - 1])
@pytest.mark.parametrize("requested", [2, 4, 6])
def test_the_lower_version_is_agreed(offered: int, requested: int) -> None:
    session, _, answer = negotiate(mp.Options(version=requested), mp.Negotiate(offered))
    assert answer == mp.Negotiate(min(offered, requested))
    assert session.agreed == mp.Options(version=min(offered, requested))


@pytest.mark.parametrize(
    ("offered", "least", "refused"),
    [(0, None, "version/1"), (1, None, "version/1"), (3, 4, "version/3"), (5, 6, "version/5")],
)
def test_an_offer_that_is_too_old(offered: int, least: int | None, refused: str) -> None:
    session = mp.FilterSession(min_version=least)
    with pytest.raises(mp.NegotiationError, match=f"version {offered} is below") as caught:
        received(session, encoded(mp.Negotiate(offered)))
    assert caught.value.refused == refused
    assert session.closed
    assert session.agreed is None
    assert received(session, frames(OFFER)) == []
    assert ended(session) == []
    assert session.data_to_send() == b""


@pytest.mark.parametrize("least", [2, 4, 6])
def test_an_offer_that_is_just_new_enough(least: int) -> None:
    _, agreed, _ = negotiate(None, mp.Negotiate(least), min_version=least)
    assert agreed.agreed.version == least


def test_an_offer_of_nothing_stands_for_what_the_first_mtas_could_do() -> None:
    actions = A.ADD_HEADERS | A.CHANGE_BODY | A.ADD_RECIPIENTS | A.DELETE_RECIPIENTS
    steps = S.NO_CONNECT | S.NO_HELO | S.NO_MAIL | S.NO_RECIPIENT | S.NO_BODY | S.NO_HEADERS
    _, agreed, answer = negotiate(
        mp.Options(VERSION, actions=actions, steps=steps), mp.Negotiate(2, 0, 0)
    )
    assert answer == mp.Negotiate(2, actions, steps)
    assert agreed.left_out == ()


@pytest.mark.parametrize(
    ("requested", "refused"),
    [
        (mp.Options(VERSION, actions=A.CHANGE_HEADERS), "action/change-headers"),
        (mp.Options(VERSION, steps=S.NO_END_OF_HEADERS), "step/no-end-of-headers"),
    ],
)
def test_what_the_first_mtas_could_not_do(requested: mp.Options, refused: str) -> None:
    with pytest.raises(mp.NegotiationError) as caught:
        received(mp.FilterSession(requested), frames(mp.Negotiate(2, 0, 0)))
    assert caught.value.refused == refused


def id_of(prefix: str, flag: S | A) -> str:
    name = str(flag.name).lower().replace("_", "-")
    return f"{prefix}/{name}"


@pytest.mark.parametrize("flag", list(EVERY_ACTION), ids=str)
def test_an_action_that_is_not_offered_is_refused_by_its_name(flag: A) -> None:
    with pytest.raises(mp.NegotiationError, match=r"not offered: SMFIF_\w+") as caught:
        received(
            mp.FilterSession(mp.Options(VERSION, actions=flag)),
            frames(mp.Negotiate(6, EVERY_ACTION & ~flag, EVERY_STEP)),
        )
    assert caught.value.refused == id_of("action", flag)


@pytest.mark.parametrize("flag", NEEDED, ids=str)
def test_a_step_that_cannot_be_done_without_is_refused_by_its_name(flag: S) -> None:
    session = mp.FilterSession(mp.Options(VERSION, steps=flag))
    with pytest.raises(mp.NegotiationError, match="requested but not offered") as caught:
        received(session, frames(mp.Negotiate(6, EVERY_ACTION, S(0xFFFFFFFF) & ~flag)))
    assert caught.value.refused == id_of("step", flag)
    assert (session.closed, session.agreed, session.phase) == (True, None, P.OPENED)


def test_all_that_is_not_offered_is_named_at_once() -> None:
    actions = A.QUARANTINE | A.CHANGE_SENDER | A(0x8000)
    request = mp.Options(VERSION, actions=actions, steps=S.REJECTED_RECIPIENTS)
    with pytest.raises(mp.NegotiationError) as caught:
        received(mp.FilterSession(request), frames(mp.Negotiate(2, A.ADD_HEADERS, S(0))))
    assert caught.value.refused == id_of("action", A.QUARANTINE)
    assert caught.value.reason == (
        "requested but not offered: SMFIF_QUARANTINE, SMFIF_CHGFROM, 0x00008000, SMFIP_RCPT_REJ; "
        "move what the filter can do without to `if_offered`"
    )


def test_a_bit_without_a_name_is_refused_by_its_number() -> None:
    with pytest.raises(mp.NegotiationError) as caught:
        received(mp.FilterSession(mp.Options(VERSION, actions=A(0x8000))), frames(OFFER))
    assert caught.value.refused == "0x00008000"


@pytest.mark.parametrize("flag", DROPPED, ids=str)
def test_a_step_that_a_filter_can_hear_all_the_same_is_left_out(flag: S) -> None:
    _, agreed, answer = negotiate(mp.Options(VERSION, steps=flag), mp.Negotiate(2, 0, STEPS_OF[2]))
    assert answer == mp.Negotiate(2, 0, 0)
    assert agreed.left_out == (flag,)
    assert agreed.emulated == frozenset()


@pytest.mark.parametrize(("flag", "command"), EMULATED.items(), ids=str)
def test_a_reply_that_the_mta_waits_for_is_left_to_the_session(
    flag: S, command: type[mp.Message]
) -> None:
    _, agreed, answer = negotiate(
        mp.Options(VERSION, steps=flag), mp.Negotiate(6, 0, EVERY_STEP & ~flag)
    )
    assert answer == mp.Negotiate(6, 0, 0)
    assert agreed.left_out == (flag,)
    assert agreed.emulated == {command}


def test_macros_are_asked_for_in_the_answer() -> None:
    lists = (mp.MacroList(mp.MacroStage.CONNECT, "j _"), mp.MacroList(mp.MacroStage.MAIL, ""))
    request = mp.Options(VERSION, actions=A.SET_MACRO_LIST, macro_lists=lists)
    session, _, answer = negotiate(request, OFFER)
    assert answer == mp.Negotiate(6, A.SET_MACRO_LIST, 0, lists)
    assert session.agreed == request


def test_a_request_that_is_made_from_the_offer() -> None:
    def request(offer: mp.Message) -> mp.Options:
        assert isinstance(offer, mp.Negotiate)
        return mp.Options(version=offer.version, actions=A(offer.actions))

    session = mp.FilterSession(request)
    (agreed,) = received(session, frames(mp.Negotiate(4, A.QUARANTINE, 0)))
    assert isinstance(agreed, mp.Negotiated)
    assert agreed.agreed == mp.Options(version=4, actions=A.QUARANTINE)
    assert session.data_to_send() == frames(mp.Negotiate(4, A.QUARANTINE, 0))


@pytest.mark.parametrize(
    ("flags", "length"),
    [
        (S(0), 65_536),
        (S.DATA_SIZE_256K, 262_144),
        (S.DATA_SIZE_1M, 1_048_576),
        (S.DATA_SIZE_256K | S.DATA_SIZE_1M, 1_048_576),
    ],
)
def test_the_size_of_frames_is_agreed(flags: S, length: int) -> None:
    steps = flags | S.NO_REPLY_BODY | S.NO_CONNECT | S.NO_HELO | S.NO_MAIL | S.NO_RECIPIENT
    offer = mp.Negotiate(6, 0, steps | S.NO_HEADERS | S.NO_END_OF_HEADERS | S.NO_DATA)
    session, _, _ = negotiate(mp.Options(VERSION, steps=S(offer.steps)), offer)
    longest = mp.Body(bytes(length - 1))
    assert received(session, encoded(longest, length)) == [longest]
    with pytest.raises(mp.TooLongError):
        received(session, (length + 1).to_bytes(4, "big"))
    assert session.closed


@pytest.mark.parametrize(
    ("value", "steps"), [("hi", S(0)), (" hi", S.HEADER_LEADING_SPACE), ("  hi", S(0))]
)
def test_the_value_of_a_header_is_passed_on_as_it_came(value: str, steps: S) -> None:
    """The MTA takes one space away where the flag is not agreed; the rest is the value."""
    request = mp.Options(
        VERSION, steps=steps | S.NO_CONNECT | S.NO_HELO | S.NO_MAIL | S.NO_RECIPIENT
    )
    session, agreed, _ = negotiate(request, OFFER)
    assert agreed.agreed.has(S.HEADER_LEADING_SPACE) is (steps != S(0))
    (header,) = received(session, frames(mp.Header("Subject", value)))
    assert isinstance(header, mp.Header)
    assert header.value == value


def test_the_negotiation_happens_once() -> None:
    session, _, _ = negotiate(None, OFFER)
    (finding,) = received(session, frames(mp.Negotiate(2)))
    assert isinstance(finding, mp.Finding)
    assert finding.kind is mp.FindingKind.OUT_OF_ORDER
    assert session.agreed == mp.Options(VERSION)


def test_the_commands_after_the_offer_are_heard_under_the_agreed_options() -> None:
    session = mp.FilterSession(mp.Options(VERSION, steps=S.NO_CONNECT | S.NO_REPLY_HELO))
    session.receive_data(frames(OFFER, mp.Helo("x")))
    assert (session.phase, session.agreed) == (P.OPENED, None)
    agreed = session.next_event()
    assert isinstance(agreed, mp.Negotiated)
    assert (session.phase, session.agreed) == (P.NEGOTIATED, agreed.agreed)
    assert mp.decode(session.data_to_send()) == mp.Negotiate(6, 0, agreed.agreed.steps)
    assert session.next_event() == mp.Helo("x")
    assert (session.phase, session.awaited) == (P.GREETED, None)
    assert session.next_event() is None
