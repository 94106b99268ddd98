"""Rendering targets, and what a new one takes: a folder."""

import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest

import generator.targets
from generator import engine
from generator.engine import STAMP, Target, TargetError, render, targets
from generator.model import Spec
from generator.output import is_stamped
from generator.reading import read_spec
from tests.generator.conftest import Run
from tests.generator.folders import SPEC, TOYS
from tests.generator.specs import read_once, target_named

VIEW = """
    from types import SimpleNamespace

    def view(spec):
        pages = [SimpleNamespace(path=each.name, title=each.summary) for each in spec.commands]
        return SimpleNamespace(title=spec.protocol.title, pages=pages)
"""
MANIFEST = """
    summary = "Plain text"
    output = "generated/plain"

    [comments]
    ".txt" = "// {}"
    "NOTES" = "; {}"

    [[files]]
    template = "all.txt.j2"
    output = "all.txt"

    [[files]]
    template = "one.txt.j2"
    output = "each/{path}.txt"
    each = "pages"
"""
TEMPLATES = {"all.txt.j2": "{{ stamp }}\n{{ title }}\n", "one.txt.j2": "{{ item.title }}\n"}

Make = Callable[..., Target]


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Make:
    """Adds a folder to those of the targets."""
    # The import system keeps modules by name, so each test needs a name of its own.
    name = f"plain_{abs(hash(request.node.nodeid))}"

    def add(manifest: str = MANIFEST, view: str = VIEW, **templates: str) -> Target:
        folder = tmp_path / name
        (folder / "templates").mkdir(parents=True)
        (folder / "target.toml").write_text(textwrap.dedent(manifest))
        (folder / "__init__.py").write_text("")
        (folder / "view.py").write_text(textwrap.dedent(view))
        for file, text in (TEMPLATES | templates).items():
            (folder / "templates" / file).write_text(text)
        monkeypatch.setattr(engine, "TARGETS_FOLDER", tmp_path)
        monkeypatch.setattr(generator.targets, "__path__", [str(tmp_path)])
        (target,) = targets()
        return target

    return add


def test_the_name_of_an_output_can_be_that_of_the_protocol(make: Make, tiny: Spec) -> None:
    target = make(MANIFEST.replace('"all.txt"', '"all-{protocol}.txt"'))
    assert PurePosixPath("generated/plain/all-tiny.txt") in render(target, tiny)


@pytest.fixture(scope="module")
def tiny() -> Spec:
    return read_once(TOYS / "tiny")[0]


def test_a_folder_is_all_that_a_new_target_takes(make: Make, run: Run, tmp_path: Path) -> None:
    target = make()
    out = tmp_path / "out"
    result = run(target.name, "--spec", TOYS / "tiny", "--out", out)
    assert result.exit_code == 0
    written = {file.relative_to(out).as_posix(): file.read_text() for file in files(out)}
    assert written == {
        "generated/plain/all.txt": f"// {STAMP}\nTiny\n",
        "generated/plain/each/ping.txt": "Asks whether the other side is there.\n",
    }


def files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def test_the_runtime_is_copied_word_for_word_below_the_stamp(make: Make, tiny: Spec) -> None:
    target = make()
    runtime = target.folder / "runtime"
    (runtime / "lib/__pycache__").mkdir(parents=True)
    (runtime / "lib/a.txt").write_text("{{ not a template }}\n")
    (runtime / "NOTES").write_text("read\n")
    (runtime / "lib/__pycache__/a.pyc").write_bytes(b"\xff")
    plan = render(target, tiny)
    assert (
        plan[PurePosixPath("generated/plain/lib/a.txt")]
        == f"// {STAMP}\n{{{{ not a template }}}}\n"
    )
    assert plan[PurePosixPath("generated/plain/NOTES")] == f"; {STAMP}\nread\n"
    assert len(plan) == 4


@pytest.mark.parametrize(("value", "count"), [("[]", 1), ("[1]", 3)])
def test_what_a_spec_does_not_need_is_left_out(
    make: Make, tiny: Spec, value: str, count: int
) -> None:
    optional = '\n    [optional]\n    "lib" = "needed"\n    "all.txt" = "needed"\n'
    target = make(MANIFEST + optional, VIEW.replace("pages=pages", f"pages=pages, needed={value}"))
    (target.folder / "runtime" / "lib").mkdir(parents=True)
    (target.folder / "runtime" / "lib" / "a.txt").write_text("a\n")
    assert len(render(target, tiny)) == count


def test_what_decides_that_a_file_is_left_out_is_a_value_of_the_view(
    make: Make, tiny: Spec
) -> None:
    target = make(f'{MANIFEST}\n    [optional]\n    "all.txt" = "needed"\n')
    with pytest.raises(TargetError, match=r"optional: all\.txt: the view gives no 'needed'$"):
        render(target, tiny)


def test_a_package_takes_files_of_the_project_along(make: Make, tiny: Spec) -> None:
    target = make(f'{textwrap.dedent(MANIFEST)}\n[copies]\n"META/LICENSE" = "LICENSE"\n')
    plan = render(target, tiny)
    assert plan[PurePosixPath("generated/plain/META/LICENSE")].startswith("MIT License\n")


def test_a_file_to_take_along_that_is_not_there(make: Make, tiny: Spec) -> None:
    target = make(f'{textwrap.dedent(MANIFEST)}\n[copies]\nLICENSE = "LICENCE"\n')
    told = r"target\.toml: copies: LICENCE: No such file or directory$"
    with pytest.raises(TargetError, match=told):
        render(target, tiny)


