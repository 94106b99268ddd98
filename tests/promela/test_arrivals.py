"""What the filter of the model takes is what the package allows."""

from collections.abc import Iterator

import milter_protocol as mp
from generator.lower.state_table import table
from generator.targets.promela.conditions import Agreed, word
from generator.targets.promela.passing import arrivals
from tests.generator.folders import SPECS
from tests.generator.specs import read_once
from tests.sessions.talking import STEPS_OF
from tests.sessions.test_model import SUPPRESSED

SPEC, _ = read_once(SPECS["milter"])
TABLE = table(SPEC)
PHASES = {word(f"phase/{each.name.lower().replace('_', '-')}"): each for each in mp.Phase}
STEPS = [word(f"step/{str(each.name).lower().replace('_', '-')}") for each in mp.Steps]


def in_python(test: str) -> str:
    return test.replace("&&", "and").replace("||", "or").replace("!", "not ")


def agreements() -> Iterator[mp.Options]:
    for version, steps in STEPS_OF.items():
        for chosen in {steps & each for each in SUPPRESSED}:
            yield mp.Options(version=version, steps=chosen)


def test_the_filter_takes_what_may_be_sent() -> None:
    agreed = Agreed(SPEC.spoken_versions)
    rows = [
        (
            PHASES[word(phase.id)],
            word(TABLE.rows[command].id),
            PHASES[word(TABLE.phases[to].id)],
            compile(in_python(test), test, "eval"),
        )
        for place, phase in enumerate(TABLE.phases)
        for command, to, test in arrivals(TABLE, place, agreed)
    ]
    count = 0
    for options in agreements():
        known = {
            name: bool(options.steps & flag) for name, flag in zip(STEPS, mp.Steps, strict=True)
        }
        values = {"true": True, "false": False, "version": options.version, **known}
        holding = [row[:3] for row in rows if eval(row[3], values)]
        expected = {
            (phase, word(command.ID), mp.phase_after(phase, command, options))
            for phase in mp.Phase
            for command in mp.allowed_commands(phase, options)
        }
        assert len(holding) == len(expected)
        assert set(holding) == expected
        count += 1
    assert count == 512 + 512 + 256 + 128
