"""The signals that ask a process to end."""

from __future__ import annotations

import asyncio
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def told_to_stop(tell: Callable[[], object]) -> Iterator[None]:
    """Call something at SIGTERM or SIGINT, for the time of the context.

    A second signal ends the process at once. This is for the main thread, while its loop runs.
    """
    loop = asyncio.get_running_loop()

    def forget() -> None:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)

    def told() -> None:
        forget()
        tell()

    try:
        for number in _SIGNALS:
            loop.add_signal_handler(number, told)
        yield
    finally:
        forget()
