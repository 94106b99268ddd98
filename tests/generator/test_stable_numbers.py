"""Numbers that leave a program stay what they are when something comes in between."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.engine import Plan, render
from generator.model import Spec
from generator.model.errors import ERRORS, NUMBERS
from tests.generator.folders import SPEC
from tests.generator.inventing import Invention, invented
from tests.generator.specs import read_once, target_named

NEW = Invention.random(11)
# What numbers look like: for each target its files, and the places of a name and a number in them.
SHOWN = {
    "c": ("milter.h", r"^    (MILTER_(?:KIND|PHASE|ERROR_KIND)_\w+) = (\w+)"),
    "go": ("messages.go values.go", r"^\t(\w+ (?:Kind|Phase)) = (.+)$"),
    "java": ("Kind.java Phase.java ErrorKind.java", r"^  (\w+\(.*?), ([0-9a-fx]+)[,)]"),
    "rust": ("values.rs", r"^    ([A-Z]\w+) = (\w+),$"),
    "wireshark": ("milter.lua", r'^    \[(\d+)\] = "([a-z0-9-]+)",$'),
}


def render_one(name: str, spec: Spec) -> Plan:
    return render(target_named(name), spec)


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Spec, Spec]:
    return read_once(SPEC)[0], invented(NEW, tmp_path_factory.mktemp("next"))


def numbers(target: str, spec: Spec) -> Mapping[str, str]:
    files, shown = SHOWN[target]
    texts = {path.name: text for path, text in render_one(target, spec).items()}
    text = "\n".join(texts[name] for name in files.split())
    return dict(re.findall(shown, text, re.MULTILINE))


@pytest.mark.parametrize("target", SHOWN)
def test_nothing_moves(target: str, specs: tuple[Spec, Spec]) -> None:
    old, new = (numbers(target, spec) for spec in specs)
    assert old.items() <= new.items()
    # The phases that are new, and in most targets the four messages.
    assert len(new) == len(old) + (2 if target == "wireshark" else 6)


def test_nothing_moves_in_json(specs: tuple[Spec, Spec]) -> None:
    old, new = (
        {
            each.get("id") or each["kind"]: each.get("number", each.get("code"))
            for key in ("messages", "errors", "encode-errors", "phases")
            for each in {**document, **document["session"]}[key]
        }
        for spec in specs
        for path, text in render_one("json", spec).items()
        if Path(path).stem == "milter"
        for document in [json.loads(text)]
    )
    assert old.items() < new.items()
    assert (new[f"phase/{NEW.phase}"], new[f"phase/{NEW.between}"]) == NEW.phase_numbers
    assert None not in new.values()


def test_every_kind_of_error_has_a_number_of_its_own() -> None:
    assert NUMBERS.keys() == ERRORS.keys()
    assert len(set(NUMBERS.values())) == len(ERRORS)
