"""The programs that are found where there is nothing."""

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
