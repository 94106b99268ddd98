# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The class that pongers are derived from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ..commands import Ping
from .responding import BaseResponder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import Message
    from ..unions import PingReply


class Ponger(BaseResponder):
    """A ponger: derive from it and write the handlers that are wanted.

    Each connection gets its own object. Handlers are called one after another, never two
    at a time. Where the pinger allows it, steps that have no handler are left out; see
    `request_for`. What is wrong with a class is an error when it is made: a `TypeError` where it is
    about a handler, a `LocalProtocolError` where it is about the request.
    """

    HANDLERS: ClassVar[Mapping[type[Message], str]] = {
        Ping: "ping",
    }

    async def ping(self, message: Ping) -> PingReply | None:
        """Asks whether the other side is there.

        Returns:
            `Pong`.
        """
