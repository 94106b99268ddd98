"""What a field of a message is."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Explanation, Facts, Row
from generator.cli.explaining.layout import layout
from generator.model import Message, Spec

_BEFORE_THE_PAYLOAD = 2


def field_id(message: Message, name: str) -> str:
    """The id of a field."""
    return f"{message.id}.{name}"


def field_names(message: Message) -> tuple[str, ...]:
    """The names of all fields; those of what is repeated are `field[].part`."""
    return tuple(str(row["field"]) for row in _rows(message))


def field_explanations(spec: Spec) -> Iterator[Explanation]:
    """All fields of all messages."""
    for message in spec.messages:
        for row in _rows(message):
            name, doc = str(row["field"]), str(row["doc"])
            yield Explanation(
                id=field_id(message, name),
                what="field",
                summary=doc,
                doc=doc,
                facts=_facts(spec, message, row, name),
            )


def _facts(spec: Spec, message: Message, row: Row, name: str) -> Facts:
    about: dict[str, str | int | bool | None] = {
        key: cell for key, cell in row.items() if key not in {"field", "doc"}
    }
    return {
        "message": message.id,
        **about,
        "parts": [part for part in _rows(message) if str(part["field"]).startswith(f"{name}[]")],
        "vectors": [
            f"vector/{vector.id}"
            for topic in spec.vectors
            for vector in topic.malformed
            if vector.error.field == name and vector.frame[4:5] == bytes((message.code,))
        ],
    }


def _rows(message: Message) -> list[Row]:
    return layout(message)[_BEFORE_THE_PAYLOAD:]
