"""A document taken apart: each thing that has a name, with its keys."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.diff.document import AT_VERSION, Document

KINDS = {
    "messages": "message",
    "flags": "flag set",
    "members": "flag",
    "groups": "flag group",
    "enums": "enum",
    "values": "value",
    "phases": "phase",
    "limits": "limit",
    "versions": "version",
    "rules": "rule",
    "macros": "macro",
    "roles": "role",
    "errors": "error",
    "encode-errors": "refusal",
    "tolerated": "tolerance",
    "strangers": "stranger",
    "sources": "source",
    "implementations": "program",
    "logs": "log",
    "causes": "cause",
    "failures": "failure",
}
"""What the items of a list are called; items of another list are called like the list."""

_HOLDERS = ("protocol", "framing", "session", "message", "enum", "flag set")
"""What holds such items; a list of the same name elsewhere is about something else."""

ORDER = "order of "
"""What the key begins with that holds the order of a list of things."""

_SINGLE = ("project", "framing", "session")
_NOT_COMPARED = ("$schema", "generated", "changes", AT_VERSION)
_NAMED_BY = {
    "roles": ("side",),
    "errors": ("kind",),
    "encode-errors": ("kind",),
    "strangers": ("bytes",),
    "offers": ("setting",),
    "default-macros": ("stage",),
    "rows": ("state",),
    "causes": ("cause",),
    "checks": ("run",),
    "slots": ("holds",),
    "flags": ("field",),
    "tolerated": ("errors", "field", "after", "if", "least", "greatest"),
}
"""What tells the items of a list apart where they have no ids."""

ON_AGREED = ("since", "until", "negotiated-with")
"""Keys of what is there only if it was agreed on."""


def flags_needed(said: Mapping[str, Any]) -> tuple[str, ...]:
    """The flags without which something is not there, whatever the version is."""
    named = said.get("requires") or said.get("negotiated-with") or ()
    return (named,) if isinstance(named, str) else tuple(named)


_TEXTS = ("doc", "evidence", "confidence")


@dataclass(frozen=True, slots=True)
class Subject:
    """Something that can change: its kind, and its id.

    Fields are `message.field`; what has no id of its own is named after what holds it.
    """

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says.

    Attributes:
        said: the values of each subject, by key.
        parents: the subject that holds another, where one does.
    """

    said: dict[Subject, dict[str, Any]] = field(default_factory=dict)
    parents: dict[Subject, Subject] = field(default_factory=dict)

    def of(self, kind: str, id_: str) -> Mapping[str, Any]:
        """The keys of a thing; empty where the document has no such thing."""
        return self.said.get(Subject(kind, id_), {})

    def all(self, kind: str) -> dict[str, Mapping[str, Any]]:
        """All things of a kind, by id."""
        return {each.id: said for each, said in self.said.items() if each.kind == kind}


def facts(document: Document) -> Facts:
    """Take a document apart."""
    reader = _Reader()
    root = Subject("protocol", "protocol")
    kept = {key: value for key, value in document.items() if key not in _NOT_COMPARED}
    reader.thing(root, kept, None)
    return reader.facts


