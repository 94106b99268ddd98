"""The wheel, in an environment of its own, outside the checkout, with its dependencies alone."""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "generated" / "wireshark" / "milter.lua"
CAPTURE = ROOT / "tests" / "captures" / "postfix-3.7_v6_plain.jsonl"


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "wheel", "--no-deps", "--wheel-dir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return installed(wheel, tmp_path_factory.mktemp("environment"))


def installed(what: str | Path, folder: Path) -> Path:
    """An environment in a folder with a package and its dependencies."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    run(python, "-m", "pip", "--disable-pip-version-check", "-q", "install", what, cwd=folder)
    return folder


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        metadata = next(name for name in names if name.endswith("METADATA"))
        text = archive.read(metadata).decode()
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith((".data", ".dist-info"))} == {"milter_protocol"}
    data = {name.partition(".data/data/")[2] for name in names if ".data/" in name}
    pages = {f"share/man/man1/{page.name}" for page in (ROOT / "docs" / "man").glob("*.1")}
    assert data == {"share/milter-protocol/milter.lua", *pages}
    assert "share/man/man1/milter-protocol.1" in pages
    assert "milter_protocol/py.typed" in names
    needed = [line for line in text.splitlines() if line.startswith("Requires-Dist")]
    library = [line for line in needed if "; extra ==" not in line]
    assert library == ["Requires-Dist: construct<3,>=2.10.70"]
    assert "License-Expression: MIT" in text
    assert "Project-URL: Homepage, https://" in text


def test_no_link_of_the_description_needs_the_checkout(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (name for name in archive.namelist() if name.endswith("METADATA"))
        description = archive.read(metadata).decode().partition("\n\n")[2]
    links = re.findall(r"\]\(([^)]+)\)", description)
    assert len(links) > 10
    assert [link for link in links if not link.startswith(("https://", "#"))] == []


def test_the_package_works_with_its_dependencies_alone(environment: Path, tmp_path: Path) -> None:
    present = json.loads(
        run(environment / "bin" / "python", "-m", "pip", "list", "--format", "json", cwd=tmp_path)
    )
    names = {each["name"].lower() for each in present} - {"pip", "setuptools"}
    assert names == {"milter-protocol", "construct"}
    code = (
        "import milter_protocol as mp;"
        "message = mp.decode(mp.encode(mp.Header('Subject', 'hi')));"
        "parsed = mp.constructs.Header.parse(message.payload);"
        "print(message, parsed.value, mp.__file__, mp.__version__)"
    )
    out = run(environment / "bin" / "python", "-c", code, cwd=tmp_path)
    assert out.startswith("Header(name='Subject', value='hi') b'hi' " + str(environment))


def test_the_command_asks_for_its_tools(environment: Path) -> None:
    script = environment / "bin" / "milter-protocol"
    done = subprocess.run([script, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("pip install 'milter-protocol[tools]'\n")


def test_the_command_reads_a_recording_and_brings_the_plugin(wheel: Path, tmp_path: Path) -> None:
    environment = installed(f"{wheel}[tools]", tmp_path / "environment")
    copy = shutil.copy(CAPTURE, tmp_path)
    script = run(environment / "bin" / "milter-protocol", "decode", copy, cwd=tmp_path)
    module = run(
        environment / "bin" / "python", "-m", "milter_protocol", "decode", copy, cwd=tmp_path
    )
    assert script == module
    assert "EnvelopeFrom" in script
    program = environment / "bin" / "milter-protocol"
    run(program, "wireshark", "--install", cwd=tmp_path, HOME=str(tmp_path))
    run(program, "wireshark", "--install", "--folder", tmp_path / "other", cwd=tmp_path)
    for folder in (".local/lib/wireshark/plugins", "other"):
        assert (tmp_path / folder / PLUGIN.name).read_bytes() == PLUGIN.read_bytes()
