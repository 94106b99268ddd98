# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The settings of a server."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, fields
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal, TypedDict, cast, get_args

from ..errors import shortened
from ..kinds import FAILURE_REPLY, LAST_VERDICTS
from ..unions import Verdict
from .checking import is_coroutine_function
from .observing import Observer

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_OnNeedlessReply = Literal["warn", "error"]
_OnDisconnect = Literal["cancel", "continue"]
OnFailure = Verdict | Literal["close"]
_ON_FAILURE = cast("OnFailure", "close" if FAILURE_REPLY is None else FAILURE_REPLY())
_GREATEST_GROUP = 0xFFFFFFFE
"""The number above it means "as it is"."""


class ServerOptions(TypedDict, total=False):
    """The options of `Server` and `serve`; times are in seconds.

    Attributes:
        mode: the permissions of the files of Unix sockets, such as `0o660`; by default the umask of
            the process decides.
        group: the group of these files, by name or number; by default that of the process.
        max_connections: how many conversations may be open at the same time, at least 1; 500 by
            default. If another one arrives, the one that has been idle for longest without an open
            transaction ends. If none is, the other one waits in the system's queue.
        opening_timeout: how long a peer may take for its first command; 60 by default.
        command_timeout: how long it may take for each later one; 7210 by default. Messages that
            only announce a command do not count.
        write_timeout: how long it may leave replies unread; 60 by default.
        handler_timeout: how long a ponger may take for one command, `None` for any time,
            which is the default. It is then cancelled, and has failed. The time for which the
            pinger leaves replies unread is that of `write_timeout`, and does not count here.
        grace: how long conversations may go on when the server stops; 30 by default.
        on_needless_reply: what happens when a ponger replies to a command that must not be
            answered. The reply is never sent. "warn", the default, logs it once for each kind of
            command; "error" raises a `LocalProtocolError` in the ponger.
        on_failure: what happens to a transaction when the ponger raises an exception,
            takes longer than `handler_timeout`, or leaves without a reply that it owes: a reply to
            send instead, which must be able to end a transaction, or "close" to close the
            connection. By default, the reply with which nothing is lost, if there is one. If no
            reply is owed, the next commands get it until the transaction ends, instead of the
            ponger. The connection is closed if that is impossible, or if the reply may not be
            sent.
        on_disconnect: whether to `cancel` the work for a pinger that has closed the
            connection, or to let it `continue`, with `Connection.closed` set; `cancel` by default.
        observer: an object whose methods are called when something worth counting happens; none by
            default.
    """

    mode: int | None
    group: str | int | None
    max_connections: int
    opening_timeout: float
    command_timeout: float
    write_timeout: float
    handler_timeout: float | None
    grace: float
    on_needless_reply: _OnNeedlessReply
    on_failure: OnFailure
    on_disconnect: _OnDisconnect
    observer: Observer | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The options with their defaults; see `ServerOptions`.

    Attributes:
        known_failures: the methods of the observer that have failed, and with which exception.
    """

    mode: int | None = None
    group: str | int | None = None
    max_connections: int = 500
    opening_timeout: float = 60.0
    command_timeout: float = 7210.0
    write_timeout: float = 60.0
    handler_timeout: float | None = None
    grace: float = 30.0
    on_needless_reply: _OnNeedlessReply = "warn"
    on_failure: OnFailure = _ON_FAILURE
    on_disconnect: _OnDisconnect = "cancel"
    observer: Observer | None = None
    known_failures: set[tuple[str, type[BaseException]]] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        check_count("max_connections", self.max_connections, 1)
        if self.mode is not None:
            check_count("mode", self.mode, 0, 0o777)
        if self.group is not None and not isinstance(self.group, str):
            check_count("group", self.group, 0, _GREATEST_GROUP)
        if not is_seconds(self.grace) or self.grace < 0:
            raise ValueError(
                f"grace must be a number that is not negative, not {shortened(self.grace)}"
            )
        _check_choice("on_needless_reply", self.on_needless_reply, get_args(_OnNeedlessReply))
        _check_choice("on_disconnect", self.on_disconnect, get_args(_OnDisconnect))
        kind: type[Any] = type(self.on_failure)
        if kind not in LAST_VERDICTS:
            names = sorted(each.__name__ for each in LAST_VERDICTS)
            replies = [f"a reply that can end a transaction ({', '.join(names)})"]
            _check_choice("on_failure", self.on_failure, ("close",), *replies[: len(names)])
        if self.observer is not None and not isinstance(self.observer, Observer):
            raise ValueError(
                "observer must be an object of a class derived from Observer, not "
                f"{shortened(self.observer)}"
            )
        for name in vars(Observer):
            if is_coroutine_function(getattr(self.observer, name, None)):
                raise ValueError(
                    f"the method {name} of the observer must be a plain function; write "
                    f"`def {name}`, because nothing awaits it"
                )
        for name in (each.name for each in fields(self) if each.name.endswith("_timeout")):
            if name != "handler_timeout" or self.handler_timeout is not None:
                check_above_zero(name, getattr(self, name))


def settings_of(options: ServerOptions) -> Settings:
    """The settings of a server.

    Raises:
        TypeError: an option is unknown.
        ValueError: an option is out of its range.
    """
    check_names(options, ServerOptions.__optional_keys__)
    return Settings(**options)


def check_names(given: Iterable[str], known: Collection[str]) -> None:
    """Check the names of options.

    Raises:
        TypeError: a name is not known.
    """
    for name in given:
        if name not in known:
            like = get_close_matches(name, known, 1)
            hint = (
                f"did you mean {like[0]!r}?" if like else f"options are {', '.join(sorted(known))}"
            )
            raise TypeError(f"{name!r} is not an option; {hint}")


def is_seconds(value: object) -> bool:
    """Whether a value is a time: not NaN, which compares with nothing, and not beyond floats."""
    if isinstance(value, int):
        return type(value) is int and value <= sys.float_info.max
    return type(value) is float and value == value


def check_above_zero(name: str, value: float) -> None:
    """Check a limit.

    Raises:
        ValueError: it is not a number above 0.
    """
    if not is_seconds(value) or value <= 0:
        raise ValueError(f"{name} must be a number above 0, not {shortened(value)}")


def check_count(name: str, value: Any, least: int, most: int | None = None) -> None:
    """Check a number that counts something.

    Raises:
        ValueError: it is not a whole number, or out of its range.
    """
    if type(value) is not int or value < least or (most is not None and value > most):
        to = f"from {least:#o} to {most:#o}" if name == "mode" else f"from {least} to {most}"
        wanted = f"at least {least}" if most is None else to
        raise ValueError(f"{name} must be a number, {wanted}, not {shortened(value)}")


def _check_choice(name: str, value: object, choices: tuple[str, ...], *others: str) -> None:
    if type(value) is not str or value not in choices:
        wanted = " or ".join([*map(repr, choices), *others])
        raise ValueError(f"{name} must be {wanted}, not {shortened(value)}")
