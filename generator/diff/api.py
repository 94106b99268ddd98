"""What a change does to the code of users, in the names of each language."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from generator.diff.changes import Change
from generator.diff.facts import Facts, Subject
from generator.diff.rules import Api, Context


class Speaker(Protocol):
    """A language that spells what the spec names."""

    @property
    def types(self) -> Mapping[str, str]:
        """The type of each kind of field."""

    @property
    def optional(self) -> str:
        """The type of what may be absent, with `{}` for the type."""

    def type_of(self, name: str, /) -> str:
        """The name of a type."""

    def message_of(self, name: str, has_fields: bool, /) -> str:
        """The name by which code knows a message."""

    def field_of(self, name: str, /) -> str:
        """The name of a field."""

    def part_of(self, name: str, /) -> str:
        """The name of a field of a record."""

    def constant_of(self, kind: str, name: str, /) -> str:
        """The name of a value."""

    @property
    def constant(self) -> Callable[[str, str], str]:
        """The name of a value of a type that every spec has, such as the phases."""


def api_texts(
    change: Change, api: Api, context: Context, speakers: Mapping[str, Speaker]
) -> dict[str, str]:
    """What users have to change, by language; nothing where generated code has no name for it."""
    if api is Api.NOTHING:
        return {}
    old, new = context.comparison.old, context.comparison.new
    found = {}
    for language, speaker in speakers.items():
        before, after = _Names(speaker, old), _Names(speaker, new)
        if text := _text(change, api, before, after):
            found[language] = text
    return found


def _text(change: Change, api: Api, before: "_Names", after: "_Names") -> str:
    subject = change.subject
    name = (before if change.is_removed else after).name(subject)
    if not name:
        return ""
    match api:
        case Api.RENAMED:
            return f"{before.renamed(subject, change.old)} → {name}"
        case Api.REMOVED:
            return f"{name} is gone"
        case Api.ADDED:
            return f"{name}{after.typed(subject)} is new"
        case Api.CASE:
            return f"{name} is new: code that handles each kind needs a case for it"
        case Api.NUMBER:
            return f"{name} has another number: rebuild whatever holds the old one"
        case Api.REORDERED:
            old, new = (
                _arguments(names, each)
                for names, each in zip((before, after), (change.old, change.new), strict=True)
            )
            return f"{name}({old}) → {name}({new})"
        case Api.RETYPED if subject.kind == "field":
            was, is_ = before.typed(subject), after.typed(subject)
            return f"{name}{was} → {is_.removeprefix(': ')}" if was != is_ else ""
        case Api.RETYPED:
            return f"{name} holds other values: check code that handles each of them"
    raise AssertionError(api)


def _arguments(names: "_Names", fields: tuple[str, ...]) -> str:
    return ", ".join(map(names.speaker.field_of, fields))


class _Names:
    """The names of a document in one language."""

    def __init__(self, speaker: Speaker, facts: Facts) -> None:
        self.speaker = speaker
        self.facts = facts

    def name(self, subject: Subject) -> str:
        """The name of a thing in generated code; empty where it has none."""
        parent = self.facts.parents.get(subject)
        short = subject.id.partition("/")[2]
        match subject.kind:
            case "message":
                has_fields = bool(self.facts.said.get(subject, {}).get("fields"))
                return self.speaker.message_of(short, has_fields)
            case "enum" | "flag set":
                return self.speaker.type_of(short)
            case "flag" | "value" if parent:
                return _dotted(self.speaker.constant_of(parent.id.partition("/")[2], short))
            case "phase" | "error":
                kind = {"phase": "phase", "error": "error-kind"}[subject.kind]
                return _dotted(self.speaker.constant(kind, short))
            case "field" if parent and parent.kind == "field":
                return f"{self.name(parent)}.{self.speaker.part_of(_last(subject.id))}"
            case "field" if parent:
                return f"{self.name(parent)}.{self.speaker.field_of(_last(subject.id))}"
        return ""

    def renamed(self, subject: Subject, old: str) -> str:
        """The name under an earlier id of what now has another one."""
        former = Subject(subject.kind, old)
        said = {**self.facts.said, former: self.facts.said.get(subject, {})}
        parents = dict(self.facts.parents)
        if subject in parents:
            parents[former] = parents[subject]
        return _Names(self.speaker, Facts(said, parents)).name(former)

    def typed(self, subject: Subject) -> str:
        """The type of a field behind a colon; empty for anything else."""
        said = self.facts.said.get(subject, {})
        if subject.kind != "field":
            return ""
        type_ = self._type(said)
        is_versioned = "since" in said or "until" in said
        absent = said.get("optional") or said.get("condition")
        absent = absent or (is_versioned and "default" not in said)
        return f": {self.speaker.optional.format(type_) if absent else type_}"

    def _type(self, said: Mapping[str, Any]) -> str:
        if known := said.get("enum") or said.get("flags"):
            return self.speaker.type_of(str(known).partition("/")[2])
        kind = str(said["type"])
        type_ = self.speaker.types.get(f"optional-{kind}" if said.get("optional") else kind, kind)
        return type_.replace("{}", "record")


def _dotted(name: str) -> str:
    """The name of a value, which comments mark off with a `#` where the language has a dot."""
    return name.replace("#", ".")


def _last(id_: str) -> str:
    return id_.rpartition(".")[2]
