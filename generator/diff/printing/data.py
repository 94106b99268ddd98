"""The report as data; report.schema.json beside this package describes it."""

from typing import Any

from generator.diff.report import Finding, Report


def as_json(report: Report) -> dict[str, Any]:
    """The report as JSON."""
    return {
        "breaking": len(report.breaking),
        "findings": [_finding(each) for each in report.findings],
        "unused": [dict(each) for each in report.unused],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    change = finding.change
    data = {
        "id": finding.id,
        "kind": change.subject.kind,
        "key": change.key,
        "rule": finding.rule.name,
        "level": finding.rule.level,
        "wire": finding.wire,
        "peers": [
            {"old": each.old, "new": each.new, "outcome": each.outcome, "text": each.text}
            for each in finding.peers
        ],
        "api": dict(finding.api),
        "unchanged": dict(finding.unchanged),
    }
    return data | ({"allowed": finding.reason} if finding.reason is not None else {})
