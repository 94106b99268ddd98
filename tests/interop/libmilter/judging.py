"""A filter on libmilter that runs as a process of its own, and what it makes of conversations."""

import socket
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import milter_protocol as mp
from tests.interop.libmilter.conversations import FRAMES
from tests.needs.asking import need

NUMBER = b"number"
"""Stands for the frame that tells the judge which conversation this is.

What stands behind it are further macros of the same stage, as they are on the wire.
"""

_SOURCE = Path(__file__).with_name("judge.c")
_WARNINGS = ("-Wall", "-Wextra", "-Werror")
_LIBRARIES = ("-lmilter", "-lpthread")
# As many as the judge's backlog has room for, with some to spare.
_AT_ONCE = 200
_SECONDS = 30.0
_A_WHILE = 0.2
# Macros of CONNECT, which are forgotten last.
_PLATE = b"DC{n}\0%d\0{v}\0%s\0"
_PIECE = 1 << 16


class Heard(NamedTuple):
    """What libmilter did in a conversation.

    Attributes:
        replies: all that it wrote to the socket.
        events: the callbacks that ran, in the words of judge.c; empty where it never came to know
            which conversation it was.
    """

    replies: bytes
    events: str


class Talk(NamedTuple):
    """What is said to it on one connection.

    Attributes:
        frames: the frames, with `NUMBER` where the judge is to be told which conversation this is:
            at the beginning, and again after what makes it forget its macros.
        verdicts: what it answers to which command, as in `M=crR=t`: each time the next one, and
            then the last one again and again; otherwise it says continue.
    """

    frames: Sequence[bytes]
    verdicts: str = ""


class Setting(NamedTuple):
    """How a judge is set up.

    Attributes:
        steps: the steps that it requests.
        actions: the actions that it requests.
        callbacks: the letters of the commands that it has a callback for.
        negotiates: whether it has a negotiation callback; if not, the absent callbacks decide.
        watched: the names of macros, of one letter each, that are noted with each event.
    """

    steps: mp.Steps = mp.Steps(0)
    actions: mp.Actions = mp.Actions(0)
    callbacks: str = "CHMRTULNBE"
    negotiates: bool = True
    watched: str = ""


def build(folder: Path) -> Path:
    """Compile the judge."""
    compiler = need("libmilter").program()
    program = folder / "judge"
    flags = ("-std=c11", "-D_DEFAULT_SOURCE", "-O2", *_WARNINGS)
    subprocess.run([compiler, *flags, _SOURCE, "-o", program, *_LIBRARIES], check=True)
    return program


class Judge:
    """A process with one setting.

    libmilter keeps one state table for all connections of a process, which a negotiation can only
    loosen. The first conversation negotiates, so that the table is the same for all that follow.
    """

    def __init__(self, program: Path, folder: Path, setting: Setting) -> None:
        self.setting = setting
        self._socket = folder / "socket"
        self._record = folder / "record"
        steps = hex(setting.steps) if setting.negotiates else "-"
        self._arguments = [
            str(program),
            f"unix:{self._socket}",
            str(self._record),
            hex(setting.actions),
            steps,
            setting.callbacks,
            setting.watched,
        ]
        self._process: subprocess.Popen[bytes] | None = None
        self._events: dict[int, str] = {}
        self._read = 0
        self._number = 0

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(self._arguments, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        if self._process.stdout.read(1) != b"\n":
            raise RuntimeError("the judge did not start")
        for _ in self.ask([Talk([FRAMES["O"]])]):
            pass
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.communicate()

    def ask(self, talks: Iterable[Talk]) -> Iterator[Heard]:
        """Hold conversations, each on a connection of its own that ends after its last frame.

        The next ones are said before the last ones are given back, so that it has something to do
        meanwhile.
        """
        waiting = iter(talks)
        said = self._say_some(waiting)
        while said:
            next_said = self._say_some(waiting)
            replies = [(number, _hear(line)) for number, line in said]
            self._note_events()
            for number, reply in replies:
                yield Heard(reply, self._events.pop(number, ""))
            said = next_said

    def leaves_open(self, frames: Iterable[bytes]) -> bool:
        """Whether a connection on which something was said stays open for a while."""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(_A_WHILE)
            line.connect(str(self._socket))
            line.sendall(b"".join(frames))
            try:
                while line.recv(_PIECE):
                    pass
            except TimeoutError:
                return True
            except ConnectionResetError:
                pass
            return False

    def _say_some(self, waiting: Iterator[Talk]) -> list[tuple[int, socket.socket]]:
        some = list(islice(waiting, _AT_ONCE))
        first = self._number
        self._number += len(some)
        return [(number, self._say(number, talk)) for number, talk in enumerate(some, first)]

    def _say(self, number: int, talk: Talk) -> socket.socket:
        plate = _PLATE % (number, talk.verdicts.encode())
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(_SECONDS)
        line.connect(str(self._socket))
        # It may close the connection before it has read everything.
        with suppress(BrokenPipeError, ConnectionResetError):
            line.sendall(b"".join(_with_plate(plate, frame) for frame in talk.frames))
            line.shutdown(socket.SHUT_WR)
        return line

    def _note_events(self) -> None:
        """Read what was written down; of a connection that is closed, it is all there."""
        with self._record.open("rb") as record:
            record.seek(self._read)
            lines = record.read()
        # The last line may still be written.
        lines = lines[: lines.rfind(b"\n") + 1]
        self._read += len(lines)
        for line in lines.decode("ascii").splitlines():
            number, _, said = line.partition(" ")
            if number:
                self._events[int(number)] = self._events.get(int(number), "") + said


def _with_plate(plate: bytes, frame: bytes) -> bytes:
    if not frame.startswith(NUMBER):
        return frame
    payload = plate + frame.removeprefix(NUMBER)
    return len(payload).to_bytes(4, "big") + payload


def _hear(line: socket.socket) -> bytes:
    replies = bytearray()
    with line, suppress(ConnectionResetError):
        while piece := line.recv(_PIECE):
            replies += piece
    return bytes(replies)
