"""Three toy protocols go through every target: the generator knows of no other protocol.

`golden/<toy>/<target>/` holds what is expected. After a wanted change of a target run
`pytest tests/generator --update-golden` and look at the differences. To keep them readable, files
that are copied from a runtime are left out, and of the largest outputs only some files are kept.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.engine import Plan, Target, render, targets
from generator.load import Document, load_documents
from generator.model import Spec
from tests.generator.folders import GOLDEN, TOYS
from tests.generator.specs import read_once
from tests.generator.test_loading_anything import keys_of_the_language
from tests.generator.test_schema import SCHEMA, objects

NAMES = ("empty", "tiny", "full")
SOME_ONLY = {
    ("c", "empty"): ("CMakeLists.txt",),
    ("c", "tiny"): ("CMakeLists.txt",),
    ("c", "full"): ("full.h", "README.md"),
    ("docs", "empty"): ("nav.yml",),
    ("docs", "tiny"): ("commands/ping.md", "replies/pong.md", "phases.md", "nav.yml"),
    ("docs", "full"): ("nav.yml",),
    ("wireshark", "empty"): ("README.md",),
    # The hand-written parts are in the one file; tests/wireshark reads all toys with it.
    ("wireshark", "full"): ("README.md",),
    ("wireshark", "tiny"): ("README.md",),
    ("go", "empty"): ("values.go",),
    ("go", "tiny"): ("codec.go",),
    ("go", "full"): ("codec.go", "messages.go", "table.go"),
    ("java", "empty"): ("src/main/java/org/example/empty/Kind.java",),
    ("java", "tiny"): ("src/main/java/org/example/tiny/Payloads.java",),
    ("java", "full"): tuple(
        f"src/main/java/net/example/parcels/full/{name}.java"
        for name in ("Options", "Message", "Payloads", "Payment", "Tables")
    ),
    ("kaitai", "empty"): ("empty.ksy",),
    ("kaitai", "tiny"): ("tiny.ksy",),
    ("kaitai", "full"): ("full.ksy",),
    ("rust", "empty"): ("src/table.rs",),
    ("rust", "tiny"): ("src/messages.rs",),
    ("rust", "full"): ("src/messages.rs", "src/values.rs"),
    ("json", "empty"): ("empty.json",),
    ("json", "tiny"): ("tiny.json",),
    ("json", "full"): ("full.json",),
    # It is the same for all specs, and is looked at in test_schema.py.
    ("language", "empty"): (),
    ("language", "tiny"): (),
    ("language", "full"): (),
    ("typescript", "empty"): ("src/values.ts",),
    ("typescript", "tiny"): ("src/codec.ts",),
    ("typescript", "full"): ("src/codec.ts", "src/messages.ts", "src/table.ts"),
}
KEYS_OF_OTHER_PLACES = {"hex"}


def spec_of(toy: str) -> Spec:
    return read_once(TOYS / toy)[0]


def kept(plan: Plan, target: Target, toy: str) -> dict[str, str]:
    """The files of a plan that have a golden twin, by their path below the target's folder."""
    runtime = (target.folder / "runtime").rglob("*.*")
    copied = tuple(file.read_text("utf-8") for file in runtime if file.suffix != ".pyc")
    names = {path.relative_to(target.output).as_posix(): text for path, text in plan.items()}
    some = SOME_ONLY.get((target.name, toy))
    return {
        name: text
        for name, text in names.items()
        if not text.endswith(copied) and (some is None or name in some)
    }


def golden_files(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes().decode()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
@pytest.mark.parametrize("toy", NAMES)
def test_a_toy_renders_as_its_golden_files(
    toy: str, target: Target, request: pytest.FixtureRequest
) -> None:
    made = kept(render(target, spec_of(toy)), target, toy)
    folder = GOLDEN / toy / target.name
    if request.config.getoption("--update-golden"):
        shutil.rmtree(folder, ignore_errors=True)
        for name, text in made.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
    golden = golden_files(folder)
    assert sorted(golden) == sorted(made), "see --update-golden"
    for name, text in made.items():
        assert text == golden[name], f"{name}: see --update-golden"


def test_no_golden_folder_is_left_over() -> None:
    known = {(toy, target.name) for toy in NAMES for target in targets()}
    there = {(folder.parent.name, folder.name) for folder in GOLDEN.glob("*/*")}
    assert there <= known


def documents() -> Iterator[Document]:
    """The files of the toys that show the spec language."""
    for name in ("empty", "full", "kinds", "letters", "little"):
        yield from load_documents(TOYS / name)


def test_the_toys_use_every_key_of_the_spec_language() -> None:
    used = {
        key
        for document in documents()
        for path in document.places
        for key in path
        if isinstance(key, str)
    }
    assert set(keys_of_the_language()) - used == set()


def test_the_toys_use_every_word_of_the_spec_language() -> None:
    words = {
        word
        for _, part in objects(SCHEMA, "#")
        for word in [*_list(part.get("enum")), *_list([part.get("const")])]
    }
    used = set()
    for document in documents():
        for path in document.places:
            value: object = document.data
            for key in path:
                value = value[key]  # type: ignore[index]
            if isinstance(value, str):
                used.add(value)
    # A capture is a source whose file must exist; the toys have none.
    assert words - used <= {"capture", "source-code", "release-notes"}


def _list(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def test_the_tiny_toy_has_two_messages_and_the_empty_one_has_none() -> None:
    assert [message.id for message in spec_of("tiny").messages] == ["command/ping", "reply/pong"]
    assert spec_of("empty").messages == ()
