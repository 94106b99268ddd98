"""What the package and the dissector point out, in the same words."""

import re

from milter_protocol import Finding
from milter_protocol._table import FLAG_SYMBOLS
from tests.wireshark.running import Seen

SYMBOLS = {
    flag.name: symbols[flag]
    for flags, symbols in FLAG_SYMBOLS.items()
    for flag in flags
    if flag.name
}


def words(finding: Finding) -> str:
    """What the package says, with flags called as Wireshark calls them."""
    reason = re.sub(r"\b[A-Z_]+\b", lambda name: SYMBOLS.get(name[0], name[0]), finding.reason)
    return f"{'violation' if finding.is_violation else 'note'} {finding.kind}: {reason}"


def got(seen: Seen) -> list[str]:
    families = ("violation", "note")
    return sorted(f"{family} {each}" for family in families for each in seen.shown(family))
