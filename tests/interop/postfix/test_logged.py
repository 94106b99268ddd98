"""What Postfix logs when something is wrong is explained with the right cause first."""

import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pytest

from milter_protocol.lookup import FoundLine, look_up
from tests.interop.postfix.server import Postfix, Service
from tests.needs.asking import need
from tests.ports import held_port

AGREED = bytes.fromhex("0000000d 4f 00000006 00000000 00000000")


@contextmanager
def peer(answers: list[bytes], *, stays: bool = False) -> Iterator[int]:
    """Something at a port that sends these bytes, each after it has read something."""
    ending = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)

        def talk() -> None:
            while not ending.is_set():
                try:
                    taken, _ = listening.accept()
                except TimeoutError:
                    continue
                # Postfix may have gone away.
                with taken, suppress(OSError):
                    for answer in answers:
                        taken.recv(65536)
                        taken.sendall(answer)
                    if stays:
                        ending.wait()
                    # A connection that is closed with something unread takes back what was sent.
                    taken.shutdown(socket.SHUT_WR)
                    while taken.recv(65536):
                        pass

        thread = threading.Thread(target=talk)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            ending.set()
            thread.join()


@pytest.fixture(scope="module")
def logged() -> Iterator[dict[str, list[str]]]:
    """The lines of each situation, which is that of a service of its own."""
    need("postfix")
    with ExitStack() as stack:
        enter = stack.enter_context
        folder = Path(enter(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        closed = folder / "queue" / "closed"
        closed.mkdir(parents=True)
        sockets = enter(socket.socket(socket.AF_UNIX))
        sockets.bind(str(closed / "socket"))
        sockets.listen()
        closed.chmod(0o700)
        unused = enter(held_port("127.0.0.1"))
        web = enter(peer([b"HTTP/1.1 400 Bad Request\r\n\r\n"]))
        leaves = enter(peer([b""]))
        silent = enter(peer([b""], stays=True))
        early = enter(peer([AGREED, bytes.fromhex("00000007 68 41003100 0000")]))
        newer = enter(peer([AGREED.replace(b"\6", b"\7")]))
        usual = f"inet:127.0.0.1:{unused}"
        milters = {
            "down": usual,
            "missing": "unix:nothing-here",
            "rights": "unix:closed/socket",
            "web": f"inet:127.0.0.1:{web}",
            "leaves": f"inet:127.0.0.1:{leaves}",
            "silent": f"inet:127.0.0.1:{silent}",
            "early": f"inet:127.0.0.1:{early}",
            "newer": f"inet:127.0.0.1:{newer}",
            "misspelt": usual,
        }
        more = {
            "misspelt": {"milter_protocol": "6,fast"},
            "silent": {"milter_command_timeout": "2s"},
        }
        services = {
            name: Service("127.0.0.1", {"smtpd_milters": address, **more.get(name, {})})
            for name, address in milters.items()
        }
        postfix = enter(Postfix(folder, services, sink=unused, filter_port=unused))
        lines = {}
        seen = 0
        for name in services:
            with socket.create_connection(postfix.address(name), timeout=60) as client:
                assert client.recv(1000).startswith((b"220 ", b"4", b"5"))
            everything = postfix.log()
            lines[name] = [line for line in everything[seen:].splitlines() if "warning: " in line]
            seen = len(everything)
        yield lines


@pytest.mark.parametrize(
    ("situation", "symptom", "cause"),
    [
        ("down", "postfix-connect", "filter-not-running"),
        ("missing", "postfix-connect", "socket-elsewhere"),
        ("rights", "postfix-connect", "socket-rights"),
        ("web", "postfix-long-length", "not-a-milter"),
        ("leaves", "postfix-read-header", "negotiation-refused"),
        ("silent", "postfix-read-header", "not-a-milter"),
        ("early", "postfix-unexpected-response", "unexpected-reply"),
        ("newer", "postfix-version", "version-too-high"),
        ("misspelt", "postfix-bad-protocol", "misspelt-setting"),
    ],
)
def test_the_first_line_has_the_right_cause_first(
    logged: dict[str, list[str]], situation: str, symptom: str, cause: str
) -> None:
    assert logged[situation], "nothing was logged"
    found = look_up(logged[situation][0])[0]
    assert isinstance(found, FoundLine)
    assert found.symptom.id == f"symptom/{symptom}", logged[situation]
    assert [each.id for each in found.causes][:1] == [f"cause/{cause}"], logged[situation]


def test_each_warning_about_filters_is_known(logged: dict[str, list[str]]) -> None:
    lines = [line for each in logged.values() for line in each]
    assert [line for line in lines if not look_up(line)] == []
