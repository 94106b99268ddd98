"""What a machine can do."""

import socket


def has_ipv6() -> bool:
    """Whether there is IPv6 on the loopback interface."""
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True
