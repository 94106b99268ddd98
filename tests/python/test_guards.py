"""What decoding takes at a glance is what it takes on a careful reading, wherever the NULs are."""

from collections.abc import Callable, Iterator
from itertools import combinations, product

import pytest

import milter_protocol as mp

PLACES = 0, 3, 4, 5, 50, -2, -1


def payloads() -> Iterator[bytes]:
    """Each short payload of NULs and others, and long ones with NULs in some places."""
    for size in range(9):
        yield from map(bytes, product(b"\0a", repeat=size))
    for size in 99, 100, 101, 5000:
        for count in range(len(PLACES) + 1):
            for nuls in combinations(PLACES, count):
                payload = bytearray(b"a" * size)
                for place in nuls:
                    payload[place] = 0
                yield bytes(payload)


PAYLOADS = list(payloads())


def outcome(read: Callable[[bytes], mp.Message], data: bytes) -> object:
    """`None` if it is taken, otherwise what is wrong with it."""
    try:
        read(data)
    except mp.RemoteProtocolError as error:
        return error.kind, error.field, error.offset
    return None


@pytest.mark.parametrize("kind", mp.MESSAGES)
def test_wherever_the_nuls_are(kind: type[mp.Message]) -> None:
    for payload in PAYLOADS:
        frame = bytes([*(len(payload) + 1).to_bytes(4, "big"), kind.CODE, *payload])
        assert outcome(mp.decode, frame) == outcome(kind.from_payload, payload), payload
