"""Made-up specs go through all languages: each builds, is clean, and agrees with the others.

Most of the time goes into starting tools, so several specs are built at once.
"""

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.model import Spec
from tests.conformance.languages.registry import Language, Workshop, built, linted
from tests.fuzz.comparing import Comparison, shortest
from tests.fuzz.inputs import Inputs

QUESTIONS = 2000
LONGEST = 4000
"""The most characters of a fault that are shown."""


@dataclass(frozen=True)
class Fault:
    """What is wrong with a spec in a language, or between languages.

    Attributes:
        language: the language; `None` where several do not agree.
    """

    seed: int
    language: Language | None
    what: str

    def __str__(self) -> str:
        title = self.language.title if self.language else "they do not agree"
        only = f" --language {self.language.name}" if self.language else ""
        again = f"python -m tests.fuzz.specs --seed {self.seed} --count 1{only}"
        return f"seed {self.seed}: {title}: {self.what[:LONGEST]}\nagain: {again}"


@dataclass(frozen=True)
class _Tried:
    workshops: Mapping[int, Workshop]
    faults: Sequence[Fault]


def faults(specs: Mapping[int, Spec], languages: Sequence[Language]) -> Iterator[Fault]:
    """What is wrong with what is generated from specs, which have the seeds they were made from.

    The folders of those that are well are removed.
    """
    with ThreadPoolExecutor(len(languages)) as pool:
        tried = list(pool.map(lambda each: _tried(specs, each), languages))
    found = [fault for each in tried for fault in each.faults]
    for seed, spec in specs.items():
        workshops = [each.workshops[seed] for each in tried if seed in each.workshops]
        found += _disagreements(seed, spec, workshops)
        if all(fault.seed != seed for fault in found):
            for each in workshops:
                shutil.rmtree(each.folder)
    yield from sorted(found, key=lambda fault: fault.seed)


def _tried(specs: Mapping[int, Spec], language: Language) -> _Tried:
    """The workshops of a language for all specs that build there, and what is wrong."""
    workshops: dict[int, Workshop] = {}
    found = []
    for seed, spec in specs.items():
        try:
            workshops[seed] = Workshop(language, spec)
        except Exception as error:
            found.append(Fault(seed, language, f"it cannot be rendered: {error!r}"))
    wrong = built([*workshops.values()])
    well = {seed: each for seed, each in workshops.items() if each not in wrong}
    wrong |= linted([*well.values()])
    found += [
        Fault(seed, language, wrong[each]) for seed, each in workshops.items() if each in wrong
    ]
    return _Tried(well, found)


def _disagreements(seed: int, spec: Spec, workshops: Sequence[Workshop]) -> Iterator[Fault]:
    if len(workshops) < 2:
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            comparison = Comparison(workshops, Inputs(spec, seed), Path(folder))
            for _ in comparison.run(QUESTIONS):
                for each in shortest(comparison.disagreements, 3):
                    yield Fault(seed, None, str(each))
        except AssertionError as error:
            yield Fault(seed, None, str(error))
