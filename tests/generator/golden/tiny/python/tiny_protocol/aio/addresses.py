# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Addresses as configurations write them."""

from __future__ import annotations

import ipaddress
import os
import re
import socket
from dataclasses import dataclass
from typing import NoReturn

from ..errors import shortened

_FORMS = "inet:PORT@HOST, inet6:PORT@HOST, unix:/PATH, systemd: or fd:NUMBER"
_FAMILIES = {"inet": socket.AF_INET, "inet6": socket.AF_INET6}
_GREATEST_DESCRIPTOR = 0x7FFFFFFF
_HOST_FIRST = re.compile(r"\[?([^@]+?)\]?:(\d+)")


class AddressError(ValueError):
    """An address is invalid, or not suitable for the purpose; the text shows how to write it."""


@dataclass(frozen=True, slots=True)
class InetAddress:
    """A TCP port.

    Attributes:
        family: IPv4 or IPv6.
        host: a name or an address; empty for all addresses of this host.
        port: from 0 to 65535; 0 for any port that is free.
    """

    family: socket.AddressFamily
    host: str
    port: int

    def __str__(self) -> str:
        scheme = "inet" if self.family == socket.AF_INET else "inet6"
        return f"{scheme}:{self.port}@{self.host}" if self.host else f"{scheme}:{self.port}"


@dataclass(frozen=True, slots=True)
class UnixAddress:
    """A socket in the file system."""

    path: str

    def __str__(self) -> str:
        return f"unix:{self.path}"


@dataclass(frozen=True, slots=True)
class InheritedAddress:
    """Sockets that this process was started with.

    Attributes:
        descriptor: its number, or `None` for all that a service manager has passed.
    """

    descriptor: int | None

    def __str__(self) -> str:
        return "systemd:" if self.descriptor is None else f"fd:{self.descriptor}"


Address = InetAddress | UnixAddress | InheritedAddress


def parse(text: str) -> Address:
    """Read an address.

    Raises:
        AddressError: the text is not an address.
    """
    if not isinstance(text, str):
        return _refuse(text, "this is not text", _FORMS)
    text = str.__str__(text)
    if text.startswith("/"):
        return _unix(text, text)
    scheme, _, rest = text.partition(":")
    if scheme in _FAMILIES:
        return _inet(text, scheme, rest)
    if scheme in {"unix", "local"}:
        return _unix(text, rest)
    if scheme == "fd" and (descriptor := number(rest, _GREATEST_DESCRIPTOR)) is not None:
        return InheritedAddress(descriptor)
    if text == "systemd:":
        return InheritedAddress(None)
    return _refuse(text, "this is not an address", _FORMS)


def _inet(text: str, scheme: str, rest: str) -> InetAddress:
    port, at, host = rest.partition("@")
    if turned := _HOST_FIRST.fullmatch(rest):
        form = f"{scheme}:{turned[2]}@{turned[1]}"
        return _refuse(text, "the port comes before the host", form)
    if (parsed := number(port, 0xFFFF)) is None:
        form = f"{scheme}:8891@{host or 'localhost'}"
        return _refuse(text, "the port is not a number from 0 to 65535", form)
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    if at and not host:
        form = f"{scheme}:{port}@localhost, or {scheme}:{port} for all addresses of this host"
        return _refuse(text, "the host after @ is missing", form)
    if scheme == "inet" and _is_ipv6(host):
        return _refuse(text, "the host is an IPv6 address", f"inet6:{port}@{host}")
    try:
        host.encode("idna")
    except UnicodeError:
        return _refuse(text, "the host cannot be looked up", f"{scheme}:{port}@localhost")
    if "\0" in host:
        return _refuse(text, "the host has a NUL", f"{scheme}:{port}@localhost")
    return InetAddress(_FAMILIES[scheme], host, parsed)


def _unix(text: str, path: str) -> UnixAddress:
    try:
        os.fsencode(path)
    except UnicodeError:
        return _refuse(text, "the path cannot be encoded", "unix:/run/filter/socket")
    if not path or "\0" in path:
        return _refuse(text, "this is not a path", "unix:/run/filter/socket")
    return UnixAddress(path)


def _is_ipv6(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        return False
    return True


def number(text: str, most: int) -> int | None:
    """The number that decimal digits stand for, or `None` if it is above the greatest."""
    digits = text.lstrip("0") or text[-1:]
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > len(str(most)):
        return None
    return value if (value := int(digits)) <= most else None


def _refuse(text: object, reason: str, form: str) -> NoReturn:
    shown = repr(text) if isinstance(text, str) else shortened(text)
    raise AddressError(f"{shown}: {reason}; write {form}")
