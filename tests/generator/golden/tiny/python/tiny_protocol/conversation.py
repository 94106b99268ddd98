# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Following a conversation from outside: what is out of order, and what is against the rules."""

from __future__ import annotations

from collections import Counter, deque
from typing import TYPE_CHECKING

from . import _reasons as reasons
from ._lists import misused_lists
from ._reasons import FindingKind
from ._table import COMMANDS, EXCHANGES, INITIAL, NEGOTIATION, PROGRESS, REPLIES, TRANSITIONS
from ._values import values_not_in_version
from .errors import NegotiationError
from .findings import (
    Finding,
    broken_texts,
    finding,
    misplaced_command,
    not_awaited,
    not_granted,
    unanswered,
    wrong_reply,
    wrong_side,
)
from .kinds import INTERIM
from .negotiation import check_answer, options_of
from .options import Options
from .states import (
    awaits_reply,
    check_class,
    is_granted,
    may_answer,
    phase_after,
    phase_beside,
    responses_to,
)

if TYPE_CHECKING:
    from ._message import Message
    from .enums import Phase


class Conversation:
    """Follows what both sides send. It never refuses anything, and goes on after mistakes.

    Attributes:
        phase: how far the conversation has come.
        agreed: what was negotiated, or `None` before the negotiation.
        awaited: the commands that wait for a reply, the oldest first.
    """

    def __init__(self) -> None:
        self.phase: Phase = INITIAL
        self.agreed: Options | None = None
        self.awaited: deque[type[Message]] = deque()
        self._kinds_awaited: Counter[type[Message]] = Counter()
        self._offer: Message | None = None
        self._interim: type[Message] | None = None
        self._unanswered: type[Message] | None = None
        self._needless: Counter[Finding] = Counter()
        self._behind = 0
        self._is_astray = False

    def command(self, message: Message) -> list[Finding]:
        """Record a message of the pinger."""
        if type(message) is NEGOTIATION:
            self._offer = message
        return self._about(message) + self.command_of(type(message))

    def reply(self, message: Message) -> list[Finding]:
        """Record a message of the ponger."""
        findings = self._about(message) + self.reply_of(type(message))
        if type(message) is NEGOTIATION and self._offer is not None:
            findings += self._agree(self._offer, message)
        return findings

    def _about(self, message: Message) -> list[Finding]:
        """What is wrong or unusual in a message itself."""
        found = broken_texts(message)
        if self.agreed is not None:
            found += values_not_in_version(message, self.agreed)
        return found

    def command_of(self, kind: type[Message]) -> list[Finding]:
        """Record a message of the pinger of which only the kind is known: it is malformed."""
        check_class(kind)
        if kind not in COMMANDS:
            return [wrong_side(kind)]
        findings = self._without_verdict(kind.__name__)
        options = self.agreed or Options()
        to = phase_after(self.phase, kind, options)
        if to is None:
            misplaced = misplaced_command(kind, self.phase, self.agreed)
            if not self._is_astray or misplaced.kind is not FindingKind.OUT_OF_ORDER:
                findings.append(misplaced)
            if self.phase is INITIAL:
                self.lose_track()
            to = phase_beside(self.phase, kind, self.agreed) or _usual_phase(kind, self.phase)
        elif self.agreed and (kind in EXCHANGES or to is not self.phase):
            self._is_astray = False
        if kind in EXCHANGES and len(self.awaited) > self._behind:
            self._behind = len(self.awaited)
            waiting = self.awaited[-1].__name__
            findings.append(
                finding(
                    reasons.PIPELINED, message=kind.__name__, command=waiting, is_violation=False
                )
            )
        self.phase = to
        if awaits_reply(kind, options):
            self.awaited.append(kind)
            self._kinds_awaited[kind] += 1
            self._unanswered = None
        elif kind in EXCHANGES:
            self._unanswered = kind
        return findings

    def reply_of(self, kind: type[Message]) -> list[Finding]:
        """Record a message of the ponger of which only the kind is known."""
        check_class(kind)
        if kind not in REPLIES:
            return [wrong_side(kind)]
        findings = []
        if self.agreed and not is_granted(kind, self.agreed):
            findings.append(not_granted(kind, self.agreed))
        if not self.awaited:
            if not self._is_astray:
                needless = not_awaited(kind, self._unanswered)
                self._needless[needless] += 1
                findings += [needless] if self._needless[needless] == 1 else []
            return findings
        findings += self._passed_over(kind)
        command = self.awaited[0]
        interim, final = responses_to(command, self.agreed or Options())
        if kind in INTERIM:
            self._interim = kind
        if kind in final:
            self._answered()
            self.phase = final[kind] or self.phase
        elif kind not in interim:
            findings.append(wrong_reply(kind, command))
            if kind in INTERIM:
                # What the pinger says next may be the consequence, and is not its mistake.
                self._is_astray = True
            else:
                self._answered()
        return findings

    def lose_track(self) -> None:
        """Record that something unknown was sent. What may follow from it is not reported.

        Without known options it is unclear which steps are left out, so nothing is out of
        order.
        """
        self.awaited.clear()
        self._kinds_awaited.clear()
        self._interim = None
        self._behind = 0
        self._is_astray = True

    def end(self) -> list[Finding]:
        """Record the end of the conversation."""
        missing = self._without_verdict(reasons.THE_END) or self._missing()
        again = (
            Finding(each.kind, f"{each.reason}: {count} times in all", is_violation=False)
            for each, count in self._needless.items()
            if count > 1
        )
        return [*missing, *again]

    def _missing(self) -> list[Finding]:
        """What was not answered."""
        count = len(self.awaited)
        if not count:
            return []
        if not self._behind:
            return [unanswered(self.awaited[-1], reasons.THE_END)._replace(is_violation=False)]
        reason = f"at the end {count} {'reply is' if count == 1 else 'replies are'} missing"
        return [Finding(FindingKind.UNANSWERED, reason)]

    def _without_verdict(self, before: str) -> list[Finding]:
        """Whether the ponger took an interim reply for its verdict.

        The exchange is over then, and what the pinger sends next is not its mistake. Where
        commands are pipelined the verdict may still come.
        """
        interim = self._interim
        if interim is None or interim in PROGRESS or self._behind:
            return []
        command = self.awaited[0]
        self._answered()
        self._is_astray = True
        return [unanswered(command, before, interim)]

    def _answered(self) -> None:
        self._interim = None
        kind = self.awaited.popleft()
        self._kinds_awaited[kind] -= 1
        if not self.awaited:
            self._behind = 0

    def _passed_over(self, reply: type[Message]) -> list[Finding]:
        """What was not answered, if a reply answers none but a later command."""
        kinds = (kind for kind, count in self._kinds_awaited.items() if count)
        options = self.agreed or Options()
        if not any(may_answer(reply, kind, options) for kind in kinds):
            return []
        passed = []
        while not may_answer(reply, self.awaited[0], options):
            passed.append(self.awaited[0])
            self._answered()
        answered = self.awaited[0].__name__
        return [unanswered(kind, answered) for kind in passed]

    def _agree(self, offer: Message, answer: Message) -> list[Finding]:
        self.agreed = options_of(answer)
        try:
            check_answer(offer, answer)
        except NegotiationError as error:
            return [Finding(FindingKind.NEGOTIATION, error.reason)]
        return [Finding(FindingKind.NEGOTIATION, each) for each in misused_lists(self.agreed)]


def _usual_phase(kind: type[Message], phase: Phase) -> Phase:
    """Where a command leads from the first phase that it is allowed in."""
    for source, row in TRANSITIONS.items():
        for each in row:
            if each.command is kind:
                return phase if each.to == source else each.to
    return phase
