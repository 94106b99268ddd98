"""What to run for each connection."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, NoReturn, cast

from ..errors import shortened
from .checking import is_coroutine_function, takes
from .responding import BaseResponder

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from .connection import Connection
    from .settings import ServerOptions

    Converse = Callable[[Connection], Coroutine[Any, Any, None]]
    AnyResponder = Callable[[], BaseResponder] | Converse

_WANTED = (
    "a responder must be a class derived from Responder, a function that makes an object of "
    "one, or a coroutine function that takes a Connection"
)


def coroutine_of(responder: AnyResponder) -> Converse:
    """A coroutine function that holds a conversation.

    Raises:
        TypeError: this is not a responder, or cannot be called as it will be.
    """
    if isinstance(responder, BaseResponder):
        name = type(responder).__name__
        _refuse(responder, f"each connection gets its own object, so give the class {name}")
    is_stranger = isinstance(responder, type) and not issubclass(responder, BaseResponder)
    generates = inspect.isgeneratorfunction(responder) or inspect.isasyncgenfunction(responder)
    if not callable(responder) or is_stranger or generates:
        _refuse(responder)
    if is_coroutine_function(responder):
        if not takes(responder, 1):
            _refuse(responder, "give it one parameter, the Connection")
        hold = cast("Converse", responder)

        async def hold_while_connected(connection: Connection) -> None:
            with connection.work:
                await hold(connection)

        return hold_while_connected
    if not takes(responder, 0):
        _refuse(responder, "it is called without arguments, so give a function that adds them")
    make = cast("Callable[[], object]", responder)

    def converse(connection: Connection) -> Coroutine[Any, Any, None]:
        made = make()
        if not isinstance(made, BaseResponder):
            _refuse(made)
        return made.run(connection)

    return converse


def options_of(given: object) -> ServerOptions:
    """What a class asks of its server; nothing if this is not a class of a responder."""
    if isinstance(given, type) and issubclass(given, BaseResponder):
        return given.options
    return {}


def _refuse(given: object, remedy: str = "") -> NoReturn:
    raise TypeError(f"{_WANTED}; not {shortened(given)}" + (f"; {remedy}" if remedy else ""))
