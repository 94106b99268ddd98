"""Running Spin: a model becomes a C program, which searches all of its states."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model import Spec
from tests.generator.specs import generate
from tests.needs.asking import need

SEARCH = ("-DSAFETY", "-DNOCLAIM", "-DCOLLAPSE")
MEGABYTES = 600
DEEPEST = 20_000
_ERROR = re.compile(r"^pan:1: (.+) \(at depth", re.MULTILINE)
_STATES = re.compile(r"^ *(\S+) states, stored", re.MULTILINE)
_UNREACHED = re.compile(r'^\t(\S+):(\d+), state \d+, "', re.MULTILINE)
_SECONDS = re.compile(r"^pan: elapsed time (\S+) seconds", re.MULTILINE)
_MEGABYTES = re.compile(r"([\d.]+)\ttotal actual memory usage")


@dataclass(frozen=True)
class Outcome:
    """What a search has found.

    Attributes:
        error: the first error, in the words of Spin; empty if no conversation fails.
        states: how many states the model has, as far as it was searched.
        megabytes: the memory that this took.
        seconds: the time that it took.
        unreached: the lines that no run came to, by file.
    """

    error: str
    states: int
    megabytes: float
    seconds: float
    unreached: frozenset[tuple[str, int]]


def model_of(spec: Spec, folder: Path, other: Spec | None = None, side: str = "") -> Path:
    """The model of a spec in a folder; one side can be that of another spec."""
    made = generate(folder / "model", "promela", spec)
    if other is not None:
        theirs = generate(folder / "theirs", "promela", other)
        shutil.copy(theirs / "sides" / f"{side}.pml", made / "sides")
    return made / f"{spec.protocol.id}.pml"


def ran(command: Sequence[str], folder: Path) -> str:
    """What a program prints that must not fail."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout


def understood(model: Path, *defines: str) -> None:
    """Let Spin read a model and write the program that searches it."""
    # Without -o3, Spin takes steps together, and then says of some that they were not reached.
    printed = ran([need("spin").program(), "-o3", *defines, "-a", model.name], model.parent)
    assert "rror" not in printed, printed


def searched(
    model: Path, *defines: str, megabytes: int = MEGABYTES, fast_build: bool = False
) -> Outcome:
    """Search all states of a model, or up to the first error.

    Args:
        model: the model.
        defines: what is defined for it.
        megabytes: the memory that the search may take.
        fast_build: whether the search is not optimised, for those that end soon.
    """
    understood(model, *defines)
    compiler = need("spin").program(1)
    level = "-O0" if fast_build else "-O2"
    search = (*SEARCH, f"-DMEMLIM={megabytes}")
    ran([compiler, level, *search, "-o", "pan", "pan.c"], model.parent)
    printed = ran(["./pan", f"-m{DEEPEST}", "-w24"], model.parent)
    assert "max search depth too small" not in printed, printed
    error = _ERROR.search(printed)
    assert error or "Search not completed" not in printed, printed
    states, took, memory = (float(_one(each, printed)) for each in (_STATES, _SECONDS, _MEGABYTES))
    return Outcome(
        error[1] if error else "",
        int(states),
        memory,
        took,
        frozenset((file, int(line)) for file, line in _UNREACHED.findall(printed)),
    )


def _one(pattern: re.Pattern[str], printed: str) -> str:
    found = pattern.search(printed)
    assert found, printed
    return found[1]
