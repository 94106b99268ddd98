"""What mtasim makes of a filter of ours and of one on libmilter is the same, to the last line.

It ends texts with a NUL too many, and sends a port and an address behind the family that has none.
libmilter takes both; so does a filter of ours, with a warning in its log.
"""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import milter_protocol as mp
from tests.interop.libmilter import judging
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.scripted_filter import Conversation, ScriptedFilter
from tests.needs.asking import need

_SECONDS = 30
_FAMILIES = {
    "none": (),
    "inet": ("--sender-sockaddr=inet,client.example.org,192.0.2.7,4711",),
    "inet6": ("--sender-sockaddr=inet6,client.example.org,2001:db8::1,4711",),
    "unix": ("--sender-sockaddr=unix,client.example.org,/run/client",),
}
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
_DIALOGUES = {
    "one mail": f"EHLO client.example\n{_MAIL}QUIT\n",
    "two mails": f"HELO client.example\n{_MAIL}{_MAIL}QUIT\n",
    "a mail that is dropped": f"HELO client\nMAIL FROM:<>\nRCPT TO:<x@y>\nRSET\n{_MAIL}QUIT\n",
    "an unknown command": f"HELO client\nFROB a b\n{_MAIL}QUIT\n",
    "no mail": "HELO client\nQUIT\n",
    "no end": "HELO client\nMAIL FROM:<anna@example.org>\n",
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need("mtasim")
    return judging.build(tmp_path_factory.mktemp("judge"))


@pytest.fixture
def judge(program: Path, tmp_path: Path) -> Iterator[Path]:
    """The folder of a filter on libmilter, with its socket and its record."""
    folder = tmp_path / "judge"
    folder.mkdir()
    with judging.Judge(program, folder, judging.Setting()):
        (folder / "record").write_bytes(b"")
        yield folder


def _talk(socket: Path, dialogue: str, *options: str) -> tuple[str, str]:
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


def _told(conversation: Conversation) -> str:
    """What our filter heard, as libmilter calls a filter back."""
    told = ""
    for each in conversation.heard:
        match each.event:
            case mp.EndOfMessage(data=data) if data:
                told += f"B:{data.hex()};E;"
            case mp.Dropped():
                told += ABORTED
            case message:
                told += noted(message)
    return told


def _from_connect(told: str) -> str:
    """From the first command on. What ends a message at the very end has a callback of its own."""
    return told.partition("C:")[2].removesuffix(ENDED).removesuffix(ABORTED)


@pytest.mark.parametrize("version", [2, 3, 4, 6])
@pytest.mark.parametrize("family", _FAMILIES)
@pytest.mark.parametrize("dialogue", _DIALOGUES)
def test_both_filters_hear_the_same_and_end_alike(
    judge: Path, tmp_path: Path, dialogue: str, family: str, version: int
) -> None:
    options = (*_FAMILIES[family], f"--milter-version={version}")
    theirs = _talk(judge / "socket", _DIALOGUES[dialogue], *options)
    with ScriptedFilter("mtasim", f"unix:{tmp_path}/ours") as ours:
        play = ours.play(wish=mp.Agreement())
        assert _talk(tmp_path / "ours", _DIALOGUES[dialogue], *options) == theirs
        conversation = play.conversation_with_complaints()
    record = (judge / "record").read_text()
    assert record.count("\n") == 1
    assert _from_connect(_told(conversation)) == _from_connect(record.strip()) != ""
    (complaint,) = conversation.complaints
    assert "Connect: bytes are left over after the last field" in complaint
