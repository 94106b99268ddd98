"""The candidate classes do the same work, so that their times may be compared."""

import pickle

import pytest

from tests.bench.message_class import CANDIDATES, NAME, PAYLOAD, VALUE, Candidate


@pytest.fixture(params=CANDIDATES, ids=lambda candidate: candidate.title)
def candidate(request: pytest.FixtureRequest) -> Candidate:
    chosen: Candidate = request.param
    return chosen


def test_decodes_and_encodes(candidate: Candidate) -> None:
    message = candidate.decode(PAYLOAD)
    assert (message.name, message.value) == (NAME, VALUE)
    assert candidate.encode(message) == PAYLOAD
    assert candidate.encode(candidate.build(NAME, VALUE)) == PAYLOAD


def test_compares_and_pickles_by_value(candidate: Candidate) -> None:
    message = candidate.decode(PAYLOAD)
    assert message == candidate.build(NAME, VALUE)
    assert message != candidate.build(NAME, VALUE + "x")
    assert pickle.loads(pickle.dumps(message)) == message


@pytest.mark.parametrize("payload", [b"a\0b", b"a\0", b"a\0b\0c\0", b"a\0b\0c"])
def test_refuses_what_is_not_two_texts(candidate: Candidate, payload: bytes) -> None:
    with pytest.raises(ValueError, match="a"):
        candidate.decode(payload)
