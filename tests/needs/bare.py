"""The programs that are found where there is nothing, or by a test that has not asked for more."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_PROGRAMS = ("git", "make", "sh")
_PYTHONS = ("python", "python3")


@contextmanager
def path() -> Iterator[None]:
    """Have only Python, make, git and a shell on the path until the context ends."""
    before = os.environ["PATH"]
    with TemporaryDirectory() as folder:
        for name in _PROGRAMS:
            if found := shutil.which(name):
                Path(folder, name).symlink_to(Path(found).resolve())
        for name in _PYTHONS:
            # That of the environment would not know its packages by another path.
            Path(folder, name).symlink_to(Path(sys.base_prefix, "bin", "python3").resolve())
        os.environ["PATH"] = folder
        try:
            yield
        finally:
            os.environ["PATH"] = before


class Finding:
    """What tests find on the path: only those programs, until one of them asks for more.

    Attributes:
        asked: how many times something was asked for.
    """

    def __init__(self) -> None:
        self.asked = 0
        self._few = self._all = ""

    @contextmanager
    def begin(self) -> Iterator[None]:
        """Hide programs until the context ends."""
        self._all = os.environ["PATH"]
        with path():
            self._few = os.environ["PATH"]
            yield
        self._few = ""

    def ask(self) -> None:
        """Find all programs from now on."""
        self.asked += 1
        self.use_all()

    def use_all(self) -> None:
        """Find all programs, though no test has asked for them."""
        if self._few:
            os.environ["PATH"] = self._all

    def use_few(self) -> None:
        """Find only what everybody has, as if nothing had been asked for."""
        if self._few:
            os.environ["PATH"] = self._few


FINDING = Finding()
"""That of this process."""
