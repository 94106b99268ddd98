# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the package logs about one conversation."""

from __future__ import annotations

import logging
from collections import deque
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
        self._part = 0
        # With the number of its part.
        self._kept: deque[tuple[int, logging.LogRecord]] = deque(maxlen=_MOST)

    @property
    def records(self) -> tuple[logging.LogRecord, ...]:
        """The records."""
        return tuple(record for _, record in self._kept)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        self._kept.append((self._part, record))
        if logger.isEnabledFor(record.levelno):
            logger.handle(record)

    def begin(self) -> Callable[[], tuple[logging.LogRecord, ...]]:
        """Begin a part of the records; what is given gives those up to the next part."""
        self._part += 1
        part = self._part
        return lambda: tuple(record for of, record in self._kept if of == part)
