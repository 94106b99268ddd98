"""An adapter of sessions to blocking sockets: a thread for each connection, and no asyncio.

The first part is the adapter, the second a filter that uses it.
Run it: `python threads.py inet:8891@127.0.0.1` or `python threads.py unix:/run/threads.sock`
"""

import logging
import signal
import socket
import socketserver
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import milter_protocol as mp
from milter_protocol import kinds

SILENCE = 7210  # as many seconds as an MTA may wait for its client

Handler = Callable[[mp.FilterSession, Any], Iterable[mp.Reply]]
Handlers = Mapping[type[mp.Event], Handler]


def converse(line: socket.socket, request: mp.Options, handlers: Handlers) -> None:
    """Hold a conversation over a socket that is connected.

    Each handler gives the messages to send, with the verdict last. A command whose handler gives
    none, or that has no handler, gets `Continue`.
    """
    # Without the command that begins a mail, the session would not know that one is open.
    unused = kinds.COMMANDS.difference(handlers, kinds.BEGIN_A_MESSAGE)
    session = mp.FilterSession(mp.leaving_out(request, unused))
    while not session.closed:
        session.receive_data(line.recv(65536))  # b"" is the end of the connection
        while (event := session.next_event()) is not None:
            write(line, session)
            if isinstance(event, mp.Finding):
                logging.warning("%s", event.reason)
            elif handler := handlers.get(type(event)):
                for message in handler(session, event):
                    session.send(message)
                    write(line, session)
            if session.awaited:
                session.send(mp.Continue())
        write(line, session)


def write(line: socket.socket, session: mp.FilterSession) -> None:
    """Write what is to be sent, if anything is: even an empty write fails once the MTA is gone."""
    if data := session.data_to_send():
        line.sendall(data)


def serve(address: Any, request: mp.Options, handlers: Handlers) -> None:
    """Listen at a host and port, or at a path; hold each conversation in a thread of its own."""

    class Line(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(SILENCE)
            try:
                converse(self.request, request, handlers)
            except (mp.RemoteProtocolError, OSError) as error:
                logging.warning("%s: %s", self.client_address, error)
            except Exception:
                logging.exception("%s: the filter failed", self.client_address)

    class Server(socketserver.ThreadingTCPServer):
        address_family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
        allow_reuse_address = daemon_threads = True

    if isinstance(address, str):
        Path(address).unlink(missing_ok=True)  # The file of a service that has ended stays.
    with Server(address, Line) as server:
        server.serve_forever()


def refuse_example(session: mp.FilterSession, message: mp.EnvelopeFrom) -> Iterable[mp.Reply]:
    """Refuse one sender."""
    if message.address.lower().endswith("@example.com"):
        yield mp.ReplyCode("550 5.7.1 Mail from example.com is not welcome")


def add_mark(session: mp.FilterSession, message: mp.EndOfMessage) -> Iterable[mp.Reply]:
    """Mark each mail with its queue id."""
    yield mp.AddHeader("X-Checked", f"yes, as {session.queue_id or 'unknown'}")
    yield mp.Accept()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    kind, _, where = sys.argv[1].partition(":")
    port, _, host = where.partition("@")
    serve(
        where if kind == "unix" else (host, int(port)),
        mp.Options(actions=mp.Actions.ADD_HEADERS),
        {mp.EnvelopeFrom: refuse_example, mp.EndOfMessage: add_mark},
    )
