"""Compilers of the least versions that packages state take them, where they can be had."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.needs.asking import go_without
from tests.package.consuming import least, package, run


@pytest.mark.needs("go")
def test_go(tmp_path: Path) -> None:
    stated = least("go")["go"]
    folder = package("go", tmp_path)
    # The go command fetches toolchains as it does modules.
    chosen = {"GOTOOLCHAIN": f"go{stated}.0"}
    asked = subprocess.run(
        ["go", "version"],
        env=os.environ | chosen,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if asked.returncode != 0:
        go_without("go", f"no Go {stated}: {asked.stderr.strip()[-200:]}")
    assert f" go{stated}.0 " in asked.stdout
    run("go", "vet", "./...", cwd=folder, **chosen)


@pytest.mark.needs("rust")
def test_rust(tmp_path: Path) -> None:
    stated = least("rust")["rust"]
    folder = package("rust", tmp_path)
    target = {"CARGO_TARGET_DIR": str(tmp_path / "target")}
    if has_rust(stated):
        check = ("rustup", "run", stated, "cargo", "check", "--quiet", "--offline")
        run(*check, cwd=folder, **target)
        run(*check, "--no-default-features", cwd=folder, **target)
    else:
        # No registry has compilers of Rust. Clippy compares what is used with the version that the
        # manifest states.
        deny = ("--", "-D", "clippy::incompatible_msrv")
        run("cargo", "clippy", "--quiet", "--offline", *deny, cwd=folder, **target)


def has_rust(version: str) -> bool:
    try:
        listed = subprocess.run(
            ["rustup", "run", version, "rustc", "--version"],
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return False
    return listed.stdout.startswith(f"rustc {version}.")
