"""Where things are."""

from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SPEC = ROOT / "spec"
GENERATOR = ROOT / "generator"
BASE = HERE / "base"
BAD_SPECS = HERE / "bad_specs"
TOYS = HERE / "toys"
GOLDEN = HERE / "golden"

SPECS = {
    "milter": SPEC,
    **{name: TOYS / name for name in ("empty", "tiny", "full", "kinds", "little")},
}
"""The protocol and the toys, by name."""
