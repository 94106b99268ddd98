"""Lists what tests need: what is here, what is missing, what it is for and where it comes from.

It runs on Python alone.
"""

import argparse
import json

from tests.needs.catalogue import NEEDS
from tests.needs.need import Need


def main() -> None:
    """Print the list."""
    parser = argparse.ArgumentParser(prog="python -m tests.needs", description=__doc__)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument(
        "--debian", action="store_true", help="only the Debian packages of what is missing"
    )
    chosen = parser.parse_args()
    found = [(need, need.missing()) for need in NEEDS.values()]
    if chosen.json:
        print(json.dumps([_as_json(need, missing) for need, missing in found], indent=2))
    elif chosen.debian:
        print(*sorted({each for need, missing in found if missing for each in need.debian}))
    else:
        _print(found)


def _as_json(need: Need, missing: str) -> dict[str, object]:
    return {
        "name": need.name,
        "missing": missing,
        "for": need.purpose,
        "programs": need.programs,
        "debian": need.debian,
        "elsewhere": need.elsewhere,
    }


def _print(found: list[tuple[Need, str]]) -> None:
    rows = [("", "needed", "for", "from")]
    for need, missing in found:
        rows.append(("missing" if missing else "here", need.name, need.purpose, need.source))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(map(str.ljust, row, widths)).rstrip())
    absent = [(need, missing) for need, missing in found if missing]
    print(
        f"\n{len(found) - len(absent)} of {len(found)} are here; tests of the others are skipped."
    )
    for need, missing in absent:
        print(f"  {need.name}: {missing}")


if __name__ == "__main__":
    main()
