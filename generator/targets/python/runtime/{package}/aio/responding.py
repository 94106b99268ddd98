"""What all responders that are classes have in common."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from .. import leaving_out
from ..errors import LocalProtocolError
from ..events import MessageAborted
from ..kinds import BEGIN_A_MESSAGE, COMMANDS, LOGGED
from ..options import Options
from .checking import Names, check_class
from .settings import settings_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .. import Message
    from ..unions import InterimReply
    from .connection import Connection
    from .settings import ServerOptions


class BaseResponder:
    """Calls a handler for each command; see `Responder`, which names them.

    Attributes:
        options: those of a server that has none of its own, such as `on_failure`; see
            `ServerOptions`. They hold where the server gets the class itself.
        request: what to ask for in the negotiation; by default only the newest version.
        connection: the conversation.
    """

    HANDLERS: ClassVar[Mapping[type[Message], str]] = {}
    """The names of the handlers. The class that sets it has no handlers but empty ones."""
    ALIASES: ClassVar[Mapping[str, str]] = {}
    """Names that handlers have in C, and theirs."""
    ALSO_CALLED: ClassVar[Mapping[str, str]] = {}
    """Names that handlers have elsewhere, and theirs.

    Only helpers without a message may have them.
    """

    _handled: ClassVar[Mapping[type[Message], str]] = {}
    """The handlers that there are."""

    options: ClassVar[ServerOptions] = {}
    request: Options = Options()
    connection: Connection

    def __init_subclass__(cls, **arguments: Any) -> None:
        """Check the handlers, the options and the request.

        Raises:
            TypeError: a handler cannot be called, or has a name that is not a handler's; or there
                is no such option.
            ValueError: an option is out of its range.
            LocalProtocolError: the request is invalid.
        """
        super().__init_subclass__(**arguments)
        base = next(each for each in cls.__mro__ if "HANDLERS" in vars(each))
        cls._handled = {
            kind: name
            for kind, name in cls.HANDLERS.items()
            if "HANDLERS" not in vars(next(each for each in cls.__mro__ if name in vars(each)))
        }
        if base is not cls:
            check_class(cls, base, Names(cls.HANDLERS.values(), cls.ALIASES, cls.ALSO_CALLED))
            settings_of(cls.options)

    @property
    def agreed(self) -> Options:
        """What was negotiated.

        Raises:
            LocalProtocolError: nothing has been negotiated yet.
        """
        if self.connection.agreed is None:
            raise LocalProtocolError("nothing was negotiated")
        return self.connection.agreed

    @property
    def macros(self) -> Mapping[str, str]:
        """The currently valid macros, by name with or without braces."""
        return self.connection.macros

    async def send(self, message: InterimReply) -> None:
        """Send a message that may come before the reply.

        If the initiator has gone away, nothing happens.

        Args:
            message: what to send.

        Raises:
            LocalProtocolError: the message may not be sent now, or was not agreed on.
        """
        await self.connection.send(message)

    def request_for(self, offer: Message) -> Options:
        """What to ask for in the negotiation; by default `request`, whatever is offered.

        Steps without a handler are also left out, if the initiator offers that, with two
        exceptions. The step that begins a transaction remains, so that `Server.stop` knows which
        conversations have an open one. Steps of which the log shows something remain too, but
        without a reply, if that is offered. A request can leave them out.

        Args:
            offer: the message by which the initiator opened the negotiation.
        """
        return self.request

    async def dropped(self, reason: str) -> None:
        """The open transaction ended early, without a command to abort it.

        If another command ends it, its handler is called next.

        Args:
            reason: what ended it.
        """

    async def ended(self) -> None:
        """The conversation is over, for whatever reason. This is always the last call."""

    async def run(self, connection: Connection) -> None:
        """Call the handlers of this object until a conversation is over.

        Args:
            connection: the conversation, which must not have begun.
        """
        self.connection = connection
        handlers: dict[type[Any], Any] = {
            kind: getattr(self, name) for kind, name in self._handled.items()
        }
        connection.request = self._complete_request
        connection.restrict(handlers.keys())
        work = connection.work
        try:
            while True:
                event = connection.proceed()
                while event is None and (wait := connection.wait()) is not None:
                    await wait
                    event = connection.look()
                if event is None:
                    break
                if (handler := handlers.get(type(event))) is None:
                    if isinstance(event, MessageAborted):
                        await self.dropped(event.reason)
                    continue
                reply = None
                try:
                    work.begin()
                    try:
                        reply = await handler(event)
                    except BaseException as error:
                        if not work.end(error):
                            raise
                    else:
                        work.end()
                    if reply is not None:
                        await connection.send(reply)
                except (Exception, asyncio.CancelledError) as error:
                    await connection.fail(error, goes_on=True)
        finally:
            await self.ended()

    def _complete_request(self, offer: Message) -> Options:
        """The request, and to leave out what has no handler as far as the offer allows."""
        request = self.request_for(offer)
        idle = COMMANDS.difference(self._handled, BEGIN_A_MESSAGE)
        return leaving_out(request, idle.difference(LOGGED), replies_to=idle.intersection(LOGGED))
