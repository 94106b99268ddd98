"""Errors say what the reference and the other tools say."""

from collections.abc import Iterator

import pytest

import milter_protocol as mp
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS

REASONS = {**FRAME_ERRORS, **PAYLOAD_ERRORS}


def below(error: type[mp.RemoteProtocolError]) -> Iterator[type[mp.RemoteProtocolError]]:
    for each in error.__subclasses__():
        yield each
        yield from below(each)


@pytest.mark.parametrize("kind", REASONS)
def test_the_reason_is_the_sentence_of_the_reference(kind: str) -> None:
    (error,) = (each for each in below(mp.RemoteProtocolError) if each.kind == kind)
    assert error().reason == REASONS[kind]
