"""Classes of filters that are made for a test, and what they can be made of."""

import functools
from collections.abc import Awaitable, Callable
from typing import Any

from milter_protocol import aio

Handler = Callable[..., Awaitable[None]]


def make(bases: tuple[type, ...] = (aio.Filter,), /, **members: Any) -> type[aio.Filter]:
    """A class of a filter with these members, whose functions are named as they are."""
    return type("Made", bases, members)


async def handler(self: Any, message: object) -> None:
    """As a handler has to be."""


async def without_message(self: Any) -> None:
    """As no handler can be."""


async def of_two(self: Any, message: object, other: object) -> None:
    """As no handler can be, either."""


def plain(self: Any, message: object) -> None:
    """What somebody forgot the word `async` of."""


def helper(self: Any) -> None:
    """What is never mistaken for a handler."""


def traced(function: Handler) -> Handler:
    """As decorators do it that return what the function returns."""

    @functools.wraps(function)
    def around(*arguments: Any) -> Awaitable[None]:
        return function(*arguments)

    return around
