"""Conversations are what the state table says."""

from collections.abc import Collection, Iterator

from generator.check.following import Follower
from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import Conversation, Spec
from generator.model.errors import FINDINGS, LOCAL_ERRORS, REMOTE_ERRORS
from generator.resolve import Places
from generator.telling import TellingError, tellings


def conversations_of(spec: Spec) -> Iterator[Conversation]:
    """All conversations of a spec."""
    for topic in spec.vectors:
        yield from topic.conversations


def conversation_kind(spec: Spec, places: Places) -> Iterator[Problem]:
    """A conversation names only kinds of finding and of error that there are."""
    for each in conversations_of(spec):
        for below, kind, known in _kinds(each):
            if kind is not None and kind not in known:
                place = places.place(f"vector/{each.id}", "steps", *below)
                yield unknown_word(place, "vector-conversation-kind", "kind", kind, sorted(known))


def _kinds(of: Conversation) -> Iterator[tuple[tuple[str | int, ...], str | None, Collection[str]]]:
    for index, turn in enumerate(of.steps):
        yield (index, "error"), turn.error, REMOTE_ERRORS
        yield (index, "refused"), turn.refused, LOCAL_ERRORS
        for number, each in enumerate(turn.gives or ()):
            if not isinstance(each, str):
                yield (index, "gives", number, "finding"), each.finding, FINDINGS


def conversation(spec: Spec, places: Places) -> Iterator[Problem]:
    """A conversation makes sense, and what it states is what the state table says."""
    for each in conversations_of(spec):
        try:
            told = tellings(spec, each)
        except TellingError as error:
            place = places.place(f"vector/{each.id}", *error.below)
            yield Problem(place, "vector-conversation", str(error))
            continue
        for telling in told:
            for step, text in Follower(spec, telling).problems():
                # What it has from another one is judged there.
                if step.of in ("", each.id):
                    below = ("steps", step.turn) if step.of else ("answer",)
                    place = places.place(f"vector/{each.id}", *below)
                    shown = f"as the {telling.role} has it, {text}"
                    yield Problem(place, "vector-conversation", shown)
