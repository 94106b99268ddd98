"""What an implementation of sessions must be able to do, so that conversations can be played."""

from collections.abc import Mapping
from typing import Any, Protocol

Json = dict[str, Any]


class RemoteError(Exception):
    """The session refuses what the other side did; the text is the kind of error."""


class LocalError(Exception):
    """The session refuses what its own side sends; the text is the kind of error, if known."""


class Driver(Protocol):
    """One session, from the beginning of a conversation to its end."""

    def receive(self, data: bytes) -> None:
        """Take bytes that the other side sent."""

    def end(self) -> None:
        """Take note that the other side has closed the connection."""

    def send(self, frame: bytes) -> None:
        """Send the message that a frame holds.

        Raises:
            LocalError: it may not be sent.
        """

    def next_event(self) -> Json | None:
        """The next event: its `kind`, and `frame`, `options` or `finding`; `None` if there is none.

        Raises:
            RemoteError: the other side did what it may not do.
        """

    def written(self) -> bytes:
        """What is to be written since the last time."""

    def state(self) -> Json:
        """What the session says of itself: `phase`, `in-message`, `awaited` and `closed`."""

    def macros(self) -> Mapping[str, str]:
        """The macros that hold; only a responder is asked for them."""
