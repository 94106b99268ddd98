"""The report of a comparison for people and for programs."""

from generator.diff.printing.cells import rows, wire_cell
from generator.diff.printing.data import as_json
from generator.diff.printing.markdown import markdown
from generator.diff.printing.pages import LEVELS, rule_page
from generator.diff.printing.terminal import show

__all__ = ["LEVELS", "as_json", "markdown", "rows", "rule_page", "show", "wire_cell"]
