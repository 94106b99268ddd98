# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Reading a mail from a file as a program would take it from a client that sends the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .cutting import cut_header
from .lines import Lines
from .mail import Mail
from .oddities import Oddity, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .profile import Profile, Reading

_NAME = re.compile(rb"([!-9;-~]+)[ \t]*:")
_AFTER_NUL = re.compile(rb"\0[^\n]*")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class ReadMail(NamedTuple):
    """What was read.

    Attributes:
        mail: the mail as the program shows it to a filter.
        oddities: what the program did not take as it is in the file, by line.
    """

    mail: Mail
    oddities: tuple[Oddity, ...]


def read_mail(
    data: bytes, profile: Profile, *, sender: str = "<>", recipients: Iterable[str] = ()
) -> ReadMail:
    """Read a mail as a program would take it from a client that sends the file.

    What the program adds to the mails of its own clients is left out, such as a `Date`.

    Args:
        data: the file; its lines end with LF or CR LF.
        profile: the program.
        sender: the address that it comes from, with or without angle brackets.
        recipients: those that it goes to.

    Raises:
        MailRefusedError: the program does not take this mail.
    """
    lines = Lines(data, profile)
    headers = _Headers(lines, profile.reading)
    mail = Mail(
        sender,
        tuple(recipients),
        tuple((_text(name), _text(value)) for name, value in headers),
        headers.after + lines.body(),
    )
    return ReadMail(mail, tuple(sorted(lines.oddities)))


class _Headers:
    """Takes the lines of headers.

    Attributes:
        after: what belongs to the body of the lines that were taken.
    """

    def __init__(self, lines: Lines, how: Reading) -> None:
        self.after = b""
        self._lines = lines
        self._how = how

    def __iter__(self) -> Iterator[tuple[bytes, bytes]]:
        yield from self._mailbox_lines()
        while self._lines.is_next(b""):
            line = self._lines.header_line()
            field = None if line.startswith(self._how.not_names) else _NAME.match(line)
            if field is None:
                self._end(line)
                return
            number, name = self._lines.number, field[1]
            text = b"\n".join([line, *self._lines.folded()])
            if 0 < self._how.longest_name < len(name) or _small(name) in self._how.closing:
                self._lines.note(f"takes {shown(name)} for the beginning of the body", number)
                self.after = text.replace(b"\n", b"\r\n")
                return
            if line[field.end(1) : field.end()] != b":":
                self._lines.note(f"removes the white space after {shown(name)}", number)
            value = self._shortened(text, number)[field.end() :]
            if _small(name) in self._how.not_shown:
                self._lines.note(f"does not show {shown(name)} to filters, or deliver it", number)
            else:
                yield name, value

    def _mailbox_lines(self) -> Iterator[tuple[bytes, bytes]]:
        while self._lines.is_next(*self._how.mailbox_starts):
            line = self._lines.header_line()
            if name := self._how.mailbox_header:
                self._lines.note(f"makes a header {name} of {shown(line)}")
                colon = len(name) + 1
                text = self._shortened(name.encode() + b": " + line, self._lines.number)
                yield name.encode(), text[colon:]
            else:
                self._lines.note(f"drops {shown(line)}")
            if self._how.mailbox_lines == "first":
                return

    def _end(self, line: bytes) -> None:
        """Note why a line does not belong to a header, and keep it for the body."""
        if not line:
            if self._lines.number == 1:
                self._lines.note("finds no headers before the first line, which is empty")
            return
        mark = "after a byte order mark " if line.startswith(_BYTE_ORDER_MARK) else ""
        self._lines.note(
            f"takes everything from here as the body: {mark}{shown(line)} is not a header"
        )
        self.after = line + b"\r\n"

    def _shortened(self, text: bytes, number: int) -> bytes:
        """A header without what a limit or a NUL cuts off."""
        if self._how.nul == "cut" and b"\0" in text:
            text = _AFTER_NUL.sub(b"", text)
            self._lines.note("cuts a line of a header at a NUL", number)
        cut = cut_header(text, self._how.header_limit)
        if cut != text:
            self._lines.note(f"cuts a header of {len(text)} bytes at {len(cut)}", number)
        return cut


def _small(name: bytes) -> str:
    return _text(name).lower()


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
