"""What stands in the columns of a report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.diff.report import Finding, Report
from generator.diff.rules import Level
from generator.diff.wire import wire_text

COLUMNS = ("wire", "peer", "API")
HEADINGS = {
    Level.BREAKING: "Breaking",
    Level.COMPATIBLE: "Compatible",
}


NOTE = (
    "The API is the same in all versions. Sessions take the version from the negotiation, and "
    "other functions as an argument."
)
"""What is true of the code in a comparison of two versions."""


def notes(report: Report) -> list[str]:
    """What stands above the tables."""
    return [NOTE] if report.is_one_spec and len(columns(report)) == len(COLUMNS) else []


def of_level(report: Report, level: Level) -> list[Finding]:
    """The findings of a level."""
    return [each for each in report.findings if each.rule.level is level]


def columns(report: Report) -> tuple[str, ...]:
    """The names of the columns after the change."""
    has_languages = any(each.api or "api" in each.unchanged for each in report.findings)
    return COLUMNS if has_languages else COLUMNS[:-1]


def rows(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings that stand in one row: those that differ in the phase or the reply alone."""
    found: dict[tuple[Any, ...], list[Finding]] = {}
    for place, each in enumerate(findings):
        change = each.change
        way, blank, _ = change.key.partition(" ")
        same = (change.subject, each.rule.name, way, change.old, change.new, each.reason)
        found.setdefault(same if blank else (place,), []).append(each)
    return list(found.values())


def wire_cell(report: Report, row: Sequence[Finding]) -> str:
    """What is new on the wire; empty where nothing is."""
    changes = [each.change for each in row]
    return row[0].wire and wire_text(report.comparison.both, *changes)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a column: lines, or why there is nothing."""

    lines: Sequence[str]
    why: str


def cells(report: Report, row: Sequence[Finding]) -> list[Cell]:
    """The columns after the change."""
    finding, wire = row[0], wire_cell(report, row)
    lines = ([wire] if wire else [], _peer_lines(finding), _api_lines(finding))
    whys = (finding.unchanged.get(each, "") for each in ("wire", "peers", "api"))
    return list(map(Cell, lines, whys))[: len(columns(report))]


def _peer_lines(finding: Finding) -> list[str]:
    """What happens between an old side and a new one, a line for each mixture."""
    told = {each.text for each in finding.peers}
    if len(told) == 1:
        return [f"{finding.peers[0].outcome}: {told.pop()}"]
    return [f"old {p.old}, new {p.new}: {p.outcome}: {p.text}" for p in finding.peers]


def _api_lines(finding: Finding) -> list[str]:
    """What users have to change, a line for all languages that say the same."""
    grouped: dict[str, list[str]] = {}
    for language, text in finding.api.items():
        grouped.setdefault(text, []).append(language)
    if len(grouped) == 1 and len(finding.api) > 1:
        return [*grouped]
    return [f"{', '.join(languages)}: {text}" for text, languages in grouped.items()]


def summary(report: Report) -> str:
    """All in one line."""
    counts = {
        "breaking": len(report.breaking),
        "allowed": sum(each.reason is not None for each in report.findings),
        "compatible": len(of_level(report, Level.COMPATIBLE)),
        "text only": len(of_level(report, Level.TEXT)),
    }
    told = [f"{count} {what}" for what, count in counts.items() if count]
    total = len(report.findings)
    changes = f"{total} change{'' if total == 1 else 's'}"
    return f"{changes}: {', '.join(told)}" if told else "no change"
