"""Programs make messages as their vectors have them, in every language."""

from pathlib import Path

import pytest

from generator.languages import samples_of
from generator.lower.samples import sampled_values
from tests.conformance.languages.registry import Language, languages
from tests.conformance.programs import output_of
from tests.generator.folders import SPECS
from tests.generator.specs import read_once

LONGEST = 1000
# Protocols that have fields of every kind together, and how many frames of each at least are made.
COUNTS = {"milter": 180, "kinds": 20}


@pytest.mark.parametrize("name", COUNTS)
@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_a_sample_makes_its_frame(language: Language, name: str, tmp_path: Path) -> None:
    spec = read_once(SPECS[name])[0]
    writer = samples_of(spec)[language.title]
    frames, samples = [], []
    for vector in (each for topic in spec.vectors for each in topic.messages):
        values = sampled_values(spec, vector)
        if values is not None and len(vector.frame) <= LONGEST:
            frames.append(vector.frame.hex())
            samples.append(writer.of(vector.message, values, len(vector.frame)))
    assert len(frames) >= COUNTS[name]
    made = output_of("sampled", language, spec, tmp_path, samples=samples)
    assert made.splitlines() == frames
