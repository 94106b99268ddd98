"""What can be served as a filter, and what cannot."""

import asyncio
import functools
from typing import Any

import pytest

from milter_protocol import aio
from tests.aio.making import traced

ADDRESS = "inet:0@127.0.0.1"


class Demanding(aio.Filter):
    def __init__(self, argument: object) -> None:
        """Not to be called without it."""


async def conversation(connection: aio.Connection) -> None:
    """As a coroutine function has to be."""


async def without_connection() -> None:
    """As a coroutine function cannot be."""


async def generating() -> Any:
    yield aio.Filter()


WRONG_FILTERS: list[tuple[object, str]] = [
    (aio.Filter(), "give the class Filter"),
    ("Filter", "must be a class derived from Filter, a function .* not 'Filter'"),
    (None, "must be a class derived from Filter"),
    (dict, "must be a class derived from Filter"),
    (aio.Connection, "must be a class derived from Filter"),
    (generating, "must be a class derived from Filter"),
    (Demanding, "called without arguments, so give a function that adds them"),
    (lambda connection: aio.Filter(), "called without arguments"),
    (without_connection, "give it one parameter, the Connection"),
]


@pytest.mark.parametrize(("filter", "text"), WRONG_FILTERS)
def test_what_is_not_a_filter(filter: Any, text: str) -> None:
    with pytest.raises(TypeError, match=text):
        aio.Server(filter, ADDRESS)
    with pytest.raises(TypeError, match=text):
        asyncio.run(aio.serve(filter, ADDRESS))


class Conversing:
    async def hold(self, connection: aio.Connection) -> None:
        """As a method of something else."""

    async def __call__(self, connection: aio.Connection) -> None:
        """As an object."""


@pytest.mark.parametrize(
    "filter",
    [
        aio.Filter,
        lambda: Demanding(1),
        functools.partial(Demanding, 1),
        conversation,
        traced(conversation),
        functools.partial(conversation),
        Conversing().hold,
        Conversing(),
    ],
)
def test_what_is_a_filter(filter: Any) -> None:
    aio.Server(filter, ADDRESS)
