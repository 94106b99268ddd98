"""What mtasim is told to do, and what it makes of it."""

import subprocess
from pathlib import Path

_SECONDS = 30
FAMILIES = {
    "none": (),
    "inet": ("--sender-sockaddr=inet,client.example.org,192.0.2.7,4711",),
    "inet6": ("--sender-sockaddr=inet6,client.example.org,2001:db8::1,4711",),
    "unix": ("--sender-sockaddr=unix,client.example.org,/run/client",),
}
_HELO = "HELO client\n"
_MAIL = """\
MAIL FROM:<anna@example.org> SIZE=99 BODY=8BITMIME
RCPT TO:<bert@example.net>
RCPT TO:<carl@example.net>
DATA
Subject: hello
To: Bert
 and Carl

First line
second line
.
"""
DIALOGUES = {
    "one mail": f"EHLO client.example\n{_MAIL}QUIT\n",
    "two mails": f"HELO client.example\n{_MAIL}{_MAIL}QUIT\n",
    "a mail that is dropped": f"{_HELO}MAIL FROM:<>\nRCPT TO:<x@y>\nRSET\n{_HELO}{_MAIL}QUIT\n",
    "an unknown command": f"{_HELO}FROB a b\n{_MAIL}QUIT\n",
    "no mail": f"{_HELO}QUIT\n",
    "no end": f"{_HELO}MAIL FROM:<anna@example.org>\n",
}
_LEFT_OVER = "Connect: bytes are left over after the last field"
_DATA_SINCE = 4


def remarks(dialogue: str, version: int) -> list[str]:
    """What our filter remarks: mtasim sends DATA and its macros whatever version it speaks."""
    if "DATA\n" not in dialogue or version >= _DATA_SINCE:
        return [_LEFT_OVER]
    since = f"needs version {_DATA_SINCE}; version {version} is in use"
    return [_LEFT_OVER, f"Macro has command/data, which {since}", f"Data {since}"]


def talk(socket: Path, dialogue: str, *options: str) -> tuple[str, str]:
    """What mtasim answers to a client, without the name of the socket, and its complaints."""
    done = subprocess.run(
        ["mtasim", "-bs", f"--port=unix:{socket}", *options],
        input=dialogue.replace("\n", "\r\n").encode(),
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    return tuple(
        said.decode().replace(str(socket), "SOCKET") for said in (done.stdout, done.stderr)
    )  # type: ignore[return-value]
