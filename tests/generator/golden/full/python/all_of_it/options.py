# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the two sides agreed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ._given import given_flags, given_number, given_records, given_single_flags
from ._local_errors import LocalProtocolError, shortened
from ._versions import Terms
from .commands import NoteList
from .enums import Deeds, Ways

if TYPE_CHECKING:
    from enum import IntFlag

_NO_DEEDS: Final = Deeds(0)
_NO_WAYS: Final = Ways(0)


@dataclass(frozen=True, slots=True)
class Options:
    """What was negotiated; by default the newest version and no flags.

    Attributes:
        edition: the version in use.
        deeds: the flags that are in use.
        ways: the flags that are in use.
        lists: the macros that the keeper asked for.
        if_offered: in a request, flags that are wanted only where they are offered, and left out
            silently where they are not. The other flags of a request are needed.
    """

    edition: int = 7
    deeds: Deeds = _NO_DEEDS
    ways: Ways = _NO_WAYS
    lists: tuple[NoteList, ...] = ()
    if_offered: tuple[IntFlag, ...] = ()

    def __post_init__(self) -> None:
        put = object.__setattr__
        version = given_number(self.edition, "edition")
        put(self, "edition", version)
        deeds_ = given_flags(Deeds, self.deeds, "deeds")
        put(self, "deeds", deeds_)
        ways_ = given_flags(Ways, self.ways, "ways")
        put(self, "ways", ways_)
        lists_ = given_records(NoteList, self.lists, "lists")
        put(self, "lists", lists_)
        if_offered_ = given_single_flags((Deeds, Ways), self.if_offered, "if_offered")
        put(self, "if_offered", if_offered_)

    @property
    def _terms(self) -> Terms:
        """What layouts can depend on."""
        return Terms(self.edition, 0)

    def has(self, flag: IntFlag) -> bool:
        """Whether a flag is in use.

        Raises:
            LocalProtocolError: it is of no set that is negotiated.
        """
        if isinstance(flag, Deeds):
            return flag in self.deeds
        if isinstance(flag, Ways):
            return flag in self.ways
        raise LocalProtocolError(f"{shortened(flag)} is never negotiated")
