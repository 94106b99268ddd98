# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Sets of messages by what they do, as the state table has them, and messages of one role."""

from __future__ import annotations

from ._table import (
    ANNOUNCES,
    COMMANDS,
    DEFAULT_REPLY,
    EXCHANGES,
    FAILURE_REPLY,
    FINAL,
    IN_MESSAGE,
    LOGGED,
    PROGRESS,
    QUEUE_ID,
    TRANSITIONS,
)

__all__ = [
    "ANNOUNCEMENTS",
    "ANSWERED",
    "BEGIN_A_MESSAGE",
    "COMMANDS",
    "DEFAULT_REPLY",
    "FAILURE_REPLY",
    "INTERIM",
    "LAST_VERDICTS",
    "LEAVE_A_MESSAGE",
    "LOGGED",
    "PARTINGS",
    "PROGRESS",
    "QUEUE_ID",
    "VERDICTS",
]

ANNOUNCEMENTS = frozenset(ANNOUNCES)
"""The commands that only carry the macros of the command after them."""

BEGIN_A_MESSAGE = frozenset(
    each.command
    for phase, row in TRANSITIONS.items()
    for each in row
    if phase not in IN_MESSAGE and each.to in IN_MESSAGE
)
"""The commands by which a purchase begins, if no step is left out."""
LEAVE_A_MESSAGE = COMMANDS - {
    each.command for row in TRANSITIONS.values() for each in row if each.to in IN_MESSAGE
}
"""The commands after which no purchase is open, whatever was before."""
ANSWERED = frozenset(EXCHANGES)
"""The commands that get a reply, unless a flag leaves it out."""
PARTINGS = (
    LEAVE_A_MESSAGE
    & {
        each.command
        for phase, row in TRANSITIONS.items()
        for each in row
        if phase in IN_MESSAGE or each.to in FINAL
    }
) - ANSWERED
"""The commands that end a purchase or the conversation and are never answered."""
INTERIM = frozenset(each.reply for exchange in EXCHANGES.values() for each in exchange.interim)
"""The replies that never end an exchange."""
VERDICTS = (
    frozenset(each.reply for exchange in EXCHANGES.values() for each in exchange.final) - COMMANDS
)
"""The replies that end an exchange, without those that are also commands."""
LAST_VERDICTS = VERDICTS.intersection(
    *(
        {each.reply for each in exchange.final}
        for command, exchange in EXCHANGES.items()
        if any(
            each.command is command and each.to in IN_MESSAGE
            for row in TRANSITIONS.values()
            for each in row
        )
        and not any(each.to is None or each.to in IN_MESSAGE for each in exchange.final)
    )
)
"""The verdicts that may answer a command whose every reply ends the purchase."""
