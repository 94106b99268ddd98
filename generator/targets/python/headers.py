"""The messages that are about headers, if a spec has them."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.lower.views import MessageView
from generator.model import Message, Spec
from generator.model.editing import Effect
from generator.targets.python.names import class_of, snake


@dataclass(frozen=True, slots=True)
class Headers:
    """The classes of these messages, and what they are made of.

    Attributes:
        received: the class of the one that gives a header.
        name: its field with the name.
        changed: the class of the one that changes one of those with a name.
        of_changed: its arguments.
        added: the class of the one that adds a header.
        of_added: its arguments.
    """

    received: str
    name: str
    changed: str
    of_changed: str
    added: str
    of_added: str


def headers(spec: Spec, messages: Iterable[MessageView]) -> Headers | None:
    """These messages; `None` if one of them is missing."""
    does = {each.edit.does: each for each in spec.replies if each.edit}
    names = {
        each.message.id: field.name
        for each in messages
        for field in each.fields
        if getattr(field.op, "format", None) == "header-name"
    }
    received = next((each.id for each in spec.commands if each.id in names), None)
    changed, added = does.get(Effect.CHANGES_HEADER), does.get(Effect.ADDS_HEADER)
    if not (received and changed and added):
        return None
    return Headers(
        received=class_of(received),
        name=names[received],
        changed=class_of(changed.id),
        of_changed=_arguments(changed),
        added=class_of(added.id),
        of_added=_arguments(added),
    )


def _arguments(reply: Message) -> str:
    """Each field of an edit, and the name that it has where a message is made."""
    assert reply.edit
    given = {"occurrence": reply.edit.index, "name": reply.edit.name, "value": reply.edit.value}
    return ", ".join(f"{snake(field)}={name}" for name, field in given.items() if field)
