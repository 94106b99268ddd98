"""The layout of a frame as rows: offset, size and kind of each field."""

from collections.abc import Iterable, Iterator

from generator.cli.explaining.facts import Row
from generator.model import (
    Bytes,
    Constant,
    Field,
    Leaf,
    Message,
    Number,
    Numbers,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)


def layout(spec: Spec, message: Message) -> list[Row]:
    """The rows of a frame; an offset is unknown after the first part whose size varies."""
    framing = spec.protocol.framing
    counted = framing.counts.replace("-", " ")
    heads = {
        "length": (f"u{8 * framing.length}", f"{counted}, in bytes"),
        "code": ("u8" if message.written is None else "char", _code(message)),
    }
    rows = [
        _row(name, heads[name][0], size, start, doc=heads[name][1])
        for name, start, size in framing.parts
    ]
    return [*rows, *payload_layout(message, framing.payload_start)]


def payload_layout(message: Message, start: int) -> list[Row]:
    """The rows of the fields of a message and of their parts."""
    rows: list[Row] = []
    offset: int | None = start
    for part, conditions in _conditional(message.fields, ()):
        size = _size(part)
        present = "; ".join((*conditions, *_presence(part))) or None
        row = _row(part.name, _kind(part), size, offset, present, part.doc)
        rows.append({**row, **_links(part)})
        rows.extend(_parts(part, part.name))
        offset = None if size is None or offset is None or present else offset + size
    return rows


def _conditional(
    fields: Iterable[Field], around: tuple[str, ...]
) -> Iterator[tuple[Leaf, tuple[str, ...]]]:
    """The fields, each with the conditions around it."""
    for item in fields:
        if isinstance(item, When):
            yield from _conditional(item.fields, (*around, *_condition(item)))
        else:
            yield item, around


def _code(message: Message) -> str:
    return message.letter if message.written is None else f"'{message.letter}'"


def _condition(item: When) -> list[str]:
    return [f"only if {item.field} is {', '.join(item.values)}", *_agreed(item)]


def _presence(part: Leaf) -> Iterator[str]:
    """When a field is there, if not always."""
    yield from _agreed(part)
    default = getattr(part, "default", None)
    if default is not None:
        shown = default.hex() if isinstance(default, bytes) else repr(default)
        yield f"else {shown or 'nothing'}"
    if isinstance(part, Text | Number) and part.optional:
        yield "may be absent"


def _agreed(item: Field) -> Iterator[str]:
    if item.negotiated_with:
        yield f"with {item.negotiated_with}"
    if item.versions.since:
        yield f"since version {item.versions.since}"
    if item.versions.until is not None:
        yield f"until version {item.versions.until}"


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


def _parts(item: Leaf, name: str) -> Iterator[Row]:
    """The rows of what is repeated."""
    match item:
        case Records():
            for part, conditions in _conditional(item.fields, ()):
                inner = f"{name}[].{part.name}"
                present = "; ".join((*conditions, *_presence(part))) or None
                row = _row(inner, _kind(part), _size(part), None, present, part.doc)
                yield {**row, **_links(part)}
                yield from _parts(part, inner)
        case Pairs():
            both = ((item.key, item.key_rules), (item.value, item.value_rules))
            for each, rules in both:
                row = _row(f"{name}[].{each}", f"text{_prefixed(item.prefix)}", None, None)
                yield {**row, "rules": ", ".join(rules) or None}


def _size(item: Leaf) -> int | None:
    match item:
        case Number() | Constant():
            return item.size
        case Text() | Bytes():
            return item.length or None
    return None


def _kind(item: Leaf) -> str:
    match item:
        case Number():
            return item.type.word + _range(item)
        case Constant():
            return f"{item.type.word}, always {item.is_}"
        case Text():
            return "text" + _measured(item)
        case Bytes():
            to_the_end = "" if item.prefix or item.length else " to the end"
            return f"bytes{to_the_end}{_measured(item)}"
        case Numbers():
            return f"{item.type.word}s{_counted(item.count)}"
        case Texts():
            return f"texts{_prefixed(item.prefix)}{_counted(item.count)}"
        case Pairs():
            return f"pairs of texts{_counted(item.count)}"
        case Records():
            return f"records ({item.record}){_counted(item.count)}"


def _range(item: Number) -> str:
    least = f", at least {item.min}" if item.min is not None else ""
    return least + (f", at most {item.max}" if item.max is not None else "")


def _measured(item: Text | Bytes) -> str:
    """How long a value is, and how that is known."""
    always = f", always {_bytes(item.length)}" if item.length else ""
    least = f", {_bytes(item.min_length)} at least" if item.min_length else ""
    most = f", {_bytes(item.max_length)} at most" if item.max_length else ""
    return f"{_prefixed(item.prefix)}{always}{least}{most}"


def _bytes(number: int) -> str:
    return f"{number} byte{'s' if number > 1 else ''}"


def _prefixed(prefix: int) -> str:
    return f" with a u{8 * prefix} for its length" if prefix else ""


def _counted(count: int) -> str:
    return f", counted by a u{8 * count}" if count else " to the end"


def _links(item: Leaf) -> Row:
    match item:
        case Number():
            return {"values": item.enum or item.flags}
        case Text() | Texts():
            return {"rules": ", ".join(item.rules) or None}
        case _:
            return {}
