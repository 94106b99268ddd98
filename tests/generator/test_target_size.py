"""What a language costs: a folder of a few hundred lines, in files that can be read at once."""

import pytest

from generator.engine import Target, targets
from tests.generator.folders import ROOT

MOST = 1750
MOST_IN_A_FILE = 300
LARGER = {
    "docs": "it is the site, with its drawings",
    "python": "it has the sessions, the service and the reading of traffic as well",
}
WRITTEN = {
    *(".c", ".cjs", ".go", ".h", ".j2", ".java", ".js", ".lua", ".mjs"),
    *(".py", ".rb", ".rs", ".sh", ".ts"),
}
COMMENTS = ("#", "//", "/*", "*", "--", '"""', "{#")


def files(target: Target) -> dict[str, list[str]]:
    """The lines of each file written by hand: view, templates and runtime."""
    found = (file for file in sorted(target.folder.rglob("*")) if file.is_file())
    return {
        file.relative_to(target.folder).as_posix(): file.read_text("utf-8").splitlines()
        for file in found
        if "__pycache__" not in file.parts and file.name != "target.toml"
    }


def is_code(line: str) -> bool:
    """Whether a line costs anything: comments, which users read, and empty lines are free."""
    return bool(line.strip()) and not line.strip().startswith(COMMENTS)


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_a_target_is_small(target: Target) -> None:
    written = files(target)
    longest = max(written, key=lambda name: len(written[name]))
    code = sum(is_code(line) for lines in written.values() for line in lines)
    total = sum(map(len, written.values()))
    print(f"{target.name}: {code} lines of code, {total} with comments and empty lines")
    assert len(written[longest]) <= MOST_IN_A_FILE, longest
    assert target.name in LARGER or code <= MOST


def test_what_is_larger_is_there() -> None:
    assert set(LARGER) <= {target.name for target in targets()}


@pytest.mark.parametrize("folder", ["generator", "tests"])
def test_no_file_is_long(folder: str) -> None:
    """Tests and drivers too; but for what is compared and what was recorded."""
    long = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / folder).rglob("*")
        if file.suffix in WRITTEN
        and "golden" not in file.parts
        and len(file.read_text("utf-8").splitlines()) > MOST_IN_A_FILE
    ]
    assert long == []
