"""The rehearsal in every language: a new version is an edit of the spec, and all of them have it.

What is invented is chosen at random, so that nothing can be tuned to it.
"""

import json

import pytest

from generator.model import Spec
from tests.conformance.languages.registry import Language, languages, workshop
from tests.conformance.questions import ask
from tests.generator.inventing import Invention, framed, invented, random_invention


@pytest.fixture(scope="module")
def invention() -> Invention:
    return random_invention()


@pytest.fixture(scope="module")
def spec(invention: Invention, tmp_path_factory: pytest.TempPathFactory) -> Spec:
    return invented(invention, tmp_path_factory.mktemp("version-7"))


@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_every_language_has_the_new_version(
    language: Language, spec: Spec, invention: Invention
) -> None:
    number, text, texts = invention.fields
    payload = (4711).to_bytes(2, "big") + "grüß".encode() + b"\0a\0\0b\0"
    command = framed(invention.command_code, payload)
    reply = framed(invention.reply_code, b"x\0")
    new_flags = (7, invention.bit, 0)
    answers = workshop(language, spec).ask(
        [
            ask("frame", 7, command.hex()),
            ask("frame", 7, framed(invention.command_code, b"\0").hex()),
            ask("frame", 7, framed(invention.command_code, b"\0\1x").hex()),
            ask("stream", 7, 65536, (command + reply)[:9].hex(), (command + reply)[9:].hex()),
            ask("negotiate", 9, *new_flags[1:], *new_flags, 0, 0, 0),
            ask("table", *new_flags),
            ask("table", 7, 0, 0),
            ask("negotiate", 6, *new_flags[1:], 7, 0, 0, 0, *new_flags[1:]),
            ask("table", 6, *new_flags[1:]),
        ]
    )
    message, cut, endless, stream, agreed, granted, plain, *old = map(json.loads, answers)
    assert message == {
        "message": f"command/{invention.command}",
        "values": {number: 4711, text: "grüß".encode().hex(), texts: ["61", "", "62"]},
        "frame": command.hex(),
    }
    assert cut == {"error": {"kind": "truncated", "offset": 5, "field": number}}
    assert endless == {"error": {"kind": "unterminated", "offset": 7, "field": text}}
    assert stream == {
        "chunks": [[], [{"frame": command.hex()}, {"frame": reply.hex()}]],
        "pending": 0,
    }
    assert agreed == {"answer": list(new_flags), "max-length": 65536}
    id_, new_phase = f"command/{invention.command}", f"phase/{invention.phase}"
    assert granted["phases"]["phase/greeted"][id_] == new_phase
    assert granted["phases"][new_phase]["command/envelope-from"] == "phase/mail"
    assert granted["replies"][id_]["interim"] == [f"reply/{invention.reply}"]
    assert plain["replies"][id_]["interim"] == []
    # Under the version before it, nothing of it is agreed, even where it is offered.
    not_agreed, older = old
    assert not_agreed == {"answer": [6, 0, 0], "max-length": 65536}
    assert not any(id_ in ways for ways in older["phases"].values())
    assert older["phases"][new_phase].keys() == {"command/envelope-from"}
