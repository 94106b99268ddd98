"""An SMTP server that takes every mail and keeps it, as the last stop of an MTA under test."""

import socketserver
import threading
from dataclasses import dataclass
from typing import Self, cast

_EXTENSIONS = ("sink.example", "8BITMIME", "SMTPUTF8", "DSN", "SIZE 0")


@dataclass
class Delivered:
    """A mail as it arrived.

    Attributes:
        sender: what came after `MAIL FROM:`, ESMTP parameters included.
        recipients: what came after each `RCPT TO:`.
        content: headers and body, lines ending in CR LF, without doubled dots.
    """

    sender: str
    recipients: list[str]
    content: bytes

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Names and values of the headers, with folds and the space after the colon as they are."""
        head = self.content.partition(b"\r\n\r\n")[0].decode("utf-8", "surrogateescape")
        lines: list[str] = []
        for line in head.split("\r\n"):
            if line[:1] in {" ", "\t"} and lines:
                lines[-1] += f"\n{line}"
            else:
                lines.append(line)
        parts = (line.partition(":") for line in lines)
        return [(name, value) for name, _, value in parts]

    @property
    def body(self) -> bytes:
        """What comes after the headers."""
        return self.content.partition(b"\r\n\r\n")[2]

    def values_of(self, name: str) -> list[str]:
        """The values of all headers of a name, without the space after the colon."""
        same = (value for key, value in self.headers if key.lower() == name.lower())
        return [value.removeprefix(" ") for value in same]


class Sink:
    """Takes mails over SMTP as long as the context lasts; a mail is found by a text in it.

    Attributes:
        port: where it listens, on 127.0.0.1.
    """

    def __init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), _Session)
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def wait_for(self, token: str, count: int = 1, timeout: float = 30.0) -> list[Delivered]:
        """Wait until so many mails with a token in recipients or content have arrived.

        An MTA may split a mail by its recipients, so that one becomes several.
        """
        arrived = self._server.arrived
        with arrived:
            found = arrived.wait_for(lambda: len(self._find(token)) >= count, timeout)
            assert found, f"{len(self._find(token))} mails of {token} arrived, not {count}"
            return self._find(token)

    def find(self, token: str) -> list[Delivered]:
        """The mails with a token that have arrived by now."""
        with self._server.arrived:
            return self._find(token)

    def _find(self, token: str) -> list[Delivered]:
        return [
            mail
            for mail in self._server.mails
            if token.encode() in mail.content or any(token in each for each in mail.recipients)
        ]


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], handler: type["_Session"]) -> None:
        super().__init__(address, handler)
        self.mails: list[Delivered] = []
        self.arrived = threading.Condition()


class _Session(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self) -> None:
        self._say("220 sink.example")
        mail = Delivered("", [], b"")
        while line := self.rfile.readline():
            verb, _, rest = line.decode("utf-8", "surrogateescape").rstrip("\r\n").partition(":")
            match verb.upper().split():
                case ["EHLO", *_]:
                    for extension in _EXTENSIONS[:-1]:
                        self._say(f"250-{extension}")
                    self._say(f"250 {_EXTENSIONS[-1]}")
                    continue
                case ["MAIL", "FROM"]:
                    mail = Delivered(rest, [], b"")
                case ["RCPT", "TO"]:
                    mail.recipients.append(rest)
                case ["DATA"]:
                    self._say("354 go on")
                    mail.content = self._content()
                    self._keep(mail)
                case ["QUIT"]:
                    self._say("221 bye")
                    return
            self._say("250 fine")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def _content(self) -> bytes:
        lines = []
        while (line := self.rfile.readline()) not in {b".\r\n", b""}:
            lines.append(line[1:] if line.startswith(b".") else line)
        return b"".join(lines)

    def _keep(self, mail: Delivered) -> None:
        server = cast("_Server", self.server)
        with server.arrived:
            server.mails.append(mail)
            server.arrived.notify_all()
