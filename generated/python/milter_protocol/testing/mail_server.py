# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""An MTA that asks a filter about mails in the manner of a program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._tellings import CONTINUE
from .clients import MailClient
from .envelope import Envelope
from .mails import Mails
from .progress import MailProgress
from .taking import check, check_client, taken
from .telling import Teller, command_of
from .texts import check_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from logging import LogRecord

    from .._message import Message
    from ..aio import Client
    from ..options import Options
    from .failures import Failures
    from .profile import Profile
    from .result import Result
    from .taking import AnyMail
    from .watching import Watch

_NOTHING: Mapping[str, str] = {}


class MTA:
    """An MTA with one client, which sends mails and passes them to a filter.

    It behaves as a program does towards a filter; `asking` makes one. One call at a time. When
    the conversation is over, by `quit`, `abort`, an error of the protocol, a timeout, a call that
    was cancelled or a reply that ends it, the other calls raise a `LocalProtocolError`.

    Attributes:
        profile: the program.
        connection: the connection to the filter.
    """

    def __init__(
        self, connection: Client, profile: Profile, server: str, watch: Watch, failures: Failures
    ) -> None:
        self.connection = connection
        self.profile = profile
        self._teller = Teller(connection, profile, server, failures)
        self._mails = Mails(self._teller, profile.habits)
        self._watch = watch
        self._habits = profile.habits
        self._mail_client: MailClient | None = None
        self._greeting: str | None = None
        # The verdict on the client, and the command that it answers.
        self._decided: tuple[Message, type[Message]] | None = None

    @property
    def agreed(self) -> Options:
        """What was negotiated."""
        return self._teller.options

    @property
    def is_over(self) -> bool:
        """Whether the filter is not asked again: the conversation is over, or was decided."""
        return self._decided is not None or self._teller.over is not None

    @property
    def log(self) -> tuple[LogRecord, ...]:
        """What the package has logged about the conversation, if the filter runs here.

        The last 10,000 records are kept.
        """
        return self._watch.records

    async def mail(
        self,
        mail: AnyMail,
        *,
        sender: str | None = None,
        recipients: Iterable[str] | None = None,
        client: MailClient | None = None,
        helo: str | None = None,
        auth: str | None = None,
        macros: Mapping[str, str] = _NOTHING,
        stop_after: type[Message] | None = None,
    ) -> Result:
        """Ask the filter about a mail, up to its verdict.

        If the mail before was left open, it is dropped first, as by `rset`. After a verdict on the
        client, the filter is not asked again: each mail has that verdict.

        Args:
            mail: the path of a file, its bytes, or an `EmailMessage`, taken as the program takes
                what a client sends; or a `Mail`, which is passed on as it is.
            sender: the argument of MAIL FROM, such as `anna@example.org`, or `<anna@example.org>
                SIZE=1000` with parameters. By default that of the `Mail`, or a made-up one.
            recipients: the same of each RCPT TO.
            client: the client; by default that of the mail before, or a `MailClient`.
            helo: the argument of HELO or EHLO; by default that of the mail before, or the name of
                the client. Another one than before is sent as a further greeting.
            auth: the name that the client has authenticated itself with, if it has, by PLAIN.
            macros: values of macros by name, with or without braces, sent where the filter asked
                for them or the program is configured to send them. A `MailWarning` tells which were
                not sent.
            stop_after: the class of a command after whose reply nothing more is sent, as if the
                client had nothing more to say; after the last one if there are several. The mail
                stays open for `rset`, `quit` and `abort`. If it has no such command, it goes on to
                its end, with a `MailWarning`.

        Raises:
            MailRefusedError: the program does not take this mail from a client.
            ModificationError: it would not carry out the modifications.
            ValueError: there are no recipients, SMTP cannot carry a text, the client is another one
                than before, or `stop_after` is the class of something else.
            TypeError: an argument is of another type.
            LocalProtocolError: a command cannot hold a part of it, or the conversation is over.
            RemoteProtocolError: the filter broke the protocol, or closed the connection. What it
                raised in this process is the cause.
            TimeoutError: it did not reply in time.
            OSError: the file cannot be read.
        """
        self._teller.check()
        self._check_client(client)
        check(helo, stop_after, macros, auth)
        read = taken(mail, self.profile)
        envelope = Envelope.of(
            read.mail.sender if sender is None else sender,
            read.mail.recipients if recipients is None else recipients,
        )
        await self.rset()
        log = self._watch.begin()
        announcer = self._teller.announcer
        announcer.choose(macros)
        self._teller.known.login(auth)
        progress = MailProgress(read, envelope, stop_after)
        await self._tell_all(progress, client, helo)
        announcer.warn_of_lost(progress.step)
        return progress.result(self.profile, self.agreed, log)

    async def connect(self, client: MailClient | None = None) -> Message | None:
        """Announce the client, unless that was done; `mail` does this where it is needed.

        Args:
            client: the client; by default a `MailClient`.

        Returns:
            What the filter replied, if it was asked and replied.

        Raises:
            ValueError: the address or the name is invalid, or the client is another one than
                before.
            TypeError: this is not a client.
            LocalProtocolError: the conversation is over.
            RemoteProtocolError: the filter broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        self._teller.check()
        self._check_client(client)
        if self._mail_client is not None:
            return None
        new = client or MailClient()
        reply = await self._tell_of_client("client", **self._teller.client(new))
        self._mail_client = new
        return reply

    async def greet(self, name: str) -> Message | None:
        """Announce a HELO or EHLO; `mail` does this where it is needed. It drops an open mail.

        Args:
            name: the argument.

        Returns:
            What the filter replied, if it was asked and replied.

        Raises:
            ValueError: the name is empty, or has a line end.
            TypeError: it is not a text.
            LocalProtocolError: the conversation is over.
            RemoteProtocolError: the filter broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        self._teller.check()
        check(name)
        if self._decided is not None:
            return None
        before = self._greeting
        if self._habits.greeting_in_mail == "after-abort":
            await self.rset()
        reply = await self._tell_of_client("greeting", value=name)
        self._greeting = name
        if self._decided is None and self._teller.over is None:
            if before is not None and "greeting" in self._habits.aborts:
                await self._teller.tell("dropped")
            await self.rset()
        return reply

    async def rset(self) -> None:
        """Drop the mail that is open, if one is, as a client does with RSET.

        Raises:
            LocalProtocolError: the conversation is over.
            RemoteProtocolError: the filter broke the protocol, or closed the connection.
        """
        self._teller.check()
        if self._decided is None:
            await self._mails.end(is_dropped=True)

    async def unknown(self, line: str) -> Message | None:
        """Send a command of SMTP that the program does not know.

        Args:
            line: the command with its arguments.

        Returns:
            What the filter replied, if it was asked and replied.

        Raises:
            ValueError: the text has a line end.
            TypeError: it is not a text.
            LocalProtocolError: the conversation is over.
            RemoteProtocolError: the filter broke the protocol, or closed the connection.
            TimeoutError: it did not reply in time.
        """
        self._teller.check()
        check_text("the line", line)
        if self._decided is not None:
            return None
        told = line if self._habits.unknown == "line" else line.split(" ")[0]
        replies = await self._teller.tell("unknown", value=told)
        return replies[-1] if replies else None

    async def quit(self) -> None:
        """End the conversation as the program does when the client quits or is lost.

        Raises:
            RemoteProtocolError: the filter broke the protocol before.
        """
        if self._teller.over is not None:
            return
        if self._decided is None:
            if "each-mail" in self._habits.aborts:
                await self._mails.end(is_dropped=True)
            if "greeting" in self._habits.aborts and self._greeting is not None:
                await self._teller.tell("dropped")
            await self.connection.close()
        self._teller.close("`quit` has ended it")

    async def abort(self) -> None:
        """Close the connection to the filter at once, as if the program had crashed."""
        self._teller.close("`abort` has ended it")

    async def _tell_all(
        self, progress: MailProgress, client: MailClient | None, helo: str | None
    ) -> None:
        """Announce a client and a mail, until something is decided about it."""
        await self.connect(client)
        progress.step = command_of("client")
        assert self._mail_client is not None
        name = helo or self._greeting or self._mail_client.name or "localhost"
        if self._decided is None and not progress.has_stopped:
            if name != self._greeting:
                await self.greet(name)
            progress.step = command_of("greeting")
        if self._decided is not None:
            progress.verdict, progress.step = self._decided
        elif not progress.has_stopped:
            await self._mails.tell(progress)

    async def _tell_of_client(self, of: str, **parts: Any) -> Message | None:
        """Announce the client, and note what is decided about it."""
        replies = await self._teller.tell(of, **parts)
        reply = replies[-1] if replies else None
        kind = command_of(of)
        if reply is not None and kind is not None and type(reply) not in CONTINUE:
            self._decided = reply, kind
            if self._habits.ends == "always":
                await self.connection.close()
            else:
                self.connection.abort()
        return reply

    def _check_client(self, client: MailClient | None) -> None:
        if client is None:
            return
        check_client(client)
        if self._mail_client not in (None, client):
            raise ValueError("the client of a connection stays the same; open another `asking`")
