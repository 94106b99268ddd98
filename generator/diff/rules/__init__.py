"""The rules of evolution: each change of a spec is one of these."""

from generator.diff.changes import Change
from generator.diff.rules import (
    columns,
    enums,
    fields,
    flags,
    framing,
    life,
    limits,
    meanings,
    messages,
    phases,
    rest,
    session,
)
from generator.diff.rules.base import Context, Level, Rule
from generator.diff.rules.columns import Unchanged

RULES: dict[str, Rule] = {
    rule.name: rule
    for module in (
        life,
        messages,
        meanings,
        fields,
        session,
        phases,
        flags,
        enums,
        limits,
        framing,
        rest,
    )
    for rule in module.RULES
}
"""All rules by name, in the order in which they are asked: the first that fits a change counts."""


def rule_of(change: Change, context: Context) -> Rule:
    """The rule that a change falls under; the last rule takes all."""
    return next(rule for rule in RULES.values() if rule.applies(change, context))


__all__ = ["RULES", "Context", "Level", "Rule", "Unchanged", "columns", "rule_of"]
