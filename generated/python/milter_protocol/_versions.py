# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Versions from a first one to a last one, of which either can be open."""

from __future__ import annotations


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


def must_be_given(version: int) -> str:
    """Why a version cannot do without what it has."""
    return f"must be given in version {version}"
