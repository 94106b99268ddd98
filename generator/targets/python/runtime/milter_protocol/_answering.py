"""How a filter's session answers an offer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ._machine import rows_of
from ._table import EMULATION, UNANSWERED_WITH
from .events import Agreed
from .framing import encode
from .negotiation import answer_offer, left_out, message_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._machine import Row
    from ._message import Message
    from .agreement import Agreement
    from .enums import Phase


@lru_cache(maxsize=16)
def agree(
    offer: Message, wish: Agreement, min_version: int
) -> tuple[Agreed, Mapping[Phase, Row], bytes]:
    """The result of the negotiation, the table under it, and the answer.

    It is kept, for MTAs offer the same each time.
    """
    agreement = answer_offer(offer, wish, min_version)
    emulated = frozenset(
        command
        for command, flag in UNANSWERED_WITH.items()
        if EMULATION is not None and wish.has(flag) and not agreement.has(flag)
    )
    agreed = Agreed(agreement, offer, emulated, left_out(wish, agreement))
    return agreed, rows_of(agreement, emulated), encode(message_of(agreement))
