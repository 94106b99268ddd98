"""What code takes apart has a name of its own."""

from collections.abc import Iterator

from generator.check.standing import leaves
from generator.load import Problem
from generator.model import Spec
from generator.resolve import Places


def format_(spec: Spec, places: Places) -> Iterator[Problem]:
    """A format is the name of what it gives, and nothing else of the message has this name."""
    fields: dict[str, set[str]] = {}
    for each, field in leaves(spec, places):
        fields.setdefault(each.message.id, set()).add(field.name)
    seen: dict[tuple[str, str], str] = {}
    for each, field in leaves(spec, places):
        word = getattr(field, "format", None)
        if word is None:
            continue
        first = seen.setdefault((each.message.id, word), field.name)
        if each.records:
            text = f"'{field.name}' is a part of a record, which is not taken apart further"
            yield Problem(each.place("format"), "format", text, "leave it out")
        elif first != field.name:
            text = f"'{first}' has the format '{word}' already"
            yield Problem(each.place("format"), "format", text, "give one of them no format")
        elif word in fields[each.message.id]:
            text = f"{each.message.id} has a field '{word}', whose name the format needs"
            yield Problem(each.place("format"), "format", text, "give the field another name")
