"""Which messages may stand in one place, as types of their own."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from generator.lower.names import spelled
from generator.model import Spec
from generator.targets.python.names import class_of

_MODIFICATION = "What the responder changes in the transaction, before the reply to a command."
_INTERIM = "What may come before the reply to a command, any number of them."


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
    """What may come before a reply, and what may be one.

    Args:
        spec: the spec.
        taken: the names of other classes.
        spell: puts the names of the two sides into a text.
    """
    modifications = (each.id for each in spec.replies if each.class_ == "modification")
    interim = (reply for each in spec.session.exchanges for reply in each.interim_replies)
    return [
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
