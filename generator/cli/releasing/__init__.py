"""Released specs: finding the last one, and holding the spec against it."""

from generator.cli.releasing.evolution import hold_against_release
from generator.cli.releasing.releases import FOLDER, ReleaseError, last_release, parts

__all__ = ["FOLDER", "ReleaseError", "hold_against_release", "last_release", "parts"]
