"""The report of a comparison: each change with its rule and what it does to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.diff.api import Speaker, api_texts
from generator.diff.changes import Change, Comparison, compare
from generator.diff.document import AT_VERSION, Document
from generator.diff.peers import Peer, Sides
from generator.diff.rules import Context, Level, Rule, Unchanged, rule_of
from generator.diff.wire import wire_text


@dataclass(frozen=True, slots=True)
class Finding:
    """A change and what is to be known of it.

    Attributes:
        change: the change.
        rule: the rule that it falls under.
        wire: what is new on the wire; empty where nothing is.
        peers: what happens between an old side and a new one; empty where no peer notices.
        api: what users of each language have to change; empty where nothing is.
        unchanged: for each of these that is empty, why. There is no `api` without languages.
        reason: why the spec allows it, if it does.
    """

    change: Change
    rule: Rule
    wire: str
    peers: tuple[Peer, ...]
    api: Mapping[str, str]
    unchanged: Mapping[str, str]
    reason: str | None

    @property
    def id(self) -> str:
        """The id of what changed."""
        return self.change.subject.id

    @property
    def is_breaking(self) -> bool:
        """Whether it breaks something, and no reason allows it."""
        return self.rule.level is Level.BREAKING and self.reason is None


@dataclass(frozen=True, slots=True)
class Report:
    """All changes between two documents.

    Attributes:
        comparison: both documents taken apart.
        findings: the changes, in the order of the spec.
        unused: the entries of the spec's list of allowed changes that allow nothing.
        is_one_spec: whether both documents are versions of one spec.
    """

    comparison: Comparison
    findings: tuple[Finding, ...]
    unused: tuple[Mapping[str, Any], ...]
    is_one_spec: bool

    @property
    def breaking(self) -> tuple[Finding, ...]:
        """What breaks something and is not allowed."""
        return tuple(each for each in self.findings if each.is_breaking)


def report(old: Document, new: Document, languages: Mapping[str, Speaker] | None = None) -> Report:
    """Compare two documents.

    Args:
        old: the resolved spec before.
        new: the resolved spec now, whose `changes` say what is meant.
        languages: by name, the languages in whose names the report shows what users must change.
    """
    comparison = compare(old, new)
    sides = Sides({each["side"]: each["title"] for each in new["roles"]})
    newest = max((each["number"] for each in old.get("versions", ())), default=0)
    context = Context(comparison, sides, newest, new.get(AT_VERSION))
    allowed = [each for each in new.get("changes", ()) if "rule" in each]
    used: list[Mapping[str, Any]] = []
    findings: list[Finding] = []
    for change in comparison.changes:
        rule = rule_of(change, context)
        entry = _allowing(allowed, rule, change)
        used += [entry] if entry else []
        findings.append(_finding(change, rule, context, languages or {}, entry))
    unused = tuple(each for each in allowed if each not in used)
    return Report(comparison, tuple(findings), unused, context.is_one_spec)


def _allowing(
    allowed: Sequence[Mapping[str, Any]], rule: Rule, change: Change
) -> Mapping[str, Any] | None:
    # Something without an id is named after its holder: the id of that, a space, and a word.
    ids = change.subject.id, change.subject.id.partition(" ")[0]
    return next((each for each in allowed if each["rule"] == rule.name and each["id"] in ids), None)


def _finding(
    change: Change,
    rule: Rule,
    context: Context,
    languages: Mapping[str, Speaker],
    entry: Mapping[str, Any] | None,
) -> Finding:
    wire = rule.wire or wire_text(context.comparison.both, change)
    peers = rule.peers(change, context) if callable(rule.peers) else rule.peers
    api = api_texts(change, rule.api, context, languages)
    columns = {"wire": wire, "peers": peers, "api": api}
    return Finding(
        change=change,
        rule=rule,
        wire="" if isinstance(wire, Unchanged) else wire,
        peers=() if isinstance(peers, Unchanged) else peers,
        api={} if isinstance(api, Unchanged) else api,
        unchanged={key: each.why for key, each in columns.items() if isinstance(each, Unchanged)},
        reason=entry["reason"] if entry else None,
    )
