"""A change in words, as far as bytes or their order are concerned."""

from collections.abc import Mapping
from typing import Any

from generator.diff.changes import Change

_WAYS = {
    "from": "sent in",
    "interim": "answered, before the last reply, by",
    "final": "answered by",
}
"""What the keys of the state table mean, which name a phase or a reply behind a blank."""

_SHOWN = ("code", "bit", "number", "type", "payload", "since", "until", "requires", "condition")
"""What a program has to know of a new thing."""


def wire_text(change: Change, *others: Change) -> str:
    """What is new on the wire.

    Args:
        change: the change.
        others: changes of which the same is true for other phases or replies.
    """
    if change.is_added:
        return f"new{_summary(change.subject.kind, change.new)}"
    if change.is_removed:
        return f"gone{_summary(change.subject.kind, change.old)}"
    if change.key in ("fields", "arguments"):
        return f"{', '.join(change.old)} → {', '.join(change.new)}"
    way, _, id_ = change.key.partition(" ")
    if id_ and way in _WAYS:
        ids = ", ".join([id_, *(each.key.partition(" ")[2] for each in others)])
        return f"{_WAYS[way]} {ids}: {_move(change.old)} → {_move(change.new)}"
    values = change.old, change.new
    if any(each is True for each in values):
        values = values[0] or False, values[1] or False
    old, new = (value_text(change.key, each) for each in values)
    return f"{change.key.replace('.', ' ')}: {old} → {new}"


def _summary(kind: str, said: Mapping[str, Any]) -> str:
    known = [key for key in _SHOWN if said.get(key) not in (None, ())]
    # The number of a phase is of the API alone.
    shown = [key for key in known if (kind, key) != ("phase", "number")]
    parts = [f"{key} {value_text(key, said[key])}" for key in shown]
    if kind == "message":
        parts.append(f"fields {', '.join(said.get('fields', ())) or 'none'}")
    return f": {', '.join(parts)}" if parts else ""


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
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key == "code":
        return f"'{chr(value)}' {value:#04x}" if 0x20 < value < 0x7F else f"{value:#04x}"
    if key == "bit":
        return f"{value:#010x}"
    if key == "condition":
        return " and ".join(_condition(dict(each)) for each in value)
    if key == "automaton":
        return "a table"
    if isinstance(value, tuple) and all(map(_is_pair, value)):
        return " and ".join(f"{name} {value_text(name, each)}" for name, each in value)
    if isinstance(value, tuple):
        return ", ".join(value_text("", each) for each in value)
    return str(value)


def _is_pair(value: Any) -> bool:
    """Whether a value is a key with its value."""
    return (
        isinstance(value, tuple)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], tuple)
    )


def _condition(data: dict[str, Any]) -> str:
    is_, name = data.pop("is", ()), data.pop("when", "")
    told = [f"{name} is {' or '.join(map(str, is_))}", *(f"{key} {data[key]}" for key in data)]
    return ", ".join(told)
