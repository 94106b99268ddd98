# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What was looked up, for people and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..lookup import FoundLine, FoundThing
from .screen import Look

if TYPE_CHECKING:
    from ..lookup import Cause, Found, FoundNumber
    from .screen import Screen

_IN_DETAIL = 3
"""So many causes are shown with their checks."""


def as_json_object(found: Found) -> dict[str, Any]:
    """What was looked up as plain data."""
    if isinstance(found, FoundThing):
        return {"kind": "name", **found.thing._asdict()}
    if not isinstance(found, FoundLine):
        return {"kind": "number", "reading": found.reading, "meanings": list(found.meanings)}
    return {
        "kind": "log line",
        "program": found.program,
        "symptom": found.symptom.id,
        "whole": found.is_whole,
        "captured": [
            {"holds": each.holds, "text": each.text, "meanings": list(each.meanings)}
            for each in found.captured
        ],
        "meaning": found.symptom.doc,
        "versions": found.symptom.versions,
        "blames": found.symptom.blames,
        "causes": [
            {
                "id": cause.id,
                "title": cause.title,
                "doc": cause.doc,
                "checks": [{"run": each.run, "shows": each.shows} for each in cause.checks],
                "remedy": cause.remedy,
            }
            for cause in found.causes
        ],
    }


class Explainer:
    """Prints what was looked up."""

    def __init__(self, screen: Screen, *, full: bool) -> None:
        """Print on a screen, all causes with their checks if `full`."""
        self._screen = screen
        self._in_detail = None if full else _IN_DETAIL
        self._is_first = True

    def print(self, text: str, found: Found, count: int) -> None:
        """Print what a text is, with the number of lines that say the same."""
        if not self._is_first:
            self._screen.print("")
        self._is_first = False
        more = f" ({count} lines)" if count > 1 else ""
        self._screen.print((self._screen.words.line(text.strip()), Look.HEADING), more)
        if isinstance(found, FoundLine):
            self._line(found)
        elif isinstance(found, FoundThing):
            self._thing(found)
        else:
            self._number(found)

    def _line(self, found: FoundLine) -> None:
        symptom = found.symptom
        self._say(2, f"{found.program}: {symptom.doc}")
        for each in found.captured:
            for meaning in each.meanings:
                self._say(4, f"{self._screen.words.line(each.text)}: {meaning}")
        self._say(2, f"To blame: {symptom.blames}.")
        if found.causes:
            self._say(2, "Causes, the likeliest first:")
        for place, cause in enumerate(found.causes):
            is_short = self._in_detail is not None and place >= self._in_detail
            self._cause(place + 1, cause, is_short=is_short)

    def _cause(self, number: int, cause: Cause, *, is_short: bool) -> None:
        self._screen.print("  ", (f"{number}. {cause.title}", Look.NOTE))
        if is_short:
            return
        if cause.doc:
            self._say(5, cause.doc)
        for check in cause.checks:
            self._screen.print("     ", (f"$ {self._screen.words.line(check.run)}", Look.MTA))
            if check.shows:
                self._say(7, f"shows {check.shows}")
        if cause.remedy:
            self._say(5, f"What to do: {cause.remedy}")

    def _thing(self, found: FoundThing) -> None:
        thing = found.thing
        sender = f", sent by the {thing.sender}" if thing.sender else ""
        code = f", code {chr(thing.code)!r}" if thing.code is not None else ""
        what = "" if thing.id.startswith(f"{thing.what}/") else f", {thing.what}"
        self._say(2, f"{thing.id}{what}{code}{sender}: {thing.summary}")
        if thing.names:
            self._say(2, f"Also called: {', '.join(thing.names)}.")

    def _number(self, found: FoundNumber) -> None:
        self._say(2, f"As {found.reading}:")
        for meaning in found.meanings:
            self._say(4, meaning)

    def _say(self, indent: int, text: str) -> None:
        first, *words = text.split()
        lead = " " * indent + first
        self._screen.print_atoms(lead, len(lead), indent, words)
