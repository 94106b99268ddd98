"""Comparing two specs: what changed, for whom it breaks, and which rule says so."""

from generator.diff.api import Speaker
from generator.diff.document import Document, at_version
from generator.diff.report import Finding, Report, report
from generator.diff.rules import RULES, Level, Rule

__all__ = [
    "RULES",
    "Document",
    "Finding",
    "Level",
    "Report",
    "Rule",
    "Speaker",
    "at_version",
    "report",
]
