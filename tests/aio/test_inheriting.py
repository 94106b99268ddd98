"""Sockets that were passed, one of which is of no use."""

import os
import socket

import pytest

from milter_protocol.aio import AddressError, inherited


def test_what_was_taken_is_closed_when_another_one_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listens, socket.socket() as deaf:
        first = deaf.fileno() + 100
        os.dup2(listens.fileno(), first)
        os.dup2(deaf.fileno(), first + 1)
    try:
        monkeypatch.setattr(inherited, "_FIRST_PASSED", first)
        monkeypatch.setenv("LISTEN_FDS", "2")
        monkeypatch.setenv("LISTEN_PID", str(os.getpid()))
        with pytest.raises(AddressError, match="does not listen") as caught:
            inherited.inherit(None)
        # As long as the error is held, nothing is closed by itself.
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(first)
        assert caught.value
    finally:
        os.close(first + 1)
