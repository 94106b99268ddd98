"""What the texts of messages are to code that takes them apart."""

from collections.abc import Iterable

from generator.lower.views import MessageView


def formats(messages: Iterable[MessageView]) -> dict[str, dict[str, str]]:
    """The formats of texts, by the ids of messages and the names of fields."""
    found = {}
    for message in messages:
        words = {field.name: getattr(field.op, "format", None) for field in message.fields}
        if fields := {name: word for name, word in words.items() if word}:
            found[message.message.id] = fields
    return found
