"""A port that is held is refused until a server takes it, and is given to nobody else."""

import socket

import pytest

from tests.ports import held_port


@pytest.mark.parametrize(
    "host", ["127.0.0.1", pytest.param("::1", marks=pytest.mark.needs("ipv6"))]
)
def test_a_held_port_is_for_a_server_that_asks_for_it(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with held_port(host) as port:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((host, port))
        for _ in range(2):
            with (
                socket.create_server((host, port), family=family) as server,
                socket.create_connection((host, port)) as client,
            ):
                server.accept()[0].close()
                assert client.recv(1) == b""


def test_a_held_port_is_not_free() -> None:
    with (
        held_port() as port,
        socket.socket() as other,
        pytest.raises(OSError, match="Address already in use"),
    ):
        other.bind(("127.0.0.1", port))
