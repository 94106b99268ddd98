# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Log records that say which conversation they are about."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

OVER = "the conversation is over"
"""Why a conversation ends if nothing went wrong."""

logger = logging.getLogger(__package__)


class ConnectionLog(logging.LoggerAdapter[logging.Logger]):
    """Puts `connection`, `peer` and `queue_id` into each record of a conversation.

    Their values are the number of the connection, the address of the peer, and the pinger's
    queue id of the transaction, or `None` if there is none.

    Attributes:
        number: the number of the connection.
        peer: the address of the peer.
        queue_id: gives the queue id.
    """

    def __init__(self, logger: logging.Logger, number: int, peer: str) -> None:
        super().__init__(logger, {"connection": number, "peer": peer})
        self.number = number
        self.peer = peer
        self.queue_id: Callable[[], str | None] = lambda: None
        self._prefix = f"connection {number}: "
        self._fields = {"connection": number, "peer": peer}
        self._warned: set[str] = set()
        self._begun = time.monotonic()

    def warn_once(self, text: str) -> None:
        """Warn, but not again and again: a peer could fill the disk with it."""
        if text not in self._warned:
            self._warned.add(text)
            self.warning("%s", text)

    def conclude(self, reason: str | None, **counts: int) -> None:
        """Log how the conversation ended, how long it took, and how much there was in it."""
        seconds = time.monotonic() - self._begun
        self.log(
            logging.DEBUG if reason == OVER else logging.INFO,
            "ends after %.3f s, %d commands and %d replies: %s",
            *(seconds, counts["commands"], counts["replies"], reason),
            extra={**counts, "duration": seconds, "reason": reason, "queue_id": None},
        )

    def process(
        self, msg: object, kwargs: MutableMapping[str, Any]
    ) -> tuple[str, MutableMapping[str, Any]]:
        """Add the fields, and the number of the connection to the text."""
        more = kwargs.get("extra") or {}
        queue_id = self.queue_id()
        shown = None if queue_id is None else printable(queue_id)
        kwargs["extra"] = self._fields | {"queue_id": shown} | more
        return f"{self._prefix}{msg}", kwargs


def printable(text: str) -> str:
    """A text with escapes, so that no peer begins a line of the log."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
