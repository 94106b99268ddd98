"""The values of a message as they are on the wire."""

from collections.abc import Sequence
from typing import Any

import milter_protocol as mp


def kept(message: mp.Message) -> Sequence[Any]:
    """What decoding kept of the fields: of two texts, with the NUL between them."""
    values = message._values
    return values if len(values) <= len(message.FIELDS) else (values[0], values[-1])
