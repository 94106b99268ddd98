# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""The mails of a conversation, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .telling import command_of

if TYPE_CHECKING:
    from .habits import Habits
    from .progress import MailProgress
    from .telling import Teller


class Mails:
    """Announces mails, and their ends where the program does that."""

    def __init__(self, teller: Teller, habits: Habits) -> None:
        self._teller = teller
        self._habits = habits
        self._is_open = False
        # Whether the filter has the open mail too, as the program sees it.
        self._is_in_mail = False
        self._count = 0

    async def tell(self, progress: MailProgress) -> None:
        """Announce a mail, until something is decided about it, and its end."""
        self._count += 1
        self._is_open, self._is_in_mail = True, False
        known = self._teller.known
        known.sender(progress.envelope.sender[0], f"TEST{self._count}")
        story = [*progress.of_envelope(), *self._teller.content(progress.read.mail)]
        for place, (of, parts) in enumerate(story, 1):
            known.learn(of, progress.read.mail, **parts)
            replies = await self._teller.tell(of, **parts)
            progress.step = command_of(of)
            self._is_in_mail |= of == "header" or (of == "sender" and bool(replies))
            is_last_word = self._teller.over is not None
            is_decided = progress.take(of, replies, is_last_word=is_last_word)
            if of == "recipient":
                known.answered(is_refused=progress.refusals[-1] is not None)
            if is_decided:
                if progress.is_over:
                    await self.end(is_discarded=progress.is_discarded)
                progress.warn_of_no_stop()
                return
            is_last = place == len(story) or story[place][0] != of
            if is_last and progress.has_stopped:
                return

    async def end(self, *, is_dropped: bool = False, is_discarded: bool = False) -> None:
        """Tell that the open mail does not go on, if one is open and the program does that.

        Args:
            is_dropped: whether the client drops it.
            is_discarded: whether it was discarded before its content.
        """
        if not self._is_open:
            return
        aborts = self._habits.aborts
        if self._teller.over is None and (
            "each-mail" in aborts
            or (is_dropped and "open-mail" in aborts and self._is_in_mail)
            or (is_discarded and "discarded-envelope" in aborts)
        ):
            await self._teller.tell("dropped")
        self._is_open = False
        self._teller.known.forget_mail()
