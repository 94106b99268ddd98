"""The limit that holds under each options, in every language, against the spec."""

import json
from collections.abc import Iterator
from functools import reduce
from operator import or_

import pytest

from generator.model import Spec
from tests.conformance.languages.registry import Language, languages, reference, workshop
from tests.conformance.questions import ask
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

Flags = dict[str, tuple[int, int]]
"""The flags that limits need: the field and the bit of each."""


def flags_of(spec: Spec) -> Flags:
    found: Flags = {}
    for place, flags in enumerate(spec.negotiated.values()):
        for flag in flags.members:
            if any(limit.negotiated_with == flag.id for limit in spec.limits):
                found[flag.id] = place, flag.bit
    return found


def subsets(flags: Flags) -> Iterator[set[str]]:
    for chosen in range(1 << len(flags)):
        yield {id_ for place, id_ in enumerate(flags) if chosen >> place & 1}


@pytest.mark.parametrize("name", ["milter", "full", "little"])
@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_the_greatest_limit_that_holds_applies(language: Language, name: str) -> None:
    spec, _ = read_once(SPECS[name])
    default = next(limit.payload for limit in spec.limits if limit.default)
    flags, fields = flags_of(spec), len(spec.negotiated)
    questions, wanted = [], []
    for version in range(min(spec.spoken_versions), max(spec.spoken_versions) + 1):
        for requested in subsets(flags):
            granted = {id_ for id_ in requested if version in spec.flag(id_)[1].offered}
            bits = [
                reduce(or_, (flags[id_][1] for id_ in requested if flags[id_][0] == place), 0)
                for place in range(fields)
            ]
            # All is offered; what the version lacks of it must not be asked for.
            request = [
                reduce(or_, (flags[id_][1] for id_ in granted if flags[id_][0] == place), 0)
                for place in range(fields)
            ]
            questions.append(
                ask("negotiate", version, *bits, version, *request, *[0] * (fields + 1))
            )
            holding = [
                limit.payload
                for limit in spec.limits
                if not (limit.default or limit.plausible or limit.tolerated_by)
                and limit.since <= version <= (limit.until or version)
                and (limit.negotiated_with is None or limit.negotiated_with in granted)
            ]
            wanted.append(spec.protocol.framing.length_with(max(holding, default=default)))
    answers = map(json.loads, workshop(language, spec).ask(questions))
    assert [answer["max-length"] for answer in answers] == wanted
    assert len(set(wanted)) > len(flags)


# In Python, such a limit is wrong use.
@pytest.mark.parametrize(
    "language",
    [each for each in languages() if each != reference()],
    ids=lambda each: each.name,
)
def test_no_limit_is_above_what_the_length_has_room_for(language: Language) -> None:
    spec, _ = read_once(SPECS["little"])
    message = next(each for each in spec.messages if each.id == "command/lists")
    # The lengths and counts of the other fields have 13 bytes.
    room = spec.protocol.framing.greatest_payload - 13
    questions = [
        ask("encode", 2, 0, 0xFFFFFFFF, message.code, "", "00" * size, 0, 0, 0, 0)
        for size in (room, room + 1)
    ]
    written, refused = map(json.loads, workshop(language, spec).ask(questions))
    assert len(bytes.fromhex(written["frame"])) == 0xFFFF
    assert refused == {"error": {"kind": "too-long"}}
