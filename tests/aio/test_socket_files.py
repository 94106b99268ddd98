"""The file of a Unix socket: its mode, its group, and what lies there already."""

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
from tests.aio.support import run, socket_path, verdict_over_a_mail


class Quiet(aio.Filter):
    """Lets all mail pass."""


def listen(*addresses: str, **options: Unpack[aio.ServerOptions]) -> None:
    """Begin and end to listen."""

    async def main() -> None:
        async with aio.Server(Quiet, *addresses, **options):
            pass

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
def test_mode_and_group_need_a_file(options: aio.ServerOptions) -> None:
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
