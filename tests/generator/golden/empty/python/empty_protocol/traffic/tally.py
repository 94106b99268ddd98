# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Counting what was found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import RemoteProtocolError
from .records import Damage, Ending, Entry, Side

if TYPE_CHECKING:
    from .records import Record


@dataclass(slots=True)
class Tally:
    """How much there is of each.

    Attributes:
        frames: the frames of each side.
        violations: what the protocol forbids.
        notes: what is unusual.
        damages: what cannot be read: malformed frames, and places where there is no frame.
    """

    frames: Counter[Side] = field(default_factory=Counter)
    violations: int = 0
    notes: int = 0
    damages: int = 0

    def count(self, record: Record) -> None:
        """Count a record."""
        if isinstance(record, Damage):
            self.damages += 1
        if isinstance(record, Entry):
            self.frames[record.side] += 1
            self.damages += isinstance(record.frame.said, RemoteProtocolError)
        if isinstance(record, Entry | Ending):
            bad = sum(finding.is_violation for finding in record.findings)
            self.violations += bad
            self.notes += len(record.findings) - bad

    def add(self, other: Tally) -> None:
        """Add what was found elsewhere."""
        self.frames += other.frames
        self.violations += other.violations
        self.notes += other.notes
        self.damages += other.damages

    @property
    def has_problems(self) -> bool:
        """Whether something is wrong, not only unusual."""
        return bool(self.violations or self.damages)

    def __str__(self) -> str:
        opened, replied = self.frames[Side.MTA], self.frames[Side.FILTER]
        shares = f"({opened:,} of the speaker, {replied:,} of the listener)"
        frames = f"{_number(opened + replied, 'frame')} {shares}"
        found = [
            _number(count, name)
            for count, name in (
                (self.damages, "damaged place"),
                (self.violations, "violation"),
                (self.notes, "note"),
            )
            if count
        ]
        return f"{frames}, {', '.join(found) if found else 'nothing unusual'}"


def _number(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
