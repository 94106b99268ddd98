"""The Java module is installed into a repository, and a module of its own requires it."""

import shutil
from pathlib import Path

from tests.conformance.languages.registry import CACHE
from tests.locking import alone_in
from tests.needs.asking import need
from tests.package.consuming import CONSUMERS, OUTPUT, least, package, project, run

# Beside the builds of the conformance tests, which fetch the same plugins.
BUILDS = CACHE / "java"
REPOSITORY = BUILDS / "repository"


def test_a_module_requires_what_was_installed(tmp_path: Path) -> None:
    need("java")
    known = project()
    folder = package("java", tmp_path)
    example = (folder / "examples" / "Example.java").read_text("utf-8")
    name = f"{known.namespace}.milter"
    assert f"import {name}.Decoder;" in example
    words = {
        "@LEAST@": least("java")["java"],
        "@NAMESPACE@": known.namespace,
        "@NAME@": known.name,
        "@VERSION@": known.version,
        "@PACKAGE@": name,
    }
    made = shutil.copytree(CONSUMERS / "java", tmp_path / "consumer")
    for file in (made / "pom.xml", made / "src/main/java/module-info.java"):
        text = file.read_text("utf-8")
        for word, value in words.items():
            text = text.replace(word, value)
        file.write_text(text, "utf-8")
    sources = made / "src" / "main" / "java" / "consumer"
    sources.mkdir()
    (sources / "Example.java").write_text(f"package consumer;\n{example}", "utf-8")
    installed = REPOSITORY / known.namespace.replace(".", "/") / known.name
    maven = ("mvn", "-q", "-B", f"-Dmaven.repo.local={REPOSITORY}")
    with alone_in(BUILDS):
        shutil.rmtree(installed, ignore_errors=True)
        run(*maven, "install", cwd=folder)
        run(*maven, "compile", cwd=made)
    (jar,) = (installed / known.version).glob("*.jar")
    path = f"{made / 'target' / 'classes'}:{jar}"
    printed = run("java", "-p", path, "-m", "consumer/consumer.Example", cwd=made)
    assert OUTPUT.search(printed)
