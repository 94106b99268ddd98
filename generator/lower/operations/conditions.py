"""What decides whether operations follow."""

from dataclasses import dataclass

from generator.model import Enum, EnumValue, Flag, FlagSet, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class OfEnum:
    """Holds if an enum field has one of some values.

    Attributes:
        selector: the field.
        enum: what its values are of.
        values: the values with which it holds.
    """

    selector: str
    enum: Enum
    values: tuple[EnumValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfFlags:
    """Holds if at least one of some flags is set.

    Attributes:
        selector: the field of flags.
        flags: the flags.
    """

    selector: str
    flags: tuple[Flag, ...]

    @property
    def mask(self) -> int:
        """The bits of the flags."""
        return sum(each.bit for each in self.flags)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfVersions:
    """Holds if the agreed version is in a range."""

    versions: Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class OfAgreed:
    """Holds if a flag was agreed in the negotiation.

    Attributes:
        flag: the flag.
        of: the set of flags that it belongs to.
    """

    flag: Flag
    of: FlagSet

    @property
    def mask(self) -> int:
        """The bit of the flag."""
        return self.flag.bit


Agreed = OfVersions | OfAgreed
"""What depends on what two sides agreed on, and not on a value of the message."""

Test = OfEnum | OfFlags | Agreed
