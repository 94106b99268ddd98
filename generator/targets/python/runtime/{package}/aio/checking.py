"""The mistakes of a responder, found before there is any traffic."""

from __future__ import annotations

import difflib
import inspect
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import LocalProtocolError
from ..negotiation import check_request

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_CALLED = {"dropped": "reason", "ended": ""}
"""What is called beside the handlers, and with which argument."""
_ALIKE = 0.82
"""How much of a name must be that of a handler to be taken for a slip."""
_PREFIX = re.compile(r"^(on|handle)_")


def is_coroutine_function(function: object) -> bool:
    """Whether what a function returns is awaited, seen through decorators."""
    inner: Any = getattr(function, "func", function)
    inner = inspect.unwrap(inner, stop=inspect.iscoroutinefunction)
    return any(map(inspect.iscoroutinefunction, (inner, type(inner).__call__)))


def takes(function: Any, count: int, *, as_written: bool = False) -> bool:
    """Whether a function can be called with so many arguments.

    Args:
        function: the function.
        count: how many.
        as_written: whether to look behind decorators.
    """
    try:
        signature = inspect.signature(function, follow_wrapped=as_written)
    except Exception:
        # Written in C, or annotated with what only type checkers know.
        return True
    try:
        signature.bind(*range(count))
    except TypeError:
        return False
    return True


class Names(NamedTuple):
    """What handlers are called.

    Attributes:
        handlers: their names.
        aliases: the names that they have in C, which stand for nothing else.
        also_called: the names that they have elsewhere, which helpers without a message may have.
    """

    handlers: Collection[str]
    aliases: Mapping[str, str]
    also_called: Mapping[str, str]


def check_class(kind: type, base: type, names: Names) -> None:
    """Check what a class adds to the one that has nothing but empty handlers.

    Args:
        kind: the class.
        base: that one.
        names: what handlers are called.

    Raises:
        TypeError: a handler cannot be called, or has a name that is not a handler's.
        LocalProtocolError: the request makes no sense.
    """
    owners: dict[str, type] = {}
    for owner in kind.__mro__:
        for name in vars(owner):
            owners.setdefault(name, owner)
    for name, owner in owners.items():
        if owner in base.__mro__:
            continue
        member = vars(owner)[name]
        where = f"{owner.__qualname__}.{name}"
        if name in names.handlers or name in _CALLED:
            _check_handler(kind, name, member, where)
        elif name == "request":
            _check_request(member, where)
        elif name == "request_for":
            _check_request_for(kind, member, where)
        elif inspect.isfunction(member) and not name.startswith("_"):
            _check_name(name, member, where, names)


def _check_handler(kind: type, name: str, member: Any, where: str) -> None:
    argument = _CALLED.get(name, "message")
    count = 1 if argument else 0
    head = f"async def {name}({', '.join(filter(None, ('self', argument)))})"
    if not is_coroutine_function(member):
        remedy = f"write `{head}`, or give what is not a handler another name"
        raise TypeError(f"{where} must be a coroutine function; {remedy}")
    if not takes(getattr(kind, name), count + _takes_self(kind, name, member)):
        raise TypeError(f"{where} cannot be called as it will be; write `{head}`")


def _check_request(member: Any, where: str) -> None:
    if inspect.isfunction(member):
        raise TypeError(f"{where} must be `Options`; name the function `request_for`")
    if hasattr(type(member), "__get__"):
        # Such as a property, which gives it later.
        return
    try:
        check_request(member)
    except LocalProtocolError as error:
        raise LocalProtocolError(f"{where}: {error}") from error


def _check_request_for(kind: type, member: Any, where: str) -> None:
    name = "request_for"
    if not callable(getattr(kind, name)) or is_coroutine_function(member):
        raise TypeError(f"{where} must be a plain function; write `def {name}(self, offer)`")
    if not takes(getattr(kind, name), 1 + _takes_self(kind, name, member)):
        raise TypeError(f"{where} must take the offer; write `def {name}(self, offer)`")


def _takes_self(kind: type, name: str, member: Any) -> bool:
    return inspect.isfunction(getattr(kind, name)) and not isinstance(member, staticmethod)


def _check_name(name: str, member: Any, where: str, names: Names) -> None:
    meant = names.aliases.get(name)
    if meant is None and takes(member, 2, as_written=True):
        meant = _nearest(name, names)
    if meant is not None:
        remedy = f"name it `{meant}`, or `_{name}` if it is not a handler"
        raise TypeError(f"{where} is not the name of a handler and would never be called; {remedy}")


def _nearest(name: str, names: Names) -> str | None:
    """The handler that was meant, if one was."""
    name = _PREFIX.sub("", name.lower().strip("_"))
    words = set(name.split("_"))
    joined = _joined(name)
    for each, handler in (*names.aliases.items(), *names.also_called.items()):
        if joined == _joined(each):
            return handler
    near = {
        _joined(each): each
        for each in (*names.handlers, "dropped", "request_for")
        # Who adds a word to the name of a handler means a helper of it.
        if not words > set(each.strip("_").split("_"))
    }
    found = difflib.get_close_matches(joined, near, 1, _ALIKE)
    return near[found[0]] if found else None


def _joined(name: str) -> str:
    return name.replace("_", "")
