"""Bytes pass as they are, whatever they are, and whatever becomes of what is shown of them."""

import os
import random
import select
import signal
import socket
import struct
import subprocess
import threading
from pathlib import Path

import pytest

from tests.python.tapping.running import connected, listening, say, take, tapping
from tests.python.traffic.running import PLAIN, Said, command, environment, recorded, stream

SIZE = int(os.environ.get("TAPPED_BYTES", 5_000_000))
"""How many random bytes pass in each direction; `make tapped` has a billion pass."""

BAD = {
    "a length of zero": bytes(4) + b"C",
    "a length that is text": b"GET / HTTP/1.1\r\n\r\n",
    "the greatest length": b"\xff" * 5,
    "a payload without its NUL": b"\0\0\0\4Habc",
    "half a frame": b"\0\0\1\0Habc",
    "an unknown code": b"\0\0\0\1\x80",
}


def both_ways(mta: socket.socket, filter_: socket.socket, seed: int, size: int) -> None:
    """Send random bytes in both directions at once, in pieces of any size."""
    wrong = []

    def send(end: socket.socket, salt: int) -> None:
        chance, left = random.Random(seed + salt), size
        while left:
            data = chance.randbytes(min(left, chance.choice((1, 5, 700, 65_536, 1_000_000))))
            end.sendall(data)
            left -= len(data)
        end.shutdown(socket.SHUT_WR)

    def expect(end: socket.socket, salt: int) -> None:
        chance, left = random.Random(seed + salt), size
        while left:
            data = chance.randbytes(min(left, chance.choice((1, 5, 700, 65_536, 1_000_000))))
            if take(end, len(data)) != data:
                wrong.append(salt)
                return
            left -= len(data)
        wrong.extend([salt] if end.recv(1) else [])

    ways = [(send, mta, 0), (expect, filter_, 0), (send, filter_, 1), (expect, mta, 1)]
    threads = [threading.Thread(target=run, args=(end, salt)) for run, end, salt in ways]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert wrong == []


WAYS = {
    "quiet": ("unix", "inet", ["--quiet"]),
    "shown": ("inet", "unix", []),
    "recorded": ("unix", "unix", ["-o", "r.jsonl", "--quiet"]),
    "shown and recorded as packets": ("inet", "inet", ["-o", "r.pcapng", "--json"]),
}


@pytest.mark.parametrize(("mta", "filter_", "options"), WAYS.values(), ids=WAYS)
def test_random_bytes_pass_both_ways(
    tmp_path: Path, mta: str, filter_: str, options: list[str]
) -> None:
    with (tmp_path / "out").open("wb") as out:
        running = tapping(tmp_path, *options, mta=mta, filter_=filter_, cwd=tmp_path, stdout=out)
        with running as tap:
            both_ways(*tap.connect(), seed=1, size=SIZE)
            tap.end()


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_what_is_not_a_frame_passes_at_once(tmp_path: Path, bad: bytes) -> None:
    with tapping(tmp_path) as tap:
        mta, filter_ = tap.connect()
        for data in (stream(recorded(PLAIN), "mta")[:17], bad, b"more", bad):
            say(mta, filter_, data)
            say(filter_, mta, data)


@pytest.mark.parametrize("kind", ["unix", "inet"])
def test_each_direction_ends_on_its_own(tmp_path: Path, kind: str) -> None:
    with tapping(tmp_path, mta=kind, filter_=kind) as tap:
        for ends in (tap.connect(), tap.connect()[::-1]):
            one, other = ends
            say(one, other, b"first")
            one.shutdown(socket.SHUT_WR)
            assert other.recv(1) == b""
            say(other, one, b"still")
            other.close()
            assert one.recv(1) == b""


def test_an_abort_is_passed_on(tmp_path: Path) -> None:
    with tapping(tmp_path, mta="inet", filter_="inet") as tap:
        for one, other in (tap.connect(), tap.connect()[::-1]):
            say(one, other, b"first")
            one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            one.close()
            with pytest.raises(ConnectionResetError):
                other.recv(1)


