"""The lines of a file as a program gets them from a client that sends the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .oddities import MailRefusedError, Oddity

if TYPE_CHECKING:
    from .profile import Profile


class Lines:
    """Takes one line after the other.

    Attributes:
        number: the number of the line that was taken last.
        oddities: what was odd in those that were taken.
    """

    def __init__(self, data: bytes, profile: Profile) -> None:
        """Begin before the first line.

        Args:
            data: the file; its lines end with LF or CR LF.
            profile: the program.

        Raises:
            MailRefusedError: the program does not take this mail.
        """
        self.number = 0
        self.oddities: list[Oddity] = []
        self._title = profile.title
        self._how = profile.reading
        self._size = 0
        *ended, rest = data.split(b"\n")
        lines = [line.removesuffix(b"\r") for line in ended] + [rest] * bool(rest)
        self._lines = [self._without_cr(*each) for each in enumerate(lines, 1)]

    def note(self, reason: str, number: int | None = None) -> None:
        """Note what the program makes of a line, by default of the last one."""
        number = self.number if number is None else number
        self.oddities.append(Oddity(number, f"{self._title} {reason}"))

    def is_next(self, *beginnings: bytes) -> bool:
        """Whether there is another line, and begins with one of these."""
        return self.number < len(self._lines) and self._lines[self.number].startswith(beginnings)

    def header_line(self) -> bytes:
        """Take a line of a header.

        Raises:
            MailRefusedError: the program does not take this mail.
        """
        line = self._lines[self.number]
        self.number += 1
        if self._how.nul == "removed" and b"\0" in line:
            line = line.replace(b"\0", b"")
            self.note("removes a NUL from a header")
        self._size += len(line) + 1
        limit = self._how.all_headers_limit
        if limit and self._size > limit:
            reason = f"refuses headers of more than {limit} bytes together"
            raise self._refused(reason, self.number)
        return line

    def folded(self) -> list[bytes]:
        """Take the lines that belong to a header whose first line was taken."""
        folded = []
        while self.is_next(b" ", b"\t"):
            folded.append(self.header_line())
        return folded

    def body(self) -> bytes:
        """Take all other lines; each ends with CR LF."""
        rest = self._lines[self.number :]
        self.number = len(self._lines)
        return b"".join(line + b"\r\n" for line in rest)

    def _without_cr(self, number: int, line: bytes) -> bytes:
        if b"\r" not in line:
            return line
        if self._how.bare_cr == "refused":
            raise self._refused("refuses a CR without LF", number)
        self.note("turns a CR without LF into a space, or removes it at the end of a line", number)
        return line.rstrip(b"\r").replace(b"\r", b" ")

    def _refused(self, reason: str, number: int) -> MailRefusedError:
        return MailRefusedError(str(Oddity(number, f"{self._title} {reason}")))
