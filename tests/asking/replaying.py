"""What an SMTP client did in a recording, done again with a profile."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import milter_protocol as mp
from milter_protocol import framing
from milter_protocol.testing import MTA, PROFILES, Mail, MailClient, Profile, asking

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CAPTURES = Path(__file__).parents[1] / "captures"
_UNKNOWN = {"FOO", "BAR", "X", "XHELLO", "XREJ", "XUNKNOWN"}
"""Commands that no program knows."""
_PATH = re.compile(r"(?:mail from|rcpt to): *(.*)", re.IGNORECASE)


@dataclass
class Transaction:
    """What a client said of one mail."""

    sender: str
    recipients: list[str] = field(default_factory=list)
    has_recipient: bool = False
    has_data: bool = False


@dataclass(frozen=True)
class Recording:
    """A conversation of a real program with a filter, and that of its client with it.

    Attributes:
        smtp: what the client and the program said.
        frames: the frames, and whether each is one of the MTA.
        profile: the profile of the program.
        protocol: the version that it is configured for.
    """

    smtp: Sequence[str]
    frames: Sequence[tuple[bool, bytes]]
    profile: Profile
    protocol: int

    @classmethod
    def read(cls, path: Path) -> Recording:
        head, *lines = map(json.loads, path.read_text().splitlines())
        frames = []
        for line in lines:
            payload = bytes.fromhex(line["payload"])
            frames.append((line["dir"] == "mta", framing.join_frame(ord(line["cmd"]), payload)))
        profile = PROFILES[head["mta"].split()[0]]
        return cls(head["smtp"], frames, profile, int(str(head["protocol_setting"])[0]))

    @property
    def commands(self) -> list[mp.Message]:
        """What the MTA sent."""
        return commands(frame for is_mta, frame in self.frames if is_mta)

    @property
    def client(self) -> MailClient:
        """The client, from CONNECT or the macro before it."""
        client = MailClient("localhost", "127.0.0.1")
        for each in self.commands:
            if isinstance(each, mp.Connect):
                name = None if each.hostname.startswith("[") else each.hostname
                return MailClient(name, str(each.ip or ""), each.port or 0)
            if isinstance(each, mp.Macro) and (who := dict(each.macros).get("_")):
                name, _, address = who.rstrip("]").partition(" [")
                client = MailClient(name, address)
        return client

    def said(self) -> Iterator[str | Transaction]:
        """What the client did: greetings, mails, resets and what the program did not know."""
        mail: Transaction | None = None
        known = {getattr(each, "recipient", None) for each in self.commands}
        known |= {getattr(each, "sender", None) for each in self.commands}
        for line, code in self._with_codes():
            word = line.split(" ")[0].upper()
            path = _PATH.match(line)
            was_told = path is not None and (code < "3" or path[1].split(" ")[0] in known)
            if word == "MAIL" and path and was_told:
                if mail is not None:
                    yield mail
                mail = Transaction(path[1])
            elif word == "RCPT" and path and mail is not None and was_told:
                mail.recipients.append(path[1])
                mail.has_recipient |= code < "3"
            elif word == "DATA" and mail is not None and mail.has_recipient:
                mail.has_data = True
            elif word in ("EHLO", "HELO", "RSET") or word in _UNKNOWN:
                if mail is not None:
                    yield mail
                    mail = None
                yield line
        if mail is not None:
            yield mail

    def _with_codes(self) -> Iterator[tuple[str, str]]:
        """The lines of the client, and the last line that answers each."""
        asked = None
        answer = ""
        for line in self.smtp:
            if line.startswith("S: "):
                answer = line[3:]
                continue
            if asked is not None:
                yield asked, answer
            asked, answer = line[3:], "9"
            if asked.startswith("(closes"):
                break
        if asked is not None:
            yield asked, answer

    def contents(self, space: str) -> Iterator[Mail]:
        """The content of each mail, as far as it was shown.

        Args:
            space: what is left out behind the colon.
        """
        shown: list[mp.Message] = []
        # Macros come even where the command is left out.
        announced = any(map(_announces_mail, self.commands))
        for each in self.commands:
            if _announces_mail(each) if announced else isinstance(each, mp.EnvelopeFrom):
                yield _content(shown, space)
                shown = []
            shown.append(each)
        while True:
            yield _content(shown, space)


def _announces_mail(each: mp.Message) -> bool:
    return isinstance(each, mp.Macro) and each.command == mp.CommandCode.ENVELOPE_FROM


def _content(shown: Sequence[mp.Message], space: str) -> Mail:
    # The last macro of Sendmail's is the id of the mail, which may be all that is shown of it.
    told = [""] + [
        value for each in shown if isinstance(each, mp.Macro) for _, value in each.macros
    ]
    headers = [(each.name, space + each.value) for each in shown if isinstance(each, mp.Header)]
    body = b"".join(each.data for each in shown if isinstance(each, mp.Body))
    return Mail(headers=tuple(headers) or (("Message-ID", told[-1]),), body=body)


def commands(frames: Iterator[bytes]) -> list[mp.Message]:
    """The messages in frames of the MTA."""
    decoder = mp.Decoder()
    return [message for frame in frames for message in decoder.feed(frame)]


async def replay(recording: Recording, path: Path) -> list[mp.Message]:
    """What the profile sends where the program did, to a filter that replies as in a recording."""
    sent: list[bytes] = []

    is_over = asyncio.Event()

    async def hold(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for is_mta, frame in recording.frames:
            if not is_mta:
                writer.write(frame)
                continue
            try:
                sent.append(await _frame(reader))
            except asyncio.IncompleteReadError:
                break
            if sent[-1][4] != frame[4]:
                break
        else:
            if rest := await reader.read():
                sent.append(rest)
        writer.close()
        is_over.set()

    server = await asyncio.start_unix_server(hold, path)
    async with server:
        try:
            async with asking(
                f"unix:{path}",
                profile=recording.profile,
                protocol=recording.protocol,
                server="mail.example.test",
                strict=False,
            ) as mta:
                await _say_all(recording, mta)
        except mp.RemoteProtocolError:
            pass  # What was sent until then shows why.
        await is_over.wait()
    return commands(iter(sent))


async def _frame(reader: asyncio.StreamReader) -> bytes:
    length = await reader.readexactly(4)
    return length + await reader.readexactly(int.from_bytes(length))


async def _say_all(recording: Recording, mta: MTA) -> None:
    await mta.connect(recording.client)
    keeps_space = mta.agreed.has(mp.Steps.HEADER_LEADING_SPACE)
    contents = recording.contents("" if keeps_space else " ")
    next(contents)
    for each in recording.said():
        if isinstance(each, Transaction):
            stop = mp.EnvelopeRecipient if each.recipients else mp.EnvelopeFrom
            await mta.mail(
                next(contents),
                sender=each.sender,
                recipients=each.recipients or ["<nobody@example.com>"],
                stop_after=None if each.has_data else stop,
            )
        elif each.upper().startswith(("EHLO ", "HELO ")):
            await mta.greet(each.split(" ", 1)[1])
        elif each.upper() == "RSET":
            await mta.rset()
        else:
            await mta.unknown(each)
