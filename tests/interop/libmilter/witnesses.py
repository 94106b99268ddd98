"""A conversation for each listed difference of the state tables, in which it is met.

`python -m tests.interop.libmilter.witnesses` looks for those that are missing, by libmilter's table
in the spec and by our sessions, and writes the file anew; the tests ask libmilter itself.
"""

import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from generator.model import Spec
from tests.interop.libmilter import listed
from tests.interop.libmilter.comparing import Comparison, without_verdicts
from tests.interop.libmilter.conversations import up_to
from tests.interop.libmilter.settings import MORE_SETTINGS, SETTINGS
from tests.interop.libmilter.walks import Said, walks, with_verdicts

FILE = Path(__file__).with_name("witnesses.toml")
_RANDOM = 3_000


class Witness(NamedTuple):
    """A conversation.

    Attributes:
        setting: the name of the setting.
        said: the commands, and what the filter answers to them.
    """

    setting: str
    said: Said


def read() -> dict[str, Witness]:
    """The witnesses by the id of the difference."""
    found = tomllib.loads(FILE.read_text("utf-8"))
    return {
        id_: Witness(each["setting"], Said(each["commands"], each["verdicts"]))
        for id_, each in found.items()
    }


def differences(spec: Spec) -> set[str]:
    """The ids of all differences."""
    return {each.id for each in listed.table_of(spec).differences}


def met_in(spec: Spec, witness: Witness) -> set[str]:
    """The differences that are met in a conversation, if libmilter does as its table says."""
    seen = listed.Listed(spec)
    Comparison(spec, seen, MORE_SETTINGS[witness.setting]).expect(witness.said)
    return seen.met


def _conversations() -> Iterator[Witness]:
    for name in SETTINGS:
        for said in without_verdicts(f"O{commands}" for commands in up_to(3)):
            yield Witness(name, said)
    for said in without_verdicts(up_to(2)):
        yield Witness("everything", said)
    for name, setting in MORE_SETTINGS.items():
        for said in chain(with_verdicts(setting, _RANDOM), walks(setting, _RANDOM)):
            yield Witness(name, said)


def main() -> int:
    """Look for what is missing."""
    spec = listed.read()
    wanted = differences(spec)
    known = {id_: each for id_, each in read().items() if id_ in met_in(spec, each)}
    found = {id_: each for id_, each in known.items() if id_ in wanted}
    for each in _conversations():
        if wanted <= found.keys():
            break
        found |= dict.fromkeys(met_in(spec, each) - found.keys(), each)
    FILE.write_text("".join(map(_entry, sorted(found.items()))), "utf-8")
    print(f"{len(found)} of {len(wanted)} have a witness")
    return 0 if wanted <= found.keys() else 1


def _entry(item: tuple[str, Witness]) -> str:
    id_, (setting, (commands, verdicts)) = item
    said = ", ".join(f'{letter} = "{verdict}"' for letter, verdict in verdicts.items())
    table = f"{{ {said} }}" if said else "{}"
    return f'["{id_}"]\nsetting = "{setting}"\ncommands = "{commands}"\nverdicts = {table}\n\n'


if __name__ == "__main__":
    sys.exit(main())
