"""Where a server listens, and why it does not."""

import errno
import os
import socket
from pathlib import Path
from typing import Unpack

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import address_of, run, socket_path, verdict_over_a_mail


class Quiet(aio.Filter):
    """Lets all mail pass."""


def listen(*addresses: str, **options: Unpack[aio.ServerOptions]) -> None:
    """Begin and end to listen."""

    async def main() -> None:
        async with aio.Server(Quiet, *addresses, **options):
            pass

    run(main)


def test_listens_on_all_its_addresses(tmp_path: Path) -> None:
    path = socket_path(tmp_path)

    async def main() -> list[aio.Client]:
        clients = []
        async with aio.Server(Quiet, "inet:0@127.0.0.1", "inet6:0@::1", path) as server:
            assert server.addresses[2] == path
            for index in range(3):
                clients.append(await aio.connect(address_of(server, index), timeout=10))
            for client in clients:
                await client.close()
        return clients

    assert all(client.session.agreed for client in run(main))


def test_all_addresses_of_both_families_can_have_the_same_port() -> None:
    async def main() -> None:
        async with aio.Server(Quiet, "inet:0") as four:
            port = four.addresses[0][1]
            async with aio.Server(Quiet, f"inet6:{port}") as six:
                assert six.addresses == (("::", port),)

    run(main)


def test_one_listens_on_all_addresses_or_on_none(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    with pytest.raises(OSError, match="cannot listen on unix:/nowhere/at/all: No such file"):
        listen(path, "unix:/nowhere/at/all")
    assert not Path(path).exists()


def test_a_port_that_is_taken(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match=f"cannot listen on inet:{port}@127.0.0.1: ") as error:
            listen(f"inet:{port}@127.0.0.1")
    assert error.value.errno == errno.EADDRINUSE


def test_a_host_that_does_not_exist() -> None:
    with pytest.raises(OSError, match=r"cannot listen on inet:0@no\.such\.host\.invalid: "):
        listen("inet:0@no.such.host.invalid")


def test_no_address() -> None:
    async def main() -> None:
        async with aio.Server(Quiet):
            pass

    with pytest.raises(aio.AddressError, match="no address to listen on"):
        run(main)


def test_listens_once() -> None:
    async def main() -> None:
        server = aio.Server(Quiet, "inet:0@127.0.0.1")
        async with server:
            pass
        async with server:
            pass

    with pytest.raises(RuntimeError, match="listens once"):
        run(main)


def test_an_inherited_socket() -> None:
    listening = socket.create_server(("127.0.0.1", 0))

    async def main() -> mp.Message:
        async with aio.Server(Quiet, f"fd:{listening.detach()}") as server:
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()


def test_a_descriptor_that_is_no_socket(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file:
        with pytest.raises(aio.AddressError, match=f"fd:{file.fileno()} is not a socket: "):
            listen(f"fd:{file.fileno()}")
        assert os.fstat(file.fileno())


def test_a_socket_that_does_not_listen() -> None:
    with socket.socket() as idle:
        with pytest.raises(aio.AddressError, match="is a socket that does not listen"):
            listen(f"fd:{idle.fileno()}")
        assert idle.getsockname()


@pytest.mark.parametrize(
    ("count", "pid"),
    [(None, "own"), ("0", "own"), ("x", "own"), ("9" * 5000, "own"), ("1", None), ("1", "1")],
)
def test_no_sockets_from_systemd(
    count: str | None, pid: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid = str(os.getpid()) if pid == "own" else pid
    for name, value in (("LISTEN_FDS", count), ("LISTEN_PID", pid)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    with pytest.raises(aio.AddressError, match="no sockets were passed to this process"):
        listen("systemd:")
