"""The state table under what two sides agreed, to judge conversations by."""

from dataclasses import dataclass
from functools import cached_property

from generator.model import Message, Ranged, Spec, Transition


@dataclass(frozen=True, slots=True)
class Way:
    """Where a command leads.

    Attributes:
        to: the phase.
        source: the phase in which the command is listed, after those that are passed over.
        listed: how it is listed there.
    """

    to: str
    source: str
    listed: Transition


class AgreedTable:
    """Who may send what in a version, with some flags in use.

    Attributes:
        version: the agreed version; before the negotiation, the newest.
        flags: the ids of the agreed flags.
    """

    def __init__(self, spec: Spec, version: int, flags: frozenset[str]) -> None:
        self.spec = spec
        self.version = version
        self.flags = flags

    def has(self, part: Ranged) -> bool:
        """Whether the version has something."""
        return self.version in part.versions

    def lacks(self, message: Message) -> bool:
        """Whether the version does not have a message."""
        return self.version not in self.spec.sent_in(message)

    @cached_property
    def _suppressed(self) -> frozenset[str]:
        return frozenset(each.id for each in self.spec.commands if each.suppressed_by in self.flags)

    def way(self, phase: str, command: str, *, is_beside: bool = False) -> Way | None:
        """Where a command leads from a phase.

        Args:
            phase: the phase.
            command: the command.
            is_beside: whether it counts although it is to be left out, or the version lacks it.
        """
        message = self.spec.message(command)
        if not is_beside and (command in self._suppressed or self.lacks(message)):
            return None
        waiting = [phase]
        seen: set[str] = set()
        while waiting:
            here = waiting.pop(0)
            if here in seen:
                continue
            seen.add(here)
            for each in self.spec.session.transitions:
                if here not in each.sources or not self.has(each):
                    continue
                if each.on == command:
                    stays = each.to in (None, here)
                    return Way(phase if stays else str(each.to), here, each)
                if each.on in self._suppressed:
                    waiting.append(each.to or here)
        return None

    def is_answered(self, command: str) -> bool:
        """Whether a command gets a reply."""
        flag = self.spec.message(command).unanswered_with
        return self.spec.session.exchange_of(command) is not None and flag not in self.flags

    def is_granted(self, reply: str) -> bool:
        """Whether the version has a reply, and the flag that it needs, if any, is in use."""
        message = self.spec.message(reply)
        return not self.lacks(message) and message.requires in (None, *self.flags)

    def emulating(self, command: str, reply: Message) -> "AgreedTable":
        """The table of the nearest version with a reply, as if its flag was agreed."""
        flags = self.flags | {str(reply.requires)}
        near = sorted(self.spec.spoken_versions, key=lambda each: abs(each - self.version))
        tables = [AgreedTable(self.spec, version, flags) for version in near]
        return next((each for each in tables if each.answers(command, reply.id)), self)

    def answers(self, command: str, reply: str) -> bool:
        """Whether a reply can be given to a command."""
        return self.is_granted(reply) and self.end(command, reply, "") is not None

    def end(self, command: str, reply: str, phase: str) -> str | None:
        """The phase after a reply; `None` if it does not answer the command."""
        exchange = self.spec.session.exchange_of(command)
        for each in exchange.final if exchange else ():
            if reply in each.replies and self.has(each):
                return each.to or phase
        for other in exchange.interim if exchange else ():
            if reply in other.replies and self.has(other):
                return phase
        return None
