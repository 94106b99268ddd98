"""A Postfix of its own: configuration, queue, log and ports in one folder."""

import json
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Self

from tests.ports import held_port

_MAIN = """\
compatibility_level = 3.6
command_directory = {commands}
daemon_directory = {daemons}
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file = {folder}/log
maillog_file_prefixes = {folder}
multi_instance_name = postfix-of-tests
myhostname = mail.example.test
mydestination =
local_recipient_maps =
alias_maps =
mynetworks = 127.0.0.0/8 [::1]/128
inet_protocols = all
disable_dns_lookups = yes
relayhost = [127.0.0.1]:{sink}
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access inline:{{{{refused@example.net=REJECT nope}}}}
smtpd_milters = inet:127.0.0.1:{filter}
smtpd_error_sleep_time = 0
smtpd_soft_error_limit = 1000
smtpd_hard_error_limit = 1000
message_size_limit = 20480000
milter_connect_timeout = 20s
milter_command_timeout = 20s
milter_content_timeout = 20s
in_flow_delay = 0
smtp_line_length_limit = 0
"""

_MASTER = """\
pickup    unix       n - n 60 1 pickup
    -o cleanup_service_name=submitted
submitted unix       n - n - 0 cleanup
    -o non_smtpd_milters=unix:spare
cleanup   unix       n - n - 0 cleanup
qmgr      unix       n - n 300 1 qmgr
rewrite   unix       - - n - - trivial-rewrite
bounce    unix       - - n - 0 bounce
defer     unix       - - n - 0 bounce
trace     unix       - - n - 0 bounce
smtp      unix       - - n - - smtp
showq     unix       n - n - - showq
error     unix       - - n - - error
retry     unix       - - n - - error
anvil     unix       - - n - 1 anvil
scache    unix       - - n - 1 scache
proxymap  unix       - - n - - proxymap
postlog   unix-dgram n - n - 1 postlogd
"""

_marks = count(1)


@dataclass(frozen=True)
class Service:
    """An SMTP server of Postfix on a port of its own.

    Attributes:
        host: the address that it listens on.
        options: settings that differ from the others'.
        chroot: whether it is locked into the queue.
    """

    host: str
    options: Mapping[str, str]
    chroot: bool = False


class Postfix:
    """Postfix as long as the context lasts.

    Attributes:
        version: such as `3.7`.
        queue: the folder of its queue, in which its processes work.
        ports: the port of each service by its name.
        configuration: the folder of its configuration.
    """

    def __init__(
        self, folder: Path, services: Mapping[str, Service], *, sink: int, filter_port: int
    ) -> None:
        """Write the configuration.

        Args:
            folder: a folder that all may enter, empty but for sockets in `queue`.
            services: the SMTP servers.
            sink: the port to which all mail goes.
            filter_port: where filters of services listen that do not say otherwise.
        """
        self.version = version()
        self.queue = folder / "queue"
        self._services = services
        self.configuration = folder / "etc"
        self._log = folder / "log"
        self._held = ExitStack()
        hold = self._held.enter_context
        self.ports = {name: hold(held_port(each.host)) for name, each in services.items()}
        values = {"folder": folder, "sink": sink, "filter": filter_port}
        values |= {"commands": _setting("command_directory")}
        values |= {"daemons": _setting("daemon_directory")}
        self.queue.mkdir(exist_ok=True)
        self.configuration.mkdir()
        (folder / "data").mkdir()
        shutil.chown(folder / "data", _setting("mail_owner"))
        (self.configuration / "main.cf").write_text(_MAIN.format_map(values))
        (self.configuration / "master.cf").write_text(_MASTER + "".join(self._smtp_servers()))

    def __enter__(self) -> Self:
        self._control("start")
        return self

    def __exit__(self, *_: object) -> None:
        self._control("stop")
        self._held.close()

    def address(self, service: str) -> tuple[str, int]:
        """Where a service listens."""
        return self._services[service].host, self.ports[service]

    def log(self) -> str:
        """What Postfix has logged by now.

        One process writes all lines in the order in which they come, and some time later: those
        before a line of our own are there when that one is.
        """
        mark = f"mark {next(_marks)}"
        self._run("postlog", "-t", "tests", mark)
        end = time.monotonic() + 30
        while f": {mark}\n" not in (log := _content(self._log).decode("utf-8", "replace")):
            assert time.monotonic() < end, f"no {mark} in the log: {log[-2000:]}"
            time.sleep(0.01)
        return log

    def queued(self, token: str) -> list[Path]:
        """The files of the queue with a text in them, the mails on hold included.

        Mails move on from the first of these folders to the last, so that none is overlooked.
        """
        folders = ("maildrop", "incoming", "active", "deferred", "hold")
        return [
            file
            for folder in folders
            for file in (self.queue / folder).rglob("*")
            if token.encode() in _content(file)
        ]

    def listed(self) -> dict[str, str]:
        """What the queue's own program tells: the name of the queue by the queue id."""
        lines = self._run("postqueue", "-j").splitlines()
        return {each["queue_id"]: each["queue_name"] for each in map(json.loads, lines)}

    def content_of(self, queue_id: str) -> str:
        """What the queue's own program shows of a mail."""
        return self._run("postcat", "-q", queue_id)

    def submit(self, content: bytes, *recipients: str) -> None:
        """Send a mail with the `sendmail` command, lines ending in LF."""
        program = Path(_setting("sendmail_path"))
        command = [str(program), "-C", str(self.configuration), "-f", "anna@example.org"]
        subprocess.run([*command, "--", *recipients], input=content, check=True, timeout=60)

    def complaints(self, main: str) -> str:
        """What Postfix has to say of a `main.cf`."""
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(self.configuration / "master.cf", folder)
            (Path(folder) / "main.cf").write_text(f"myhostname = mail.example.test\n{main}")
            command = ("postconf", "-c", folder, "-n")
            done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        return done.stderr

    def release(self, queue_id: str) -> None:
        """Let a mail go that is on hold, and deliver it."""
        self._run("postsuper", "-H", queue_id)
        self._run("postqueue", "-f")

    def _smtp_servers(self) -> Iterator[str]:
        for name, service in self._services.items():
            host = f"[{service.host}]" if ":" in service.host else service.host
            chroot = "y" if service.chroot else "n"
            yield f"{host}:{self.ports[name]} inet n - {chroot} - - smtpd\n"
            for key, value in service.options.items():
                yield f"    -o {{ {key} = {value} }}\n"

    def _control(self, what: str) -> None:
        self._run("postfix", what)

    def _run(self, program: str, *arguments: str) -> str:
        command = (program, "-c", str(self.configuration), *arguments)
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        log = _content(self._log)[-2000:].decode("utf-8", "replace")
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}{log}"
        return done.stdout


def version() -> str:
    """The version of Postfix, such as `3.7`."""
    found = re.match(r"\d+\.\d+", _setting("mail_version"))
    assert found
    return found[0]


def _setting(name: str) -> str:
    command = ("postconf", "-dh" if name == "mail_version" else "-h", name)
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except (FileNotFoundError, IsADirectoryError):
        return b""
