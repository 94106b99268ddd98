"""What a message means for the mail may be stated later, but not changed."""

from pathlib import Path

import pytest

from tests.generator.diff.talk import document_of
from tests.generator.diff.test_rules import found_in

MEANINGS = ["edit: {does: adds-recipient, value: who}", "decides: accept"]


@pytest.mark.parametrize("meaning", MEANINGS)
@pytest.mark.parametrize("other", ["", *MEANINGS])
def test_a_meaning_breaks_nothing_where_there_was_none(
    meaning: str, other: str, tmp_path: Path
) -> None:
    reply = '- {id: reply/name, code: "n", fields: [{name: who, type: text}], %s}'
    old, new = (
        document_of(f"replies:\n{reply % ', '.join(filter(None, keys))}", tmp_path / name)
        for name, keys in (("old", [other]), ("new", dict.fromkeys([other, meaning])))
    )
    rules = {each for each, _ in found_in(old, new)}
    assert rules == (set() if other == meaning else {"meaning-added"})
    gone = {each for each, _ in found_in(new, old)}
    assert gone == (set() if other == meaning else {"meaning-changed"})