class _Reader:
    def __init__(self) -> None:
        self.facts = Facts()

    def thing(self, subject: Subject, data: Mapping[str, Any], parent: Subject | None) -> None:
        said = self.facts.said.setdefault(subject, {})
        if parent and parent.kind != "protocol":
            self.facts.parents[subject] = parent
        self.keys(subject, said, data, "")

    def keys(
        self, subject: Subject, said: dict[str, Any], data: Mapping[str, Any], prefix: str
    ) -> None:
        for key, value in data.items():
            path = prefix + key
            if key == "operations":
                self.fields(subject, value)
            elif subject.kind == "session" and key in ("transitions", "exchanges"):
                getattr(self, key)(value)
            elif subject.kind == "protocol" and key in _SINGLE:
                self.thing(Subject(key, key), value, subject)
            elif isinstance(value, Mapping) and key != "automaton":
                self.keys(subject, said, value, f"{path}.")
            elif key != "evidence" and _are_things(value):
                said[f"{ORDER}{path}"] = self.things(subject, key, value)
            elif key == "default" or _is_said(value):
                said[path] = _plain(value)

    def things(
        self, parent: Subject, key: str, items: Sequence[Mapping[str, Any]]
    ) -> tuple[str, ...]:
        ids: list[str] = []
        for place, item in enumerate(items):
            id_ = item.get("id") or _name(parent, key, item)
            id_ = f"{id_} ({place + 1})" if id_ in ids else id_
            kind = KINDS.get(key, key) if parent.kind in _HOLDERS else key
            kept = {"number": place, **item} if kind == "phase" else item
            self.thing(Subject(kind, id_), kept, parent)
            ids.append(id_)
        return tuple(ids)

    def fields(self, parent: Subject, operations: Sequence[Mapping[str, Any]]) -> None:
        """The fields of a message or a record, and which of them a constructor takes in order."""
        said = self.facts.said[parent]
        said["fields"] = names = tuple(self.inner(parent, operations, (), {}))
        said["arguments"] = tuple(each for each in names if self.is_argument(parent, each))

    def is_argument(self, parent: Subject, name: str) -> bool:
        """Whether a field has a value, and is there whatever was agreed."""
        said = self.facts.said[Subject("field", f"{parent.id}.{name}")]
        return said["type"] != "constant" and said.keys().isdisjoint(ON_AGREED)

    def inner(
        self,
        parent: Subject,
        operations: Sequence[Mapping[str, Any]],
        conditions: tuple[Any, ...],
        agreed: Mapping[str, Any],
    ) -> Iterator[str]:
        """The names of fields; those of a condition know of it."""
        for operation in operations:
            rest = {key: each for key, each in operation.items() if key not in ("kind", "inner")}
            if "when" in operation:
                chosen = (*conditions, _plain(rest))
                yield from self.inner(parent, operation["inner"], chosen, agreed)
                continue
            if "name" not in operation:
                narrow = _narrowed(agreed, rest)
                yield from self.inner(parent, operation["inner"], conditions, narrow)
                continue
            type_ = operation["kind"].removeprefix("optional-")
            own = {
                **rest,
                **_narrowed(agreed, rest),
                "type": type_,
                "optional": type_ != operation["kind"] or operation.get("optional", False),
                "condition": conditions,
            }
            subject = Subject("field", f"{parent.id}.{operation['name']}")
            self.thing(subject, own, parent)
            if "inner" in operation:
                self.fields(subject, operation["inner"])
            yield operation["name"]

    def transitions(self, items: Sequence[Mapping[str, Any]]) -> None:
        for item in items:
            said = self.facts.said.setdefault(Subject("message", item["on"]), {})
            for phase in item["from"]:
                self.move(said, f"from {phase}", {"to": "", **item})
            self.texts(said, "transitions", item)

    def exchanges(self, items: Sequence[Mapping[str, Any]]) -> None:
        for item in items:
            for command in item["commands"]:
                said = self.facts.said.setdefault(Subject("message", command), {})
                for key, to in (("interim", {}), ("final", {"to": ""})):
                    for each in item[key]:
                        for reply in each["replies"]:
                            self.move(said, f"{key} {reply}", {**to, **each})
                        self.texts(said, "replies", each)

    @staticmethod
    def move(said: dict[str, Any], key: str, item: Mapping[str, Any]) -> None:
        """Where something leads, with whatever else counts there."""
        left_out = ("on", "from", "replies", *_TEXTS)
        kept = {n: each for n, each in item.items() if n not in left_out}
        rest = {n: each for n, each in kept.items() if n == "to" or _is_said(each)}
        said[key] = (*said.get(key, ()), _plain(rest))

    @staticmethod
    def texts(said: dict[str, Any], key: str, item: Mapping[str, Any]) -> None:
        told = tuple(_plain(item.get(name, "")) for name in _TEXTS)
        if any(told):
            said[f"{key}.doc"] = (*said.get(f"{key}.doc", ()), told)


def _narrowed(agreed: Mapping[str, Any], by: Mapping[str, Any]) -> dict[str, Any]:
    """The versions that two ranges have in common, and the flags that both need."""
    since = [each["since"] for each in (agreed, by) if "since" in each]
    until = [each["until"] for each in (agreed, by) if "until" in each]
    flags = agreed.get("negotiated-with", ())
    flags += (by["negotiated-with"],) if "negotiated-with" in by else ()
    return {
        **({"since": max(since)} if since else {}),
        **({"until": min(until)} if until else {}),
        **({"negotiated-with": flags} if flags else {}),
    }


def _is_said(value: Any) -> bool:
    """Whether a value differs from that of a key which is left out.

    So a document from before a key existed equals one that leaves the key out.
    """
    return bool(value) or (isinstance(value, int) and value is not False)


def _are_things(value: Any) -> bool:
    return bool(value) and isinstance(value, list) and isinstance(value[0], Mapping)


def _name(parent: Subject, key: str, item: Mapping[str, Any]) -> str:
    named_by = [item[name] for name in _NAMED_BY.get(key, ()) if name in item]
    flat = ", ".join(" ".join(each) if isinstance(each, list) else str(each) for each in named_by)
    if parent.kind == "protocol":
        return f"{KINDS.get(key, key)}/{flat}"
    return f"{parent.id} {KINDS.get(key, key)} {flat}"


def _plain(value: Any) -> Any:
    """A value that can be compared and kept: lists as tuples, mappings as pairs."""
    if isinstance(value, Mapping):
        return tuple((key, _plain(each)) for key, each in value.items())
    return tuple(map(_plain, value)) if isinstance(value, list | tuple) else value
