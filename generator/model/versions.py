"""Ranges of versions of the protocol, and what not every version has."""

from collections.abc import Container
from dataclasses import dataclass

from generator.model.part import Part
from generator.model.text import Claim
from generator.model.words import FlagRef, Positive


@dataclass(frozen=True, slots=True)
class Versions:
    """A range of versions of the protocol.

    Attributes:
        since: the first version.
        until: the last version; `None` if it has not ended.
    """

    since: int = 0
    until: int | None = None

    def __contains__(self, number: int) -> bool:
        return self.since <= number and (self.until is None or number <= self.until)

    def __and__(self, other: "Versions") -> "Versions":
        ends = [end for end in (self.until, other.until) if end is not None]
        return Versions(max(self.since, other.since), min(ends, default=None))

    @property
    def is_narrow(self) -> bool:
        """Whether it has a beginning or an end."""
        return self != ALWAYS

    def __bool__(self) -> bool:
        return self.until is None or self.since <= self.until


ALWAYS = Versions()
"""The range of what does not depend on the version, or only through its parts."""


@dataclass(frozen=True, kw_only=True)
class Ranged(Part):
    """Something that not every version of the protocol has."""

    since: Positive = ALWAYS.since
    """The first version of the protocol that has it. Where the protocol has versions, messages,
    flags and values of enums state it."""
    until: Positive | None = ALWAYS.until
    """The last version of the protocol that has it."""

    @property
    def versions(self) -> Versions:
        """The versions that have it."""
        return Versions(self.since, self.until)

    @property
    def came_with(self) -> str:
        """`since version N`, or nothing where no version is stated."""
        return f"since version {self.since}" if self.since != ALWAYS.since else ""


@dataclass(frozen=True, kw_only=True)
class Agreed(Ranged):
    """Something whose presence depends on what two sides agreed on."""

    negotiated_with: FlagRef | None = None
    """The negotiated flag without which no frame has it, whatever the version."""

    def holds(self, version: int, flags: Container[str]) -> bool:
        """Whether frames have it under an agreed version with some flags."""
        flag = self.negotiated_with
        return version in self.versions and (flag is None or flag in flags)


@dataclass(frozen=True, kw_only=True)
class Versioned(Ranged, Claim):
    """A claim about something that not every version of the protocol has."""
