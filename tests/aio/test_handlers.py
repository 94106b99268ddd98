"""What the docstrings of the generated handlers tell of replies."""

from collections import defaultdict
from dataclasses import replace

from generator.targets.python.handlers import handlers
from tests.generator.folders import TOYS
from tests.generator.specs import read_once


def test_where_the_default_is_the_only_reply_it_is_told_as_a_class() -> None:
    spec, _ = read_once(TOYS / "full")
    assert spec.session.negotiation
    default = spec.session.negotiation.emulated_with
    assert default
    exchanges = tuple(
        replace(each, final=tuple(replace(final, replies=(default,)) for final in each.final[:1]))
        for each in spec.session.exchanges
    )
    session = replace(spec.session, exchanges=exchanges)
    docs = {
        each.name: each.doc
        for each in handlers(replace(spec, session=session), str, defaultdict(str))
    }
    assert "    `None` for `Yes`.\n" in docs["order"]
