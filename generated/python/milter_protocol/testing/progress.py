# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""How far a filter was asked about a mail, and what it decided."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ._tellings import ACCEPT, CONTINUE, DISCARD, REFUSE, TELLINGS
from .filtering import modified
from .result import Result
from .warning import warn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from logging import LogRecord
    from typing import Any

    from .._message import Message
    from ..options import Options
    from .envelope import Envelope
    from .profile import Profile
    from .reading import ReadMail

_ENVELOPE = ("recipient", "content")
"""What commands tell while the client can still go on with the envelope."""


@dataclass(slots=True)
class MailProgress:
    """A mail that a filter is asked about.

    Attributes:
        read: the mail, and what was odd about it.
        envelope: its envelope.
        stop_after: the command after which nothing more is sent.
        verdict: the reply that decided about the mail.
        step: the command that was sent last.
        refused: the recipients that were refused, and the replies.
        modifications: the replies that came before the verdict.
        is_over: whether the client cannot go on with the mail.
        is_discarded: whether it was discarded before its content.
    """

    read: ReadMail
    envelope: Envelope
    stop_after: type[Message] | None
    verdict: Message | None = None
    step: type[Message] | None = None
    refused: dict[str, Message] = field(default_factory=dict)
    modifications: tuple[Message, ...] = ()
    is_over: bool = False
    is_discarded: bool = False

    def of_envelope(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """What to tell of the envelope."""
        sender, arguments = self.envelope.sender
        yield "sender", {"value": sender, "arguments": arguments}
        for recipient, arguments in self.envelope.recipients:
            yield "recipient", {"value": recipient, "arguments": arguments}

    def warn_of_no_stop(self) -> None:
        """Warn if the mail has come to its end, and was to stop before."""
        end = TELLINGS["end"].command
        if self.step is end and self.stop_after not in (None, end):
            name = self.stop_after.__name__
            warn(f"stop_after: there is no {name} in this mail, so it has gone on to its end")

    def refuses(self, recipient: str, replies: Sequence[Message]) -> bool:
        """Whether a recipient is refused, which is noted."""
        if not replies or type(replies[-1]) not in REFUSE:
            return False
        self.refused[recipient] = replies[-1]
        return True

    def is_decided(self, of: str, replies: Sequence[Message]) -> bool:
        """Whether replies to a command decide about the mail, which is noted.

        Args:
            of: what the command tells.
            replies: the replies, with the final one last; none if no reply is due.
        """
        self.modifications = tuple(replies[:-1])
        reply = replies[-1] if replies else None
        is_last = of == "end"
        if reply is None or (type(reply) in CONTINUE and not is_last):
            return False
        kind = type(reply)
        if of == "recipient" and kind in REFUSE:
            addresses = {address for address, _ in self.envelope.recipients}
            if self.refused.keys() != addresses:
                return False
        self.verdict = reply
        self.is_over = kind not in REFUSE or of not in _ENVELOPE
        self.is_discarded = kind in DISCARD and of in _ENVELOPE
        return True

    def result(
        self, profile: Profile, options: Options, log: Callable[[], tuple[LogRecord, ...]]
    ) -> Result:
        """What became of the mail.

        Args:
            profile: the program.
            options: what was negotiated.
            log: gives what was logged.

        Raises:
            ModificationError: the program would not carry out the modifications.
        """
        mail = replace(
            self.read.mail,
            sender=self.envelope.sender[0],
            recipients=tuple(address for address, _ in self.envelope.recipients),
        )
        delivered = None
        if type(self.verdict) in ACCEPT | CONTINUE:
            taken = tuple(each for each in mail.recipients if each not in self.refused)
            mail_left = replace(mail, recipients=taken)
            delivered = modified(mail_left, self.modifications, profile, options)
        return Result(
            verdict=self.verdict,
            step=self.step,
            refused=self.refused,
            modifications=self.modifications,
            mail=mail,
            delivered=delivered,
            oddities=self.read.oddities,
            _log=log,
        )
