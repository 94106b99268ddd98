"""Messages print text as text, and flags by their names, in every language."""

from pathlib import Path

import pytest

from tests.conformance.languages.registry import Language, languages, reference
from tests.conformance.programs import output_of
from tests.generator.folders import SPEC
from tests.generator.specs import read_once

CONNECT = "0000001943" + b"mx.example\0".hex() + "34c822" + b"192.0.2.7\0".hex()
NEGOTIATE = "0000000d4f" + "00000006" + "00000011" + "00800400"


@pytest.mark.parametrize(
    "language", [each for each in languages() if each != reference()], ids=lambda each: each.name
)
def test_a_message_is_readable(language: Language, tmp_path: Path) -> None:
    spec = read_once(SPEC)[0]
    shown = output_of("shown", language, spec, tmp_path, CONNECT, NEGOTIATE)
    connect, negotiate = shown.splitlines()
    for part in ("mx.example", "inet", "51234", "192.0.2.7"):
        assert part in connect.lower()
    flags = negotiate.lower().replace("-", "").replace("_", "")
    # Two actions and a step by name, and a bit without one.
    for part in ("addheaders", "changeheaders", "skip", "800000"):
        assert part in flags
