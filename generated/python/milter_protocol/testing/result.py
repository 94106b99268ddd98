# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What happened to a mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable, Mapping

    from .._message import Message
    from .mail import Mail
    from .oddities import Oddity


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a filter did about a mail, and what the program made of it.

    Attributes:
        verdict: the reply that decided about the mail; `None` if the mail was broken off before.
        step: the command that the verdict answers; without a verdict, the last one that was sent.
        refused: the recipients that were refused, and the last refusal of each. If one was named
            more than once and taken once, the mail is delivered to it.
        modifications: what the filter asked for at the end of the mail, in order.
        mail: the mail as the program held it before.
        delivered: the mail as it is delivered; `None` if it is refused, discarded or broken off.
            One that is held back is delivered too, with the reason as its `quarantine`.
        oddities: what the program did not take as it is in the file.
    """

    verdict: Message | None
    step: type[Message] | None
    refused: Mapping[str, Message]
    modifications: tuple[Message, ...]
    mail: Mail
    delivered: Mail | None
    oddities: tuple[Oddity, ...]
    _log: Callable[[], tuple[logging.LogRecord, ...]] = field(repr=False, compare=False)

    @property
    def log(self) -> tuple[logging.LogRecord, ...]:
        """What the package has logged from the beginning of this mail to that of the next one.

        The last 10,000 records of a conversation are kept. Empty if the filter runs in another
        process.
        """
        return self._log()
