# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the two sides agreed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ._given import given_flags, given_number, given_records, given_single_flags
from ._local_errors import LocalProtocolError, shortened
from ._versions import Terms
from .commands import MacroList
from .enums import Actions, Steps

if TYPE_CHECKING:
    from enum import IntFlag

_NO_ACTIONS: Final = Actions(0)
_NO_STEPS: Final = Steps(0)


@dataclass(frozen=True, slots=True)
class Options:
    """What was negotiated; by default the newest version and no flags.

    Attributes:
        version: the version in use.
        actions: the flags that are in use.
        steps: the flags that are in use.
        macro_lists: the macros that the filter asked for.
        if_offered: in a request, flags that are wanted only where they are offered, and left out
            silently where they are not. The other flags of a request are needed.
    """

    version: int = 6
    actions: Actions = _NO_ACTIONS
    steps: Steps = _NO_STEPS
    macro_lists: tuple[MacroList, ...] = ()
    if_offered: tuple[IntFlag, ...] = ()

    def __post_init__(self) -> None:
        put = object.__setattr__
        version = given_number(self.version, "version")
        put(self, "version", version)
        actions_ = given_flags(Actions, self.actions, "actions")
        put(self, "actions", actions_)
        steps_ = given_flags(Steps, self.steps, "steps")
        put(self, "steps", steps_)
        macro_lists_ = given_records(MacroList, self.macro_lists, "macro_lists")
        put(self, "macro_lists", macro_lists_)
        if_offered_ = given_single_flags((Actions, Steps), self.if_offered, "if_offered")
        put(self, "if_offered", if_offered_)

    @property
    def _terms(self) -> Terms:
        """What layouts can depend on."""
        return Terms(self.version, 0)

    def has(self, flag: IntFlag) -> bool:
        """Whether a flag is in use.

        Raises:
            LocalProtocolError: it is of no set that is negotiated.
        """
        if isinstance(flag, Actions):
            return flag in self.actions
        if isinstance(flag, Steps):
            return flag in self.steps
        raise LocalProtocolError(f"{shortened(flag)} is never negotiated")
