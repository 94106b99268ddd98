"""Unix sockets that several processes want, and what else is in the way."""

import asyncio
import errno
import fcntl
import multiprocessing
import os
import socket
import struct
import tempfile
import time
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from milter_protocol import aio
from milter_protocol.aio import unix_sockets
from milter_protocol.aio.locking import locked
from tests.aio.support import run, socket_path

ROUNDS = 100
COMPETITORS = 3
TICK = 0.005
NOBODY = 65534

Reached = list[bool | None]
"""For each round of a process, whether it was reached when it listened; `None` if it did not."""


class Meeting:
    """Where processes wait for each other."""

    barrier: Barrier

    @classmethod
    def join(cls, barrier: Barrier) -> None:
        """Have this process take part."""
        cls.barrier = barrier

    @classmethod
    def start(cls) -> None:
        """Wait for all others, and go on in the same microseconds."""
        cls.barrier.wait()
        moment = (time.monotonic() // TICK + 2) * TICK
        while time.monotonic() < moment:
            pass


def compete(task: Callable[[str], Reached], path: str) -> list[Reached]:
    """What becomes of a task that several processes do at the same time."""
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(COMPETITORS, timeout=20)
    with context.Pool(COMPETITORS, Meeting.join, [barrier]) as pool:
        return pool.map(task, [path] * COMPETITORS, chunksize=1)


async def begin(path: str) -> aio.Server | None:
    """A server that listens on a path, or `None` if the path is in use."""
    server = aio.Server(aio.Filter, f"unix:{path}", mode=0o600, grace=0)
    try:
        return await server.__aenter__()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        return None


def is_reached(path: str) -> bool:
    """Whether it is this process that one reaches at a path."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(path)
        except OSError:
            return False
        credentials = client.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return bool(struct.unpack("3i", credentials)[0] == os.getpid())


def stale(path: str | Path) -> None:
    """Leave a socket as a process that was killed does."""
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))


def begin_together(path: str) -> Reached:
    """Begin to listen when all do, on a free path or on one with a stale socket."""

    async def main() -> Reached:
        reached: Reached = []
        for number in range(ROUNDS):
            if Meeting.barrier.wait() == 0 and number % 2:
                stale(path)
            Meeting.start()
            server = await begin(path)
            Meeting.barrier.wait()
            reached.append(is_reached(path) if server else None)
            Meeting.barrier.wait()
            if server:
                await server.stop()
        return reached

    return asyncio.run(main())


def come_and_go(path: str) -> Reached:
    """Begin and stop to listen, again and again."""

    async def main() -> Reached:
        reached: Reached = []
        Meeting.barrier.wait()
        for _ in range(3 * ROUNDS):
            server = await begin(path)
            reached.append(is_reached(path) if server else None)
            if server:
                await server.stop()
        return reached

    return asyncio.run(main())


def test_one_of_those_that_begin_together_gets_the_path(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    for results in zip(*compete(begin_together, path), strict=True):
        assert sorted(results, key=str) == [None] * (COMPETITORS - 1) + [True]
    assert list(tmp_path.iterdir()) == []


def test_who_listens_is_reached_whoever_comes_and_goes(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    results = {result for each in compete(come_and_go, path) for result in each}
    assert results - {None} == {True}
    assert list(tmp_path.iterdir()) == []


def test_one_that_does_not_accept_yet_is_left(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    bound, identity = unix_sockets.bind(path, 0o600, None)
    with bound:
        with pytest.raises(OSError, match="another process listens there"):
            unix_sockets.bind(path, None, None)
        unix_sockets.remove(path, identity)
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_about_to_listen_is_left(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    stale(path)
    with Path(f"{path}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(OSError, match=f"{path}: another process begins to listen") as error:
            run(lambda: aio.Server(aio.Filter, f"unix:{path}").__aenter__())
    assert error.value.errno == errno.EADDRINUSE
    assert Path(path).is_socket()


def test_the_lock_of_a_process_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    Path(f"{path}.lock").touch()
    bound, _ = unix_sockets.bind(path, None, None)
    bound.close()
    assert [each.name for each in tmp_path.iterdir()] == ["socket"]


@pytest.mark.parametrize("kind", ["text", "folder", "fifo", "link"])
def test_what_is_not_a_lock_is_left(kind: str, tmp_path: Path) -> None:
    path = socket_path(tmp_path)
    lock = Path(f"{path}.lock")
    target = tmp_path / "target"
    if kind == "text":
        lock.write_text("precious")
    elif kind == "folder":
        lock.mkdir()
    elif kind == "fifo":
        os.mkfifo(lock)
    else:
        lock.symlink_to(target)
    with pytest.raises(OSError, match=rf"cannot listen on unix:{path}: .* \({lock}\)"):
        run(lambda: aio.Server(aio.Filter, f"unix:{path}").__aenter__())
    assert list(tmp_path.iterdir()) == [lock]


def test_no_link_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(socket_path(tmp_path))
    target = tmp_path / "target"
    target.write_text("")
    target.chmod(0o640)
    before = target.stat()

    class Swapping(socket.socket):
        """Stands for somebody who is quick to put a link where a socket was made."""

        def bind(self, address: object) -> None:
            super().bind(address)  # type: ignore[arg-type]
            path.unlink()
            path.symlink_to(target)

    monkeypatch.setattr(socket, "socket", Swapping)
    # A group that this process may give a file to, whoever runs it.
    group = os.getgid() if os.getuid() else NOBODY
    bound, _ = unix_sockets.bind(str(path), 0o666, group)
    bound.close()
    assert path.is_symlink()
    after = target.stat()
    assert (after.st_mode, after.st_gid) == (before.st_mode, before.st_gid)


def test_a_lock_that_was_removed_meanwhile_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "lock"
    lock = fcntl.flock
    held: list[int] = []

    def removed_first(descriptor: int, operation: int) -> None:
        if not held:
            path.unlink()
        held.append(descriptor)
        lock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", removed_first)
    with locked(str(path)), pytest.raises(BlockingIOError), locked(str(path)):
        pass
    assert not path.exists()


def test_one_that_stops_while_it_is_asked_makes_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(socket_path(tmp_path))
    stale(path)

    class Late(socket.socket):
        """Asks when the other one has just stopped."""

        def connect(self, address: object) -> None:
            path.unlink()
            super().connect(address)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(socket, "socket", Late)
        bound, _ = unix_sockets.bind(str(path), None, None)
    with bound:
        assert is_reached(str(path))


def test_the_umask_is_as_before(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        bound, _ = unix_sockets.bind(socket_path(tmp_path), 0o660, None)
        bound.close()
        assert os.umask(before) == 0o027
    finally:
        os.umask(before)


def test_a_socket_that_nobody_may_ask_is_left() -> None:
    is_root = os.geteuid() == 0
    # The folders of pytest are closed to other users, and root may ask everything.
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "socket"
        Path(name).chmod(0o777)
        stale(path)
        path.chmod(0)
        if is_root:
            os.seteuid(NOBODY)
        try:
            with pytest.raises(PermissionError, match=r"the mode 0o0 .*; remove it if nobody does"):
                unix_sockets.bind(str(path), None, None)
        finally:
            if is_root:
                os.seteuid(0)
        assert path.is_socket()
