# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What to run for each connection."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, NoReturn, cast

from .._local_errors import shortened
from .checking import is_coroutine_function, takes
from .responding import BaseResponder

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from .connection import Connection

    Converse = Callable[[Connection], Coroutine[Any, Any, None]]
    AnyResponder = Callable[[], BaseResponder] | Converse

_WANTED = (
    "a keeper must be a class derived from Keeper, a function that makes an object of one, "
    "or a coroutine function that takes a Connection"
)


def coroutine_of(keeper: AnyResponder) -> Converse:
    """A coroutine function that holds a conversation.

    Raises:
        TypeError: this is not a keeper, or cannot be called as it will be.
    """
    if isinstance(keeper, BaseResponder):
        name = type(keeper).__name__
        _refuse(keeper, f"each connection gets an object of its own, so give the class {name}")
    is_stranger = isinstance(keeper, type) and not issubclass(keeper, BaseResponder)
    generates = inspect.isgeneratorfunction(keeper) or inspect.isasyncgenfunction(keeper)
    if not callable(keeper) or is_stranger or generates:
        _refuse(keeper)
    if is_coroutine_function(keeper):
        if not takes(keeper, 1):
            _refuse(keeper, "give it one parameter, the Connection")
        hold = cast("Converse", keeper)

        async def hold_while_connected(connection: Connection) -> None:
            await connection.work.run(hold(connection))

        return hold_while_connected
    if not takes(keeper, 0):
        _refuse(keeper, "it is called without arguments, so give a function that adds them")
    make = cast("Callable[[], object]", keeper)

    async def converse(connection: Connection) -> None:
        made = make()
        if not isinstance(made, BaseResponder):
            _refuse(made)
        await made.run(connection)

    return converse


def _refuse(given: object, remedy: str = "") -> NoReturn:
    raise TypeError(f"{_WANTED}; not {shortened(given)}" + (f"; {remedy}" if remedy else ""))
