"""The offers that the spec tells of a program are those that were recorded of it."""

import json
from collections.abc import Iterator

import milter_protocol as mp
from generator.model import Implementation, Offer, Spec
from tests.interop.libmilter.listed import read
from tests.sessions.recordings import FOLDER, recorded


def _recorded(spec: Spec) -> Iterator[tuple[Implementation, Offer, str]]:
    for program in spec.implementations:
        for offer in program.offers:
            for each in offer.evidence:
                if each.source == "capture":
                    yield program, offer, f"{each.where}.jsonl"


def test_an_offer_is_the_recorded_one() -> None:
    tried = list(_recorded(read()))
    assert tried
    for program, offer, file in tried:
        said = next(each.message for each in recorded(file) if each.side == "mta")
        assert isinstance(said, mp.Negotiate), file
        numbers = {"actions": int(said.actions), "steps": int(said.steps)}
        assert (said.version, numbers) == (offer.version, dict(offer.flags)), file
        head = json.loads((FOLDER / file).read_text().splitlines()[0])
        assert head["mta"].partition(" ")[2] == program.examined, file
