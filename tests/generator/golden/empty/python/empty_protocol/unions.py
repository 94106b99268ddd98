# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Which messages may stand in one place, as types for annotations and `isinstance`."""

from __future__ import annotations

from typing import Never, TypeAlias

Command: TypeAlias = Never
"""What a speaker sends."""

Reply: TypeAlias = Never
"""What a listener sends: a verdict, or what may come before it."""

Verdict: TypeAlias = Never
"""What may be the reply to some command, and ends the wait for it."""

Modification: TypeAlias = Never
"""What the listener changes in the transaction, before the reply to a command."""

InterimReply: TypeAlias = Never
"""What may come before the reply to a command, any number of them."""
