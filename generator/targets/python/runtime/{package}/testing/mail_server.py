"""An initiator that asks a responder about mails in the manner of a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import RemoteProtocolError
from ._tellings import CONTINUE, TELLINGS
from .clients import MailClient
from .envelope import Envelope
from .progress import MailProgress
from .taking import check, taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from logging import LogRecord

    from .._message import Message
    from ..aio import Client
    from ..options import Options
    from ..unions import Reply
    from .habits import Asking
    from .profile import Profile
    from .result import Result
    from .taking import AnyMail
    from .telling import Teller
    from .watching import Watch

_NOTHING: Mapping[str, str] = {}


class Initiator:
    """An initiator with one client, which sends mails that a responder is asked about.

    It behaves as a program does towards a responder; `asking` makes one. One call at a time.

    Attributes:
        profile: the program.
        client: the conversation with the responder.
    """

    def __init__(
        self, client: Client, teller: Teller, watch: Watch, profile: Profile, habits: Asking
    ) -> None:
        self.client = client
        self.profile = profile
        self._teller = teller
        self._watch = watch
        self._habits = habits
        self._mail_client: MailClient | None = None
        self._greeting: str | None = None
        self._decided: tuple[Message, type[Message]] | None = None
        self._is_open = False
        # Whether the responder has the open mail too, as the program sees it.
        self._is_in_mail = False
        self._is_over = False
        self._count = 0

    @property
    def agreed(self) -> Options:
        """What was negotiated."""
        return self._teller.options

    @property
    def log(self) -> tuple[LogRecord, ...]:
        """What the package has logged about the conversation, if the responder runs here."""
        return tuple(self._watch.records)

    async def mail(
        self,
        mail: AnyMail,
        *,
        sender: str | None = None,
        recipients: Iterable[str] | None = None,
        client: MailClient | None = None,
        helo: str | None = None,
        macros: Mapping[str, str] = _NOTHING,
        stop_after: type[Message] | None = None,
    ) -> Result:
        """Ask the responder about a mail, up to its verdict.

        If the mail before was left open, it is dropped first, as by `rset`.

        Args:
            mail: the path of a file, its bytes, or an `EmailMessage`, taken as the program takes
                what a client sends; or a `Mail`, which is passed on as it is.
            sender: the argument of MAIL FROM, such as `anna@example.org`, or `<anna@example.org>
                SIZE=1000` with parameters. By default that of the `Mail`, or a made-up one.
            recipients: the same of each RCPT TO.
            client: the client; by default that of the mail before, or a `MailClient`.
            helo: the argument of HELO or EHLO; by default that of the mail before, or the name of
                the client. Another one than before is sent as a further greeting.
            macros: values of macros by name, with or without braces, sent where the responder asked
                for them or the program is configured to send them.
            stop_after: the class of a command after whose reply nothing more is sent, as if the
                client had nothing more to say; after the last one if there are several. The mail
                stays open for `rset`, `quit` and `abort`. If it has no such command, it goes on to
                its end, with a `MailWarning`.

        Raises:
            MailRefusedError: the program does not take this mail from a client.
            ModificationError: it would not carry out the modifications.
            ValueError: there are no recipients, SMTP cannot carry an address or the greeting, the
                client is another one than before, or `stop_after` is the class of something else.
            TypeError: an argument is of another type.
            LocalProtocolError: a command cannot hold a part of it, or the conversation is over.
            RemoteProtocolError: the responder broke the protocol, or closed the connection. What it
                raised in this process is the cause.
            TimeoutError: it did not reply in time.
            OSError: the file cannot be read.
        """
        check(client, helo, stop_after)
        read = taken(mail, self.profile)
        envelope = Envelope.of(
            read.mail.sender if sender is None else sender,
            read.mail.recipients if recipients is None else recipients,
        )
        await self.rset()
        log = self._watch.begin()
        self._teller.choose(macros)
        progress = MailProgress(read, envelope, stop_after)
        await self._tell_all(progress, client, helo)
        return progress.result(self.profile, self.agreed, log)

    async def connect(self, client: MailClient | None = None) -> Message | None:
        """Tell of the client, unless that was done; `mail` does this where it is needed.

        Args:
            client: the client; by default a `MailClient`.

        Returns:
            What the responder replied, if it was asked and replied.

        Raises:
            ValueError: the address is invalid, or the client is another one than before.
            TypeError: this is not a client.
            RemoteProtocolError: the responder broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        check(client)
        if self._mail_client is None:
            self._mail_client = client or MailClient()
            self._teller.known.client(self._mail_client)
            return await self._tell_of_client("client", **self._teller.client(self._mail_client))
        if client is not None and client != self._mail_client:
            raise ValueError("the client of a connection stays the same; begin another `asking`")
        return None

    async def greet(self, name: str) -> Message | None:
        """Tell of a HELO or EHLO; `mail` does this where it is needed. It drops an open mail.

        Args:
            name: the argument.

        Returns:
            What the responder replied, if it was asked and replied.

        Raises:
            ValueError: the name is empty.
            LocalProtocolError: the name is invalid.
            RemoteProtocolError: the responder broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        check(greeting=name)
        before, self._greeting = self._greeting, name
        if self._habits.greeting_in_mail == "after-abort":
            await self.rset()
        reply = await self._tell_of_client("greeting", value=name)
        if before is not None and "greeting" in self._habits.aborts:
            await self._tell("dropped")
        await self.rset()
        return reply

    async def rset(self) -> None:
        """Drop the mail that is open, if one is, as a client does with RSET.

        Raises:
            RemoteProtocolError: the responder broke the protocol, or closed the connection.
        """
        await self._end_mail(is_dropped=True)

    async def unknown(self, line: str) -> Message | None:
        """Send a command of SMTP that the program does not know.

        Args:
            line: the command with its arguments.

        Returns:
            What the responder replied, if it was asked and replied.

        Raises:
            LocalProtocolError: the text is invalid.
            RemoteProtocolError: the responder broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        told = line if self._habits.unknown == "line" else line.split(" ")[0]
        return next(reversed(await self._tell("unknown", value=told)), None)

    async def quit(self) -> None:
        """End the conversation as the program does when the client quits or is lost.

        Raises:
            RemoteProtocolError: the responder broke the protocol before.
        """
        if self._is_over:
            return
        if "each-mail" in self._habits.aborts:
            await self._end_mail(is_dropped=True)
        if "greeting" in self._habits.aborts and self._greeting is not None:
            await self._tell("dropped")
        self._is_over = True
        await self.client.close()

    async def abort(self) -> None:
        """Close the connection to the responder at once, as if the program had crashed."""
        self._is_over = True
        self.client.abort()

    async def _tell_all(
        self, progress: MailProgress, client: MailClient | None, helo: str | None
    ) -> None:
        """Tell of a client and a mail, until something is decided about it."""
        await self.connect(client)
        progress.step = _command("client")
        assert self._mail_client is not None
        name = helo or self._greeting or self._mail_client.name or "localhost"
        if progress.step is not progress.stop_after and name != self._greeting:
            await self.greet(name)
            progress.step = _command("greeting")
        if self._decided is not None:
            progress.verdict, progress.step = self._decided
        elif progress.stop_after is None or progress.step is not progress.stop_after:
            await self._tell_of_mail(progress)

    async def _tell_of_client(self, of: str, **parts: Any) -> Message | None:
        """Tell of the client, and note what is decided about it."""
        if self._is_over:
            return None
        replies = await self._tell(of, **parts)
        kind = _command(of)
        if not replies or kind is None or type(replies[-1]) in CONTINUE:
            return None
        self._decided = replies[-1], kind
        self._is_over = True
        if self._habits.ends == "always":
            await self.client.close()
        else:
            self.client.abort()
        return replies[-1]

    async def _tell_of_mail(self, progress: MailProgress) -> None:
        """Tell of a mail, until something is decided about it, and of its end."""
        self._count += 1
        self._is_open, self._is_in_mail = True, False
        known = self._teller.known
        known.sender(progress.envelope.sender[0], f"TEST{self._count}")
        story = [*progress.of_envelope(), *self._teller.content(progress.read.mail)]
        for place, (of, parts) in enumerate(story, 1):
            known.learn(of, progress.read.mail, **parts)
            replies = await self._tell(of, **parts)
            progress.step = kind = _command(of)
            self._is_in_mail |= of == "header" or (of == "sender" and bool(replies))
            if of == "recipient":
                known.answered(is_refused=progress.refuses(parts["value"], replies))
            if progress.is_decided(of, replies):
                if progress.is_over:
                    await self._end_mail(is_discarded=progress.is_discarded)
                progress.warn_of_no_stop()
                return
            is_last = place == len(story) or story[place][0] != of
            if is_last and kind is not None and kind is progress.stop_after:
                return

    async def _end_mail(self, *, is_dropped: bool = False, is_discarded: bool = False) -> None:
        """Tell that a mail does not go on where the program does that."""
        if not self._is_open or self._is_over:
            return
        aborts = self._habits.aborts
        if (
            "each-mail" in aborts
            or (is_dropped and "open-mail" in aborts and self._is_in_mail)
            or (is_discarded and "discarded-envelope" in aborts)
        ):
            await self._tell("dropped")
        self._is_open = False
        self._teller.known.forget_mail()

    async def _tell(self, of: str, **parts: Any) -> list[Reply]:
        try:
            return await self._teller.tell(of, **parts)
        except (RemoteProtocolError, TimeoutError) as error:
            self._is_over = True
            self.client.abort()
            raise error from self._watch.failures.cause()


def _command(of: str) -> type[Message] | None:
    """The command that tells something, if there is one."""
    telling = TELLINGS.get(of)
    return telling and telling.command
