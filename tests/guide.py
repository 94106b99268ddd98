"""The guide to a new version, with the numbers that the next version has by now."""

import re

from tests.generator.folders import ROOT
from tests.generator.next_version import NEWEST, NEXT

_WRITTEN = {"6": NEWEST, "7": NEXT}
"""The newest version and the next one as the guide was written."""
_BEFORE = ("version ", "version/", "version-", "number: ", "version: ", "since: ")
_NUMBER = re.compile(rf"(?:{'|'.join(f'(?<={each})' for each in _BEFORE)})[67]\b")

GUIDE = _NUMBER.sub(
    lambda found: str(_WRITTEN[found[0]]),
    (ROOT / "docs" / "changing-the-protocol.md").read_text("utf-8"),
)
