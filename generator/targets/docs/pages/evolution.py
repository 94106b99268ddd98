"""The rules of evolution, by which a change of the spec is judged."""

from generator.diff import RULES, Level
from generator.diff.printing import LEVELS, rule_page
from generator.targets.docs.blocks import Block, Heading, Page, Prose

_LEAD = (
    "Each change of the spec is judged by the first of these rules that fits, in the order of "
    "`python -m generator diff --rules`. The examples show a spec before (`-`) and after (`+`), "
    "cut down to what matters."
)


def evolution_page() -> Page:
    """The page of the rules."""
    blocks: list[Block] = [Prose(_LEAD)]
    for level, fate in LEVELS.items():
        blocks += [
            Heading(2, level.capitalize(), level),
            Prose(f"{fate[:1].upper()}{fate[1:]}."),
            *_rules(level),
        ]
    name = "Rules of evolution"
    return Page(
        path="evolution",
        title=name,
        anchor="evolution",
        blocks=tuple(blocks),
        nav_title=name,
        description="The rules by which changes of the spec are judged, with an example of each.",
    )


def _rules(level: Level) -> list[Block]:
    return [
        block
        for rule in RULES.values()
        if rule.level is level
        for block in (Heading(3, rule.name, rule.name), Prose(rule_page(rule).rstrip()))
    ]
