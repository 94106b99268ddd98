"""The languages that can be compared here."""

from tests.conformance.languages.registry import Language, languages
from tests.needs.asking import IN_CI, need


def languages_at_hand() -> list[Language]:
    """Those whose programs are here, two at least, or the test is skipped; in CI all of them."""
    known = languages()
    found = [each for each in known if not each.missing()]
    if len(found) < (len(known) if IN_CI else 2):
        need(*(each.name for each in known if each.need))
    return found
