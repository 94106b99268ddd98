"""The SMTP session in which verdicts are tried."""

import smtplib

import pytest

from tests.interop.smtp import Client

HEADERS = 2
BODY = b"0123456789abcdef0123456789abcdef\r\n" * 2500
"""Two frames of body."""

_LINES = {
    "helo": "EHLO client.example",
    "mail": "MAIL FROM:<anna@example.org>",
    "rcpt": "RCPT TO:<first.{token}@example.net>",
    "second rcpt": "RCPT TO:<second.{token}@example.net>",
    "unknown": "XTRY this",
    "data": "DATA",
}


def replies_of(client: Client, token: str) -> dict[str, str]:
    """Send a mail with two recipients, go on whatever the server says, and leave.

    Returns:
        The replies to the steps that were reached: a reply of 421 ends the session, and without
        one of 354 there is no content.
    """
    replies = {"greeting": str(client.greeting)}
    last = client.greeting
    for step, line in _LINES.items():
        if last.code == 421:
            break
        last = client.say(line.format(token=token))
        replies[step] = str(last)
    if last.code == 354:
        content = f"Subject: {token}\r\nX-Second: header\r\n\r\n".encode() + BODY
        last = client.content(content)
        replies["end"] = str(last)
    if last.code == 421:
        with pytest.raises(smtplib.SMTPServerDisconnected):
            client.say("NOOP")
    else:
        assert client.quit().code == 221
    return replies
