"""What code takes apart has a name of its own."""

from collections.abc import Iterator

from generator.check.standing import leaves
from generator.load import Problem
from generator.model import Spec, Text
from generator.resolve import Places


def format_(spec: Spec, places: Places) -> Iterator[Problem]:
    """A format is the name of what it gives, and only texts of headers have a blank in front."""
    fields = {
        message.id: {field.name for each, field in leaves(spec, places) if each.message is message}
        for message in spec.messages
    }
    negotiated = {each.id for flags in spec.negotiated.values() for each in flags.members}
    seen: dict[tuple[str, str], str] = {}
    for each, field in leaves(spec, places):
        word = getattr(field, "format", None)
        if isinstance(field, Text) and field.blank_with and word != "header-text":
            text = f"'{field.name}' is not the text of a header, so that no blank is in front of it"
            hint = "add `format: header-text`, or leave it out"
            yield Problem(each.place("blank-with"), "format", text, hint)
        elif isinstance(field, Text) and field.blank_with and field.blank_with not in negotiated:
            text = f"{field.blank_with} is never agreed"
            yield Problem(
                each.place("blank-with"), "format", text, "name a flag that is negotiated"
            )
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
