"""The resolved spec as a document: what is compared."""

from collections.abc import Iterator, Mapping
from typing import Any

Document = Mapping[str, Any]
"""A resolved spec as JSON; generated/json/model.schema.json describes it."""


def renamed(document: Document, names: Mapping[str, str]) -> Document:
    """A document in which things and fields have other ids.

    Args:
        document: what to take.
        names: the new id of each old one; a field's id is `message.field`, and that of a field of
            a record `message.field.part`.
    """
    fields: dict[str, dict[str, str]] = {}
    things: dict[str, str] = {}
    for old, new in names.items():
        message, point, field = old.partition(".")
        if point:
            fields.setdefault(message, {})[field] = new.partition(".")[2]
        else:
            things[old] = new
    changed = dict(document)
    changed["messages"] = [
        _with_fields(each, fields.get(each["id"], {})) for each in document.get("messages", ())
    ]
    session = document.get("session", {})
    negotiation = session.get("negotiation")
    if negotiation and negotiation["message"] in fields:
        own = fields[negotiation["message"]]
        changed["session"] = {**session, "negotiation": _replaced(negotiation, own)}
    result: Document = _replaced(changed, things)
    return result


def _with_fields(message: Mapping[str, Any], names: Mapping[str, str]) -> Mapping[str, Any]:
    if not names:
        return message
    parts = {key: _replaced(message[key], names) for key in _NAMING if key in message}
    operations = [_with_names(each, names, "") for each in message.get("operations", ())]
    return {**message, **parts, "operations": operations}


_NAMING = ("tolerated", "announces")
"""The keys of a message, besides its operations, below which its fields are named."""


def _with_names(
    operation: Mapping[str, Any], names: Mapping[str, str], inside: str
) -> Mapping[str, Any]:
    """An operation with other names; of a field in a record, with those of its path."""
    changed = dict(operation)
    for key in ("name", "when"):
        if new := names.get(f"{inside}{operation.get(key)}"):
            changed[key] = new.rpartition(".")[2]
    if "name" in operation:
        inside += f"{operation['name']}."
    if "inner" in operation:
        changed["inner"] = [_with_names(each, names, inside) for each in operation["inner"]]
    return changed


def _replaced(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        if value in names:
            return names[value]
        for old, new in names.items():
            value = value.replace(f"[[{old}]]", f"[[{new}]]")
        return value
    if isinstance(value, Mapping):
        return {key: _replaced(each, names) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_replaced(each, names) for each in value]
    return value


AT_VERSION = "at-version"
"""The key with the version that a document was cut down to."""


def at_version(document: Document, version: int) -> Document:
    """What of a document two peers have that agreed on a version of the protocol.

    Whatever begins later or has ended before is left out, and so are what cannot be without it and
    what the document tells about programs, which is not about one version.
    """
    gone = set(_ids_outside(document, version))
    session = document["session"]
    phases = [{"number": place, **each} for place, each in enumerate(session["phases"])]
    cut = {
        **document,
        "session": {**session, "phases": phases},
        "versions": [each for each in document["versions"] if each["number"] <= version],
        "macros": [],
        "implementations": [],
        "sources": [],
        "logs": [],
        "causes": [],
        "failures": [],
        AT_VERSION: version,
    }
    rest = _without(cut, gone, version)
    result: Document = _without(rest, _unreached(rest["session"]), version)
    return result


def beside(document: Document, other: Document) -> Document:
    """A document at a version, in which nothing is sent only after what the other lacks.

    That a message is there or not is one difference, not one more for each that may follow it.
    """
    lacking = _messages(document) - _messages(other)
    session = document["session"]
    ways = [
        {
            key: _without(value, lacking, document[AT_VERSION]) if key == "sent-after" else value
            for key, value in way.items()
        }
        for way in session["transitions"]
    ]
    return {**document, "session": {**session, "transitions": ways}}


def _messages(document: Document) -> set[str]:
    return {each["id"] for each in document["messages"]}


def _unreached(session: Mapping[str, Any]) -> set[str]:
    """The phases to which no conversation comes."""
    answers = [
        (each["commands"], final.get("to"))
        for each in session["exchanges"]
        for final in each["final"]
    ]
    reached: set[str] = set()
    waiting = {session["initial"]}
    while waiting:
        reached |= waiting
        ways = [each for each in session["transitions"] if not waiting.isdisjoint(each["from"])]
        sent = {way["on"] for way in ways}
        leading = {way.get("to") for way in ways}
        leading |= {to for commands, to in answers if not sent.isdisjoint(commands)}
        waiting = {each for each in leading if each} - reached
    return {phase["id"] for phase in session["phases"]} - reached


def _is_outside(value: Mapping[str, Any], version: int) -> bool:
    since, until = value.get("since"), value.get("until")
    return (since is not None and since > version) or (until is not None and until < version)


def _ids_outside(value: Any, version: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        if "id" in value and _is_outside(value, version):
            yield value["id"]
        for each in value.values():
            yield from _ids_outside(each, version)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _ids_outside(each, version)


_NEEDED = ("on", "to", "negotiated-with", "stage")
"""Keys without whose value the thing around them means nothing."""
_NEEDED_SOME = ("from", "commands", "replies")
"""Keys with lists, of which that thing needs one value."""


def _without(value: Any, gone: set[str], version: int) -> Any:
    if isinstance(value, Mapping):
        return {
            key: _without(each, gone, version)
            for key, each in value.items()
            if not (isinstance(each, str) and each in gone)
        }
    if isinstance(value, list | tuple):
        return [_without(each, gone, version) for each in value if _stays(each, gone, version)]
    return value


def _stays(item: Any, gone: set[str], version: int) -> bool:
    if isinstance(item, str):
        return item not in gone
    if not isinstance(item, Mapping):
        return True
    if item.get("id") in gone or _is_outside(item, version):
        return False
    if any(item.get(key) and gone.issuperset(item[key]) for key in _NEEDED_SOME):
        return False
    return not any(item.get(key) in gone for key in _NEEDED)
