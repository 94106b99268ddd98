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
    "a listener must be a class derived from Listener, a function that makes an object of one, "
    "or a coroutine function that takes a Connection"
)


def coroutine_of(listener: AnyResponder) -> Converse:
    """A coroutine function that holds a conversation.

    Raises:
        TypeError: this is not a listener, or cannot be called as it will be.
    """
    if isinstance(listener, BaseResponder):
        name = type(listener).__name__
        _refuse(listener, f"each connection gets an object of its own, so give the class {name}")
    is_stranger = isinstance(listener, type) and not issubclass(listener, BaseResponder)
    generates = inspect.isgeneratorfunction(listener) or inspect.isasyncgenfunction(listener)
    if not callable(listener) or is_stranger or generates:
        _refuse(listener)
    if is_coroutine_function(listener):
        if not takes(listener, 1):
            _refuse(listener, "give it one parameter, the Connection")
        hold = cast("Converse", listener)

        async def hold_while_connected(connection: Connection) -> None:
            await connection.work.run(hold(connection))

        return hold_while_connected
    if not takes(listener, 0):
        _refuse(listener, "it is called without arguments, so give a function that adds them")
    make = cast("Callable[[], object]", listener)

    async def converse(connection: Connection) -> None:
        made = make()
        if not isinstance(made, BaseResponder):
            _refuse(made)
        await made.run(connection)

    return converse


def _refuse(given: object, remedy: str = "") -> NoReturn:
    raise TypeError(f"{_WANTED}; not {shortened(given)}" + (f"; {remedy}" if remedy else ""))
