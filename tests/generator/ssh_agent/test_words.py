"""Nothing that is generated for another protocol has a word of the one that the project is for."""

import re
from functools import cache

import pytest

from generator.engine import render, targets
from tests.generator.specs import read_once
from tests.generator.ssh_agent.clients import SPEC

WORDS = re.compile(
    r"milter|\bmtas?\b|(?<!e-)\bmails?\b|smtp|sendmail|postfix|\benvelopes?\b|\brecipients?\b"
    r"|\bfilters?\b(?!\()|mta_?session|filter_?session|command_of_filter|reply_of_mta",
    re.IGNORECASE,
)
OTHER_FILTERS = re.compile(
    r"display filters?\b|Follow\|Filter\|Node|^\| filter \| what it finds \|$|\.filter\("
)
"""Those of Wireshark and of programming languages."""
EDITS = re.compile(
    r"does to the mail\b|do to the mail\b|something else to the mail|takes a mail from"
    r"|(adds|removes)-recipients?\b|added recipient|came with the mail|[\"`]recipients[\"`]",
    re.IGNORECASE,
)
"""What the spec language has for protocols whose replies modify mail."""
HOLDER = re.compile("^Copyright .*$", re.MULTILINE)
"""The licence of the runtimes names who wrote them."""


@cache
def texts() -> dict[str, str]:
    spec = read_once(SPEC)[0]
    plans = (render(target, spec) for target in targets())
    return {str(path): text for plan in plans for path, text in plan.items()}


@pytest.mark.parametrize("target", [each.name for each in targets()])
def test_a_target_has_no_word_of_another_protocol(target: str) -> None:
    output = next(str(each.output) for each in targets() if each.name == target)
    files = {path: text for path, text in texts().items() if path.startswith(output)}
    assert files
    for path, text in files.items():
        for line in [*HOLDER.sub("", text).splitlines(), path]:
            rest = EDITS.sub("", OTHER_FILTERS.sub("", line))
            assert not WORDS.search(rest), f"{path}: {line}"
