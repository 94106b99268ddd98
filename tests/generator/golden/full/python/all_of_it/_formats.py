# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What the texts of messages are to code that takes them apart."""

from collections.abc import Mapping
from typing import Final

FORMATS: Final[Mapping[str, Mapping[str, str]]] = {
    "command/order": {"goods": "address", "amount": "ip", "remark": "header-text"},
    "command/cart": {"goods": "parameters"},
    "reply/no": {"reason": "reply"},
    "reply/change-price": {"amount": "header-name"},
}
"""By the id of the message and the name of the field: words of the spec language."""
