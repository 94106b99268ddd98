# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which messages may stand in one place, as types for annotations and `isinstance`."""

from __future__ import annotations

from typing import TypeAlias

from .commands import Bye, Cart, Done, Forget, Hello, Note, Order, Picture, Secret
from .replies import ChangePrice, Leave, No, Wait, Yes

Command: TypeAlias = Hello | Note | Order | Cart | Picture | Done | Forget | Bye | Secret
"""What a shop sends."""

Reply: TypeAlias = Yes | No | Leave | ChangePrice | Wait
"""What a keeper sends: a verdict, or what may come before it."""

Verdict: TypeAlias = Yes | No | Leave
"""What may be the reply to some command, and ends the wait for it."""

Modification: TypeAlias = ChangePrice
"""What the keeper changes in the purchase, before the reply to a command."""

InterimReply: TypeAlias = ChangePrice | Wait
"""What may come before the reply to a command, any number of them."""

HelloReply: TypeAlias = Hello
"""What may be the reply to `Hello`."""

OrderReply: TypeAlias = Yes | No | Leave
"""What may be the reply to `Order`."""

CartReply: TypeAlias = Yes | No | Leave
"""What may be the reply to `Cart`."""

DoneReply: TypeAlias = Yes | No
"""What may be the reply to `Done`."""
