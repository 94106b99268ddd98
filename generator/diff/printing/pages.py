"""What a rule tells about itself."""

from generator.diff.rules import Level, Rule

LEVELS = {
    Level.BREAKING: "refused against the last release, unless the spec gives a reason",
    Level.COMPATIBLE: "reported: a peer or a program may notice",
    Level.TEXT: "reported: only pages and comments show it",
}
"""What happens to changes of each level."""


def rule_page(rule: Rule) -> str:
    """The page of a rule as Markdown, without a heading."""
    lines = [rule.summary, "", rule.why]
    if rule.example:
        lines += ["", "```diff", rule.example.rstrip(), "```"]
    return "\n".join(lines) + "\n"
