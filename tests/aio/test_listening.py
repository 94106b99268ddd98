"""Where a server listens, and why it does not."""

import errno
import grp
import os
import socket
import stat
from pathlib import Path
from typing import Unpack

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import address_of, run, socket_path, verdict_over_a_mail


class Quiet(aio.Filter):
    """Lets all mail pass."""


def listen(*addresses: str, **options: Unpack[aio.Options]) -> None:
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

    assert all(client.session.agreement for client in run(main))


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
    with pytest.raises(aio.AddressError, match="no address to listen on"):
        aio.Server(Quiet)


def test_listens_once() -> None:
    async def main() -> None:
        server = aio.Server(Quiet, "inet:0@127.0.0.1")
        async with server:
            pass
        async with server:
            pass

    with pytest.raises(RuntimeError, match="listens once"):
        run(main)


def test_the_file_is_there_as_long_as_the_server(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))

    async def main() -> None:
        async with aio.Server(Quiet, f"unix:{path}"):
            assert path.is_socket()

    run(main)
    assert not path.exists()


def test_a_relative_path_outlives_a_change_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.chdir(tmp_path)

    async def main() -> None:
        async with aio.Server(Quiet, "unix:socket") as server:
            assert server.addresses == (str(tmp_path / "socket"),)
            monkeypatch.chdir(other)

    run(main)
    assert list(tmp_path.iterdir()) == [other]


def test_mode_and_group(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))
    # A group that this process may give a file to, whoever runs it.
    gid = os.getgid() if os.getuid() else grp.getgrall()[-1].gr_gid

    async def main(group: str | int) -> os.stat_result:
        async with aio.Server(Quiet, f"unix:{path}", mode=0o620, group=group):
            return path.stat()

    for group in (gid, grp.getgrgid(gid).gr_name):
        status = run(lambda group=group: main(group))  # type: ignore[misc]
        assert (stat.S_IMODE(status.st_mode), status.st_gid) == (0o620, gid)


def test_a_mode_can_shut_everybody_out(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))

    async def main() -> int:
        async with aio.Server(Quiet, f"unix:{path}", mode=0):
            return stat.S_IMODE(path.stat().st_mode)

    assert run(main) == 0


def test_a_mode_of_nothing_is_a_mode(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))

    async def main() -> int:
        async with aio.Server(Quiet, f"unix:{path}", mode=0):
            return stat.S_IMODE(path.stat().st_mode)

    assert run(main) == 0


@pytest.mark.parametrize("group", ["no\0group", "\ud800"], ids=["nul", "surrogate"])
def test_a_group_that_cannot_be_a_name(tmp_path: Path, group: str) -> None:
    with pytest.raises(aio.AddressError, match="there is no group"):
        listen(f"unix:{socket_path(tmp_path)}", group=group)


def test_without_a_mode_the_umask_decides(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))

    async def main() -> int:
        async with aio.Server(Quiet, f"unix:{path}"):
            return stat.S_IMODE(path.stat().st_mode)

    before = os.umask(0o027)
    try:
        assert run(main) == 0o750
    finally:
        os.umask(before)


def test_a_group_that_does_not_exist_leaves_nothing(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))
    with pytest.raises(aio.AddressError, match="there is no group 'no such group'"):
        listen(f"unix:{path}", group="no such group")
    assert not path.exists()


@pytest.mark.parametrize("options", [{"mode": 0o660}, {"group": "daemon"}])
def test_mode_and_group_need_a_file(options: aio.Options) -> None:
    with pytest.raises(aio.AddressError, match="mode and group are for unix:/PATH"):
        aio.Server(Quiet, "inet:0", **options)


def stale(path: Path) -> None:
    """Leave a socket as a process that was killed does."""
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))


def test_a_stale_socket_is_replaced(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))
    stale(path)

    async def main() -> mp.Message:
        async with aio.Server(Quiet, f"unix:{path}") as server:
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()


def test_a_socket_on_which_somebody_listens_is_left(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))

    async def main() -> mp.Message:
        async with aio.Server(Quiet, f"unix:{path}") as server:
            with pytest.raises(OSError, match=f"{path}: another process listens there") as error:
                await aio.Server(Quiet, f"unix:{path}").__aenter__()
            assert error.value.errno == errno.EADDRINUSE
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()


def test_a_socket_whose_queue_is_full_is_in_use(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    with socket.socket(socket.AF_UNIX) as busy, socket.socket(socket.AF_UNIX) as waiting:
        busy.bind(path)
        busy.listen(0)
        waiting.connect(path)
        with pytest.raises(OSError, match="another process listens there"):
            listen(path)


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_what_is_no_socket_is_left(kind: str, tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))
    target = tmp_path / "target"
    stale(target)
    if kind == "file":
        path.write_text("precious")
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to(target)
    with pytest.raises(OSError, match="the file there is not a socket; remove it"):
        listen(f"unix:{path}")
    assert path.exists()
    assert target.exists()


def test_a_path_that_is_too_long(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 120)
    with pytest.raises(OSError, match=f"cannot listen on unix:{path}: .*too long") as error:
        listen(f"unix:{path}")
    assert "None" not in str(error.value)


def test_the_file_of_a_successor_is_left(tmp_path: Path) -> None:
    path = Path(socket_path(tmp_path))

    async def main() -> mp.Message:
        async with aio.Server(Quiet, f"unix:{path}") as first:
            path.unlink()
            async with aio.Server(Quiet, f"unix:{path}") as successor:
                await first.stop()
                return await verdict_over_a_mail(successor)

    assert run(main) == mp.Continue()


def test_an_inherited_socket() -> None:
    listening = socket.create_server(("127.0.0.1", 0))

    async def main() -> mp.Message:
        async with aio.Server(Quiet, f"fd:{listening.detach()}") as server:
            return await verdict_over_a_mail(server)

    assert run(main) == mp.Continue()


def test_a_descriptor_that_is_no_socket(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as file:
        with pytest.raises(aio.AddressError, match=f"fd:{file.fileno()} is no socket: "):
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
