"""What the targets of the Makefile promise."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copy

import pytest

from tests.needs.catalogue import NEEDS
from tests.needs.need import BARE

ROOT = Path(__file__).resolve().parents[1]
PYTEST = f"{sys.executable} -m pytest -q -p no:cacheprovider"


def make(*arguments: str, folder: Path = ROOT) -> tuple[int, str]:
    """The exit status of make, which sets up no environment, and what it prints."""
    environment = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    done = subprocess.run(
        ["make", "--old-file=.venv/.ready", f"BIN={Path(sys.executable).parent}", *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_help_lists_every_target() -> None:
    status, text = make("help")
    listed = dict(re.findall(r"^make ([\w-]+) +(.+)$", text, re.MULTILINE))
    (phony,) = re.findall(r"^\.PHONY: (.*)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert status == 0
    assert len(listed) == len(text.splitlines())
    assert set(listed) == set(phony.split())
    guides = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]
    for guide in guides:
        assert set(re.findall(r"`make ([\w-]+)", guide.read_text("utf-8"))) <= set(listed), guide


def test_the_doctor_lists_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(BARE, "true")
    status, text = make("doctor")
    assert status == 0
    for need in NEEDS.values():
        assert re.search(
            rf"^missing +{re.escape(need.name)} +{re.escape(need.purpose)} ", text, re.M
        )
        assert need.source in text


def test_the_doctor_that_fails_says_so() -> None:
    status, _ = make("doctor", "ANY_PYTHON=false")
    assert status != 0


@pytest.mark.parametrize(("target", "is_bare"), [("bare", "true"), ("check", "")])
def test_only_a_bare_run_finds_nothing(
    target: str, is_bare: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(BARE, raising=False)
    status, text = make(target, "T=go", f"PYTEST=sh -c 'echo bare=$${BARE}'")
    assert status == 0
    assert f"\nbare={is_bare}\n" in text


@pytest.mark.parametrize("chosen", [(), ("T=",), ("T=cobol",)])
def test_a_check_of_no_target_asks_for_one(chosen: tuple[str, ...]) -> None:
    status, text = make("check", "PYTEST=false", *chosen)
    assert status == 2
    assert text.startswith("Which target? make check T=NAME")


@pytest.mark.parametrize(
    ("target", "passes", "told"),
    [
        ("good", True, "2 passed, 4 deselected"),
        ("bad", False, "1 failed, 1 passed"),
        ("own", False, "1 failed"),
        ("stale", False, "is stale"),
    ],
)
def test_a_check_is_of_one_target(tmp_path: Path, target: str, passes: bool, told: str) -> None:
    copy(ROOT / "Makefile", tmp_path)
    for folder in ("conformance", "docs", "generator", "own", "package"):
        (tmp_path / "tests" / folder).mkdir(parents=True)
    names = ("good", "bad", "own", "stale")
    for name in names:
        (tmp_path / "generator" / "targets" / name).mkdir(parents=True)
    (tmp_path / "generator" / "__main__.py").write_text(
        "import sys\nassert sys.argv[1] == '--check'\n"
        "sys.exit('is stale' if sys.argv[2] == 'stale' else 0)\n"
    )
    (tmp_path / "tests" / "conformance" / "test_all.py").write_text(
        f"import pytest\n@pytest.mark.parametrize('name', {names})\ndef test(name): pass\n"
    )
    for place in ("package/test_good.py", "package/test_bad.py", "own/test_it.py"):
        (tmp_path / "tests" / place).write_text(f"def test(): assert {'good' in place}\n")
    status, text = make("check", f"T={target}", f"PYTEST={PYTEST}", folder=tmp_path)
    assert (status == 0) is passes
    assert told in text


def test_a_check_finds_the_tests_of_a_target() -> None:
    status, text = make("check", "T=go", f"PYTEST={PYTEST} --collect-only")
    found = {line.partition("::")[0] for line in text.splitlines() if "::" in line}
    assert status == 0
    assert {Path(each).parts[1] for each in found} == {
        "generator",
        "conformance",
        "package",
        "docs",
    }
    assert "tests/package/test_go.py" in found
    assert not any("[rust]" in line or "test_rust" in line for line in text.splitlines())
