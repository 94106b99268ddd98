"""A mail with its envelope, and what a filter makes of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

import milter_protocol as mp

FIELD = re.compile(r"([!-9;-~]+)[ \t]*:(.*)", re.DOTALL)


@dataclass(frozen=True)
class Mail:
    """A mail as an MTA holds it.

    Attributes:
        sender: the address of MAIL FROM, in angle brackets.
        recipients: the addresses of RCPT TO, in angle brackets.
        headers: names and values. A value begins right behind the colon, most often
            with a blank; a folded one has LF and white space inside.
        body: what follows the empty line, with CRLF at the end of each line.
        quarantine: why the mail is held back, or `None` if it is not.
    """

    sender: str
    recipients: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    body: bytes
    quarantine: str | None = None

    def __bytes__(self) -> bytes:
        """The mail with its envelope on top, with LF at the end of each line."""
        held = "" if self.quarantine is None else f"QUARANTINE: {self.quarantine}\n"
        envelope = "".join(f"RCPT TO:{each}\n" for each in self.recipients)
        headers = "".join(f"{name}:{value}\n" for name, value in self.headers)
        top = f"{held}MAIL FROM:{self.sender}\n{envelope}\n{headers}\n"
        return top.encode("utf-8", "surrogateescape") + self.body.replace(b"\r\n", b"\n")


def parse_mail(data: bytes, sender: str, recipients: Iterable[str]) -> Mail:
    """Take a mail of a file apart.

    The body begins at the first line that is not a header.

    Args:
        data: the mail, with LF or CRLF at the end of each line.
        sender: the address that it comes from, with or without angle brackets.
        recipients: those that it goes to.
    """
    lines = data.replace(b"\r\n", b"\n").split(b"\n")
    headers: list[tuple[str, str]] = []
    while lines:
        line = lines[0].decode("utf-8", "surrogateescape")
        if line[:1] in (" ", "\t") and headers:
            name, value = headers.pop()
            headers.append((name, f"{value}\n{line}"))
        elif field := FIELD.fullmatch(line):
            headers.append((field[1], field[2]))
        else:
            break
        del lines[0]
    if lines[:1] == [b""]:
        del lines[0]
    if lines[-1:] not in ([], [b""]):
        lines.append(b"")
    envelope = _bracketed(sender), tuple(map(_bracketed, recipients))
    return Mail(*envelope, tuple(headers), b"\r\n".join(lines))


def apply(mail: Mail, replies: Iterable[mp.Message], *, keeps_blank: bool) -> Mail:
    """Make the modifications that a filter asked for, in their order.

    Headers are counted as Postfix counts them: those that were added count, those that
    were removed do not. The mail has no `Received` of the MTA itself, which Postfix
    puts first.

    Args:
        mail: the mail that the filter was asked about. It is not changed.
        replies: what the filter replied to the end of the message. A verdict changes
            nothing.
        keeps_blank: whether the leading-space step was agreed. If not, the blank
            behind the colon is put in here.
    """
    headers = list(mail.headers)
    recipients = list(mail.recipients)
    body: bytes | None = None
    for reply in replies:
        match reply:
            case mp.AddHeader(name, value):
                headers.append((name, _written(value, keeps_blank)))
            case mp.InsertHeader(index, name, value):
                headers.insert(index, (name, _written(value, keeps_blank)))
            case mp.ChangeHeader(index, name, value):
                new = [(name, _written(value, keeps_blank))] if value else []
                same = [i for i, each in enumerate(headers) if each[0].lower() == name.lower()]
                at = same[max(index, 1) - 1 :][:1] or [len(headers)]
                headers[at[0] : at[0] + 1] = new
            case mp.ReplaceBody(data):
                body = (body or b"") + data
            case mp.ChangeSender(sender):
                mail = replace(mail, sender=_bracketed(sender))
            case mp.AddRecipient(recipient) | mp.AddRecipientPar(recipient):
                recipients.append(_bracketed(recipient))
            case mp.RemoveRecipient(recipient):
                recipients = [each for each in recipients if each != _bracketed(recipient)]
            case mp.Quarantine(reason):
                mail = replace(mail, quarantine=reason)
    if body is not None:
        mail = replace(mail, body=body)
    return replace(mail, headers=tuple(headers), recipients=tuple(recipients))


def _written(value: str, keeps_blank: bool) -> str:
    """A value as it stands in a mail; no line of it can pass for another header."""
    first, *others = value.split("\n")
    folded = (each if each[:1] in (" ", "\t") else f"\t{each}" for each in others)
    return "\n".join([first if keeps_blank else f" {first}", *folded])


def _bracketed(address: str) -> str:
    return address if address.startswith("<") else f"<{address}>"
