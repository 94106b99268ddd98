# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Limits on frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .enums import Steps

if TYPE_CHECKING:
    from enum import IntFlag

NEWEST_VERSION: Final = 6
"""The newest version of the protocol, in which messages are read and written by default."""

LAYOUT_FLAGS: Final[type[IntFlag] | None] = None
"""The flags that the layout of messages can depend on, once they are agreed."""

DEFAULT_MAX_LENGTH: Final = 65536
"""The greatest value of a frame's length, unless another limit was agreed."""


class AgreedMaxLength(NamedTuple):
    """A limit that holds under the agreed options.

    Attributes:
        length: the greatest value of a frame's length.
        flag: the flag that must be in use; `None` if none must.
        since: the first version with which it holds.
        until: the last one; `None` where that is open.
    """

    length: int
    flag: IntFlag | None
    since: int
    until: int | None


AGREED_MAX_LENGTHS: Final[tuple[AgreedMaxLength, ...]] = (
    AgreedMaxLength(262144, Steps.DATA_SIZE_256K, 0, None),
    AgreedMaxLength(1048576, Steps.DATA_SIZE_1M, 0, None),
)
"""The limits that two sides can agree on."""

GREATEST_MAX_LENGTH: Final = 1048576
"""The greatest of all limits."""

TOLERATED_MAX_LENGTH: Final = 1073741823
"""The greatest length that Postfix accepts from a filter, whatever was agreed."""

TOLERATED_LENGTHS: Final[tuple[tuple[int, int, int], ...]] = (
    (0x00000000, 0x00000000, 1),
    (0x80000001, 0xFFFFFFFF, 1),
)
"""Lengths that no frame has: the least and the greatest, and what filters read them as."""

PLAUSIBLE_MAX_LENGTH: Final = 16777215
"""The greatest length that is believed where recorded traffic is read."""

STRANGERS: Final[tuple[tuple[str, str], ...]] = (
    ("505249202a20485454502f32", "an HTTP/2 client (PRI)"),
    ("4f5054494f4e53207369703a", "a SIP client (OPTIONS)"),
    ("0d0a0d0a000d0a515549540a", "a proxy that sends PROXY protocol version 2"),
    ("8000002.........0000000000000002", "an ONC RPC client"),
    ("434f4e4e45435420", "an HTTP client (CONNECT)"),
    ("4f5054494f4e5320", "an HTTP client (OPTIONS)"),
    ("76657273696f6e0d", "a memcached client"),
    ("0000000804d2162f", "a PostgreSQL client"),
    ("44454c45544520", "an HTTP client (DELETE)"),
    ("000000..00030000", "a PostgreSQL client"),
    ("..0000000a31302e", "a MySQL server"),
    ("10..00044d515454", "an MQTT client"),
    ("545241434520", "an HTTP client (TRACE)"),
    ("504154434820", "an HTTP client (PATCH)"),
    ("50524f585920", "a proxy that sends PROXY protocol version 1"),
    ("73746174730d", "a memcached client"),
    ("30840000....0201", "an LDAP client"),
    ("..0000000a3.2e", "a MySQL server"),
    ("504f535420", "an HTTP client (POST)"),
    ("4845414420", "an HTTP client (HEAD)"),
    ("485454502f", "an HTTP server"),
    ("2a204f4b20", "an IMAP server"),
    ("00......ff534d42", "an SMB client"),
    ("00......fe534d42", "an SMB 2 client"),
    ("120100..0000", "an SQL Server client"),
    ("00......01000001", "a DNS client"),
    ("2a3.0d0a24", "a Redis client"),
    ("47455420", "an HTTP client (GET)"),
    ("50555420", "an HTTP client (PUT)"),
    ("45484c4f", "an SMTP client (EHLO)"),
    ("48454c4f", "an SMTP client (HELO)"),
    ("4c484c4f", "an LMTP client (LHLO)"),
    ("32323020", "an SMTP server (220)"),
    ("3232302d", "an SMTP server (220)"),
    ("2b4f4b20", "a POP3 server"),
    ("5353482d", "an SSH peer"),
    ("80..010002", "an SSL 2.0 client"),
    ("30..0201..60", "an LDAP client"),
    ("80..0103", "a TLS client that begins with an SSL 2.0 hello"),
    ("0300......e0", "an RDP client"),
    ("810000", "a NetBIOS client"),
    ("16030.", "a TLS client"),
    ("0401", "a SOCKS 4 client"),
    ("050.", "a SOCKS 5 client"),
)
"""The first bytes of peers that speak another protocol, and what they are.

The bytes are hexadecimal digits, with a `.` for each digit that may be any. Those with the most
digits come first.
"""
