"""The files for deploying a filter: the unit files and the Containerfile, run as they say."""

import asyncio
import contextlib
import json
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.processes import Process, python_process
from tests.aio.support import socket_path
from tests.needs.asking import need
from tests.ports import held_port
from tests.story import OFFERED

from .mails import greet, mail
from .running import EXAMPLES, run, serving

DEPLOY = EXAMPLES / "deploy"
ROOT = EXAMPLES.parents[1]
PAGE = (EXAMPLES.parent / "deploying.md").read_text("utf-8")
PYTHON, PROGRAM = "/opt/marking/bin/python", "/opt/marking/add_header.py"
MARKED = [mp.AddHeader("X-Checked", "yes, as 4F7B21"), mp.Accept()]


def command() -> list[str]:
    """What the unit runs, of this checkout."""
    unit = (DEPLOY / "marking@.service").read_text("utf-8")
    (line,) = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    python, program, *arguments = shlex.split(line)
    assert (python, program) == (PYTHON, PROGRAM)
    return [str(EXAMPLES / "add_header.py"), *arguments]


def started(listening: socket.socket) -> contextlib.AbstractContextManager[Process]:
    """A process of the unit, with its socket."""
    return python_process(*command(), passed=(listening.fileno(),))


@contextlib.contextmanager
def socket_unit(folder: Path) -> Iterator[tuple[socket.socket, str]]:
    """What systemd holds of the socket unit, and its address."""
    path = socket_path(folder)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        yield listening, f"unix:{path}"


async def two_mails(address: str) -> list[list[mp.Reply]]:
    async with await aio.connect(address, offer=OFFERED, timeout=10) as client:
        await greet(client)
        return [await mail(client, queue_id="4F7B21") for _ in range(2)]


@contextlib.asynccontextmanager
async def load(address: str) -> AsyncIterator[list[list[mp.Reply]]]:
    """Mails that several MTAs send one after the other, until the context ends."""
    replies: list[list[mp.Reply]] = []
    ending = asyncio.Event()

    async def send() -> None:
        while not ending.is_set():
            replies.extend(await two_mails(address))

    async with asyncio.TaskGroup() as group:
        for _ in range(4):
            group.create_task(send())
        yield replies
        ending.set()


async def stopped(process: Process) -> None:
    """Stop a process as systemd does; it must end without a complaint."""
    process.signal(signal.SIGTERM)
    assert await asyncio.to_thread(process.wait) == 0
    assert process.said == []


def test_every_file_is_on_the_page() -> None:
    included = re.findall(r'^--8<-- "examples/deploy/(.*)"$', PAGE, re.MULTILINE)
    assert sorted(included) == sorted(file.name for file in DEPLOY.iterdir())


def test_systemd_has_no_complaints(tmp_path: Path) -> None:
    program = need("systemd").program()
    replaced = {PYTHON: sys.executable, PROGRAM: str(EXAMPLES / "add_header.py")}
    for file in DEPLOY.glob("marking*"):
        text = file.read_text("utf-8")
        for name, here in replaced.items():
            text = text.replace(name, here)
        (tmp_path / file.name).write_text(text, "utf-8")
    units = [str(tmp_path / name) for name in ("marking.socket", "marking@1.service")]
    verify = [program, "verify", *units]
    done = subprocess.run(verify, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    rate = [program, "security", "--offline=true", "--threshold=10", units[1]]
    done = subprocess.run(rate, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-200:]


def test_one_process_can_stop_after_the_other_under_load(tmp_path: Path) -> None:
    """As `systemctl restart` does with two units; a mail is open when the first is to stop."""

    async def main(start: Callable[[], Process], address: str) -> list[list[mp.Reply]]:
        first = start()
        async with await aio.connect(address, offer=OFFERED, timeout=10) as slow:
            await greet(slow)
            await slow.ask(mp.EnvelopeFrom("<anna@example.org>"))
            second = start()
            async with load(address) as replies:
                stopping = asyncio.create_task(stopped(first))
                await grown(replies, 20)
                assert not stopping.done()
                replies.append(await mail(slow, queue_id="4F7B21"))
                await slow.close()
                await stopping
                await grown(replies, 1)
                third = start()
                await stopped(second)
                await grown(replies, 20)
            await stopped(third)
        return replies

    with socket_unit(tmp_path) as (listening, address), contextlib.ExitStack() as stack:
        replies = run(main(lambda: stack.enter_context(started(listening)), address))
    assert [each for each in replies if each != MARKED] == []


def test_connections_wait_while_no_process_runs(tmp_path: Path) -> None:
    async def main(listening: socket.socket, address: str) -> list[list[mp.Reply]]:
        early = asyncio.create_task(two_mails(address))
        await asyncio.sleep(0)
        with started(listening) as process:
            replies = await early
            await stopped(process)
        return replies

    with socket_unit(tmp_path) as (listening, address):
        assert run(main(listening, address)) == [MARKED, MARKED]


async def grown(replies: list[list[mp.Reply]], number: int) -> None:
    """Wait until so many more mails were answered."""
    end = len(replies) + number
    while len(replies) < end:
        await asyncio.sleep(0.01)


def instructions() -> Iterator[tuple[str, str]]:
    """The lines of the Containerfile: an instruction, and the rest."""
    for line in (DEPLOY / "Containerfile").read_text("utf-8").splitlines():
        name, _, rest = line.partition(" ")
        if name and name != "#":
            yield name, rest


def test_the_container_is_built_and_its_filter_stops(tmp_path: Path) -> None:
    """The instructions, in a folder that stands for the root, with this Python for the image's."""

    def inside(text: str) -> str:
        return re.sub(r"(?<![^ =])/", f"{tmp_path}/", text)

    variables: dict[str, str] = {}
    run_with: list[str] = []
    for name, rest in instructions():
        match name, inside(rest).split():
            case "COPY", ["--from=build", source, target]:
                assert source == target
            case "COPY", [*sources, target]:
                for source in sources:
                    copied(ROOT / source, Path(target))
            case "RUN", ["pip", "install", *arguments]:
                pip = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps")
                subprocess.run([*pip, *arguments], check=True)
            case "ENV", [setting]:
                key, _, value = setting.partition("=")
                variables[key] = value
            case (("ENTRYPOINT" | "CMD"), _):
                run_with += json.loads(rest)
            case _:
                assert name in {"FROM", "USER", "EXPOSE"}
    python, program, address = run_with
    assert (python, address) == ("python", "inet:8891")
    with held_port() as port, serving(Path(inside(program)), port, f"inet:{port}", **variables):
        assert run(two_mails(f"inet:{port}@127.0.0.1")) == [MARKED, MARKED]


def copied(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, target)
