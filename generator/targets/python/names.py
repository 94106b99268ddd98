"""Python's names for what the spec names."""

import keyword

from generator.lower import names
from generator.lower.names import pascal, short
from generator.model import Spec

_OF_ALL_MESSAGES = frozenset({"payload", "from_payload"})


def snake(name: str) -> str:
    """`two-words` as `two_words`; a name that is taken already gets an underscore."""
    text = names.snake(name)
    return f"{text}_" if keyword.iskeyword(text) or text in _OF_ALL_MESSAGES else text


def upper(name: str) -> str:
    """`two-words` as `TWO_WORDS`; a leading digit gets an underscore."""
    text = names.upper(name)
    return f"_{text}" if text[0].isdigit() else text


def class_of(id_: str) -> str:
    """The class of a message, an enum or a set of flags."""
    return pascal(short(id_))


def member_of(spec: Spec, id_: str) -> str:
    """A flag, an enum's value or a phase, with its class."""
    for flags in spec.flag_sets:
        if any(flag.id == id_ for flag in flags.members):
            return f"{class_of(flags.id)}.{upper(short(id_))}"
    for enum in spec.enums:
        if any(value.id == id_ for value in enum.values):
            return f"{class_of(enum.id)}.{upper(short(id_))}"
    return f"Phase.{upper(spec.phase(id_).name)}"
