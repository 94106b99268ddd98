"""An SMTP client that shows each reply, and goes on or leaves when a test wants it to."""

import smtplib
from collections.abc import Sequence
from typing import NamedTuple, Self


class Reply(NamedTuple):
    """A reply of the server: the code, and the text with its lines joined by line feeds."""

    code: int
    text: str

    def __str__(self) -> str:
        return f"{self.code} {self.text}"


class Transaction(NamedTuple):
    """The replies to the steps of a mail; `None` for a step that was not reached."""

    mail: Reply
    recipients: tuple[Reply, ...] = ()
    data: Reply | None = None
    end: Reply | None = None

    @property
    def accepted(self) -> bool:
        """Whether the server has taken the mail."""
        return self.end is not None and self.end.code == 250

    @property
    def last(self) -> Reply:
        """The last reply of all."""
        return self.end or self.data or (*reversed(self.recipients), self.mail)[0]


class Client:
    """A client that has connected and read the greeting; a context manager that closes.

    A reply of any code is returned, not raised. A server that closes the connection where it owes a
    reply is an `smtplib.SMTPServerDisconnected`.

    Attributes:
        greeting: what the server said first.
    """

    def __init__(self, host: str, port: int, *, timeout: float = 60.0) -> None:
        """Connect.

        Args:
            host: an IPv4 or IPv6 address, or a name.
            port: the port.
            timeout: how long a reply may take, in seconds.
        """
        self._smtp = smtplib.SMTP(timeout=timeout)
        code, text = self._smtp.connect(host, port)
        self.greeting = Reply(code, text.decode("utf-8"))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.drop()

    @property
    def local_port(self) -> int:
        """The port of this end, which the server sees."""
        assert self._smtp.sock is not None
        port = self._smtp.sock.getsockname()[1]
        assert isinstance(port, int)
        return port

    def say(self, line: str) -> Reply:
        """Send a command line, without its line end; bytes that are not text are surrogates."""
        self._smtp.send(line.encode("utf-8", "surrogateescape") + b"\r\n")
        return self.read_reply()

    def ehlo(self, name: str = "client.example") -> Reply:
        """Say EHLO."""
        return self.say(f"EHLO {name}")

    def send_unanswered(self, data: bytes) -> None:
        """Write bytes as they are and read no reply."""
        self._smtp.send(data)

    def read_reply(self) -> Reply:
        """Read a reply to what was sent with `send_unanswered`."""
        code, text = self._smtp.getreply()
        return Reply(code, text.decode("utf-8", "surrogateescape"))

    def content(self, content: bytes) -> Reply:
        """Send the content of a mail after a 354: dots are doubled and the last one is added."""
        quoted = content.replace(b"\r\n.", b"\r\n..")
        if quoted.startswith(b"."):
            quoted = b"." + quoted
        self._smtp.send(quoted + (b"" if quoted.endswith(b"\r\n") else b"\r\n") + b".\r\n")
        return self.read_reply()

    def mail(
        self,
        content: bytes,
        *,
        sender: str = "<anna@example.org>",
        recipients: Sequence[str] = ("<bert@example.net>",),
    ) -> Transaction:
        """Send a mail as far as the server lets it; what is refused ends it, as in any client.

        Args:
            content: the headers and the body, lines ending in CR LF.
            sender: what is written after `MAIL FROM:`, ESMTP parameters included.
            recipients: what is written after each `RCPT TO:`.
        """
        done = Transaction(self.say(f"MAIL FROM:{sender}"))
        if done.mail.code != 250:
            return done
        done = done._replace(
            recipients=tuple(self.say(f"RCPT TO:{recipient}") for recipient in recipients)
        )
        if all(reply.code != 250 for reply in done.recipients):
            return done
        done = done._replace(data=self.say("DATA"))
        if done.data is None or done.data.code != 354:
            return done
        return done._replace(end=self.content(content))

    def quit(self) -> Reply:
        """Say QUIT, and close."""
        reply = self.say("QUIT")
        self.drop()
        return reply

    def drop(self) -> None:
        """Close the connection without a word, if it is open."""
        self._smtp.close()
