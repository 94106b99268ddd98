"""A lenient MTA takes the answers to its offer that Sendmail or Postfix take."""

import pytest

import milter_protocol as mp
from generator.model import MalformedVector, MessageVector
from tests.interop.libmilter.listed import read
from tests.interop.malformed_answers import Claim, claims
from tests.story import OFFERED

GOES_ON = {"takes", "trims", "reads-on"}
"""What an MTA does that goes on behind an answer."""
CLAIMS = [claim for mta in ("sendmail", "postfix") for claim in claims(read(), mta)]
FINE = {"negotiate-answer-empty-lists"}
"""What there is nothing to point out about, though an MTA may make little of it."""


def _goes_on(claim: Claim) -> bool:
    return claim.opinion.outcome in GOES_ON


ANSWERS = {claim.vector.id: claim.vector for claim in CLAIMS}
TAKEN = {claim.vector.id for claim in CLAIMS if _goes_on(claim)}
DISPUTED = TAKEN & {claim.vector.id for claim in CLAIMS if not _goes_on(claim)}


def _hear(
    vector: MessageVector | MalformedVector, *, is_strict: bool
) -> tuple[list[mp.Event], mp.RemoteProtocolError | None]:
    session = mp.MTASession(OFFERED, strict=is_strict)
    session.open()
    session.receive_data(vector.frame)
    events: list[mp.Event] = []
    try:
        events.extend(iter(session.next_event, None))
    except mp.RemoteProtocolError as error:
        assert (session.agreed, session.closed) == (None, True)
        return events, error
    return events, None


@pytest.mark.parametrize("id_", sorted(TAKEN))
def test_it_is_taken_and_pointed_out(id_: str) -> None:
    (*pointed_out, agreed), _ = _hear(ANSWERS[id_], is_strict=False)
    assert isinstance(agreed, mp.Negotiated)
    assert all(isinstance(each, mp.Finding) and each.is_violation for each in pointed_out)
    assert bool(pointed_out) is (id_ not in FINE)


@pytest.mark.parametrize("id_", sorted(ANSWERS.keys() - TAKEN))
@pytest.mark.parametrize("is_strict", [True, False])
def test_what_both_close_on_is_refused(id_: str, is_strict: bool) -> None:
    events, error = _hear(ANSWERS[id_], is_strict=is_strict)
    assert events == []
    assert error is not None


@pytest.mark.parametrize("id_", sorted(DISPUTED))
def test_a_strict_one_refuses_what_one_of_them_closes_on(id_: str) -> None:
    assert _hear(ANSWERS[id_], is_strict=True)[1] is not None


def test_both_kinds_are_there() -> None:
    assert {"negotiate-answer-version-0", "negotiate-answer-step-not-offered"} <= TAKEN
    refused = ANSWERS.keys() - TAKEN
    assert {"negotiate-answer-action-not-offered", "negotiate-no-steps"} <= refused
