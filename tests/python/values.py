"""The values of a message as they are on the wire."""

from collections.abc import Sequence
from typing import Any

import milter_protocol as mp


def kept(message: mp.Message) -> Sequence[Any]:
    """What decoding kept of the fields: of two texts, with the NUL between them."""
    if not message.FIELDS:
        return ()
    values = message._values or message._take_apart()
    return values if len(values) <= len(message.FIELDS) else (values[0], values[-1])
