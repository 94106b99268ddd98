# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the texts of messages are to code that takes them apart."""

from collections.abc import Mapping
from typing import Final

FORMATS: Final[Mapping[str, Mapping[str, str]]] = {
    "command/connect": {"address": "ip"},
    "command/envelope-from": {"sender": "address", "arguments": "parameters"},
    "command/envelope-recipient": {"recipient": "address", "arguments": "parameters"},
    "command/header": {"name": "header-name", "value": "header-text"},
    "reply/reply-code": {"text": "reply"},
    "reply/add-header": {"name": "header-name", "value": "header-text"},
    "reply/change-header": {"name": "header-name", "value": "header-text"},
    "reply/insert-header": {"name": "header-name", "value": "header-text"},
    "reply/change-sender": {"sender": "address", "arguments": "parameters"},
    "reply/add-recipient": {"recipient": "address"},
    "reply/add-recipient-par": {"recipient": "address", "arguments": "parameters"},
    "reply/remove-recipient": {"recipient": "address"},
}
"""By the id of the message and the name of the field: words of the spec language."""
