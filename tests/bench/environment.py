"""The conditions of a run, made equal and written down."""

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version

# glibc's trimming of the heap makes any one variant up to twice as slow at random.
STEADY = {
    "MALLOC_TRIM_THRESHOLD_": "1073741824",
    "MALLOC_TOP_PAD_": "67108864",
    "PYTHONHASHSEED": "0",
}

PACKAGES = ("construct", "kilter.protocol", "msgspec", "purepythonmilter")


def steady() -> None:
    """Start this program again where the memory allocator does not give memory back."""
    if any(os.environ.get(name) != value for name, value in STEADY.items()):
        sys.stdout.flush()
        os.execve(sys.executable, sys.orig_argv, os.environ | STEADY)


def describe() -> dict[str, str]:
    versions = {platform.python_implementation(): platform.python_version()}
    for package in PACKAGES:
        try:
            versions[package] = version(package)
        except PackageNotFoundError:
            versions[package] = "not installed"
    return versions
