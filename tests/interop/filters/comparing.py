"""What `ask` shows of a filter, compared with what a mail server does with the same filter."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from milter_protocol.__main__ import main
from milter_protocol.testing import Mail
from tests.interop.filters.running import FILTERS, MAILS, OUTCOMES
from tests.interop.modifications.comparing import as_mail
from tests.interop.sink import Delivered
from tests.interop.smtp import Client, Transaction

_SENDER, _RECIPIENT = "<anna@example.org>", "<bert@example.net>"


class Server(NamedTuple):
    """A mail server that asks a filter.

    Attributes:
        profile: its name.
        path: the socket of the filter.
        client: connects to it.
        queue_id: finds the queue id in what it tells a client.
        arrived: waits for the mails with a token that it delivers.
        held: whether it holds a mail with a token back.
    """

    profile: str
    path: Path
    client: Callable[[], Client]
    queue_id: Callable[[str], str]
    arrived: Callable[[str], list[Delivered]]
    held: Callable[[str], bool]


def compare(
    server: Server, name: str, token: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Hand mails over to a server with a filter, ask the filter about them, and compare.

    Args:
        server: the server.
        name: the filter.
        token: a text that no other mail has.
        folder: a folder for files.
        capsys: captures what is printed.
    """
    outcomes = {}
    with FILTERS[name](folder, server.path):
        for number, (mail, text) in enumerate(MAILS.items()):
            each = f"{token}n{number}x"
            content = text.replace(b"{token}", each.encode())
            done = _handed_over(server.client(), content)
            file = folder / f"{mail}.eml"
            file.write_bytes(content)
            told = _told(server, file, server.queue_id(done.last.text), capsys)
            outcomes[mail] = _compared(server, each, content, done, told)
    assert outcomes == {mail: OUTCOMES.get((name, mail), "delivered") for mail in MAILS}


def _handed_over(client: Client, content: bytes) -> Transaction:
    client.ehlo()
    sent = content.replace(b"\n", b"\r\n")
    done = client.mail(sent, sender=_SENDER, recipients=[_RECIPIENT])
    client.quit()
    return done


def _told(
    server: Server, file: Path, queue_id: str, capsys: pytest.CaptureFixture[str]
) -> dict[str, object]:
    """What the command tells of a mail from the same client."""
    status = main(
        [
            *("ask", f"unix:{server.path}", str(file), "--json", "--as", server.profile),
            *("--sender", _SENDER, "--recipient", _RECIPIENT, "--helo", "client.example"),
            *("--client", "mail.example.test[127.0.0.1]"),
            *("--macro", f"i={queue_id}", "--macro", "j=mail.example.test"),
        ]
    )
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    assert (status, told["failure"]) == (0, None)
    return told


def _compared(
    server: Server, token: str, content: bytes, done: Transaction, told: dict[str, object]
) -> str:
    delivered = told["delivered"]
    if not isinstance(delivered, dict):
        assert told["verdict"] == f"reject {done.last}"
        return "refused"
    if delivered["quarantine"] is not None:
        assert server.held(token)
        return "held"
    (mail,) = server.arrived(token)
    shown = Mail(
        delivered["sender"],
        tuple(sorted(delivered["recipients"])),
        tuple((key, value) for key, value in delivered["headers"]),
        delivered["body"].encode(),
    )
    assert as_mail(mail) == shown
    assert len(shown.headers) > content.partition(b"\n\n")[0].count(b"\n") + 1
    return "delivered"
