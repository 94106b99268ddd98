"""Filters that are wrong in one way each, and mails for them."""

import smtplib
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress

from milter_protocol.lookup import FoundLine, look_up
from tests.interop.smtp import Client
from tests.ports import held_port

CONTINUE = bytes.fromhex("00000001 63")
AGREED = bytes.fromhex("0000000d 4f 00000006 00000021 00000000")
UNANSWERED = b"DAQ"
CONTENT = b"Subject: situation\r\n\r\nHello.\r\n"

ANSWERS: Mapping[str, Mapping[bytes, bytes | None]] = {
    "web": {b"O": b"HTTP/1.1 400 Bad Request\r\n\r\n"},
    "leaves": {b"O": b""},
    "silent": {b"O": None},
    "newer": {b"O": AGREED.replace(b"\6", b"\7")},
    "early": {b"C": bytes.fromhex("00000007 68 41003100 0000")},
    "long": {b"C": bytes.fromhex("7f000000 63")},
    "crash": {b"B": b""},
    "hangs": {b"E": None},
    "no-verdict": {b"E": bytes.fromhex("00000006 71 68656c6400")},
}
"""For each situation what is sent in reply to a command by its code, where that is not usual.
Nothing closes the connection, and `None` stays silent."""


@contextmanager
def situations() -> Iterator[dict[str, str]]:
    """The address of the filter of each situation."""
    with ExitStack() as stack:
        ports = {name: stack.enter_context(_filter(each)) for name, each in ANSWERS.items()}
        ports["down"] = stack.enter_context(held_port("127.0.0.1"))
        yield {name: f"inet:127.0.0.1:{port}" for name, port in ports.items()}


def send_mail(address: tuple[str, int]) -> None:
    """Send a mail as far as it goes."""
    with suppress(smtplib.SMTPServerDisconnected), Client(*address) as client:
        client.ehlo()
        client.mail(CONTENT)
        client.quit()


def explained(line: str) -> FoundLine:
    """What is known of a line."""
    found = look_up(line)[0]
    assert isinstance(found, FoundLine), line
    return found


@contextmanager
def _filter(answers: Mapping[bytes, bytes | None]) -> Iterator[int]:
    ending = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)

        def listen() -> None:
            while not ending.is_set():
                with suppress(TimeoutError):
                    taken, _ = listening.accept()
                    # The MTA may have gone away.
                    with taken, suppress(OSError):
                        _converse(taken, answers, ending)

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            ending.set()
            thread.join()


def _converse(
    taken: socket.socket, answers: Mapping[bytes, bytes | None], ending: threading.Event
) -> None:
    taken.settimeout(None)
    with taken.makefile("rb") as stream:
        while head := stream.read(5):
            code = head[4:]
            stream.read(int.from_bytes(head[:4]) - 1)
            if code in UNANSWERED:
                continue
            answer = answers.get(code, AGREED if code == b"O" else CONTINUE)
            if answer is None:
                ending.wait()
            if not answer:
                return
            taken.sendall(answer)
