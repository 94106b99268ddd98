"""A filter as a process: signals, and sockets that it is started with."""

import contextlib
import signal
import socket
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.processes import Process, filter_process
from tests.aio.support import CONNECT, CONTENT, ENVELOPE, MAIL, run, say, socket_path
from tests.story import OFFERED, decoded, encoded

ACCEPTED = [mp.AddHeader("X-Size", "7"), mp.Accept()]


def listening(process: Process) -> str:
    """The address on which a process listens."""
    return process.read_until(r"listens on (\S+)")[1]


async def mail(address: str) -> list[mp.Reply]:
    """The replies at the end of a mail."""
    async with await aio.connect(address, offer=OFFERED, timeout=10) as client:
        return await say(client, CONNECT, *MAIL)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_when_conversations_in_flight_are_done(
    number: signal.Signals, tmp_path: Path
) -> None:
    path = socket_path(tmp_path)

    async def main(process: Process) -> list[mp.Reply]:
        address = listening(process)
        client = await aio.connect(address, offer=OFFERED, timeout=10)
        idle = await aio.connect(address, offer=OFFERED, timeout=10)
        await say(client, CONNECT, *ENVELOPE)
        process.signal(number)
        process.read_until("stops; open conversations: 2")
        with pytest.raises(FileNotFoundError):
            await aio.connect(address, offer=OFFERED)
        assert await say(idle, CONNECT, *MAIL) == ACCEPTED
        replies = await say(client, *CONTENT, mp.EndOfMessage())
        await client.close()
        await idle.close()
        return replies

    with filter_process(f"unix:{path}") as process:
        assert run(lambda: main(process)) == ACCEPTED
        assert process.wait() == 0
    assert process.said[-1] == "served\n"
    assert not Path(path).exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_second_signal_ends_it_at_once(number: signal.Signals) -> None:
    async def main(process: Process) -> int:
        async with await aio.connect(listening(process), timeout=10) as client:
            await say(client, CONNECT, *ENVELOPE)
            process.signal(number)
            process.read_until("stops;")
            process.signal(number)
            return process.wait()

    with filter_process("inet:0@127.0.0.1", grace=60) as process:
        code = run(lambda: main(process))
    assert code == -number
    assert "served\n" not in process.said


def test_the_grace_is_the_longest_that_a_stop_takes() -> None:
    async def main(process: Process) -> int:
        async with await aio.connect(listening(process), timeout=10) as client:
            await say(client, CONNECT, *ENVELOPE)
            process.signal()
            return process.wait()

    with filter_process("inet:0@127.0.0.1", grace=0.1) as process:
        assert run(lambda: main(process)) == 0
    assert "WARNING connection 1: cut off because the server stops\n" in process.said


def test_an_address_that_is_wrong_ends_it_with_the_reason() -> None:
    with filter_process("inet:localhost:8891") as process:
        assert process.wait() == 1
    assert "the port comes before the host; write inet:8891@localhost\n" in process.said[-1]


def test_sockets_of_systemd(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    with contextlib.ExitStack() as stack:
        inet = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        unix = stack.enter_context(socket.socket(socket.AF_UNIX))
        unix.bind(path)
        unix.listen()
        addresses = (f"inet:{inet.getsockname()[1]}@127.0.0.1", f"unix:{path}")
        passed = (inet.fileno(), unix.fileno())
        with filter_process("systemd:", passed=passed) as process:
            for address in addresses:
                assert listening(process) == address
                assert run(lambda address=address: mail(address)) == ACCEPTED  # type: ignore[misc]
            process.signal()
            assert process.wait() == 0
        # They are not its own: who asks meanwhile waits for the next process.
        assert Path(path).is_socket()
        with socket.socket(socket.AF_UNIX) as early:
            early.connect(path)
            early.sendall(encoded(mp.Negotiate(6, mp.Actions(1), mp.Steps(0))))
            with filter_process("systemd:", passed=passed) as process:
                early.settimeout(10)
                answer = decoded(early.recv(1000))
    assert isinstance(answer, mp.Negotiate)
    assert answer.actions == mp.Actions.ADD_HEADERS


def test_without_sockets_it_ends_with_the_reason() -> None:
    with filter_process("systemd:") as process:
        assert process.wait() == 1
    assert "no sockets were passed to this process" in process.said[-1]
