"""What the package and the dissector point out, in the same words."""

from milter_protocol import Finding
from tests.wireshark.running import Seen


def words(finding: Finding) -> str:
    """What the package says."""
    return f"{'violation' if finding.is_violation else 'note'} {finding.kind}: {finding.reason}"


def got(seen: Seen) -> list[str]:
    families = ("violation", "note")
    return sorted(f"{family} {each}" for family in families for each in seen.shown(family))
