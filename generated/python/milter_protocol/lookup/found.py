# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What a text turned out to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalogue import Cause, Symptom
    from .thing import Thing


@dataclass(frozen=True, slots=True)
class Captured:
    """What a program filled in.

    Attributes:
        text: the text.
        holds: what it is, a word of the spec language.
        meanings: what it means, in sentences; none if nothing is known of it.
    """

    text: str
    holds: str
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A text that a program logs.

    Attributes:
        program: the program.
        symptom: what is known of the text.
        captured: what was filled in, in the order of the text.
        causes: why it was logged, the likeliest first, with the commands that can be filled in.
        is_whole: whether all of the text was there, or only a part of it.
    """

    program: str
    symptom: Symptom
    captured: tuple[Captured, ...]
    causes: tuple[Cause, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A name, an id or a code of something of the protocol.

    Attributes:
        text: the text.
        thing: what it stands for.
    """

    text: str
    thing: Thing


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number, or bytes, that mean something.

    Attributes:
        text: the text.
        reading: what it is taken for.
        meanings: what it means then, in sentences.
    """

    text: str
    reading: str
    meanings: tuple[str, ...]


Found = FoundLine | FoundThing | FoundNumber
"""What a text can be."""
