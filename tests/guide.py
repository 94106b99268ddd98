"""The guide to a new version, with the numbers and the letter that the next version has by now."""

import re

from tests.generator.folders import ROOT
from tests.generator.next_version import NEWEST, NEXT, free_letters

_WRITTEN = {"6": NEWEST, "7": NEXT}
"""The newest version and the next one as the guide was written."""
_BEFORE = ("version ", "version/", "version-", "number: ", "version: ", "since: ")
_NUMBER = re.compile(rf"(?:{'|'.join(f'(?<={each})' for each in _BEFORE)})[67]\b")
_LETTER = "n"
"""The letter of the reply that the guide adds."""
_FREE = min(free_letters(), key=lambda each: (each != _LETTER, not each.isalpha(), each))
_CODE = re.compile(rf'(?<=code: "){_LETTER}(?=")|(?<=frame: [0-9a-f]{{8}} ){ord(_LETTER):x}\b')


GUIDE = _NUMBER.sub(
    lambda found: str(_WRITTEN[found[0]]),
    _CODE.sub(
        lambda found: _FREE if found[0] == _LETTER else f"{ord(_FREE):02x}",
        (ROOT / "docs" / "changing-the-protocol.md").read_text("utf-8"),
    ),
)