def test_a_slow_reader_slows_only_whoever_sends_to_it(tmp_path: Path) -> None:
    with tapping(tmp_path, "--quiet") as tap:
        mta, filter_ = tap.connect()
        mta.setblocking(False)
        sent = 0
        while sent < 50_000_000:
            if not select.select([], [mta], [], 1)[1]:
                break
            sent += mta.send(bytes(65_536))
        assert sent < 5_000_000
        mta.settimeout(30)
        say(filter_, mta, b"the other direction")
        say(*tap.connect(), b"another connection")
        assert take(filter_, sent) == bytes(sent)


def test_output_that_nobody_takes_stops_nothing(tmp_path: Path) -> None:
    """A terminal that is paused, or a pager at its first page."""
    frame = Said("mta", "B", bytes(65_535)).frame
    with tapping(tmp_path) as tap:
        mta, filter_ = tap.connect()
        for _ in range(1600):
            say(mta, filter_, frame)
        late, _ = tap.connect()
        late.sendall(recorded(PLAIN)[0].frame)
        late.close()
        _, out, _ = tap.end()
    assert out.count(b"comes faster than it can be shown") == 1
    assert b"Negotiate offers" in out


def test_a_filter_that_is_not_there(tmp_path: Path) -> None:
    with tapping(tmp_path) as tap:
        (tmp_path / "filter").unlink()
        mta = connected(tap.address)
        assert mta.recv(1) == b""
        status, out, _ = tap.end()
    assert status == 1
    assert b"cannot connect to unix:" in out
    assert b"No such file or directory" in out


@pytest.mark.parametrize("ends_first", [0, 1, None], ids=["MTA", "filter", "tap"])
def test_a_side_that_hangs_in_a_frame_is_named(tmp_path: Path, ends_first: int | None) -> None:
    offer, answer = recorded(PLAIN)[:2]
    with tapping(tmp_path) as tap:
        mta, filter_ = ends = tap.connect()
        say(mta, filter_, offer.frame)
        say(filter_, mta, answer.frame + Said("filter", "y", bytes(99)).frame[:60])
        if ends_first is not None:
            ends[ends_first].close()
            assert ends[1 - ends_first].recv(1) == b""
        status, out, _ = tap.end(signal.SIGINT)
    assert status == 1
    (told,) = (line for line in out.decode().splitlines() if "incomplete" in line)
    assert told.startswith(f"!! byte {len(answer.frame)} of the filter: incomplete: ")
    assert "the last frame, ReplyCode, is cut off: it has 60 of its 104 bytes;" in told


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_what_was_seen(tmp_path: Path, number: int) -> None:
    with tapping(tmp_path) as tap:
        mta, filter_ = tap.connect()
        say(mta, filter_, recorded(PLAIN)[0].frame)
        status, out, _ = tap.end(number)
        assert (mta.recv(1), filter_.recv(1)) == (b"", b"")
    assert status == 0
    assert b"Negotiate offers version 6" in out
    assert b"-- unix:" in out
    assert not (tmp_path / "tap").exists()


def test_sockets_that_it_was_started_with(tmp_path: Path) -> None:
    to, _ = listening("unix", tmp_path)
    near, far = socket.socketpair()
    with socket.socket(socket.AF_UNIX) as opened, to, near, far:
        opened.bind(str(tmp_path / "tap"))
        opened.listen()
        passed = (opened.fileno(), far.fileno())
        listen_on, target = (f"fd:{each}" for each in passed)
        arguments = command("tap", "--listen", listen_on, "--to", target, "--quiet")
        with subprocess.Popen(arguments, env=environment(), pass_fds=passed) as process:
            mta = connected(f"unix:{tmp_path / 'tap'}")
            say(mta, near, b"through")
            process.terminate()
    assert process.returncode == 0
