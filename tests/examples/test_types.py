"""The examples are typed as strictly as the package."""

import os
import subprocess
import sys
from pathlib import Path

from .running import EXAMPLES

PACKAGE = EXAMPLES.parents[1] / "generated" / "python"


def test_the_examples_pass_the_strict_type_check(tmp_path: Path) -> None:
    programs = sorted(EXAMPLES.glob("*.py"))
    assert len(programs) >= 4
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), *programs],
        cwd=EXAMPLES.parents[1],
        env={**os.environ, "MYPYPATH": f"{PACKAGE}{os.pathsep}{EXAMPLES}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
