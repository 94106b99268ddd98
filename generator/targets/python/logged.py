"""What logs of services have of messages."""

import logging
from collections.abc import Iterable

from generator.lower import names
from generator.lower.names import spelled
from generator.lower.operations import Text
from generator.lower.views import MessageView

_OF_RECORDS = frozenset(
    {
        *vars(logging.makeLogRecord({})),
        *("answers", "asctime", "busy_ms", "cause", "commands", "connection", "duration"),
        *("findings", "message", "modifications", "ms", "peer", "queue_id", "reason", "replies"),
        *("step", "verdict"),
    }
)
"""What else records of logs have."""


def logged(messages: Iterable[MessageView]) -> list[tuple[int, tuple[tuple[str, str], ...]]]:
    """For each message with such fields its place, and their names in the log and in the message.

    Args:
        messages: all messages, in the order of the table.
    """
    found = []
    for place, message in enumerate(messages):
        fields = tuple(
            (spelled(field.op.log_as, names.snake, _OF_RECORDS), field.name)
            for field in message.fields
            if isinstance(field.op, Text) and field.op.log_as
        )
        if fields:
            found.append((place, fields))
    return found
