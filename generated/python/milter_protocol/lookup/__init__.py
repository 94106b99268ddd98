# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Looking up what stands in logs and in other people's questions.

`look_up` takes a line of a log, a part of one, a C symbol, an id, a name of this package, a code, a
macro, a number or bytes, and says what it can be. Whatever it knows comes from the spec.
"""

from __future__ import annotations

from .capturing import found_line
from .catalogue import Cause, Check, Failure, Log, Slot, Suspect, Symptom
from .found import Captured, Found, FoundLine, FoundNumber, FoundThing
from .matching import matches
from .numbers import readings
from .thing import Thing
from .things import things_called, things_in

__all__ = [
    "Captured",
    "Cause",
    "Check",
    "Failure",
    "Found",
    "FoundLine",
    "FoundNumber",
    "FoundThing",
    "Log",
    "Slot",
    "Suspect",
    "Symptom",
    "Thing",
    "look_up",
]


_LONGEST = 1000
"""So many characters of a text are looked at, as what somebody put into a log may be long."""


def look_up(text: str) -> tuple[Found, ...]:
    """Say what a text can be.

    Args:
        text: one line, of a log or typed by somebody. What a log puts in front of a line may be
            there or not.

    Returns:
        All that it can be, the likeliest first; nothing if it is unknown.
    """
    text = text.strip()[:_LONGEST]
    words: list[Found] = [FoundThing(text, thing) for thing in things_called(text)]
    words += readings(text)
    if words:
        return tuple(words)
    if lines := [found_line(each) for each in matches(text)]:
        return tuple(lines)
    return tuple(FoundThing(symbol, thing) for symbol, thing in things_in(text))
