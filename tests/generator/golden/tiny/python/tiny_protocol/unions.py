# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which messages may stand in one place, as types for annotations and `isinstance`."""

from __future__ import annotations

from typing import Never, TypeAlias

from .replies import Pong

Modification: TypeAlias = Never
"""What the ponger changes in the transaction, before the reply to a command."""

InterimReply: TypeAlias = Never
"""What may come before the reply to a command, any number of them."""

PingReply: TypeAlias = Pong
"""What may be the reply to `Ping`."""
