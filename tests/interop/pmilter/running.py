"""A filter with Sendmail::PMilter, as a process of its own."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.needs.asking import need

_FILTER = Path(__file__).with_name("filter.pl")


@contextmanager
def replacing_bodies(socket: Path, size: int) -> Iterator[None]:
    """Run a filter that replaces each body by one of so many bytes, until the context ends."""
    perl = need("pmilter").program()
    with subprocess.Popen([perl, _FILTER, socket, str(size)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.read(1) == b"\n", "the filter did not start"
            yield
        finally:
            process.kill()
            process.communicate()
            socket.unlink(missing_ok=True)
