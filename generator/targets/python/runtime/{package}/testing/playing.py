"""A responder that does what a script says, and notes what it heard."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from .._message import Message
from ..aio.journal import logger
from ..macros import bare

if TYPE_CHECKING:
    from ..aio import Connection
    from ..aio.connection import Request
    from ..events import MessageAborted
    from ..options import Options
    from ..unions import Reply as AnyReply


Data = bytes | Callable[[bytes], bytes]
"""Bytes, or a function that makes them of the frame of a reply."""


class Instead(NamedTuple):
    """Bytes that are sent in place of a reply.

    Attributes:
        data: the bytes.
        of: the reply, after which the responder goes on.
        closes: whether the responder closes the connection then.
        name: what this is called.
    """

    data: Data
    of: Message
    closes: bool = False
    name: str = "other bytes"


Reply = Message | Instead
Answer = Reply | Sequence[Reply]
Script = Mapping[type[Message], Answer | Callable[["Played"], Answer]]
"""What to reply to each command: a reply, or modifications and a reply, or a function that makes
them when the command has come. A command without an entry gets the default reply."""
_M = TypeVar("_M", bound=Message)


class Heard(NamedTuple):
    """What was heard: a command, or that a transaction was dropped.

    Attributes:
        event: what it is.
        macros: the macros that held then, by name without braces.
    """

    event: Message | MessageAborted
    macros: Mapping[str, str]


@dataclass
class Played:
    """What one connection of an initiator brought.

    Attributes:
        number: the number of the connection.
        offer: what the initiator offered, or `None` if it never negotiated.
        agreed: what was negotiated.
        heard: everything that it sent, in order.
        complaints: what was logged about the connection as a warning or worse: each violation of
            the protocol on either side, and an exception of the script.
    """

    number: int = 0
    offer: Any = None
    agreed: Options | None = None
    heard: list[Heard] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def kinds(self) -> list[str]:
        """The names of the classes of everything that was heard, in order."""
        return [type(each.event).__name__ for each in self.heard]

    def of(self, kind: type[_M]) -> list[_M]:
        """All commands of a class."""
        return [each.event for each in self.heard if isinstance(each.event, kind)]

    def macros_at(self, kind: type[Message], number: int = 0) -> Mapping[str, str]:
        """The macros at a command of a class, by default the first of them."""
        return [each.macros for each in self.heard if isinstance(each.event, kind)][number]


class Player:
    """Holds conversations by a script.

    Attributes:
        script: what to reply.
        request: what to ask of the initiator.
        answer: what is sent in place of the answer to its offer, if anything is.
        closes: whether the connection is closed after that.
    """

    def __init__(
        self,
        script: Script,
        request: Request,
        answer: Data | None = None,
        *,
        closes: bool = False,
    ) -> None:
        self.script = script
        self.request = request
        self.answer = answer
        self.closes = closes

    async def hold(
        self,
        connection: Connection,
        tell: Callable[[Played, Sequence[Reply]], None] = lambda *_: None,
    ) -> Played:
        """Hold a conversation; what came of it, whatever that is.

        Args:
            connection: the connection.
            tell: is given the conversation at each command, and what is replied.
        """
        played = Played(connection.number)
        complaints = _Complaints(connection.number, played.complaints)
        logger.addHandler(complaints)
        try:
            await self._follow(connection, played, tell)
        except Exception as error:
            played.complaints.append(repr(error))
        finally:
            logger.removeHandler(complaints)
            played.agreed = connection.agreed
        return played

    def decide(self, played: Played) -> Sequence[Reply]:
        """What to reply to what was heard last."""
        answer = self.script.get(type(cast("Message", played.heard[-1].event)), ())
        if callable(answer):
            answer = answer(played)
        return [answer] if isinstance(answer, Message | Instead) else answer

    async def _follow(
        self,
        connection: Connection,
        played: Played,
        tell: Callable[[Played, Sequence[Reply]], None],
    ) -> None:
        def request(offer: Message) -> Options:
            played.offer = offer
            if self.answer is not None:
                connection.rewrite(partial(self._answer, connection, self.answer))
            return self.request(offer) if callable(self.request) else self.request

        connection.request = request
        async for event in connection:
            macros = {bare(name): value for name, value in connection.macros.items()}
            played.heard.append(Heard(event, macros))
            replies = self.decide(played)
            tell(played, replies)
            for reply in replies:
                if isinstance(reply, Instead):
                    connection.rewrite(partial(_changed, reply.data))
                    await connection.send(cast("AnyReply", reply.of))
                    connection.rewrite(None)
                    if reply.closes:
                        return
                else:
                    await connection.send(cast("AnyReply", reply))

    def _answer(self, connection: Connection, answer: Data, frame: bytes) -> bytes:
        """What is written once in place of the answer to the offer."""
        connection.rewrite(None)
        if self.closes:
            asyncio.get_running_loop().call_soon(connection.finish, "the script ends it")
        return _changed(answer, frame)


def _changed(data: Data, frame: bytes) -> bytes:
    return data(frame) if callable(data) else data


class _Complaints(logging.Handler):
    """Takes what is logged about one connection of the server in this thread."""

    def __init__(self, connection: int, complaints: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._connection = connection
        self._complaints = complaints
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Note it if it is about this connection."""
        same = getattr(record, "connection", None) == self._connection
        if same and record.thread == self._thread:
            self._complaints.append(record.getMessage())
