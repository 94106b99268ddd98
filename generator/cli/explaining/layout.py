"""The layout of a frame as rows: offset, size and kind of each field."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Row
from generator.model import (
    Bytes,
    Constant,
    Field,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Text,
    Texts,
    When,
)
from generator.wire import LENGTH_SIZE, PAYLOAD_START


def layout(message: Message) -> list[Row]:
    """The rows of a frame; an offset is unknown after the first part whose size varies."""
    rows: list[Row] = [
        _row("length", "u32", LENGTH_SIZE, 0, doc="code and payload, in bytes"),
        _row("code", "char", 1, LENGTH_SIZE, doc=f"'{message.letter}'"),
    ]
    offset: int | None = PAYLOAD_START
    for item in message.fields:
        condition = None
        if isinstance(item, When):
            names = ", ".join(item.values)
            condition = f"only if {item.field} is {names}"
        for part in item.fields if isinstance(item, When) else (item,):
            size = _size(part)
            present = condition or ("may be absent" if _optional(part) else None)
            row = _row(_name(part), _kind(part), size, offset, present, _doc(part))
            rows.append({**row, **_links(part)})
            rows.extend(_parts(part))
            offset = None if size is None or offset is None or present else offset + size
    return rows


def _row(
    name: str,
    kind: str,
    size: int | None,
    offset: int | None,
    present: str | None = None,
    doc: str = "",
) -> dict[str, str | int | bool | None]:
    return {
        "offset": offset,
        "size": size,
        "field": name,
        "kind": kind,
        "values": None,
        "rules": None,
        "present": present,
        "doc": doc,
    }


def _parts(item: Field) -> Iterator[Row]:
    """The rows of what is repeated."""
    match item:
        case Records():
            for part in item.fields:
                row = _row(f"{item.name}[].{part.name}", _kind(part), _size(part), None)
                yield {**row, "doc": part.doc, **_links(part)}
        case Pairs():
            for name in (item.key, item.value):
                yield _row(f"{item.name}[].{name}", "text", None, None)
        case _:
            return


def _name(item: Field) -> str:
    assert not isinstance(item, When)
    return item.name


def _doc(item: Field) -> str:
    assert not isinstance(item, When)
    return item.doc


def _optional(item: Field) -> bool:
    return isinstance(item, Text) and item.optional


def _size(item: Field) -> int | None:
    return item.size if isinstance(item, Number) else None


def _kind(item: Field) -> str:
    match item:
        case Number():
            return item.type.word
        case Constant():
            return f"{item.type.word}, always {item.is_}"
        case Numbers():
            return f"{item.type.word} to the end"
        case Text():
            return "text" + _least(item.min_length)
        case Bytes():
            return "bytes to the end" + _least(item.min_length)
        case Texts():
            return "texts to the end"
        case Pairs():
            return "pairs of texts to the end"
        case Records():
            return f"records ({item.record}) to the end"
        case When():
            raise TypeError("a condition has no kind of its own")


def _least(min_length: int) -> str:
    return f", {min_length} byte{'s' if min_length > 1 else ''} at least" if min_length else ""


def _links(item: Field) -> Row:
    match item:
        case Number():
            return {"values": item.enum or item.flags}
        case Text() | Texts():
            return {"rules": ", ".join(item.rules) or None}
        case _:
            return {}
