"""Arguments that nobody should give, and some that are right."""

from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import milter_protocol as mp


class BrokenError(Exception):
    """What the methods of evil values raise."""


def broken(*_arguments: object, **_named: object) -> NoReturn:
    raise BrokenError


_LOUD = (
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__repr__"),
    *("__str__", "__format__", "__bool__", "__len__", "__iter__", "__getitem__", "__contains__"),
    *("__index__", "__int__", "__float__", "__and__", "__or__", "__rand__", "__ror__", "__add__"),
    *("__invert__", "__sub__", "__rsub__", "__neg__", "__call__", "__bytes__", "__buffer__"),
    *(
        "encode",
        "decode",
        "find",
        "index",
        "partition",
        "startswith",
        "items",
        "keys",
        "bit_length",
    ),
    *("to_bytes", "replace", "strip", "split", "endswith", "as_integer_ratio", "__round__"),
)


def _evil(base: type) -> type:
    return type(f"Evil{base.__name__.title()}", (base,), dict.fromkeys(_LOUD, broken))


EvilInt, EvilStr, EvilBytes = _evil(int), _evil(str), _evil(bytes)
EvilTuple, EvilList, EvilFloat, EvilObject = _evil(tuple), _evil(list), _evil(float), _evil(object)


def _raising() -> Iterator[Any]:
    yield from ()
    raise BrokenError


def _released() -> memoryview:
    view = memoryview(b"ab")
    view.release()
    return view


def _within_itself() -> list[Any]:
    made: list[Any] = []
    made.append(made)
    return made


EVIL: tuple[Callable[[], Any], ...] = (
    lambda: EvilInt(6),
    lambda: EvilInt(-1),
    lambda: EvilStr("text"),
    lambda: EvilStr("L"),
    lambda: EvilStr(""),
    lambda: EvilBytes(b"data"),
    lambda: EvilBytes(b"\0\0\0\1c"),
    lambda: EvilTuple((1, 2)),
    lambda: EvilList([(1, "x")]),
    lambda: EvilFloat(1.5),
    lambda: EvilObject(),
    lambda: [EvilStr("x")],
    lambda: [(EvilStr("x"), EvilStr("y"))],
    lambda: [EvilTuple((1, 2))],
    lambda: [(EvilInt(0), "x")],
    lambda: 10**5000,
    lambda: -(10**5000),
    lambda: 2**32,
    lambda: float("nan"),
    lambda: float("inf"),
    lambda: float("-inf"),
    lambda: 1.5,
    lambda: True,
    lambda: None,
    lambda: ...,
    _released,
    lambda: memoryview(bytes(12)).cast("B", (3, 4)),
    lambda: memoryview(bytes(12)).cast("I"),
    lambda: memoryview(bytes(12))[::2],
    _raising,
    lambda: iter([_raising()]),
    _within_itself,
    lambda: {"x": _within_itself()},
    lambda: {1: 2},
    lambda: [[]],
    lambda: set(),
    lambda: object(),
    lambda: int,
    lambda: EvilInt,
    lambda: mp.Helo,
    lambda: mp.Helo("x"),
    lambda: mp.Steps.NO_HELO,
    lambda: mp.Actions.ADD_HEADERS,
    lambda: mp.AddressFamily.INET,
    lambda: mp.Phase.CONNECTED,
    lambda: mp.Options(),
    lambda: mp.Negotiate(6),
    lambda: mp.Macros(),
    lambda: mp.UnknownCodeError(),
    lambda: "\ud800",
    lambda: "x\0",
    lambda: b"\0\0\0\1c",
    lambda: [b"x"] * 3,
    lambda: broken,
    lambda: 6,
    lambda: "text",
    lambda: b"text",
    lambda: (),
)
