"""What the package logs about one conversation."""

from __future__ import annotations

import logging
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from ..aio.journal import logger

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 10_000
"""How many records are kept."""


class Watch(logging.Handler):
    """Keeps the last records of a conversation, whatever the level of the package's logger is.

    That logger gets those that it is enabled for.

    Attributes:
        logger: where the conversation is logged.
    """

    def __init__(self) -> None:
        super().__init__()
        self.logger = logging.Logger(logger.name, logging.DEBUG)
        self.logger.addHandler(self)
        self._kept: deque[logging.LogRecord] = deque(maxlen=_MOST)
        self._count = 0
        self._starts: list[int] = []

    @property
    def records(self) -> tuple[logging.LogRecord, ...]:
        """The records."""
        return tuple(self._kept)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self._kept.append(record)
        self._count += 1
        if logger.isEnabledFor(record.levelno):
            logger.handle(record)

    def begin(self) -> Callable[[], tuple[logging.LogRecord, ...]]:
        """Begin a part of the records; what is given gives those up to the next part."""
        start = self._count
        self._starts.append(start)

        def found() -> tuple[logging.LogRecord, ...]:
            end = next((each for each in self._starts if each > start), self._count)
            lost = self._count - len(self._kept)
            return tuple(islice(self._kept, max(start - lost, 0), max(end - lost, 0)))

        return found
