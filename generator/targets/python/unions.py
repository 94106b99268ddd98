"""Which messages may stand in one place, as types of their own."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from generator.lower.names import spelled
from generator.model import Spec
from generator.targets.python.names import class_of

_MODIFICATION = "What the responder changes in the transaction, before the reply to a command."
_INTERIM = "What may come before the reply to a command, any number of them."
_VERDICT = "What may be the reply to some command, and ends the wait for it."
_REPLY = "What a responder sends: a verdict, or what may come before it."
_COMMAND = "What an initiator sends."


@dataclass(frozen=True, slots=True)
class Union:
    """A type that is one of several messages.

    Attributes:
        name: its name.
        members: the classes of the messages.
        doc: what they are for.
    """

    name: str
    members: tuple[str, ...]
    doc: str

    @property
    def type(self) -> str:
        """The type; `Never` if there are no messages."""
        return " | ".join(self.members) or "Never"


def unions(spec: Spec, taken: Container[str], spell: Callable[[str], str]) -> list[Union]:
    """What each side sends, what may come before a reply, and what may be one.

    Args:
        spec: the spec.
        taken: the names of other classes.
        spell: puts the names of the two sides into a text.
    """
    exchanges = spec.session.exchanges
    commands = [each.id for each in spec.commands]
    modifications = [each.id for each in spec.replies if each.class_ == "modification"]
    interim = [reply for each in exchanges for reply in each.interim_replies]
    final = [reply for each in exchanges for reply in each.final_replies if reply not in commands]
    return [
        Union("Command", _classes(commands), spell(_COMMAND)),
        Union("Reply", _classes([*final, *interim]), spell(_REPLY)),
        Union("Verdict", _classes(final), spell(_VERDICT)),
        Union("Modification", _classes(modifications), spell(_MODIFICATION)),
        Union("InterimReply", _classes(interim), spell(_INTERIM)),
        *replies(spec, taken).values(),
    ]


def replies(spec: Spec, taken: Container[str]) -> dict[str, Union]:
    """What may be the reply to a command, by the id of each command that gets one.

    Args:
        spec: the spec.
        taken: the names of other classes.
    """
    found = {}
    for command in spec.commands:
        if exchange := spec.session.exchange_of(command.id):
            kind = class_of(command.id)
            name = spelled(f"{kind.rstrip('_')}Reply", str, taken)
            found[command.id] = Union(
                name, _classes(exchange.final_replies), f"What may be the reply to `{kind}`."
            )
    return found


def _classes(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(class_of(each) for each in dict.fromkeys(ids))
