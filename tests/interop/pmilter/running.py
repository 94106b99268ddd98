"""A filter with Sendmail::PMilter, as a process of its own."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.missing import missing

_FILTER = Path(__file__).with_name("filter.pl")


@contextmanager
def replacing_bodies(socket: Path, size: int) -> Iterator[None]:
    """Run a filter that replaces each body by one of so many bytes, until the context ends."""
    perl = shutil.which("perl")
    if perl is None:
        missing("perl is not installed")
    if subprocess.run(
        [perl, "-MSendmail::PMilter", "-e1"], capture_output=True, check=False
    ).returncode:
        missing("Sendmail::PMilter is not installed")
    with subprocess.Popen([perl, _FILTER, socket, str(size)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.read(1) == b"\n", "the filter did not start"
            yield
        finally:
            process.kill()
            process.communicate()
            socket.unlink(missing_ok=True)
