# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which messages may stand in one place, as types for annotations and `isinstance`."""

from __future__ import annotations

from typing import TypeAlias

from .commands import Hello
from .replies import ChangePrice, Leave, No, Wait, Yes

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
