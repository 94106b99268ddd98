"""The client that a mail comes from."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .habits import Habits

_TAG = "IPv6:"


class MailClient(NamedTuple):
    """The client of a mail server, which sends the mail.

    Attributes:
        name: its host name, as the server has checked it; `None` if it has none.
        address: its IPv4 or IPv6 address; empty for a client that is not on a network.
        port: its TCP port, from 0 to 65535.
    """

    name: str | None = "client.example.org"
    address: str = "192.0.2.7"
    port: int = 51234

    @property
    def version(self) -> int:
        """The version of its address: 4 or 6, or 0 if it has no address.

        Raises:
            ValueError: it is not an address.
        """
        return ipaddress.ip_address(self.address).version if self.address else 0


def spelled(address: str, habits: Habits) -> str:
    """An address as a program writes it in commands."""
    if not address:
        return address
    ip = ipaddress.ip_address(address)
    if ip.version == 4 or habits.ipv6 == "plain":
        return str(ip)
    groups = (f"{int(group, 16):x}" for group in ip.exploded.split(":"))
    return _TAG + ":".join(groups)


def literal(address: str, habits: Habits) -> str:
    """The same with `IPv6:` in front of an IPv6 address, whatever the program does in commands."""
    text = spelled(address, habits)
    return _TAG + text if ":" in text and not text.startswith(_TAG) else text
