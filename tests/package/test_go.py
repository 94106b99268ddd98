"""The ways to use the Go module that its README names work, from a module of its own."""

import re
import shlex
import shutil
from pathlib import Path

from tests.needs.asking import need
from tests.package.consuming import GENERATED, OUTPUT, example, package, run

MODULE = re.compile(r"^module (\S+)$", re.MULTILINE)


def program(folder: Path) -> Path:
    need("go")
    made = folder / "consumer"
    made.mkdir()
    (made / "main.go").write_text(example("go", "go"), "utf-8")
    run("go", "mod", "init", "consumer.example", cwd=made)
    return made


def test_a_module_names_it_with_a_replace(tmp_path: Path) -> None:
    folder = package("go", tmp_path)
    made = program(tmp_path)
    (command,) = example("go", "sh").splitlines()
    run(*shlex.split(command.replace("../path/to/this/folder", str(folder))), cwd=made)
    assert OUTPUT.search(run("go", "run", ".", cwd=made, GOFLAGS="-mod=mod", GOPROXY="off"))


def test_a_module_has_it_as_a_package_of_its_own(tmp_path: Path) -> None:
    made = program(tmp_path)
    inside = made / "milter"
    inside.mkdir()
    for file in (GENERATED / "go").glob("*.go"):
        if file.name != "example_test.go":
            shutil.copy(file, inside)
    (path,) = MODULE.findall((GENERATED / "go" / "go.mod").read_text("utf-8"))
    main = made / "main.go"
    main.write_text(main.read_text("utf-8").replace(path, "consumer.example/milter"), "utf-8")
    run("go", "vet", "./...", cwd=made, GOPROXY="off")
    assert OUTPUT.search(run("go", "run", ".", cwd=made, GOPROXY="off"))
