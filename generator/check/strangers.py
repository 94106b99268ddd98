"""Other protocols can be distinguished from this one."""

import re
from collections.abc import Iterator

from generator.load import Problem
from generator.model import Spec
from generator.resolve import Places
from generator.strangers import length_test


def stranger(spec: Spec, places: Places) -> Iterator[Problem]:
    """No frame begins as the stream of another protocol does."""
    code_at = 2 * spec.protocol.framing.code_at
    for each, place in zip(spec.strangers, places.listed("strangers", "bytes"), strict=True):
        if length_test(spec, each) is None:
            code = each.digits[code_at : code_at + 2].ljust(2, ".")
            for message in spec.messages:
                if re.fullmatch(code, f"{message.code:02x}"):
                    problem = f"a frame of {message.id} can begin like that too: give more bytes"
                    yield Problem(place, "stranger", problem)
                    break
