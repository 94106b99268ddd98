"""The conversations of a spec, told once: checks and targets ask for the same ones."""

from collections.abc import Mapping
from functools import lru_cache

from generator.model import Conversation, Spec
from generator.telling import teller
from generator.telling.parts import Telling, TellingError

_Told = tuple[Telling, ...] | TellingError


def tellings(spec: Spec, conversation: Conversation) -> tuple[Telling, ...]:
    """A conversation of a spec for each side that it is about.

    Raises:
        TellingError: something in it makes no sense.
    """
    told = _every(spec)[conversation.id]
    if isinstance(told, TellingError):
        raise told
    return told


@lru_cache(maxsize=1)
def _every(spec: Spec) -> Mapping[str, _Told]:
    """What each conversation is, by its id."""
    found: dict[str, _Told] = {}
    for topic in spec.vectors:
        for each in topic.conversations:
            try:
                found[each.id] = tuple(teller.tellings(spec, each))
            except TellingError as error:
                found[each.id] = error
    return found
