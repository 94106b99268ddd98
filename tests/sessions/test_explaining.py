"""The result of a negotiation in words."""

import milter_protocol as mp
from tests.sessions.talking import EVERY_STEP, A, S, frames, received
from tests.story import OFFER, OFFERED, VERSION


def told(agreed: mp.Negotiated) -> list[str]:
    """The lines, but for those about fields that later versions than the agreed one have."""
    return [line for line in agreed.explain() if "does not have" not in line]


def explained(request: mp.Options, offer: mp.Message) -> list[str]:
    (agreed,) = received(mp.FilterSession(request), frames(offer))
    assert isinstance(agreed, mp.Negotiated)
    return told(agreed)


def test_nothing_but_the_version() -> None:
    assert explained(mp.Options(VERSION), OFFER) == [
        "version 6",
        "frames have a length of 65536 at most",
    ]


def test_a_version_below_the_offer() -> None:
    assert explained(mp.Options(version=4), OFFER)[0] == "version 4, of 6 offered"


def test_each_flag_has_a_line_with_its_symbol_and_its_meaning() -> None:
    request = mp.Options(VERSION, actions=A.ADD_HEADERS | A.QUARANTINE, steps=S.NO_HELO | S.SKIP)
    _, *flags, _ = explained(request, OFFER)
    symbols = [line.partition(": ")[0] for line in flags]
    assert symbols == ["SMFIF_ADDHDRS", "SMFIF_QUARANTINE", "SMFIP_NOHELO", "SMFIP_SKIP"]
    assert all(len(line.partition(": ")[2].split()) > 2 for line in flags)


def test_what_was_left_out_and_what_the_session_does_itself() -> None:
    request = mp.Options(VERSION, steps=S.NO_DATA | S.NO_REPLY_HEADER | S.NO_REPLY_BODY)
    assert explained(request, mp.Negotiate(2, 0, 0x7F))[1:-1] == [
        "SMFIP_NR_HDR was requested but not offered, and is not in use",
        "SMFIP_NODATA was requested but not offered, and is not in use",
        "SMFIP_NR_BODY was requested but not offered, and is not in use",
        "Body is answered by the session, because the MTA waits for a reply",
        "Header is answered by the session, because the MTA waits for a reply",
    ]


def test_the_macros_that_were_asked_for() -> None:
    lists = (
        mp.MacroList(mp.MacroStage.CONNECT, "j {client_name}"),
        mp.MacroList(mp.MacroStage.END_OF_MESSAGE, ""),
        mp.MacroList(77, "i"),
    )
    session = mp.MTASession(OFFERED)
    session.open()
    # No filter of ours asks for a stage that does not exist.
    *_, agreed = received(session, frames(mp.Negotiate(6, A.SET_MACRO_LIST, 0, lists)))
    assert isinstance(agreed, mp.Negotiated)
    assert agreed.explain()[-4:-1] == [
        "macros before Connect: j {client_name}",
        "macros before EndOfMessage: none",
        "macros before stage 77: i",
    ]


def test_the_agreed_length() -> None:
    offer = mp.Negotiate(6, 0, EVERY_STEP | S.DATA_SIZE_256K)
    lines = explained(mp.Options(VERSION, steps=S.DATA_SIZE_256K), offer)
    assert lines[-1] == "frames have a length of 262144 at most"


def test_a_bit_that_nobody_knows() -> None:
    lines = explained(mp.Options(VERSION, actions=A(0x8000)), mp.Negotiate(6, 0x8000, 0))
    assert lines[1] == "0x00008000: unknown"


def test_the_mta_explains_the_same() -> None:
    session = mp.MTASession(OFFERED)
    session.open()
    (agreed,) = received(session, frames(mp.Negotiate(4, A.QUARANTINE, 0)))
    assert isinstance(agreed, mp.Negotiated)
    request = mp.Options(version=4, actions=A.QUARANTINE)
    assert told(agreed) == explained(request, OFFER)
