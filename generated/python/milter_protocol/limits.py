# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Limits on frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .enums import Steps

if TYPE_CHECKING:
    from enum import IntFlag

DEFAULT_MAX_LENGTH: Final = 65536
"""The greatest value of a frame's length, unless another limit was agreed."""

AGREED_MAX_LENGTHS: Final[tuple[tuple[IntFlag, int], ...]] = (
    (Steps.DATA_SIZE_256K, 262144),
    (Steps.DATA_SIZE_1M, 1048576),
)
"""The limits that two sides can agree on, each with the flag that agrees it."""

GREATEST_MAX_LENGTH: Final = 1048576
"""The greatest of all limits."""

TOLERATED_MAX_LENGTH: Final = 1073741823
"""The greatest length that a real MTA takes of a filter, whatever was agreed."""

PLAUSIBLE_MAX_LENGTH: Final = 16777215
"""The greatest length that is believed where recorded traffic is read."""

STRANGERS: Final[tuple[tuple[bytes, str], ...]] = (
    (b"GET ", "an HTTP client (GET)"),
    (b"POST", "an HTTP client (POST)"),
    (b"HEAD", "an HTTP client (HEAD)"),
    (b"PUT ", "an HTTP client (PUT)"),
    (b"OPTI", "an HTTP client (OPTIONS)"),
    (b"PRI ", "an HTTP/2 client (PRI)"),
    (b"HTTP", "an HTTP server"),
    (b"EHLO", "an SMTP client (EHLO)"),
    (b"HELO", "an SMTP client (HELO)"),
    (b"220 ", "an SMTP server (220)"),
    (b"220-", "an SMTP server (220)"),
    (b"\x16\x03\x01", "a TLS client"),
    (b"PROX", "a proxy that sends PROXY protocol version 1"),
    (b"\r\n\r\n", "a proxy that sends PROXY protocol version 2"),
    (b"SSH-", "an SSH peer"),
)
"""First bytes of peers that speak another protocol, and what they are."""
