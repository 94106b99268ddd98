"""A stream to damage, and what is told of damage."""

from typing import Any

from tests.python.traffic.running import PLAIN, names, of_type, recorded, rows

FRAMES = [each.frame for each in recorded(PLAIN) if each.side == "mta"]
STREAM = b"".join(FRAMES)
NAMES = names(rows(STREAM))


def damages(lines: list[dict[str, Any]]) -> list[tuple[str, int | None, int]]:
    found = of_type(lines, "damage")
    return [(each["kind"], each["offset"], each["skipped"]) for each in found]
