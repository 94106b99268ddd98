"""The Rust crate is a dependency of a crate of its own, by its path."""

import textwrap
from pathlib import Path

from tests.needs.asking import need
from tests.package.consuming import example, package, run

MANIFEST = """
[package]
name = "consumer"
version = "1.0.0"
edition = "2021"
"""


def test_a_crate_depends_on_it_by_its_path(tmp_path: Path) -> None:
    need("rust")
    folder = package("rust", tmp_path)
    made = tmp_path / "consumer"
    (made / "src").mkdir(parents=True)
    (made / "Cargo.toml").write_text(MANIFEST)
    # As rustdoc reads it: what begins with a # is part of the program.
    lines = (line.removeprefix("# ") for line in example("rust", "rust").splitlines())
    body = textwrap.indent("\n".join(lines), "    ")
    main = f"fn main() -> Result<(), Box<dyn std::error::Error>> {{\n{body}\n}}\n"
    (made / "src" / "main.rs").write_text(main, "utf-8")
    target = {"CARGO_TARGET_DIR": str(tmp_path / "target")}
    run("cargo", "add", "--quiet", "--offline", "--path", folder, cwd=made)
    run("cargo", "run", "--quiet", "--offline", cwd=made, **target)
