"""A decoder in Ruby that reads the document at run time, written after its README and schema."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.engine import render
from tests.conformance.questions import Json, agreed, published
from tests.generator.folders import SPECS
from tests.generator.specs import read_once, target_named
from tests.needs.asking import need

DECODER = Path(__file__).with_name("decoder.rb")
TEXTS = (
    b"",
    b"a",
    b"X",
    b"X\n",
    b"X\r",
    b"\nX",
    b"a b",
    b"a\tb",
    b"1.50",
    b"1.50\n",
    b"\xff",
    b"250 ok",
)


@pytest.fixture(scope="module", params=sorted(SPECS))
def spec_name(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def answers(name: str, folder: Path, questions: Sequence[str]) -> list[Any]:
    ruby = need("ruby").program()
    plan = render(target_named("json"), read_once(SPECS[name])[0])
    document = folder / "document.json"
    document.write_text(next(text for path, text in plan.items() if path.stem == name), "utf-8")
    done = subprocess.run(
        [ruby, DECODER, document],
        input="".join(f"{line}\n" for line in questions),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_vector(spec_name: str, tmp_path: Path) -> None:
    wanted: list[tuple[Json, Any]] = []
    for topic in published(read_once(SPECS[spec_name])[0]):
        for each in topic["messages"]:
            said = {"message": each["message"], "values": each["values"]}
            wanted.append((each, said))
        wanted += [(each, {"error": each["error"]}) for each in topic["malformed"]]
    asked = [" ".join(map(str, ("frame", *agreed(each), each["frame"]))) for each, _ in wanted]
    assert answers(spec_name, tmp_path, asked) == [answer for _, answer in wanted]


def test_the_automata_are_the_expressions(spec_name: str, tmp_path: Path) -> None:
    rules = read_once(SPECS[spec_name])[0].rules
    asked = [(rule, text) for rule in rules for text in TEXTS]
    wanted = []
    for rule, text in asked:
        pattern = re.sub(r"(?<!\\)\$$", r"\\Z", rule.pattern).encode()
        wanted.append((re.search(pattern, text) is None) is rule.must_match)
    found = answers(spec_name, tmp_path, [f"rule {rule.id} {text.hex()}" for rule, text in asked])
    assert found == wanted
