# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""A conversation for people to read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from .._message import Message
from .._symbols import symbols_of
from .._table import ANNOUNCES, LISTS_FIELD, NEGOTIATED_FLAGS, NEGOTIATION, VERSION_FIELD
from ..traffic.records import Damage, Ending, Entry, Opening, Side, Turn
from ..traffic.words import duration
from .screen import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..errors import RemoteProtocolError
    from ..findings import Finding
    from ..traffic.records import Record
    from ..traffic.tally import Tally
    from .screen import Screen

_ALONE = {Side.MTA: "the speaker alone", Side.FILTER: "the listener alone"}
_OF = {Side.MTA: "of the speaker:", Side.FILTER: "of the listener:"}
_WHERE = 8
_LONGEST_LIST = 8


class Printer:
    """Prints records, one or a few lines for each."""

    def __init__(self, screen: Screen) -> None:
        """Print on a screen."""
        self._screen = screen
        self._words = screen.words
        self._arrow = {
            Side.MTA: (screen.arrows[0], Look.MTA),
            Side.FILTER: (screen.arrows[1], Look.FILTER),
        }
        self._indent = _WHERE + 2 + len(screen.arrows[0])

    def file(self, name: str) -> None:
        """Begin a file."""
        self._screen.print((f"== {self._words.file(name)}", Look.HEADING))

    def record(self, record: Record) -> None:
        """Print a record."""
        if isinstance(record, Opening):
            self._opening(record)
        elif isinstance(record, Turn):
            self._screen.print((f"   stream {record.stream}", Look.DIM))
        elif isinstance(record, Entry):
            self._entry(record)
        elif isinstance(record, Damage):
            self._damage(record)
        else:
            self._ending(record)

    def failure(self, name: str, reason: str) -> None:
        """Leave it to the standard error that a file cannot be read."""

    def summary(self, name: str, tally: Tally) -> None:
        """End a file, or all of them."""
        look = Look.VIOLATION if tally.has_problems else Look.NOTE if tally.notes else Look.HEADING
        self._screen.print((f"-- {self._words.file(name)}: {tally}", look))

    def _opening(self, opening: Opening) -> None:
        told = ", inferred from the codes" if opening.guessed else ""
        side = "both sides" if opening.side is None else _ALONE[opening.side]
        opener, replier = self._screen.arrows
        legend = f"{opener} from the speaker, {replier} from the filter"
        self._screen.print((f"   {opening.start.format}: {side}{told}; {legend}", Look.DIM))
        facts = list(self._facts(opening.start.facts))
        if facts:
            self._screen.print_atoms("  ", 2, 3, facts)

    def _facts(self, facts: Any) -> Iterator[str]:
        for name, value in facts.items():
            if isinstance(value, str | int | float):
                yield f"{self._words.line(str(name))}={self._words.text(str(value))}"
            elif isinstance(value, list) and 0 < len(value) <= _LONGEST_LIST:
                plain = all(isinstance(item, str) for item in value)
                items = " ".join(value) if plain else json.dumps(value)
                yield f"{self._words.line(str(name))}={self._words.text(items)}"

    def _entry(self, entry: Entry) -> None:
        frame, words = entry.frame, self._words
        where = str(frame.offset if frame.line is None else frame.line).rjust(_WHERE)
        arrow, look = self._arrow[entry.side]
        said = frame.said
        if not isinstance(said, Message):
            name = said.message or f"code {words.data(bytes((frame.code,)))}"
            atoms: Iterable[str] = [name, f"payload={words.data(frame.payload)}"]
        elif type(said) is NEGOTIATION:
            self._negotiation(entry, said, f"{where} {arrow} ")
            atoms = ()
        else:
            atoms = [type(said).__name__, *self._fields(said)]
        if atoms:
            lead, atoms = f"{where} {arrow}", (*atoms, *_tail(entry))
            self._screen.print_atoms((lead, look), len(lead), self._indent + 2, atoms)
        if not isinstance(said, Message):
            self._error(said, frame.offset)
        self._findings(entry.findings)

    def _fields(self, message: Message) -> Iterator[str]:
        announcement = ANNOUNCES.get(type(message))
        announced = announcement and announcement.command
        for name in type(message).FIELDS:
            value = getattr(message, name)
            if name == announced:
                yield f"for {self._words.value(value)}"
            else:
                yield from self._words.atoms(name, value)

    def _negotiation(self, entry: Entry, message: Message, lead: str) -> None:
        """What is offered, or what is wanted of it."""
        screen, is_offer = self._screen, entry.side is Side.MTA
        verb = "offers" if is_offer else "accepts"
        version = getattr(message, VERSION_FIELD)
        name = type(message).__name__
        _, look = self._arrow[entry.side]
        screen.print((lead, look), " ".join((f"{name} {verb} version {version}", *_tail(entry))))
        indent = self._indent + 2
        for flags in NEGOTIATED_FLAGS:
            value = getattr(message, flags.field)
            names = symbols_of(value) or ["none"]
            if is_offer and not value and flags.when_zero:
                names += ["meaning", *symbols_of(flags.type(flags.when_zero))]
            self._listed(f"{'offers' if is_offer else 'wants'} {flags.field}:", names)
        for item in getattr(message, LISTS_FIELD) if LISTS_FIELD else ():
            self._listed(f"wants {LISTS_FIELD}:".replace("_", " "), self._words.record(item))
        special = {VERSION_FIELD, LISTS_FIELD, *(flags.field for flags in NEGOTIATED_FLAGS)}
        for field in type(message).FIELDS:
            if field not in special:
                atoms = self._words.atoms(field, getattr(message, field))
                screen.print_atoms(" " * indent, indent, indent, atoms)

    def _listed(self, title: str, names: list[str]) -> None:
        lead = " " * (self._indent + 2) + title
        self._screen.print_atoms(lead, len(lead), self._indent + 4, names)

    def _error(self, error: RemoteProtocolError, start: int) -> None:
        field = f", field {error.field}" if error.field else ""
        place = f"byte {error.offset} of the frame, {start + error.offset} of the stream"
        reason = self._words.line(error.reason)
        text = f"!! malformed, {error.kind}: {reason} ({place}{field})"
        self._screen.print(" " * self._indent, (text, Look.VIOLATION))

    def _findings(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            reason = self._words.line(finding.reason)
            if finding.is_violation:
                mark, look = f"!! {finding.kind}: {reason}", Look.VIOLATION
            else:
                mark, look = f"note, {finding.kind}: {reason}", Look.NOTE
            self._screen.print(" " * self._indent, (mark, look))

    def _damage(self, damage: Damage) -> None:
        places = []
        if damage.line is not None:
            places.append(f"line {damage.line}")
        if damage.offset is not None:
            places.append(f"byte {damage.offset}")
        place = " ".join(places) or "file"
        place += f" {_OF[damage.where]}" if isinstance(damage.where, Side) else ":"
        text = f"!! {place} {damage.kind}: {self._words.line(damage.reason)}"
        if damage.skipped:
            shown = damage.sample.hex(" ")
            more = self._words.ellipsis if damage.skipped > len(damage.sample) else ""
            text += f"; {damage.skipped:,} bytes skipped: {shown}{more}"
        self._screen.print((text, Look.VIOLATION))

    def _ending(self, ending: Ending) -> None:
        self._findings(ending.findings)


def _tail(entry: Entry) -> Iterator[str]:
    """What is shown of a frame after its fields."""
    if entry.is_new_phase:
        yield f"[{entry.phase}]"
    if entry.took is not None:
        yield f"({duration(entry.took)})"
