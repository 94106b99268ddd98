"""What a mail server makes of a file, compared with what `read_mail` says."""

import re
from smtplib import SMTPServerDisconnected

import milter_protocol as mp
from milter_protocol.testing import MailRefusedError, Profile, read_mail
from milter_protocol.testing.playing import Played
from tests.interop.files.files import FILES
from tests.interop.scripted import EVERY_ACTION
from tests.interop.smtp import Client

AS_IT_IS = mp.Options(actions=EVERY_ACTION.actions, steps=mp.Steps.HEADER_LEADING_SPACE)
_ADDED = {f"{kind}{name}" for kind in ("", "Resent-") for name in ("Message-Id", "Date", "From")}
"""What servers add to mails of their own clients that lack it, after the client's headers."""


def send(client: Client, name: str) -> bool:
    """Send a file as a client does; whether the server has taken it."""
    content = re.sub(rb"\r?\n", b"\r\n", FILES[name])
    client.ehlo()
    try:
        accepted = client.mail(content).accepted
        client.quit()
    except SMTPServerDisconnected:
        return False
    return accepted


def check(name: str, profile: Profile, *, accepted: bool, heard: Played) -> None:
    """Compare what a filter was shown of a file with what is read of it."""
    try:
        mail, oddities = read_mail(FILES[name], profile)
    except MailRefusedError:
        assert not accepted
        return
    assert accepted
    seen = [(header.name, header.value) for header in heard.of(mp.Header)]
    count = len(mail.headers)
    assert tuple(seen[:count]) == mail.headers
    assert {added for added, _ in seen[count:]} <= _ADDED
    assert b"".join(each.data for each in heard.of(mp.Body)) == mail.body
    assert oddities or bytes(mail) == _sent(FILES[name])


def _sent(data: bytes) -> bytes:
    """A file with all line ends as clients send them, and an empty line behind the headers."""
    sent = re.sub(rb"\r?\n", b"\r\n", data)
    sent += b"" if sent.endswith(b"\r\n") else b"\r\n"
    return sent if b"\r\n\r\n" in sent else sent + b"\r\n"
