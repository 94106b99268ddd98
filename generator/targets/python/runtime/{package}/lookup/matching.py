"""Finding what programs log in a line, whole or in part."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ._catalogue import LOGS, PATTERNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .catalogue import Log, Slot, Symptom

_TAG = re.compile(r"(?:^|[\s(])([A-Za-z][\w./-]*)(?:\[\d+\]: |\) <)")
"""How a line of a log names the program: `name[number]: `, or `#number(name) <`."""
_PUNCTUATION = " :;,."
_LEAST = 10
"""So many letters of a text must be there."""
_LEAST_OF_ANYBODY = 15
"""So many, where the line names a program and the text may be of any."""


class Match(NamedTuple):
    """A text of a program in a line.

    Attributes:
        log: the program.
        symptom: the text.
        filled: the slots that are there, with what is in them.
        score: how many letters of the text are there.
        is_whole: whether all of the text is there.
        names_program: whether the line names the program too.
    """

    log: Log
    symptom: Symptom
    filled: tuple[tuple[Slot, str], ...]
    score: int
    is_whole: bool
    names_program: bool


def matches(line: str) -> list[Match]:
    """What a line may be, the likeliest first; of each program only the best."""
    tags = _TAG.findall(line)
    best: dict[str, Match] = {}
    for log in LOGS:
        is_named = any(
            re.match(rf"{re.escape(tag)}\b", found) for found in tags for tag in log.tags
        )
        if tags and log.tags and not is_named:
            continue
        for symptom in _thinkable(log, line):
            found = _found(log, symptom, line, is_named)
            if tags and not is_named and found and found.score < _LEAST_OF_ANYBODY:
                continue
            if found and (log.id not in best or _rank(found) > _rank(best[log.id])):
                best[log.id] = found
    ranked = sorted(best.values(), key=_rank, reverse=True)
    return [
        found
        for each in ranked
        if each.is_whole == ranked[0].is_whole
        for found in (*_inside(each), each)
    ]


def _inside(match: Match) -> Iterator[Match]:
    """Texts of the same program that it has filled in: the reasons that it gives."""
    for slot, text in match.filled if match.is_whole else ():
        for symptom in (
            _thinkable(match.log, text) if slot.holds == "text" and not slot.texts else ()
        ):
            found = _found(match.log, symptom, text, match.names_program)
            if found and found.is_whole and found.score >= _LEAST:
                yield found


def _rank(match: Match) -> tuple[bool, bool, int, int]:
    return match.is_whole, match.names_program, match.score, len(match.filled)


def _found(log: Log, symptom: Symptom, line: str, is_named: bool) -> Match | None:
    for part in _parts(symptom):
        if found := part.expression.search(line):
            filled = tuple(zip(part.slots, map(str.strip, found.groups()), strict=True))
            score = part.letters + sum(len(text) for slot, text in filled if slot.texts)
            return Match(log, symptom, filled, score, part.is_whole, is_named)
    return None


def _thinkable(log: Log, line: str) -> list[Symptom]:
    """The texts of a program of which a part is in a line; most are ruled out like this."""
    return list(
        {symptom.id: symptom for part, symptom in _fixed()[log.id] if part in line}.values()
    )


@cache
def _fixed() -> dict[str, list[tuple[str, Symptom]]]:
    """What stands in the texts of each program, by its id: each part with its text."""
    found: dict[str, list[tuple[str, Symptom]]] = {log.id: [] for log in LOGS}
    for log in LOGS:
        for symptom in log.symptoms:
            parts = [each.strip(_PUNCTUATION) for each in symptom.literals]
            parts += [text for slot in symptom.slots for text in slot.texts]
            found[log.id] += [(part, symptom) for part in parts if len(part) > 1]
    return found


class _Part(NamedTuple):
    expression: re.Pattern[str]
    slots: tuple[Slot, ...]
    letters: int
    is_whole: bool


@cache
def _parts(symptom: Symptom) -> tuple[_Part, ...]:
    """The expressions for the whole text and for parts of it, the longest first."""
    count = len(symptom.slots)
    ends = [(first, last) for first in range(count + 1) for last in range(first, count + 1)]
    parts = [_part(symptom, *ends) for ends in ends]
    enough = (each for each in parts if each.is_whole or each.letters >= _LEAST)
    return tuple(sorted(enough, key=lambda each: (-each.is_whole, -each.letters, -len(each.slots))))


def _part(symptom: Symptom, first: int, last: int) -> _Part:
    """The text from the literal at one place to that at another.

    At the end of the text a slot may follow, or be cut off.
    """
    is_whole = (first, last) == (0, len(symptom.slots))
    texts = list(symptom.literals[first : last + 1])
    slots = symptom.slots[first:last]
    if not is_whole:
        texts[0] = texts[0].lstrip(_PUNCTUATION)
        texts[-1] = texts[-1].rstrip(_PUNCTUATION)
    pattern = re.escape(texts[0])
    for slot, text in zip(slots, texts[1:], strict=True):
        piece = f"({_of(slot)}){re.escape(text)}"
        # What a slot holds ends where the text goes on for the first time. To try further places
        # would take a time that grows with a power of the length of a line.
        pattern += f"(?>{piece})" if text else piece
    begins = r"(?:^|(?<=[\s:;=(]))" if not texts[0] or texts[0][0].isalnum() else ""
    ends = r"$" if slots and not texts[-1] else r"(?!\w)" if texts[-1][-1:].isalnum() else ""
    letters = sum(len(text.strip(_PUNCTUATION)) for text in texts)
    return _Part(re.compile(begins + pattern + ends), slots, letters, is_whole)


def _of(slot: Slot) -> str:
    return "|".join(map(re.escape, slot.texts)) or PATTERNS[slot.holds]
