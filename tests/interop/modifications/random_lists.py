"""Lists of modifications of headers that nobody has thought up."""

import random
from collections.abc import Mapping

import milter_protocol as mp
from tests.interop.modifications.making import Modifications, add, change, insert, remove

_COUNT = 40
_NAMES = (
    *("X-Same", "x-same", "X-New", "X-NEW", "X-Fold", "X-Last", "Subject", "Date", "Received"),
    *("Message-Id", "Return-Path", "Full-Name", "Resent-Message-Id", "Content-Length", "Comments"),
)
_VALUES = ("new", "", "1\n2", "a\n b", "  x", " ", "é\udcff", "\ty")
_PLACES = (*range(16), *range(20, 24), 99, 0x80000000, 0xFFFFFFFF)
_OF_NAME = (0, 1, 1, 2, 2, 3, 3, 4, 9, 0xFFFFFFFF)


def _modification(chance: random.Random) -> mp.Message:
    name, value = chance.choice(_NAMES), chance.choice(_VALUES)
    match chance.choice("aiiccccrr"):
        case "a":
            return add(name, value)
        case "i":
            return insert(chance.choice(_PLACES), name, value)
        case "c":
            return change(chance.choice(_OF_NAME), name, value)
        case _:
            return remove(chance.choice(_OF_NAME), name)


def _list(seed: int) -> Modifications:
    chance = random.Random(seed)
    return [_modification(chance) for _ in range(chance.randint(1, 8))]


RANDOM: Mapping[str, Modifications] = {f"random {seed}": _list(seed) for seed in range(_COUNT)}
