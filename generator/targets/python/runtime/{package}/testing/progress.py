"""How far a responder was asked about a mail, and what it decided."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from .._tellings import ACCEPT, CONTINUE, DISCARD, REFUSE, TELLINGS
from ._edits import EDITS
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
    """A mail that a responder is asked about.

    Attributes:
        read: the mail, and what was odd about it.
        envelope: its envelope.
        stop_after: the command after which nothing more is sent.
        verdict: the reply that decided about the mail.
        step: the command that was sent last.
        refusals: for each recipient that was asked about, the reply if it was refused.
        modifications: the replies that came before the verdict and ask for something.
        is_over: whether the client cannot go on with the mail.
        is_discarded: whether it was discarded before its content.
    """

    read: ReadMail
    envelope: Envelope
    stop_after: type[Message] | None
    verdict: Message | None = None
    step: type[Message] | None = None
    refusals: list[Message | None] = field(default_factory=list)
    modifications: tuple[Message, ...] = ()
    is_over: bool = False
    is_discarded: bool = False

    @property
    def has_stopped(self) -> bool:
        """Whether this is as far as the mail goes."""
        return self.stop_after is not None and self.step is self.stop_after

    def of_envelope(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """What to tell about the envelope."""
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

    def take(self, of: str, replies: Sequence[Message], *, is_last_word: bool) -> bool:
        """Take the replies to a command.

        Args:
            of: what the command tells.
            replies: the replies, with the final one last; none if no reply is due.
            is_last_word: whether the conversation has ended with them.

        Returns:
            Whether they decide about the mail.
        """
        self.modifications = tuple(each for each in replies if type(each) in EDITS)
        reply = replies[-1] if replies else None
        is_refusal = type(reply) in REFUSE
        if of == "recipient":
            self.refusals.append(reply if is_refusal else None)
            if is_refusal and not (is_last_word or self._has_no_recipient):
                return False
        if reply is None or (type(reply) in CONTINUE and of != "end"):
            return False
        self.verdict = reply
        self.is_over = is_last_word or not is_refusal or of not in _ENVELOPE
        self.is_discarded = type(reply) in DISCARD and of in _ENVELOPE
        return True

    def result(
        self, profile: Profile, options: Options, log: Callable[[], tuple[LogRecord, ...]]
    ) -> Result:
        """What happened to the mail.

        Args:
            profile: the program.
            options: what was negotiated.
            log: gives what was logged.

        Raises:
            ModificationError: the program would not carry out the modifications.
        """
        addresses = tuple(address for address, _ in self.envelope.recipients)
        mail = replace(self.read.mail, sender=self.envelope.sender[0], recipients=addresses)
        answered = tuple(zip_longest(addresses, self.refusals))
        delivered = None
        if type(self.verdict) in ACCEPT | CONTINUE:
            left = tuple(address for address, refusal in answered if refusal is None)
            mail_left = replace(mail, recipients=left)
            delivered = modified(mail_left, self.modifications, profile, options)
        return Result(
            verdict=self.verdict,
            step=self.step,
            refused={address: refusal for address, refusal in answered if refusal is not None},
            modifications=self.modifications,
            mail=mail,
            delivered=delivered,
            oddities=self.read.oddities,
            _log=log,
        )

    @property
    def _has_no_recipient(self) -> bool:
        """Whether each recipient was asked about and refused."""
        return len(self.refusals) == len(self.envelope.recipients) and all(self.refusals)
