"""IP addresses of hosts."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

from .._given import given_text

IP = IPv4Address | IPv6Address
_TAG = "ipv6:"
"""What stands before an IPv6 address in SMTP (RFC 5321, section 4.1.3)."""


def ip_of(text: str) -> IP | None:
    """The IP address that a text is.

    Args:
        text: an IPv4 address, or an IPv6 address with or without `IPv6:` in front.

    Returns:
        The address; `None` if the text is something else, such as a path or `unknown`.

    Raises:
        LocalProtocolError: it is not a text.
    """
    text = given_text(text)
    if text[: len(_TAG)].lower() == _TAG:
        text = text[len(_TAG) :]
    try:
        return ip_address(text)
    except ValueError:
        return None
