"""What a change does to the code of users, in the names of each language."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, Protocol

from generator.diff.changes import Change
from generator.diff.facts import ON_AGREED, Facts, Subject, flags_needed
from generator.diff.rules import Context, Unchanged, columns


class Speaker(Protocol):
    """A language that spells what the spec names."""

    @property
    def types(self) -> Mapping[str, str]:
        """The type of each kind of field.

        Of `char` where a character has a type of its own; of `open` that of a number with names
        beside which others may stand, with `{}` for the type of the names and that of the number.
        """

    @property
    def by_position(self) -> bool:
        """Whether a message can be made of values in the order of its fields."""

    def declared(self, kind: str, type_: str, reasons: Collection[str], /) -> str:
        """The type of a field, and what shows that it may be absent.

        Args:
            kind: the kind of operation.
            type_: its type where it is there.
            reasons: what can leave it out: `optional`, `condition`, `version`; and `default` if it
                counts as one where the version leaves it out.
        """

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
    change: Change, api: str | Unchanged, context: Context, speakers: Mapping[str, Speaker]
) -> dict[str, str] | Unchanged:
    """What users have to change, by language, or why nobody has to.

    Between two versions of one spec, that is which names there are on what terms.
    """
    old, new = context.comparison.old, context.comparison.new
    found: dict[str, str] = {}
    is_named = False
    for language, speaker in speakers.items():
        before, after = _Names(speaker, old), _Names(speaker, new)
        is_named = is_named or bool((before if change.is_removed else after).name(change.subject))
        told = _on_terms if context.is_one_spec else _text
        if text := told(change, api, before, after):
            found[language] = text
    if found or not speakers:
        return found
    if isinstance(api, Unchanged):
        return api
    same = columns.ONE_API if context.is_one_spec else columns.SAME_NAMES
    return same if is_named else columns.NOT_NAMED


def _on_terms(change: Change, _: str | Unchanged, before: "_Names", after: "_Names") -> str:
    """A name and when it can be used; empty where that is the same in both versions."""
    names = before if change.is_removed else after
    name = names.name(change.subject)
    if not name or not (change.is_added or change.is_removed):
        return ""
    duty = "; senders must give it then" * bool(change.is_added and names.duty(change.subject))
    return f"{name}{names.typed(change.subject)}: {names.terms(change.subject)}{duty}"


def _text(change: Change, api: str | Unchanged, before: "_Names", after: "_Names") -> str:
    subject = change.subject
    if subject.kind == "field" and change.key and change.key != "id":
        was, is_ = before.typed(subject), after.typed(subject)
        if was != is_:
            return f"{after.name(subject)}{was} → {is_.removeprefix(': ')}"
    if isinstance(api, Unchanged):
        return ""
    names = before if change.is_removed else after
    parts: dict[str, Callable[[], str]] = {
        "name": lambda: names.name(subject),
        "typed": lambda: names.typed(subject),
        "duty": lambda: names.duty(subject),
        "former": lambda: before.renamed(subject, change.old),
        "before": lambda: before.arguments(change.old),
        "after": lambda: after.arguments(change.new),
        "key": lambda: change.key,
        "old": lambda: str(change.old),
        "new": lambda: str(change.new),
    }
    told = {part: value() for part, value in parts.items() if f"{{{part}}}" in api}
    is_said = told.get("name") != "" and told.get("before") != ""
    return api.format(**told) if is_said else ""


_LISTS = ("numbers", "texts", "pairs", "records")


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
            case "field" if self.facts.said.get(subject, {}).get("type") == "constant":
                return ""
            case "field" if parent and parent.kind == "field":
                return f"{self.name(parent)}.{self.speaker.part_of(_last(subject.id))}"
            case "field" if parent:
                return f"{self.name(parent)}.{self.speaker.field_of(_last(subject.id))}"
        return ""

    def terms(self, subject: Subject) -> str:
        """The versions and the flags with which something can be used."""
        said = self.facts.said[subject]
        flags = flags_needed(said)
        came = [self.facts.of("flag", each).get("since") for each in flags]
        since, until = said.get("offered-since", said.get("since")), said.get("until")
        parts = []
        # What came with its flag can be sent wherever that is agreed.
        if since and not ("requires" in said and since in came):
            parts.append(f"from version {since} on")
        if until:
            parts.append(f"up to version {until}")
        if flags:
            names = " and ".join(self.name(Subject("flag", each)) for each in flags)
            parts.append(f"where {names} {'is' if len(flags) == 1 else 'are'} agreed")
        return ", ".join(parts) or "not reached in every version"

    def renamed(self, subject: Subject, old: str) -> str:
        """The name under an earlier id of what now has another one."""
        former = Subject(subject.kind, old)
        said = {**self.facts.said, former: self.facts.said.get(subject, {})}
        parents = dict(self.facts.parents)
        if subject in parents:
            parents[former] = parents[subject]
        return _Names(self.speaker, Facts(said, parents)).name(former)

    def arguments(self, fields: tuple[str, ...]) -> str:
        """The fields of a message in their order; empty where it does not matter."""
        return ", ".join(map(self.speaker.field_of, fields)) if self.speaker.by_position else ""

    def typed(self, subject: Subject) -> str:
        """The type of a field after a colon; empty for anything else."""
        said = self.facts.said.get(subject, {})
        if subject.kind != "field" or not self.name(subject):
            return ""
        kind = f"optional-{said['type']}" if said.get("optional") else str(said["type"])
        reasons = [each for each in ("optional", "condition", "default") if _has(said, each)]
        if not said.keys().isdisjoint(ON_AGREED):
            reasons.append("version")
        return f": {self.speaker.declared(kind, self._type(said), reasons)}"

    def duty(self, subject: Subject) -> str:
        """What senders of a message have to do for a field, as the end of a sentence."""
        said = self.facts.said.get(subject, {})
        can_miss = any(_has(said, each) for each in ("optional", "condition", "default"))
        # A list that is not given is empty.
        if subject.kind != "field" or can_miss or said["type"] in _LISTS:
            return ""
        since = f" in version {said['since']} or later" if "since" in said else ""
        return f"; senders must give it{since}"

    def _type(self, said: Mapping[str, Any]) -> str:
        types = self.speaker.types
        kind = "char" if said.get("char") and "char" in types else str(said["type"])
        if known := said.get("enum") or said.get("flags"):
            name = self.speaker.type_of(str(known).partition("/")[2])
            is_open = bool(said.get("enum")) and not self.facts.of("enum", known).get("closed")
            return (
                types["open"].format(name, types.get(kind, kind))
                if is_open and "open" in types
                else name
            )
        return types.get(kind, kind).format(types.get(said.get("item", ""), "record"), "records")


def _has(said: Mapping[str, Any], key: str) -> bool:
    """Whether a field has a key; a default may be empty or 0."""
    return key in said if key == "default" else bool(said.get(key))


def _dotted(name: str) -> str:
    """The name of a value, which comments mark off with a `#` where the language has a dot."""
    return name.replace("#", ".")


def _last(id_: str) -> str:
    return id_.rpartition(".")[2]
