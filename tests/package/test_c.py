"""The C library is installed, and found by a project of its own with CMake and with pkg-config."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.needs.asking import need
from tests.package.consuming import (
    CONSUMERS,
    GENERATED,
    OUTPUT,
    example,
    least,
    least_cmake,
    package,
    project,
    run,
)

FUNCTION = re.compile(r"^[\w \*]*?\b(milter_\w+)\([^{};]*\);", re.MULTILINE)
ARRAY = re.compile(r"^extern [\w \*]+ (milter_\w+)\[\];", re.MULTILINE)


@dataclass(frozen=True)
class Installed:
    """Where the library is, whether it is shared, and the CMake that made it."""

    prefix: Path
    is_shared: bool
    cmake: str


@pytest.fixture(scope="module", params=["shared", "static", "shared by the oldest CMake"])
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    need("c")
    kind = str(request.param)
    cmake = least_cmake() if "oldest" in kind else "cmake"
    folder = tmp_path_factory.mktemp("library")
    source, build, made = package("c", folder), folder / "build", folder / "made"
    shared = f"-DBUILD_SHARED_LIBS={'ON' if 'shared' in kind else 'OFF'}"
    # The library says itself what it exports, whatever the project around it prefers.
    hidden = "-DCMAKE_C_VISIBILITY_PRESET=hidden"
    run(cmake, "-S", source, "-B", build, shared, hidden, cwd=folder)
    run(cmake, "--build", build, cwd=folder)
    run(cmake, "--install", build, "--prefix", made, cwd=folder)
    # It is found wherever it is moved.
    return Installed(made.rename(folder / "moved"), "shared" in kind, cmake)


@pytest.mark.needs("c")
def test_the_oldest_cmake_is_the_one_that_is_stated(tmp_path: Path) -> None:
    assert f"version {least('c')['cmake']}." in run(least_cmake(), "--version", cwd=tmp_path)


def write_program(folder: Path) -> None:
    (folder / "main.c").write_text(example("c", "c"), "utf-8")


def test_another_project_finds_it_with_cmake(installed: Installed, tmp_path: Path) -> None:
    write_program(tmp_path)
    shutil.copy(CONSUMERS / "c" / "CMakeLists.txt", tmp_path)
    known = project()
    names = f"-DPACKAGE={known.name}", f"-DWANTED={known.version}"
    where = f"-DCMAKE_PREFIX_PATH={installed.prefix}"
    run(installed.cmake, "-S", ".", "-B", "build", where, *names, cwd=tmp_path)
    run(installed.cmake, "--build", "build", cwd=tmp_path)
    assert OUTPUT.search(run("build/consumer", cwd=tmp_path))


@pytest.mark.needs("pkg-config")
def test_another_project_finds_it_with_pkg_config(installed: Installed, tmp_path: Path) -> None:
    write_program(tmp_path)
    (folder,) = installed.prefix.rglob("pkgconfig")
    known = project()
    path = {"PKG_CONFIG_PATH": str(folder)}
    assert (
        run("pkg-config", "--modversion", known.name, cwd=tmp_path, **path).strip() == known.version
    )
    flags = run("pkg-config", "--cflags", "--libs", known.name, cwd=tmp_path, **path).split()
    run("cc", "-std=c11", "main.c", *flags, "-o", "consumer", cwd=tmp_path)
    printed = run("./consumer", cwd=tmp_path, LD_LIBRARY_PATH=str(folder.parent))
    assert OUTPUT.search(printed)


def test_a_shared_library_is_named_after_its_abi(installed: Installed, tmp_path: Path) -> None:
    known = project()
    name = f"lib{known.name}.so"
    if not installed.is_shared:
        assert not list(installed.prefix.rglob(f"{name}*"))
        return
    library = library_of(installed)
    assert f"[{name}.{known.abi}]" in run("readelf", "-d", library, cwd=tmp_path)
    assert (library.parent / f"{name}.{known.abi}").resolve() == library


def library_of(installed: Installed) -> Path:
    ending = f".so.{project().version}" if installed.is_shared else ".a"
    (library,) = installed.prefix.rglob(f"*{ending}")
    return library


def test_the_library_exports_what_the_header_declares(installed: Installed, tmp_path: Path) -> None:
    scope = "--dynamic" if installed.is_shared else "--extern-only"
    listed = run("nm", scope, "--defined-only", library_of(installed), cwd=tmp_path)
    exported = set(re.findall(r"^[0-9a-f]+ [A-Z] (\w+)$", listed, re.MULTILINE))
    header = (GENERATED / "c" / "milter.h").read_text("utf-8")
    text = re.sub(r"/\*.*?\*/", "", header, flags=re.DOTALL)
    declared = {*FUNCTION.findall(text), *ARRAY.findall(text)}
    assert len(declared) > 20
    assert exported == declared
