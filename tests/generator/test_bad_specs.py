"""Each rule is broken by a small file, whose first line is the problem that it gives.

The line reads `# line:column: rule: message`, or begins with the name of a file of `base/` where
the problem is found in that one. The message may be cut after any character.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.check import RULES
from generator.load import SpecError
from generator.reading import read_spec
from tests.generator.folders import BAD_SPECS, BASE
from tests.generator.specs import problems_if_any

RULES_OF_LOADING = {
    "ambiguous-scalar",
    "character",
    "contradicting-keys",
    "duplicate-key",
    "empty-value",
    "encoding",
    "hexadecimal",
    "misplaced-key",
    "missing-key",
    "schema",
    "unknown-key",
    "unknown-word",
    "wrong-type",
    "yaml-key",
    "yaml-mapping",
    "yaml-syntax",
}
FILES = sorted(BAD_SPECS.glob("*.yaml"))


def expected(file: Path) -> str:
    first = file.read_bytes().splitlines()[0].decode()
    line = first.removeprefix("# ")
    return f"zz-bad.yaml:{line}" if line[0].isdigit() else line


def test_the_base_is_good() -> None:
    read_spec(BASE)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_file_gives_exactly_its_problem(
    file: Path, laid_over_base: Callable[[Path], Path]
) -> None:
    with pytest.raises(SpecError) as caught:
        read_spec(laid_over_base(file))
    problems = [str(problem) for problem in caught.value.problems]
    assert len(problems) == 1, problems
    assert problems[0].startswith(expected(file))


RECOMMENDED = re.compile(r"(?:did you mean '(.+)'\?|it can be ([a-z]+/[^ ,]+).*)")
RECOMMENDING = [file for file in FILES if RECOMMENDED.search(expected(file))]


@pytest.mark.parametrize("file", RECOMMENDING, ids=lambda file: file.stem)
def test_what_an_error_recommends_passes(
    file: Path, laid_over_base: Callable[[Path], Path]
) -> None:
    folder = laid_over_base(file)
    (problem,) = problems_if_any(lambda: read_spec(folder))
    found = RECOMMENDED.fullmatch(problem.hint)
    assert found
    place = problem.place
    wrong = problem.message.partition(" ")[0].strip("'")
    lines = (folder / place.file).read_text("utf-8").split("\n")
    line = lines[place.line - 1]
    before, after = line[: place.column - 1], line[place.column - 1 :]
    lines[place.line - 1] = before + after.replace(wrong, found[1] or found[2], 1)
    assert wrong in after
    (folder / place.file).write_text("\n".join(lines), "utf-8")
    left = {(each.place, each.rule) for each in problems_if_any(lambda: read_spec(folder))}
    assert (place, problem.rule) not in left


def test_each_expression_is_looked_at(laid_over_base: Callable[[Path], Path]) -> None:
    """One that no engine can read does not hide the next."""
    folder = laid_over_base(BAD_SPECS / "expression.yaml")
    shutil.copy(folder / "zz-bad.yaml", folder / "zz-worse.yaml")
    worse = folder / "zz-worse.yaml"
    worse.write_text(worse.read_text().replace("rule/bad", "rule/worse"))
    with pytest.raises(SpecError) as caught:
        read_spec(folder)
    places = [str(problem).partition(" ")[0] for problem in caught.value.problems]
    assert places == ["zz-bad.yaml:4:11:", "zz-worse.yaml:4:11:"]


def test_every_rule_has_a_bad_file() -> None:
    shown = {re.split(": ", expected(file))[1] for file in FILES}
    assert shown == set(RULES) | RULES_OF_LOADING


def test_the_name_of_a_bad_file_is_its_rule() -> None:
    for file in FILES:
        rule = expected(file).split(": ")[1]
        assert file.stem == rule or file.stem.startswith(f"{rule}-"), file.name


def test_every_rule_is_a_function_with_a_sentence_that_says_it() -> None:
    for rule, function in RULES.items():
        assert (function.__doc__ or "").strip().endswith("."), rule
