"""The conversations of a spec, told once: checks and targets ask for the same ones."""

from collections.abc import Mapping
from functools import lru_cache

from generator.model import Conversation, Spec
from generator.telling import teller
from generator.telling.parts import Telling, TellingError

_Told = tuple[Telling, ...] | TellingError


def tellings(spec: Spec, conversation: Conversation) -> tuple[Telling, ...]:
    """A conversation of a spec, or another form of it, for each side that it is about.

    Raises:
        TellingError: something in it makes no sense.
    """
    of, told = _every(spec)[conversation.id]
    if of is not conversation:
        told = _told(spec, conversation)
    if isinstance(told, TellingError):
        raise told
    return told


@lru_cache(maxsize=1)
def _every(spec: Spec) -> Mapping[str, tuple[Conversation, _Told]]:
    """Each conversation and what it is, by its id."""
    every = [each for topic in spec.vectors for each in topic.conversations]
    return {each.id: (each, _told(spec, each)) for each in every}


def _told(spec: Spec, conversation: Conversation) -> _Told:
    try:
        return tuple(teller.tellings(spec, conversation))
    except TellingError as error:
        return error