@pytest.mark.parametrize("name", ["c", "go", "rust", "typescript", "java"])
def test_a_package_has_the_licence(name: str) -> None:
    plan = render(target_named(name), read_once(SPEC)[0])
    licences = [text for path, text in plan.items() if path.name == "LICENSE"]
    assert licences == [(SPEC.parent / "LICENSE").read_text("utf-8")]


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_rendering_is_pure_and_stays_in_its_folder(target: Target) -> None:
    first = render(target, read_once(SPEC)[0])
    assert first == render(target, read_spec(SPEC)[0])
    assert all(path.is_relative_to(target.output) for path in first)
    assert all(text.endswith("\n") and "\r" not in text for text in first.values())


@pytest.mark.parametrize("target", targets(), ids=lambda target: target.name)
def test_every_file_with_comments_carries_the_stamp(target: Target) -> None:
    for path, text in render(target, read_once(SPEC)[0]).items():
        if path.suffix in target.comments or path.name in target.comments:
            assert is_stamped(text), path


def test_a_value_that_the_view_does_not_give(make: Make, tiny: Spec) -> None:
    target = make(**{"all.txt.j2": "{{ titel }}\n"})
    with pytest.raises(TargetError, match=r"all\.txt\.j2: 'titel' is undefined"):
        render(target, tiny)


def test_a_template_that_is_not_there(make: Make, tiny: Spec) -> None:
    target = make(MANIFEST.replace('"all.txt.j2"', '"every.txt.j2"'))
    with pytest.raises(TargetError, match="every"):
        render(target, tiny)


BROKEN_VIEWS = {
    "": "view.py: it has no function 'view'",
    "view = 3": "view.py: it has no function 'view'",
    "def view(spec: Spec): ...": (
        "view.py: NameError: name 'Spec' is not defined (view.py, line 1)"
    ),
    "def view(spec):\n    return {}[\n        'a']": "view.py: KeyError: 'a' (view.py, line 2)",
    "def view(spec):\n    raise ValueError('one\\ntwo')": (
        "view.py: ValueError: one two (view.py, line 2)"
    ),
    "def view(": "view.py: SyntaxError: '(' was never closed (view.py, line 1)",
    "def view(spec): return {'title': ''}": "view.py: 'view' must return a record, not dict",
    "def view(spec): pass": "view.py: 'view' must return a record, not NoneType",
    "class view:\n    title = ''\n    def __init__(self, spec): pass": (
        "view.py: it gives no list 'pages'"
    ),
    "class view:\n    title = ''; pages = 3\n    def __init__(self, spec): pass": (
        "view.py: 'pages': TypeError: 'int' object is not iterable"
    ),
    "class view:\n    title = ''; pages = ['a']\n    def __init__(self, spec): pass": (
        "view.py: an item of 'pages' (str) has no attribute 'path'"
    ),
    """
    class Title:
        def __str__(self): return 1 / 0

    class view:
        title, pages = Title(), []
        def __init__(self, spec): pass
    """: "all.txt.j2: ZeroDivisionError: division by zero (view.py, line 3)",
}


@pytest.mark.parametrize(("view", "told"), BROKEN_VIEWS.items(), ids=range(len(BROKEN_VIEWS)))
def test_a_broken_view_is_told_in_one_line(make: Make, run: Run, view: str, told: str) -> None:
    target = make(view=view)
    result = run("--spec", TOYS / "tiny", "--check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: {target.name}: {told}\n"


@pytest.mark.parametrize(
    ("manifest", "told"),
    [
        ("summary = ", "target.toml: Invalid value (at end of document)"),
        ("summary = 'Plain'", "target.toml: the key 'output' is missing"),
    ],
)
def test_a_broken_manifest_is_told_in_one_line(
    make: Make, run: Run, manifest: str, told: str
) -> None:
    target = make()
    (target.folder / "target.toml").write_text(manifest)
    result = run("--list")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: {target.name}: {told}\n"


def test_a_view_that_is_not_there(make: Make, tiny: Spec) -> None:
    target = make()
    (target.folder / "view.py").unlink()
    with pytest.raises(TargetError, match=r"^plain_\d+: view\.py: the file is missing$"):
        render(target, tiny)


FORMATTED = f"""{VIEW}
    def formatted(texts):
        return texts
"""


@pytest.mark.parametrize("view", [VIEW, FORMATTED], ids=["as-made", "formatted"])
def test_two_files_of_one_name(make: Make, tiny: Spec, view: str) -> None:
    target = make(MANIFEST.replace("each/{path}.txt", "all.txt"), view)
    with pytest.raises(
        TargetError, match=r"two files are to be written to generated/plain/all\.txt"
    ):
        render(target, tiny)


def test_a_file_to_take_along_with_the_name_of_another(make: Make, tiny: Spec) -> None:
    target = make(f'{textwrap.dedent(MANIFEST)}\n[copies]\n"all.txt" = "LICENSE"\n')
    with pytest.raises(
        TargetError, match=r"two files are to be written to generated/plain/all\.txt"
    ):
        render(target, tiny)


def test_a_file_without_a_way_to_write_the_stamp(make: Make, tiny: Spec) -> None:
    target = make(MANIFEST.replace('".txt"', '".md"'))
    with pytest.raises(TargetError, match=r"the manifest has no comment for all\.txt"):
        render(target, tiny)


def test_errors_of_a_target_are_told_on_the_command_line(make: Make, run: Run) -> None:
    make(**{"all.txt.j2": "{{ titel }}\n"})
    result = run("--spec", TOYS / "tiny", "--check")
    assert result.exit_code == 1
    assert result.stderr.endswith(": all.txt.j2: 'titel' is undefined\n")
