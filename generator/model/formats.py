"""What values are to code that takes them apart: words that fields state."""

from collections.abc import Mapping
from typing import Annotated

from generator.model.keys import Words


def _formats(meanings: Mapping[str, str]) -> Words:
    return Words(list(meanings), meanings)


_PARAMETERS = {
    "parameters": "`KEY` and `KEY=value` as in RFC 5321, with spaces between them in one text"
}
TextFormat = Annotated[
    str,
    _formats(
        {
            "address": "an address as in RFC 5321, with or without angle brackets",
            **_PARAMETERS,
            "ip": "an IP address, or something else",
            "reply": "a reply as in RFC 5321, whose percent signs are doubled",
            "header-name": "the name of a header",
            "header-text": "what a header has after its colon",
        }
    ),
]
TextsFormat = Annotated[str, _formats(_PARAMETERS)]
