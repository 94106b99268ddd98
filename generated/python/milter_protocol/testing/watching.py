# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the package logs about one conversation."""

from __future__ import annotations

import itertools
import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Self

    from .failures import Failures

_NUMBERS = itertools.count(1)
_LOGGER = logging.getLogger(__package__.rpartition(".")[0])


class Watch(logging.Handler):
    """Keeps the records of a conversation; a context manager.

    Attributes:
        peer: what the conversation's MTA is called in the log.
        failures: what has gone wrong in it.
        records: the records.
    """

    def __init__(self, failures: Failures) -> None:
        super().__init__()
        self.peer = f"test {next(_NUMBERS)}"
        self.failures = failures
        self.records: list[logging.LogRecord] = []
        self._level_before = logging.NOTSET
        self._starts: list[int] = []

    def __enter__(self) -> Self:
        self._level_before = _LOGGER.level
        _LOGGER.setLevel(logging.DEBUG)
        _LOGGER.addHandler(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        _LOGGER.removeHandler(self)
        _LOGGER.setLevel(self._level_before)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record that is about this conversation."""
        if getattr(record, "peer", None) == self.peer:
            self.records.append(record)

    def begin(self) -> Callable[[], tuple[logging.LogRecord, ...]]:
        """Begin a part of the records; what is given gives those up to the next part."""
        start = len(self.records)
        self._starts.append(start)

        def found() -> tuple[logging.LogRecord, ...]:
            end = next((each for each in self._starts if each > start), None)
            return tuple(self.records[start:end])

        return found
