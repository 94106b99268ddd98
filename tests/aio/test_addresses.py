"""Addresses as configurations write them."""

import pytest

from milter_protocol import aio
from milter_protocol.aio import AddressError, addresses
from tests.aio.support import run


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("inet:8891@localhost", "inet:8891@localhost"),
        ("inet:0", "inet:0"),
        ("inet:65535@192.0.2.7", "inet:65535@192.0.2.7"),
        ("inet6:8891@::1", "inet6:8891@::1"),
        ("inet6:8891@[::1]", "inet6:8891@::1"),
        ("unix:/run/filter/socket", "unix:/run/filter/socket"),
        ("local:/run/filter/socket", "unix:/run/filter/socket"),
        ("/run/filter/socket", "unix:/run/filter/socket"),
        ("unix:socket", "unix:socket"),
        ("systemd:", "systemd:"),
        ("fd:3", "fd:3"),
    ],
)
def test_is_read(text: str, shown: str) -> None:
    assert str(addresses.parse(text)) == shown


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "this is not an address; write inet:PORT@HOST"),
        ("localhost:8891", "this is not an address; write inet:PORT@HOST"),
        ("systemd", "this is not an address; write inet:PORT@HOST"),
        ("fd:x", "this is not an address; write inet:PORT@HOST"),
        ("fd:\N{SUPERSCRIPT TWO}", "this is not an address"),
        ("inet:", "the port is not a number from 0 to 65535; write inet:8891@localhost"),
        ("inet:smtp@mx", "the port is not a number from 0 to 65535; write inet:8891@mx"),
        ("inet:65536", "the port is not a number from 0 to 65535"),
        ("inet:-1", "the port is not a number from 0 to 65535"),
        ("inet:\N{ARABIC-INDIC DIGIT ONE}", "the port is not a number from 0 to 65535"),
        ("inet:localhost:8891", "the port comes before the host; write inet:8891@localhost"),
        ("inet6:[::1]:8891", "the port comes before the host; write inet6:8891@::1"),
        ("inet:8891@", "the host after @ is missing; write inet:8891@localhost"),
        ("inet:8891@::1", "the host is an IPv6 address; write inet6:8891@::1"),
        ("unix:", "this is not a path; write unix:/run/filter/socket"),
        ("unix:/a\0b", "this is not a path"),
        ("unix:/\ud800", "the path cannot be encoded"),
        ("inet:0@a..b", "the host cannot be looked up"),
        ("inet:0@" + "a" * 300, "the host cannot be looked up"),
        ("inet:0@\u2028", "the host cannot be looked up"),
        ("inet:0@a\0b", "the host has a NUL"),
        ("inet:" + "9" * 5000, "the port is not a number from 0 to 65535"),
        ("fd:99999999999999999999", "this is not an address"),
        ("fd:2147483648", "this is not an address"),
        ("fd:" + "9" * 5000, "this is not an address"),
    ],
)
def test_is_refused_with_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(AddressError) as error:
        addresses.parse(text)
    assert str(error.value).startswith(f"{text!r}: {hint}")


@pytest.mark.parametrize("value", [None, 5, b"inet:0", 10**5000], ids=["none", "5", "b", "big"])
def test_what_is_not_text(value: object) -> None:
    with pytest.raises(AddressError, match="this is not text"):
        aio.Server(aio.Filter, value)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["systemd:", "fd:3", "nonsense"])
def test_a_client_needs_an_address_to_connect_to(text: str) -> None:
    async def main() -> None:
        await aio.connect(text)

    with pytest.raises(AddressError, match="write inet:PORT@HOST"):
        run(main)
