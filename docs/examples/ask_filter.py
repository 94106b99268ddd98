"""Ask a filter about a mail, as a mail server does, and show what it makes of it.

Run it: `python ask_filter.py inet:8891@127.0.0.1 mail.eml`
`--help` tells what can be set. It ends with 0 if the filter has answered, whatever
it said, with 1 if it cannot be asked, and with 2 for wrong use.
"""

import argparse
import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import milter_protocol as mp
from milter_protocol import aio, testing

FRAME = 65535  # as many bytes of a body as fit one frame
QUEUE_ID = "ASKED1"


@dataclass(frozen=True)
class Answer:
    """What a filter said to a mail.

    Attributes:
        verdict: what becomes of it.
        step: the name of the command that this answers.
        refused: recipients that will not get it, and why.
        mail: what is delivered, or `None` if nothing is.
    """

    verdict: mp.Message
    step: str
    refused: dict[str, mp.Message]
    mail: testing.Mail | None

    def __bytes__(self) -> bytes:
        """The answer as text."""
        refused = "".join(f"{to} is refused: {why}\n" for to, why in self.refused.items())
        head = f"{refused}{self.verdict} in reply to {self.step}\n"
        mail = b"" if self.mail is None else b"\n" + with_envelope(self.mail)
        return head.encode("utf-8", "surrogateescape") + mail


def with_envelope(mail: testing.Mail) -> bytes:
    """A mail with its envelope on top, with LF at the end of each line."""
    held = [] if mail.quarantine is None else [f"QUARANTINE: {mail.quarantine}"]
    recipients = (f"RCPT TO:{each}" for each in mail.recipients)
    top = "\n".join([*held, f"MAIL FROM:{mail.sender}", *recipients, "", ""])
    return top.encode("utf-8", "surrogateescape") + bytes(mail).replace(b"\r\n", b"\n")


def conversation(mail: testing.Mail, options: mp.Options | None) -> Iterator[mp.Message]:
    """All that an MTA says about a mail, if it comes to that."""
    yield mp.Macro(mp.CommandCode.CONNECT, [("j", "mx.example.net"), ("v", "ask_filter")])
    yield mp.Connect("client.example.org", mp.AddressFamily.INET, 51234, "192.0.2.7")
    yield mp.Helo("client.example.org")
    sender = [("i", QUEUE_ID), ("{mail_addr}", mail.sender.strip("<>"))]
    yield mp.Macro(mp.CommandCode.ENVELOPE_FROM, sender)
    yield mp.EnvelopeFrom(mail.sender)
    for recipient in mail.recipients:
        macros = [("{rcpt_addr}", recipient.strip("<>"))]
        yield mp.Macro(mp.CommandCode.ENVELOPE_RECIPIENT, macros)
        yield mp.EnvelopeRecipient(recipient)
    yield mp.Data()
    for name, value in testing.shown_headers(mail, options):
        yield mp.Header(name, value)
    yield mp.EndOfHeaders()
    for start in range(0, len(mail.body), FRAME):
        yield mp.Body(mail.body[start : start + FRAME])
    yield mp.Macro(mp.CommandCode.END_OF_MESSAGE, [("i", QUEUE_ID)])
    yield mp.EndOfMessage()


async def ask(client: aio.Client, mail: testing.Mail, server: testing.Profile) -> Answer:
    """Tell the filter of a mail, as far as it wants to hear of it."""
    options = client.session.agreed
    refused: dict[str, mp.Message] = {}
    for command in conversation(mail, options):
        if not client.session.wants(type(command)):
            continue  # the filter does not want it, or has skipped the rest of the body
        *changes, verdict = await client.ask(command) or [mp.Continue()]
        step = type(command).__name__
        match command, verdict:
            case _, mp.Continue() | mp.Skip():
                continue
            case mp.EnvelopeRecipient(recipient), _ if client.session.in_message:
                refused[recipient] = verdict
                if refused.keys() < set(mail.recipients):
                    continue
        break
    if not isinstance(verdict, mp.Accept | mp.Continue):
        return Answer(verdict, step, refused, None)
    mail = replace(mail, recipients=tuple(to for to in mail.recipients if to not in refused))
    return Answer(verdict, step, refused, testing.modified(mail, changes, server, options))


async def ask_at(
    address: str, mail: testing.Mail, server: testing.Profile, timeout: float
) -> Answer:
    """Ask a filter that listens at an address."""
    async with await aio.connect(address, timeout=timeout, connect_timeout=timeout) as client:
        return await ask(client, mail, server)


def main() -> None:
    """Ask, and print the answer."""
    options = argparse.ArgumentParser(description="Ask a filter about a mail.")
    options.add_argument("address", help="where the filter listens, such as inet:8891@127.0.0.1")
    options.add_argument("mail", type=Path, help="the file of the mail")
    options.add_argument("--sender", default="anna@example.org", help="(%(default)s)")
    options.add_argument("--recipient", action="append", help="more than once for several")
    options.add_argument(
        "--like",
        choices=testing.PROFILES,
        default=next(iter(testing.PROFILES)),
        help="the mail server whose rules hold for the mail (%(default)s)",
    )
    options.add_argument("--timeout", type=float, default=30, help="in seconds (%(default)s)")
    chosen = options.parse_args()
    try:
        data = chosen.mail.read_bytes()
    except OSError as error:
        options.error(f"cannot read {chosen.mail}: {error.strerror}")
    server = testing.PROFILES[chosen.like]
    recipients = chosen.recipient or ["bert@example.net"]
    try:
        mail, oddities = testing.read_mail(
            data, server, sender=chosen.sender, recipients=recipients
        )
    except testing.MailRefusedError as error:
        options.error(f"{chosen.mail}, {error}")
    for oddity in oddities:
        print(f"{chosen.mail}, {oddity}", file=sys.stderr)
    try:
        answer = asyncio.run(ask_at(chosen.address, mail, server, chosen.timeout))
    except aio.AddressError as error:
        options.error(str(error))
    except mp.LocalProtocolError as error:
        options.error(f"this cannot be said to a filter: {error}")
    except testing.ModificationError as error:
        sys.exit(f"{chosen.address}: {error}")
    except TimeoutError:
        sys.exit(f"{chosen.address}: no answer within {chosen.timeout:g} s")
    except (OSError, mp.RemoteProtocolError) as error:
        sys.exit(f"{chosen.address}: {error}")
    sys.stdout.buffer.write(bytes(answer))


if __name__ == "__main__":
    main()
