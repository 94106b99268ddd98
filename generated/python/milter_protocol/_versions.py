# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What was agreed, as far as layouts depend on it."""

from __future__ import annotations

from typing import NamedTuple

ALL_FLAGS = 0xFFFFFFFF
"""All that a set of flags has room for."""


class Terms(NamedTuple):
    """The version of the protocol, and the agreed flags of the set that layouts depend on."""

    version: int
    flags: int


def is_in(version: int, since: int, until: int | None) -> bool:
    """Whether a version is one of those."""
    return since <= version and (until is None or version <= until)


def left_out(version: int, since: int, until: int | None) -> str:
    """Why a version cannot have what only those have."""
    if until is None:
        wanted = f"{since} or later"
    else:
        wanted = f"{since} to {until}" if since else f"{until} or earlier"
    return f"must be left out in version {version}; it needs version {wanted}"


def not_agreed(name: str) -> str:
    """Why what needs a flag cannot be there without it."""
    return f"must be left out, for {name} was not agreed"


def must_be_given(terms: Terms) -> str:
    """Why something cannot be left out that is there under some terms."""
    version, flags = terms
    return f"must be given in version {version}" + (" with the agreed flags" if flags else "")
