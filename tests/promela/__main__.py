"""Searches the model of the protocol, further than the tests do.

With `--every-set`, commands and replies are left out in every combination.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.generator.folders import SPEC
from tests.generator.specs import read_once
from tests.promela.checking import model_of, searched


def main() -> None:
    """Print what was found.

    Raises:
        SystemExit: a conversation fails.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.promela", description=__doc__)
    parser.add_argument("--depth", type=int, default=3, help="how many messages a queue holds")
    parser.add_argument("--every-set", action="store_true", help="try every set of flags")
    parser.add_argument("--megabytes", type=int, default=1_000, help="the memory that it may take")
    chosen = parser.parse_args()
    defines = [f"-DDEPTH={chosen.depth}", *(["-DEVERY_SET"] if chosen.every_set else [])]
    with TemporaryDirectory() as folder:
        model = model_of(read_once(SPEC)[0], Path(folder))
        found = searched(model, *defines, megabytes=chosen.megabytes)
    print(f"{found.states:,} states, {found.megabytes:.0f} MB, {found.seconds:.0f} s")
    if found.error:
        raise SystemExit(f"{found.error}; {model.name} --depth {chosen.depth}")


if __name__ == "__main__":
    main()
