"""The rehearsal in every language: a new version is an edit of the spec, and all of them have it.

What is invented is chosen at random, so that nothing can be tuned to it.
"""

import json
from random import Random

import pytest

from generator.model import Spec
from tests.conformance.languages.registry import Language, languages, reference, workshop
from tests.conformance.questions import ask
from tests.generator.folders import SPEC
from tests.generator.inventing import Invention, framed, invented, random_invention
from tests.generator.next_version import NEWEST, NEXT
from tests.generator.specs import read_once


@pytest.fixture(scope="module")
def invention() -> Invention:
    return random_invention()


@pytest.fixture(scope="module")
def spec(invention: Invention, tmp_path_factory: pytest.TempPathFactory) -> Spec:
    return invented(invention, tmp_path_factory.mktemp("next"))


def longest(spec: Spec, version: int) -> int:
    """The limit of the length of a frame, under a version without flags."""
    of_versions = (
        each
        for each in spec.limits
        if not (each.negotiated_with or each.tolerated_by or each.plausible)
    )
    payload = max(each.payload for each in of_versions if version in each.versions)
    return spec.protocol.framing.length_with(payload)


@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_every_language_has_the_new_version(
    language: Language, spec: Spec, invention: Invention
) -> None:
    number, text, texts = invention.fields
    payload = (4711).to_bytes(2, "big") + "grüß".encode() + b"\0a\0\0b\0"
    command = framed(invention.command_code, payload)
    reply = framed(invention.reply_code, b"x\0")
    new_flags = (NEXT, invention.bit, 0)
    answers = workshop(language, spec).ask(
        [
            ask("frame", NEXT, 0, command.hex()),
            ask("frame", NEXT, 0, framed(invention.command_code, b"\0").hex()),
            ask("frame", NEXT, 0, framed(invention.command_code, b"\0\1x").hex()),
            ask("stream", NEXT, 0, 65536, (command + reply)[:9].hex(), (command + reply)[9:].hex()),
            ask("negotiate", NEXT + 2, *new_flags[1:], *new_flags, 0, 0, 0),
            ask("table", *new_flags),
            ask("table", NEXT, 0, 0),
            ask("negotiate", NEWEST, *new_flags[1:], NEXT, 0, 0, 0, *new_flags[1:]),
            ask("table", NEWEST, *new_flags[1:]),
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
    assert agreed == {"answer": list(new_flags), "max-length": longest(spec, NEXT)}
    id_, new_phase = f"command/{invention.command}", f"phase/{invention.phase}"
    assert granted["phases"]["phase/greeted"][id_] == new_phase
    assert granted["phases"][new_phase]["command/envelope-from"] == "phase/mail"
    assert granted["replies"][id_]["interim"] == [f"reply/{invention.reply}"]
    assert plain["replies"][id_]["interim"] == []
    # Without a flag there are a phase between two others, and replies to commands that were known.
    between, verdict = f"phase/{invention.between}", f"reply/{invention.verdict}"
    assert plain["phases"]["phase/recipients"]["command/data"] == between
    assert plain["phases"][between]["command/header"] == "phase/headers"
    assert plain["replies"]["command/data"]["final"][verdict] == "phase/greeted"
    assert f"reply/{invention.progress}" in plain["replies"]["command/end-of-message"]["interim"]
    assert plain["replies"]["command/envelope-recipient"]["final"]["reply/reject"] == "phase/mail"
    # Under the version before it, nothing of it is agreed, even where it is offered.
    not_agreed, older = old
    assert not_agreed == {"answer": [NEWEST, 0, 0], "max-length": longest(spec, NEWEST)}
    assert not any(id_ in ways for ways in older["phases"].values())
    assert older["phases"][new_phase].keys() == {"command/envelope-from"}


@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_older_versions_are_as_they_were(language: Language, spec: Spec) -> None:
    today, _ = read_once(SPEC)
    chance = Random(7)
    fields = [[flag.bit for flag in flags.members] for flags in today.negotiated.values()]
    questions = [
        ask("table", version, *(sum(b for b in bits if chance.random() < share) for bits in fields))
        for version in range(min(today.spoken_versions), max(today.spoken_versions) + 1)
        for share in (0, 1, *[0.3] * 10)
    ]
    wanted = map(json.loads, workshop(reference(), today).ask(questions))
    found = map(json.loads, workshop(language, spec).ask(questions))
    for question, old, new in zip(questions, wanted, found, strict=True):
        known = {
            key: {id_: each for id_, each in new[key].items() if id_ in old[key]} for key in new
        }
        assert known == old, question
