"""The fuzzer that is guided by coverage finds nothing in some seconds; more with FUZZ_SECONDS."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.fuzz.inputs import Inputs
from tests.generator.folders import ROOT, SPEC
from tests.generator.specs import read_once
from tests.needs.asking import need


def test_it_finds_nothing(tmp_path: Path) -> None:
    need("atheris")
    for number, (_, frame) in enumerate(Inputs(read_once(SPEC)[0], 1).known):
        (tmp_path / str(number)).write_bytes(frame)
    seconds = os.environ.get("FUZZ_SECONDS", "8")
    options = [f"-max_total_time={seconds}", "-max_len=4096", "-print_final_stats=1"]
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.coverage_guided", *options, str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": f"{ROOT}:{ROOT / 'generated' / 'python'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    executed = re.search(r"number_of_executed_units: *(\d+)", done.stderr)
    assert executed is not None
    print(f"{executed[1]} inputs")
    assert int(executed[1]) > 100
