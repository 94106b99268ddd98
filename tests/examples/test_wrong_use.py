"""Wrong use is told in a line, and with the status 2."""

import socket

import pytest

from .running import result_of

HERE = "inet:0@127.0.0.1"


@pytest.mark.parametrize(
    ("name", "arguments", "complaint"),
    [
        ("add_header.py", [], "the following arguments are required: address"),
        ("add_header.py", [HERE, HERE], f"unrecognized arguments: {HERE}"),
        (
            "add_header.py",
            ["127.0.0.1:8891"],
            "'127.0.0.1:8891': this is not an address; write inet:",
        ),
        ("add_header.py", ["inet:port@localhost"], "the port is not a number from 0 to 65535"),
        ("greylist.py", ["nonsense"], "'nonsense': this is not an address; write inet:"),
        ("greylist.py", [HERE, "--delay", "-1"], "--delay must be from 0 to 86400 seconds"),
        ("greylist.py", [HERE, "--delay", "nan"], "--delay must be from 0 to 86400 seconds"),
        ("greylist.py", [HERE, "--most", "0"], "--most must be at least 1"),
        ("replace_body.py", [HERE], "one of the arguments --footer --replace is required"),
        ("replace_body.py", [HERE, "--footer", "Grüße"], "'Grüße' is empty or not ASCII"),
        ("replace_body.py", [HERE, "--replace", "", "the"], "'' is empty or not ASCII"),
        ("replace_body.py", ["nonsense", "--footer", "x"], "'nonsense': this is not an address"),
    ],
)
def test_wrong_use_is_told_in_a_line(name: str, arguments: list[str], complaint: str) -> None:
    result = result_of(name, *arguments)
    *usage, last = result.stderr.decode().splitlines()
    assert (result.returncode, result.stdout) == (2, b"")
    assert last.startswith(f"{name}: error: ")
    assert complaint in last
    assert usage[0].startswith(f"usage: {name} ")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("add_header.py", []),
        ("greylist.py", []),
        ("replace_body.py", ["--footer", "x"]),
    ],
)
def test_a_port_that_is_taken_is_told_in_a_line(name: str, arguments: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"inet:{taken.getsockname()[1]}@127.0.0.1"
        result = result_of(name, address, *arguments)
    assert result.returncode == 2
    last = result.stderr.decode().splitlines()[-1]
    assert last.startswith(f"{name}: error: ")
    assert last.endswith(f"cannot listen on {address}: Address already in use")
