"""Conversation vectors of a lenient filter are what libmilter does, or state why they are not."""

import re
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from generator.model import Spec
from tests.conformance.questions import published
from tests.interop import counts
from tests.interop.libmilter.judging import Judge, Setting
from tests.interop.libmilter.vectors import Story, UnfitError, story_of

FILTER = "filter"
NEGOTIATED = re.compile("O:[^;]*;")
"""What the judge writes down of a negotiation; what was offered is not in a conversation."""
LEAST = 250
"""How many conversations libmilter holds at least."""


def stories(spec: Spec) -> list[tuple[Any, Story]]:
    found = []
    for topic in published(spec):
        for each in topic["conversations"]:
            if each["role"] == FILTER:
                with suppress(UnfitError):
                    found.append((each, story_of(each)))
    return found


def test_libmilter_does_the_same_or_it_is_stated_why_not(
    spec: Spec, judge: Callable[[Setting], Judge]
) -> None:
    groups = defaultdict(list)
    for conversation, story in stories(spec):
        groups[story.setting].append((conversation, story))
    wrong = []
    held = alike = 0
    for setting, group in groups.items():
        with judge(setting) as process:
            heard_of_all = process.ask(story.talk for _, story in group)
            for (conversation, story), heard in zip(group, heard_of_all, strict=True):
                held += 1
                events = NEGOTIATED.sub("", heard.events)
                fits = story.fits(events, heard.replies)
                alike += fits
                if fits is ("differs" in conversation):
                    wanted = (story.events, story.replies.hex())
                    wrong.append(f"{conversation['id']}: {heard}, wanted {wanted}")
    counts.add("libmilter", "conversation vectors held", held)
    counts.add("libmilter", "conversation vectors alike", alike)
    assert not wrong, "\n".join(wrong)
    assert held > LEAST
