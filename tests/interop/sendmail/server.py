"""A Sendmail of its own: configuration, queue and ports in one folder."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.interop.sendmail.installation import HERE, Installation
from tests.ports import held_port

_CONFIGURATION = HERE / "sendmail.mc"


@dataclass(frozen=True)
class MailFilter:
    """A filter as Sendmail knows it.

    Attributes:
        address: where it is asked, as Sendmail writes it.
        when_broken: what is done when it cannot be asked; `T` for a temporary failure, `R` for a
            refusal, `4` for closing the connection, nothing for going on without it.
        timeouts: how long it is waited for, as Sendmail writes it.
    """

    address: str
    when_broken: str = "T"
    timeouts: str = "S:30s;R:30s;E:1m"

    def definition(self, name: str) -> str:
        """The line of the configuration."""
        flags = f"F={self.when_broken}, " if self.when_broken else ""
        return f"MAIL_FILTER(`{name}', `S={self.address}, {flags}T={self.timeouts}')dnl"


@dataclass(frozen=True)
class Service:
    """A port on which Sendmail takes mail.

    Attributes:
        filters: the names of the filters that are asked, in order.
        host: the address that it listens on.
    """

    filters: tuple[str, ...]
    host: str = "127.0.0.1"

    def definition(self, name: str, port: int) -> str:
        """The line of the configuration."""
        family = "inet6" if ":" in self.host else "inet"
        filters = ";".join(self.filters)
        where = f"Name={name}, Family={family}, Addr={self.host}, Port={port}"
        return f"DAEMON_OPTIONS(`{where}, InputMailFilters={filters}')dnl"


class Sendmail:
    """Sendmail as long as the context lasts.

    Attributes:
        version: such as `8.17`.
        queue: the folder of its queue.
        ports: the port of each service by its name.
    """

    def __init__(
        self,
        installation: Installation,
        folder: Path,
        filters: Mapping[str, MailFilter],
        services: Mapping[str, Service],
        *,
        sink: int,
    ) -> None:
        """Write the configuration.

        Args:
            installation: where its program is.
            folder: an empty folder.
            filters: the filters by their names.
            services: the ports by their names.
            sink: the port of 127.0.0.1 to which all mail goes.
        """
        self._folder = folder
        self.queue = folder / "queue"
        self._held = ExitStack()
        hold = self._held.enter_context
        self.ports = {name: hold(held_port(each.host)) for name, each in services.items()}
        self._services = services
        self._log = folder / "log"
        self._environment = installation.environment_offline(folder)
        self.queue.mkdir(mode=0o700)
        (folder / "services").write_text("hosts files\naliases files\npasswd files\n")
        lines = [each.definition(name) for name, each in filters.items()]
        lines += [each.definition(name, self.ports[name]) for name, each in services.items()]
        short = "\n".join([_CONFIGURATION.read_text(), *lines, ""])
        whole = installation.configuration(short, SINK_PORT=sink, FOLDER=folder)
        configuration = folder / "sendmail.cf"
        configuration.write_text(whole)
        found = re.search(r"^DZ(\d+\.\d+)", whole, re.MULTILINE)
        assert found
        self.version = found[1]
        self._command = (installation.program, "-C", str(configuration), "-bD")

    def __enter__(self) -> Self:
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                self._command,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._held.close()

    def address(self, service: str) -> tuple[str, int]:
        """Where a service listens."""
        return self._services[service].host, self.ports[service]

    def logged(self) -> list[str]:
        """The lines that it has logged by now."""
        return _content(self._folder / "maillog").decode("utf-8", "replace").splitlines()

    def queued(self, token: str) -> list[Path]:
        """The files of the queue with a text in them."""
        return [file for file in self.queue.iterdir() if token.encode() in _content(file)]

    def wait_without(self, token: str, timeout: float = 30.0) -> None:
        """Wait until no file of the queue has a text in it."""
        deadline = time.monotonic() + timeout
        while files := self.queued(token):
            assert time.monotonic() < deadline, f"these are left in the queue: {files}"
            time.sleep(0.01)

    def _wait(self) -> None:
        """Wait for the last service; it is there when all are."""
        deadline = time.monotonic() + 30
        *_, last = self._services
        while not _listens(self.address(last)):
            alive = self._process.poll() is None and time.monotonic() < deadline
            assert alive, f"Sendmail does not listen: {self._log.read_text()}"
            time.sleep(0.02)


def _listens(address: tuple[str, int]) -> bool:
    try:
        socket.create_connection(address).close()
    except ConnectionRefusedError:
        return False
    return True


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
