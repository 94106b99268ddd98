# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the two sides agreed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ._local_errors import LocalProtocolError, shortened
from ._versions import Terms

if TYPE_CHECKING:
    from enum import IntFlag


@dataclass(frozen=True, slots=True)
class Options:
    """What was negotiated; by default the newest version and no flags.

    Attributes:
        if_offered: in a request, flags that are wanted only where they are offered, and left out
            silently where they are not. The other flags of a request are needed.
    """

    if_offered: tuple[IntFlag, ...] = ()

    @property
    def _terms(self) -> Terms:
        """What layouts can depend on."""
        return Terms(1, 0)

    def has(self, flag: IntFlag) -> bool:
        """Whether a flag is in use.

        Raises:
            LocalProtocolError: it is of no set that is negotiated.
        """
        raise LocalProtocolError(f"{shortened(flag)} is never negotiated")
