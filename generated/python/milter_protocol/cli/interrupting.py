# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Ctrl-C while a command reads and prints."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Item = TypeVar("_Item")


def until_interrupted(items: Iterable[_Item]) -> Iterator[_Item]:
    """Items, up to the first Ctrl-C; what is done with an item is done whole.

    This is for the main thread. A second Ctrl-C does not wait for that. What waits for input may
    take the first one for the end of it, and still give what it has.

    Args:
        items: what takes its time to come, such as from a file.

    Raises:
        KeyboardInterrupt: Ctrl-C came, while the next item was awaited or an item was in use.
    """
    is_told = is_in_use = is_last = False

    def tell(*_: object) -> None:
        nonlocal is_told, is_last
        is_second, is_told = is_told, True
        if is_second or not is_in_use:
            raise KeyboardInterrupt
        is_last = True

    # A process in the background may be meant to ignore it.
    before = signal.getsignal(signal.SIGINT)
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, tell)
    try:
        for item in items:
            is_in_use = True
            yield item
            is_in_use = False
            if is_last:
                break
        if is_told:
            raise KeyboardInterrupt
    finally:
        if before is signal.default_int_handler:
            signal.signal(signal.SIGINT, before)
