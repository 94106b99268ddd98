"""The messages that are about headers, if a spec has them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.lower.operations import Text
from generator.lower.views import FieldView, MessageView
from generator.model import Flag

_GIVEN = {"header-name": "name", "header-text": "value", "occurrence": "occurrence"}
"""What a function is given for the field with each format."""


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
        blank_with: the flag with which values begin with a blank, or `None`.
    """

    received: str
    name: str
    changed: str
    of_changed: str
    added: str
    of_added: str
    blank_with: str


def headers(
    commands: Sequence[MessageView],
    replies: Sequence[MessageView],
    named: Callable[[Flag], str],
) -> Headers | None:
    """These messages; `None` if one of them is missing.

    Args:
        commands: the messages of the initiator.
        replies: those of the responder.
        named: how a flag is spelled.
    """
    received = _with(commands, "header-name", "header-text")
    changed = _with(replies, "header-name", "header-text", "occurrence")
    added = _with(replies, "header-name", "header-text")
    if not (received and changed and added):
        return None
    value = _formats(received)["header-text"].op
    blank_with = value.blank_with if isinstance(value, Text) else None
    return Headers(
        received=received.name,
        name=_formats(received)["header-name"].name,
        changed=changed.name,
        of_changed=_arguments(changed),
        added=added.name,
        of_added=_arguments(added),
        blank_with=named(blank_with) if blank_with else "None",
    )


def _with(messages: Sequence[MessageView], *formats: str) -> MessageView | None:
    """The message that has fields with these formats, and no others."""
    found = (each for each in messages if sorted(_formats(each)) == sorted(formats))
    return next((each for each in found if len(each.fields) == len(formats)), None)


def _formats(message: MessageView) -> Mapping[str, FieldView]:
    return {str(getattr(each.op, "format", None)): each for each in message.fields}


def _arguments(message: MessageView) -> str:
    given = ((field.name, _GIVEN[word]) for word, field in _formats(message).items())
    return ", ".join(f"{name}={value}" for name, value in given)
