"""What to reply to which command, if a mail is of some kind."""

from __future__ import annotations

from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from ..._table import DEFAULT_REPLY, NEGOTIATED_FLAGS, NEGOTIATION, REQUIRES
from ..._tellings import TELLINGS
from ...kinds import ANSWERED, VERDICTS
from ...options import Options
from ...states import responses_to
from ...testing.faults import FAULTS
from ...testing.naming import edit_of, name_of, reply_of, step_of
from ...testing.playing import Instead, Player

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..._message import Message
    from ...testing.playing import Played, Reply

_END = TELLINGS["end"].command
_STEPS = [
    *([NEGOTIATION] if NEGOTIATION else []),
    *(each.command for each in TELLINGS.values() if each.command in ANSWERED),
]


@dataclass
class Rule:
    """What to reply to a command.

    Attributes:
        step: the command.
        changes: the modifications that come first.
        reply: the reply that decides; `None` for the default one.
        fault: what is done wrong with it, if anything is.
        senders: patterns, one of which the sender must match; none: any sender.
        recipients: the same of a recipient; at later steps of one of them.
    """

    step: type[Message] = _END
    changes: list[Message] = field(default_factory=list)
    reply: Message | None = None
    fault: str | None = None
    senders: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)

    def check(self) -> None:
        """Check that the replies can answer the command.

        Raises:
            ValueError: one of them cannot.
        """
        known = responses_to(self.step, Options())
        possible = known.interim | known.final.keys()
        for each in (*self.changes, *([self.reply] if self.reply else [])):
            kind = type(each)
            if kind not in possible:
                remedy = "for a reply out of place, use --fault wrong-order"
                raise ValueError(f"{name_of(kind)} cannot answer {name_of(self.step)}; {remedy}")

    def holds(self, played: Played) -> bool:
        """Whether what was heard last is what this rule is for."""
        return _matches(self.senders, _values(played, "sender")[-1:]) and _matches(
            self.recipients, _recipients(played, self.step)
        )

    def replies(self) -> list[Reply]:
        """What to send."""
        reply = self.reply
        if reply is None:
            assert DEFAULT_REPLY is not None
            reply = DEFAULT_REPLY()
        if self.fault is None:
            return [*self.changes, reply]
        fault = FAULTS[self.fault]
        change = partial(fault.change, self.step)
        return [*self.changes, Instead(change, reply, fault.closes, self.fault)]


class Rules:
    """Rules, of which the first one that fits counts."""

    def __init__(self) -> None:
        self._rules: list[Rule] = []

    def take(self, name: str, value: str) -> None:
        """Take an option of the command line, which follows those that were taken before.

        Args:
            name: its name.
            value: its value.

        Raises:
            ValueError: the value is not one.
        """
        if name == "at":
            self._rules.append(Rule(step_of(value, _STEPS)))
            return
        if not self._rules:
            self._rules.append(Rule())
        rule = self._rules[-1]
        if name == "reply":
            reply = reply_of(value)
            if type(reply) not in VERDICTS:
                raise ValueError(f"{name_of(type(reply))} does not decide; it is an option itself")
            rule.reply = reply
        elif name == "fault":
            rule.fault = value
        elif name in ("sender", "recipient"):
            (rule.senders if name == "sender" else rule.recipients).append(value.lower())
        else:
            rule.changes.append(edit_of(_kind(name), value))
        rule.check()

    def player(self) -> Player:
        """What follows these rules."""
        steps = {rule.step for rule in self._rules}
        script = {step: partial(self._answer, step) for step in steps if step is not NEGOTIATION}
        opening = next((rule for rule in self._rules if rule.step is NEGOTIATION), None)
        fault = FAULTS[opening.fault] if opening and opening.fault else None
        answer = partial(fault.change, opening.step) if opening and fault else None
        return Player(script, self._request, answer, closes=bool(fault and fault.closes))

    def _answer(self, step: type[Message], played: Played) -> Sequence[Reply]:
        fitting = (each for each in self._rules if each.step is step and each.holds(played))
        rule = next(fitting, None)
        return rule.replies() if rule else ()

    @property
    def _request(self) -> Options:
        """What the replies need."""
        replies = (each for rule in self._rules for each in (*rule.changes, rule.reply))
        return _granting(map(type, replies))


def _granting(kinds: Iterable[type[Any]]) -> Options:
    """Options with which replies may be sent."""
    flags = [REQUIRES[kind] for kind in kinds if kind in REQUIRES]
    fields: dict[str, Any] = {}
    for each in NEGOTIATED_FLAGS:
        own = (flag for flag in flags if isinstance(flag, each.type))
        fields[each.field] = reduce(or_, own, each.type(0))
    return Options(**fields)


def _kind(name: str) -> type[Message]:
    return next(kind for kind in REQUIRES if name_of(kind) == name)


def _matches(patterns: Sequence[str], addresses: Sequence[str]) -> bool:
    plain = [address.strip("<>").lower() for address in addresses]
    return not patterns or any(fnmatchcase(each, wanted) for each in plain for wanted in patterns)


def _recipients(played: Played, step: type[Message]) -> list[str]:
    """The recipients of the mail that is under way; at a recipient, that one."""
    values = _values(played, "recipient")
    return values[-1:] if step is TELLINGS["recipient"].command else values


def _values(played: Played, of: str) -> list[str]:
    """What commands of a kind have told about the mail that is under way."""
    begin, telling = TELLINGS["sender"].command, TELLINGS[of]
    found: list[str] = []
    for event, _ in played.heard:
        if type(event) is begin:
            found = []
        if type(event) is telling.command:
            found.append(getattr(event, telling.fields["value"]))
    return found
