"""Processes of a filter, restarted while Postfix has mail for them, as docs/deploying.md says."""

import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from tests.aio.processes import Process, filter_process
from tests.interop import counts
from tests.interop.postfix.conftest import World, mail_of

if TYPE_CHECKING:
    from tests.interop.smtp import Transaction

CLIENTS = 4
MAILS_OF_A_SESSION = 3


@contextmanager
def shared_socket(world: World) -> Iterator[Callable[[], Process]]:
    """Start processes that share the spare socket, as those of a socket unit do."""
    with socket.socket(socket.AF_UNIX) as listening, ExitStack() as stack:
        listening.bind(str(world.spare))
        world.spare.chmod(0o666)
        listening.listen()
        stack.callback(world.spare.unlink)

        def start() -> Process:
            passed = (listening.fileno(),)
            process = stack.enter_context(filter_process("systemd:", passed=passed))
            process.read_until("listens on")
            return process

        yield start


def test_no_mail_is_lost_when_one_process_after_the_other_is_restarted(
    world: World, token: str
) -> None:
    done: list[Transaction] = []
    ending = threading.Event()

    def send() -> None:
        while not ending.is_set():
            with world.client("spare") as client:
                client.ehlo()
                for _ in range(MAILS_OF_A_SESSION):
                    done.append(client.mail(mail_of(token)))
                client.quit()

    def wait_for_more() -> None:
        end = len(done) + CLIENTS * MAILS_OF_A_SESSION
        deadline = time.monotonic() + 30
        while len(done) < end and all(each.accepted for each in done):
            assert time.monotonic() < deadline
            time.sleep(0.01)

    with shared_socket(world) as start, ThreadPoolExecutor(CLIENTS) as clients:
        processes = [start(), start()]
        sending = [clients.submit(send) for _ in range(CLIENTS)]
        try:
            for _ in range(2):
                wait_for_more()
                oldest = processes.pop(0)
                oldest.signal(signal.SIGTERM)
                assert oldest.wait() == 0
                processes.append(start())
            wait_for_more()
        finally:
            ending.set()
        for each in sending:
            each.result()
    assert [str(each.last) for each in done if not each.accepted] == []
    for mail in world.arrived(token, len(done)):
        assert len(mail.values_of("X-Size")) == 1
    counts.add(world.suite, "mails during restarts", len(done))
