"""What pages show of the examples is what the programs do; and the filter of the README."""

import re
import shlex
from pathlib import Path

import pytest

from tests.pages import blocks, page
from tests.ports import held_port

from .running import EXAMPLES, command_of, serving

PAGES = ("examples.md", "first-filter.md", "sessions.md")
GUIDE = "".join(map(page, PAGES))
README = (EXAMPLES.parents[1] / "README.md").read_text("utf-8")
SHOWN = [each.text for each in blocks(GUIDE, "console")]
ADDRESS = "inet:8891@127.0.0.1"


def test_every_program_is_on_a_page() -> None:
    included = re.findall(r'^--8<-- "examples/(\w+\.py)"$', GUIDE, re.MULTILINE)
    assert sorted(included) == sorted(file.name for file in EXAMPLES.glob("*.py"))
    assert re.findall(r'^``` { \.python title="(.*)" }$', GUIDE, re.MULTILINE) == included


def test_every_filter_is_tried_on_a_page() -> None:
    filters = [file.name for file in EXAMPLES.glob("*.py") if "aio.serve(" in file.read_text()]
    tried = re.findall(r"^\$ python (\w+\.py) .*&$", GUIDE, re.MULTILINE)
    assert filters
    assert sorted(tried) == sorted(filters)
    assert len(SHOWN) == len(tried)


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.split()[2])
def test_what_a_page_shows_is_what_comes(shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    start, ask, expected = shown.split("\n", 2)
    with held_port() as port:
        here = f"inet:{port}@127.0.0.1"
        _, _, name, *arguments, background = shlex.split(start.replace(ADDRESS, here))
        assert (background, arguments[0]) == ("&", here)
        with serving(EXAMPLES / name, port, *arguments):
            _, name, *arguments = shlex.split(ask.replace(ADDRESS, here))
            assert name == "milter-protocol"
            result = command_of(*arguments)
    assert (result.returncode, result.stdout.decode()) == (0, expected)


def test_the_filter_of_the_readme_adds_its_header(tmp_path: Path) -> None:
    (code,) = (text for _, _, text in blocks(README, "python") if "aio.serve(" in text)
    assert len(code.splitlines()) <= 15
    assert code.count(ADDRESS) == 1
    program = tmp_path / "filter.py"
    with held_port() as port:
        here = f"inet:{port}@127.0.0.1"
        program.write_text(code.replace(ADDRESS, here), "utf-8")
        with serving(program, port):
            result = command_of("ask", here, str(EXAMPLES / "mail.eml"))
    assert result.returncode == 0
    assert "\n  add-header X-Checked: yes\n" in result.stdout.decode()
