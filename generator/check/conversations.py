"""Conversations are what the state table says."""

from collections.abc import Collection, Iterator

from generator.check.filling import first_wrong, is_left_out
from generator.load import Problem
from generator.load.problems import unknown_word
from generator.model import Conversation, Spec
from generator.model.errors import FINDINGS, LOCAL_ERRORS, REMOTE_ERRORS
from generator.resolve import Places
from generator.telling import TellingError, tellings

_Below = tuple[str | int, ...]

_FILL_IN = "state it; python -m generator fill-in {} prints what the state table says"


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


def _kinds(of: Conversation) -> Iterator[tuple[_Below, str | None, Collection[str]]]:
    for index, turn in enumerate(of.steps):
        yield (index, "error"), turn.error, REMOTE_ERRORS
        yield (index, "refused"), turn.refused, LOCAL_ERRORS
        for number, each in enumerate(turn.gives or ()):
            if not isinstance(each, str):
                yield (index, "gives", number, "finding"), each.finding, FINDINGS


def conversation(spec: Spec, places: Places) -> Iterator[Problem]:
    """A conversation makes sense, and what it states is what the state table says."""
    for each in conversations_of(spec):
        yield from problems_of(spec, places, each)


def problems_of(spec: Spec, places: Places, of: Conversation) -> Iterator[Problem]:
    """What is wrong with a conversation."""
    try:
        told = tellings(spec, of)
    except TellingError as error:
        place = places.place(f"vector/{of.id}", *error.below)
        yield Problem(place, "vector-conversation", str(error))
        return
    found: dict[tuple[_Below, str, str], list[str]] = {}
    for telling in told:
        if (first := first_wrong(spec, telling)) is not None:
            step, wrong = first
            below: _Below = ("steps", step.turn) if step.of else ("answer",)
            hint = _FILL_IN.format(of.id) * is_left_out(of, step, wrong)
            found.setdefault((below, wrong.text, hint), []).append(telling.role)
    for (below, text, hint), roles in found.items():
        place = places.place(f"vector/{of.id}", *below)
        whose = f"as the {roles[0]} has it, " * (len(roles) == 1)
        yield Problem(place, "vector-conversation", whose + text, hint)
