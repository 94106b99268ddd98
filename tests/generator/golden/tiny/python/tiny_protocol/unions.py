# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which messages may stand in one place, as types for annotations and `isinstance`."""

from __future__ import annotations

from typing import Never, TypeAlias

from .commands import Ping
from .replies import Pong

Command: TypeAlias = Ping
"""What a pinger sends."""

Reply: TypeAlias = Pong
"""What a ponger sends: a verdict, or what may come before it."""

Verdict: TypeAlias = Pong
"""What may be the reply to some command, and ends the wait for it."""

Modification: TypeAlias = Never
"""What the ponger changes in the transaction, before the reply to a command."""

InterimReply: TypeAlias = Never
"""What may come before the reply to a command, any number of them."""

PingReply: TypeAlias = Pong
"""What may be the reply to `Ping`."""
