"""Nothing that is generated for another protocol has a word of the one that the project is for."""

import inspect
import re
from functools import cache

import pytest

from generator.engine import render, targets
from generator.model import asking, editing
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
OF_MAILS = re.compile(
    r"do(es)? to the mail\b|something else (to|with) the mail|takes a mail from"
    r"|tells of the mail\b|asks a responder about a mail( that comes by SMTP)?"
    r"|(add|remove)s-recipient|becomes of the mail, the recipient",
    re.IGNORECASE,
)
"""What general texts say of the keys that the spec language has for protocols about mails."""
MODULES = (asking, editing)
"""Where these keys are, with their words and texts."""
PIECE = re.compile(r"[^\[\]|\"`:;]+")
GUIDE = re.compile(r"^ *- .*: [a-z-]+\.md$")
"""A page of the project itself."""
HOLDER = re.compile("^Copyright .*$", re.MULTILINE)
"""The licence of the runtimes names who wrote them."""


@cache
def texts() -> dict[str, str]:
    spec = read_once(SPEC)[0]
    plans = (render(target, spec) for target in targets())
    return {str(path): text for plan in plans for path, text in plan.items()}


@cache
def of_mails() -> str:
    """The words and texts of the keys for protocols about mails, on one line."""
    sources = " ".join(map(inspect.getsource, MODULES)).replace("_", "-")
    return " ".join(re.sub(r'" *\n *"', "", sources).replace('"', " ").split())


def without_keys_of_mails(line: str) -> str:
    """A line without what comes from these keys."""
    line = OF_MAILS.sub("", line)
    return PIECE.sub(lambda found: "" if found[0].strip(" .,") in of_mails() else found[0], line)


@pytest.mark.parametrize("target", [each.name for each in targets()])
def test_a_target_has_no_word_of_another_protocol(target: str) -> None:
    output = next(str(each.output) for each in targets() if each.name == target)
    files = {path: text for path, text in texts().items() if path.startswith(output)}
    assert files
    for path, text in files.items():
        for line in [*HOLDER.sub("", text).splitlines(), path]:
            rest = GUIDE.sub("", OTHER_FILTERS.sub("", line))
            found = WORDS.search(rest) and WORDS.search(without_keys_of_mails(rest))
            assert not found, f"{path}: {line}"
