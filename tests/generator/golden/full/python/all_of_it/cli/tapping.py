# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Running a tap, and hearing what passes."""

from __future__ import annotations

import asyncio
import sys
import threading
import traceback
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from ..aio.signals import told_to_stop
from ..limits import PLAUSIBLE_MAX_LENGTH
from ..traffic.cutting import cut
from ..traffic.following import follow
from ..traffic.records import Side
from ..traffic.tally import Tally
from ..traffic.tapping.backlog import Backlog
from ..traffic.tapping.tap import Tap
from .status import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..aio.addresses import Address
    from ..traffic.recording import Recording
    from ..traffic.records import Found
    from ..traffic.tapping.connecting import Target
    from .printers import AnyPrinter

_MOST_HELD = 1 << 26
"""How many bytes wait to be shown before some are left out."""


class Watcher:
    """Records what passes through a tap, and shows it.

    Attributes:
        tally: what was found.
        has_failed: whether something could not be recorded or shown.
    """

    def __init__(self, printer: AnyPrinter | None, recording: Recording | None) -> None:
        """Choose what is done; neither, if both are `None`."""
        self.tally = Tally()
        self.has_failed = False
        self._printer = printer
        self._recording = recording
        self._lock = threading.Lock()
        self._backlog = Backlog(_MOST_HELD)

    async def watch(
        self,
        addresses: Sequence[Address],
        target: Target,
        *,
        mode: int | None,
        group: str | None,
    ) -> None:
        """Run a tap until a signal ends it, or nothing can be shown any more.

        Raises:
            click.ClickException: it cannot listen there.
            OSError: nothing can be shown any more.
            AddressError: there is nothing to inherit, or no such group.
        """
        watches = self._printer is not None or self._recording is not None
        tap = Tap(target, self._hear if watches else None)
        told = asyncio.Event()
        with told_to_stop(told.set):
            try:
                names = " and ".join(tap.listen(addresses, mode=mode, group=group))
            except OSError as error:
                raise click.ClickException(str(error.strerror)) from None
            complain(f"listens on {names}, and passes all on to {target}")
            waiting: list[asyncio.Task[Any]] = [asyncio.create_task(told.wait())]
            if self._printer is not None:
                show = asyncio.to_thread(self._show, names, self._printer)
                waiting.append(asyncio.create_task(show))
            try:
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            finally:
                await tap.stop()
                self._backlog.close()
                if self._recording is not None:
                    self._record(self._recording.close)
            await asyncio.gather(*waiting[1:])

    def _hear(self, stream: int, item: Found) -> None:
        with self._lock:
            if self._recording is not None:
                self._record(partial(self._recording.add, stream, item))
            if self._printer is not None:
                self._backlog.add(stream, item)

    def _record(self, do: Callable[[], None]) -> None:
        try:
            do()
        except OSError as error:
            complain(f"cannot record any more: {error.strerror}")
            self._recording, self.has_failed = None, True

    def _show(self, name: str, printer: AnyPrinter) -> None:
        printer.file(name)
        found = self._backlog.read(sys.stdout.flush)
        try:
            for record in follow(cut(found, PLAUSIBLE_MAX_LENGTH), Side.MTA):
                self.tally.count(record)
                printer.record(record)
        except OSError:
            raise
        except Exception:
            # A mistake of this package must not stop what passes.
            complain(f"cannot show any more, but passes all on: {traceback.format_exc()}")
            self.has_failed = True
            for _ in found:
                pass
        printer.summary(name, self.tally)
