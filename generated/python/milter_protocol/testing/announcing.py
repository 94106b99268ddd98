# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The macros that a program sends before commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._table import ANNOUNCES
from .._tellings import TELLINGS
from ..macros import bare
from ..options import Options
from ..states import lacking
from .warning import warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .._message import Message
    from ..aio import Client
    from .known import Known
    from .profile import Profile


class Announcer:
    """Sends the macros of commands."""

    def __init__(self, connection: Client, profile: Profile, known: Known) -> None:
        self._connection = connection
        self._profile = profile
        self._habits = profile.habits
        self._known = known
        # The macros that were sent since others were chosen.
        self._sent: set[str] = set()

    def choose(self, macros: Mapping[str, str]) -> None:
        """Have macros sent with these values, where a list has their names."""
        self._known.given = {bare(name): value for name, value in macros.items()}
        self._sent = set()

    async def announce(self, kind: type[Message]) -> None:
        """Send the macros of a command, if it has any."""
        habits, session = self._habits, self._connection.session
        source = self._source(kind)
        if source is None and kind not in habits.macros_before:
            return
        if not session.wants(kind) and (
            kind not in habits.macros_alone or kind in lacking(session.agreed or Options())
        ):
            return
        names = () if source is None else self._names(source)
        if not names and habits.empty_list == "none":
            return
        values = ((name, self._known.value(name)) for name in names)
        pairs = [(name, value) for name, value in values if value is not None]
        self._sent.update(bare(name) for name, _ in pairs)
        for announcer, fields in ANNOUNCES.items():
            made: Any = announcer
            await self._connection.ask(
                made(**{fields.command: chr(kind.CODE), fields.macros: pairs})
            )

    def warn_of_lost(self, last: type[Message] | None) -> None:
        """Warn of macros with chosen values that did not reach the filter.

        Those that are sent only after the last command of a mail are not lost: nobody got there.

        Args:
            last: the last command that was sent or left out.
        """
        order = [each.command for each in TELLINGS.values()]
        for name in sorted(self._known.given.keys() - self._sent):
            kinds = [kind for kind in order if name in self._announced(kind)]
            stages = " and ".join(kind.__name__ for kind in kinds)
            if not kinds:
                warn(
                    f"the macro {name!r} is not sent: the filter did not ask for it, nor is "
                    f"{self._profile.title} configured to send it; add it to the lists of macros "
                    "of the request, or to `habits.macros` of the profile"
                )
            elif last is not None and order.index(kinds[0]) <= order.index(last):
                warn(
                    f"the macro {name!r} was not sent: {self._profile.title} sends it before "
                    f"{stages}; the filter leaves that command out, or it was sent before "
                    "this mail"
                )

    def _announced(self, kind: type[Message]) -> Iterator[str]:
        """The names of the macros before a command, without braces."""
        source = self._source(kind)
        return map(bare, () if source is None else self._names(source))

    def _source(self, kind: type[Message]) -> type[Message] | None:
        """The command whose macros are sent before a command."""
        habits = self._habits
        return habits.macros_before.get(kind, kind if kind in habits.macros else None)

    def _names(self, kind: type[Message]) -> tuple[str, ...]:
        """The names of the macros of a command: those asked for, or those configured."""
        own = self._habits.macros.get(kind, ())
        wanted = self._connection.session.wanted_macros(kind)
        if wanted is None or (not wanted and self._habits.empty_list == "own"):
            return own
        return wanted
