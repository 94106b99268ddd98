"""What a rule says of itself."""

from generator.diff.rules import Level, Rule

_LEVELS = {
    Level.BREAKING: "breaking: refused against the last release, unless the spec gives a reason",
    Level.COMPATIBLE: "compatible: reported",
    Level.TEXT: "text only: reported",
}


def rule_page(rule: Rule) -> str:
    """The page of a rule as Markdown, without a heading."""
    lines = [rule.summary, "", rule.why, "", f"Level: {_LEVELS[rule.level]}."]
    if rule.example:
        lines += ["", "```diff", rule.example.rstrip(), "```"]
    return "\n".join(lines) + "\n"
