# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Requests to leave out commands, or the replies to them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from ._local_errors import LocalProtocolError, shortened
from ._table import SUPPRESSED_BY, UNANSWERED_WITH
from .negotiation import check_options
from .states import check_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._message import Message
    from .options import Options


def leaving_out(
    request: Options,
    commands: Iterable[type[Message]],
    *,
    replies_to: Iterable[type[Message]] = (),
) -> Options:
    """A request that also asks to leave out commands, or replies to them, where that is offered.

    Args:
        request: what else is asked for.
        commands: the classes of the commands. Those that cannot be left out are still sent.
        replies_to: the classes of commands whose replies are left out. Those that must be answered
            still are.

    Raises:
        LocalProtocolError: the request is not `Options`, or has a value that does not fit its
            field; or something else is given than classes of messages.
    """
    check_options(request, "a request")
    return _leaving_out(request, _classes(commands), _classes(replies_to))


def _classes(commands: Iterable[type[Message]]) -> frozenset[type[Message]]:
    try:
        kinds = [*commands]
    except Exception:  # an iterable raises whatever it likes
        reason = f"expected classes of commands, not {shortened(commands)}"
        raise LocalProtocolError(reason) from None
    for each in kinds:
        check_class(each)
    return frozenset(kinds)


@lru_cache(maxsize=64)
def _leaving_out(
    request: Options, commands: frozenset[type[Message]], replies_to: frozenset[type[Message]]
) -> Options:
    flags = {SUPPRESSED_BY[each] for each in commands if each in SUPPRESSED_BY}
    flags |= {UNANSWERED_WITH[each] for each in replies_to if each in UNANSWERED_WITH}
    return replace(request, if_offered=(*request.if_offered, *sorted(flags)))
