"""Changing the headers of a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._header_messages import BLANK_WITH, added, changed, name_of
from ._local_errors import LocalProtocolError, shortened

if TYPE_CHECKING:
    from ._header_messages import Added, Changed, Received
    from .options import Options

_HEADERS = "Headers"


class Headers:
    """Counts the headers of a transaction, and makes the messages that change them.

    Make one when a transaction begins, give it each header with `take`, and at the end send what
    `modifications` gives, before anything else that changes headers. If headers were left out or
    skipped, it does not know how many there are.
    """

    __slots__ = ("_added", "_blank", "_changed", "_counts")

    def __init__(self, options: Options) -> None:
        """Begin without headers.

        Args:
            options: what was negotiated, which decides who writes the space after the colon.
        """
        self._blank = " " if BLANK_WITH is not None and options.has(BLANK_WITH) else ""
        self._counts: dict[str, int] = {}
        # The new value of a header, or none if it is removed, by its name and its occurrence.
        self._changed: dict[tuple[str, int], tuple[str, str | None]] = {}
        self._added: list[tuple[str, str]] = []

    def take(self, message: Received) -> None:
        """Count a header."""
        key = name_of(message).lower()
        self._counts[key] = self._counts.get(key, 0) + 1

    def count(self, name: str) -> int:
        """How many headers with a name were taken; upper and lower case are the same."""
        return self._counts.get(name.lower(), 0)

    def remove(self, name: str, occurrence: int | None = None) -> None:
        """Remove a header, or all that have a name.

        Args:
            name: the name, in any case.
            occurrence: which of them, counted from 1 in the order in which they came; by default
                all, if there are any.

        Raises:
            LocalProtocolError: the occurrence is not a number from 1 to `count(name)`.
        """
        if occurrence is not None:
            self._put(name, occurrence, None)
            return
        for each in range(1, self.count(name) + 1):
            self._put(name, each, None)

    def change(self, name: str, occurrence: int, value: str) -> None:
        """Change a header; the last change counts.

        Args:
            name: the name, in any case.
            occurrence: which of those with the name, counted from 1 in the order in which they
                came, whatever was removed.
            value: the new value, without the space after the colon.

        Raises:
            LocalProtocolError: the occurrence is not a number from 1 to `count(name)`, or the
                value is empty.
        """
        _refuse_empty(value)
        self._put(name, occurrence, value)

    def set(self, name: str, value: str) -> None:
        """Leave one header with a name, in place of the first, or add one.

        Args:
            name: the name, in any case.
            value: the value, without the space after the colon.

        Raises:
            LocalProtocolError: the value is empty.
        """
        _refuse_empty(value)
        key = name.lower()
        self._added = [each for each in self._added if each[0].lower() != key]
        if self.count(name):
            self.remove(name)
            self._put(name, 1, value)
        else:
            self.add(name, value)

    def add(self, name: str, value: str) -> None:
        """Add a header; the peer chooses the place.

        Args:
            name: the name.
            value: the value, without the space after the colon.
        """
        self._added.append((name, self._blank + value))

    def modifications(self) -> list[Changed | Added]:
        """The messages to send, in an order that has the same effect in all peers.

        Peers disagree on whether a removed header still counts, so the last of those with a name is
        the first to be changed. New headers come after that, since they would count as well.

        Raises:
            EncodeError: a name or a value is not one that a header can have.
        """
        last_first = sorted(self._changed.items(), key=lambda item: -item[0][1])
        return [
            *(changed(each, name, value or "") for (_, each), (name, value) in last_first),
            *(added(name, value) for name, value in self._added),
        ]

    def _put(self, name: str, occurrence: int, value: str | None) -> None:
        count = self.count(name)
        if not count:
            raise LocalProtocolError(f"no {shortened(name)} was taken; add one", _HEADERS)
        if type(occurrence) is not int or not 1 <= occurrence <= count:
            reason = f"the occurrence of {shortened(name)} must be a number from 1 to {count}"
            raise LocalProtocolError(f"{reason}, not {shortened(occurrence)}", _HEADERS)
        text = None if value is None else self._blank + value
        self._changed[name.lower(), occurrence] = (name, text)


def _refuse_empty(value: str) -> None:
    if not value:
        raise LocalProtocolError("is empty, which removes the header; call remove", _HEADERS)
