"""A change in words, as far as bytes or their order are concerned."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diff.changes import Change
from generator.diff.facts import ORDER, Facts

_WAYS = {
    "from": "sent in",
    "interim": "answered, before the last reply, by",
    "final": "answered by",
}
"""What the keys of the state table mean, which name a phase or a reply after a space."""

_FIRST = ("code", "bit", "type", "item", "name", "layout", "payload")
_NOT_SHOWN = (
    *("id", "kind", "symbol", "api", "aliases", "also-called", "command", "title", "sender"),
    *("fields", "arguments", "rules", "automaton", "class", "group", "reserved", "decides"),
    *("doc", "evidence", "confidence", "hint", "offset"),
)
"""What peers do not see of a new thing."""
_NOT_SHOWN_OF = {
    **dict.fromkeys(("field", "flag", "value"), ("name",)),
    **dict.fromkeys(("phase", "message"), ("number",)),
    "version": ("status",),
}
_SIZES = ("prefix", "count")
"""Keys with the size in bytes of a number."""


def wire_text(facts: tuple[Facts, Facts], change: Change, *others: Change) -> str:
    """What is new on the wire.

    Args:
        facts: both documents taken apart.
        change: the change.
        others: changes of which the same is true for other phases or replies.
    """
    old, new = facts
    if change.is_added:
        return f"new{_summary(change, change.new, new)}"
    if change.is_removed:
        return f"gone{_summary(change, change.old, old)}"
    if change.key in ("fields", "arguments"):
        return f"{', '.join(change.old)} → {', '.join(change.new)}"
    way, _, id_ = change.key.partition(" ")
    if id_ and way in _WAYS:
        ids = ", ".join([id_, *(each.key.partition(" ")[2] for each in others)])
        return f"{_WAYS[way]} {ids}: {_move(change.old)} → {_move(change.new)}"
    values = change.old, change.new
    if any(each is True for each in values):
        values = values[0] or False, values[1] or False
    shown = [
        _value_of(change, change.key, each, of) for each, of in zip(values, (old, new), strict=True)
    ]
    return f"{change.key.replace('.', ' ')}: {' → '.join(shown)}"


def _summary(change: Change, said: Mapping[str, Any], facts: Facts) -> str:
    kind = change.subject.kind
    left_out = (*_NOT_SHOWN, *_NOT_SHOWN_OF.get(kind, ()))
    known = [
        key
        for key, value in said.items()
        if not (
            key in left_out
            or (key != "layout" and (value is None or value is False or value == ()))
        )
        and not key.startswith((ORDER, *(f"{way} " for way in _WAYS)))
        and not key.endswith(".doc")
    ]
    known.sort(key=lambda key: _FIRST.index(key) if key in _FIRST else len(_FIRST))
    parts = [_part(key, _value_of(change, key, said[key], facts)) for key in known]
    return f": {', '.join(parts)}" if parts else ""


def _part(key: str, value: str) -> str:
    if key == "layout":
        return f"fields {value}"
    return key if value == "yes" else f"{key} {value}"


def _value_of(change: Change, key: str, value: Any, facts: Facts) -> str:
    """A value as it means something to a reader: ids for numbers, text for bytes."""
    said = facts.said.get(change.subject, {})
    if key == "condition" and value:
        message = change.subject.id.rpartition(".")[0]
        return " and ".join(_condition(dict(each), message, facts) for each in value)
    if key == "default" and isinstance(value, str) and said.get("type") == "text":
        return f'"{bytes.fromhex(value).decode("utf-8", "backslashreplace")}"'
    if key in _SIZES and isinstance(value, int):
        return f"u{8 * value}"
    return value_text(key, value)


def _move(value: Any) -> str:
    if value is None:
        return "no"
    return "; ".join(_one_move(dict(each)) for each in value)


def _one_move(data: dict[str, Any]) -> str:
    to = data.pop("to", None)
    rest = [f"{key} {value_text(key, each)}" for key, each in data.items()]
    where = "yes" if to is None else f"then {to or 'the same phase'}"
    return ", ".join([where, *rest])


def value_text(key: str, value: Any) -> str:
    """A value as the spec has it."""
    if value is None or value == ():
        return "always" if key == "condition" else "none"
    if value == "":
        return "empty"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key == "code":
        return f"'{chr(value)}' {value:#04x}" if 0x20 < value < 0x7F else f"{value:#04x}"
    if key == "bit":
        return f"{value:#010x}"
    if isinstance(value, tuple) and all(map(_is_pair, value)):
        return " and ".join(f"{name} {value_text(name, each)}" for name, each in value)
    if isinstance(value, tuple):
        return ", ".join(value_text("", each) for each in value) or "none"
    return str(value)


def _is_pair(value: Any) -> bool:
    """Whether a value is a key with its value."""
    return (
        isinstance(value, tuple)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], tuple)
    )


def _condition(data: dict[str, Any], message: str, facts: Facts) -> str:
    name, numbers, mask = data.pop("when", ""), data.pop("is", ()), data.pop("any-of", 0)
    field = facts.of("field", f"{message}.{name}")
    if numbers:
        chosen = [_id_of("value", field.get("enum"), each, facts) for each in numbers]
        told = [f"{name} is {' or '.join(chosen)}"]
    else:
        bits = [1 << place for place in range(mask.bit_length()) if mask >> place & 1]
        chosen = [_id_of("flag", field.get("flags"), each, facts) for each in bits]
        told = [f"{name} has {' or '.join(chosen)}"]
    return ", ".join([*told, *(f"{key} {value_text(key, each)}" for key, each in data.items())])


def _id_of(kind: str, holder: str | None, number: int, facts: Facts) -> str:
    key = "bit" if kind == "flag" else "number"
    ids = _named(kind, holder, key, number, facts)
    return next(ids, f"{number:#x}" if kind == "flag" else str(number))


def _named(kind: str, holder: str | None, key: str, number: int, facts: Facts) -> Iterator[str]:
    for subject, said in facts.said.items():
        parent = facts.parents.get(subject)
        if subject.kind == kind and parent and parent.id == holder and said.get(key) == number:
            yield subject.id
