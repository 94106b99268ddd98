"""Ranges of versions of the protocol, and what not every version has."""

from dataclasses import dataclass

from generator.model.text import Claim


@dataclass(frozen=True, slots=True)
class Versions:
    """A range of versions of the protocol.

    Attributes:
        since: the first version.
        until: the last version; `None` where there is no end.
    """

    since: int = 0
    until: int | None = None

    def __contains__(self, number: int) -> bool:
        return self.since <= number and (self.until is None or number <= self.until)

    def __and__(self, other: "Versions") -> "Versions":
        ends = [end for end in (self.until, other.until) if end is not None]
        return Versions(max(self.since, other.since), min(ends, default=None))

    def __bool__(self) -> bool:
        return self.until is None or self.since <= self.until


ALWAYS = Versions()
"""The range of what does not depend on the version, or only through its parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versioned(Claim):
    """A claim about something that not every version of the protocol has."""

    versions: Versions = ALWAYS

    @property
    def since(self) -> int:
        """The first version that has it."""
        return self.versions.since

    @property
    def until(self) -> int | None:
        """The last version that has it, if there is one."""
        return self.versions.until
