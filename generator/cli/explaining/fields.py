"""What a field of a message is."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Explanation, Facts, Row
from generator.cli.explaining.layout import payload_layout
from generator.model import Message, Spec


def field_id(message: Message, name: str) -> str:
    """The id of a field."""
    return f"{message.id}.{name}"


def field_names(message: Message) -> tuple[str, ...]:
    """The names of all fields; those of what is repeated are `field[].part`."""
    return tuple(str(row["field"]) for row in payload_layout(message, 0))


def field_explanations(spec: Spec) -> Iterator[Explanation]:
    """All fields of all messages."""
    for message in spec.messages:
        rows = payload_layout(message, spec.protocol.framing.payload_start)
        for row in rows:
            name, doc = str(row["field"]), str(row["doc"])
            yield Explanation(
                id=field_id(message, name),
                what="field",
                summary=doc,
                doc=doc,
                facts=_facts(spec, message, rows, row),
            )


def _facts(spec: Spec, message: Message, rows: list[Row], row: Row) -> Facts:
    name, code_at = row["field"], spec.protocol.framing.code_at
    about: dict[str, str | int | bool | None] = {
        key: cell for key, cell in row.items() if key not in {"field", "doc"}
    }
    return {
        "message": message.id,
        **about,
        "parts": [part for part in rows if str(part["field"]).startswith(f"{name}[]")],
        "vectors": [
            f"vector/{vector.id}"
            for topic in spec.vectors
            for vector in topic.malformed
            if vector.error.field == name and vector.frame[code_at] == message.code
        ],
    }
