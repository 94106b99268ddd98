"""The Kaitai format: it compiles, and what it makes reads the vectors."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO
from math import isclose
from pathlib import Path
from typing import Any

import pytest
import yaml
from kaitaistruct import KaitaiStream, KaitaiStruct, KaitaiStructError

from generator.engine import render
from generator.model import Constant, Field, Leaf, Number, Records, Spec, When
from tests.conformance.questions import published
from tests.generator.folders import ROOT, SPECS, TOYS
from tests.generator.inventing import framed, invented, random_invention
from tests.generator.specs import read_once, target_named
from tests.kaitai.compiling import compiled, modules, node

# A format of no messages at all is none to Kaitai.
NAMES = sorted(SPECS.keys() - {"empty"})
LANGUAGES = ("python", "javascript", "java", "go", "csharp", "ruby")
NOT_ITS_BUSINESS = {
    "too-long": "the greatest length is negotiated",
    "foreign": "such a length is too long too",
    "surplus": "a further frame may follow",
}


@cache
def format_of(name: str) -> str:
    plan = render(target_named("kaitai"), read_once(SPECS[name])[0])
    return next(text for path, text in plan.items() if path.suffix == ".ksy")


@cache
def vectors(name: str) -> list[dict[str, Any]]:
    topics = published(read_once(SPECS[name])[0])
    found = [each for topic in topics for each in (*topic["messages"], *topic["malformed"])]
    # A stream of no bytes is a stream of no frames.
    return [each for each in found if each["frame"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_it_compiles(name: str, language: str) -> None:
    assert compiled(format_of(name), language)


def test_keys_are_in_the_order_that_is_usual() -> None:
    order = ["meta", "doc", "params", "seq", "types", "enums"]
    format_ = yaml.safe_load(format_of("milter"))
    assert list(format_) == [key for key in order if key in format_]
    assert list(format_["meta"]) == ["id", "title", "license", "ks-version", "endian"]
    for name, type_ in format_["types"].items():
        usual = ["-orig-id", "doc", "seq", "instances"]
        assert list(type_) == [key for key in usual if key in type_], name


def test_lines_are_short_and_indented_by_two() -> None:
    for line in format_of("milter").splitlines():
        assert len(line) <= 110, line
        assert line == line.rstrip()
        assert "\t" not in line


def test_the_example_of_the_readme_runs(tmp_path: Path) -> None:
    readme = (ROOT / "generated" / "kaitai" / "README.md").read_text("utf-8")
    program = readme.partition("```python\n")[2].partition("```")[0]
    for file, text in compiled(format_of("milter"), "python").items():
        (tmp_path / file).write_text(text)
    (tmp_path / "recorded.bin").write_bytes(bytes.fromhex("00000007486d782e656500 0000000151"))
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("command_helo {")
    assert "b'mx.ee'" in done.stdout
    assert "\ncommand_close {" in done.stdout


Reader = Callable[[list[bytes], list[tuple[int, ...]]], list[Any]]
"""Reads frames, each with what the parser must be given."""
EXACT = 1 << 53
"""Numbers that every language can hold."""


def given(text: str, version: int, flags: int = 0) -> tuple[int, ...]:
    """What the parser of a format must be given of what was agreed."""
    agreed = {"version": version, "flags": flags}
    return tuple(agreed[each] for each in parameters_of(text))


@cache
def parameters_of(text: str) -> list[str]:
    return [each["id"] for each in yaml.safe_load(text).get("params", ())]


def same(name: str) -> str:
    return name.replace("-", "").replace("_", "").lower()


def plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, KaitaiStruct):
        own = vars(value).items()
        return {key: plain(part) for key, part in own if key[0] != "_" and key != "left_over"}
    return value if value is None else int(value)


def told(value: Any) -> Any:
    """A payload as the vectors tell it: flags are their numbers, pairs are lists."""
    if isinstance(value, Mapping):
        if set(value) in ({"value"}, {"len", "value"}):
            return value["value"]
        if set(value) == {"key", "value"}:
            return [told(value["key"]), told(value["value"])]
        return {same(key): told(part) for key, part in value.items() if part is not None}
    return [told(item) for item in value] if isinstance(value, list) else value


def wanted(value: Any) -> Any:
    if isinstance(value, dict):
        return {same(key): wanted(part) for key, part in value.items()}
    return [wanted(item) for item in value] if isinstance(value, list) else value


def fields_of(spec: Spec) -> Iterator[Leaf]:
    """All fields of messages and records."""

    def inside(items: Iterable[Field]) -> Iterator[Leaf]:
        for item in items:
            if not isinstance(item, When):
                yield item
            if isinstance(item, When | Records):
                yield from inside(item.fields)

    return (field for message in spec.messages for field in inside(message.fields))


def without_beside(spec: Spec, found: Any) -> Any:
    """What was found, without constants and the counts of lists, which are not values."""
    constants = {same(each.name) for each in fields_of(spec) if isinstance(each, Constant)}
    counts = {same(f"num-{each.name}") for each in fields_of(spec) if getattr(each, "count", 0)}

    def values(value: Any) -> Any:
        if isinstance(value, dict):
            kept = value.keys() - constants - counts
            return {key: values(each) for key, each in value.items() if key in kept}
        return [values(each) for each in value] if isinstance(value, list) else value

    return values(found)


def as_kaitai_can(spec: Spec, expected: Any, found: Any, is_exact: bool) -> Any:
    """What is wanted, except what Kaitai lacks: defaults, and exact large numbers in JavaScript."""
    with_default = {
        same(each.name) for each in fields_of(spec) if getattr(each, "default", None) is not None
    }

    def can(value: Any, other: Any) -> Any:
        if isinstance(value, dict) and isinstance(other, dict):
            kept = {key for key in value if key in other or key not in with_default}
            return {key: can(each, other.get(key)) for key, each in value.items() if key in kept}
        if isinstance(value, list) and isinstance(other, list) and len(value) == len(other):
            return [can(one, two) for one, two in zip(value, other, strict=True)]
        is_large = isinstance(value, int) and not -EXACT < value < EXACT
        return other if is_large and not is_exact and isclose(value, other) else value

    return can(expected, found)


def test_a_new_version_is_read(tmp_path: Path) -> None:
    new = random_invention()
    plan = render(target_named("kaitai"), invented(new, tmp_path))
    text = next(text for path, text in plan.items() if path.suffix == ".ksy")
    parser = python_parser(text, "milter", tmp_path)
    payload = (4711).to_bytes(2, "big") + b"some text\0a\0b\0"
    stream = KaitaiStream(BytesIO(framed(new.command_code, payload)))
    (frame,) = parser(*given(text, 7), stream).frames
    names = [name.replace("-", "_") for name in new.fields]
    assert [getattr(frame.payload, name) for name in names] == [4711, b"some text", [b"a", b"b"]]


def test_a_word_that_a_language_reserves_has_an_underscore_behind_it(tmp_path: Path) -> None:
    plan = render(target_named("kaitai"), read_once(TOYS / "letters")[0])
    text = next(text for path, text in plan.items() if path.suffix == ".ksy")
    parser = python_parser(text, "letters", tmp_path)
    (frame,) = parser(KaitaiStream(BytesIO(framed("f", b"<a@b>\0")))).frames
    assert frame.payload.from_ == b"<a@b>"


def python_parser(text: str, name: str, folder: Path) -> Any:
    """The class that the compiler makes of a format for Python."""
    ((file, code),) = compiled(text, "python").items()
    (folder / file).write_text(code)
    spec = importlib.util.spec_from_file_location(f"kaitai_{name}", folder / file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name.capitalize())


def by_python(name: str, folder: Path) -> Reader:
    parser = python_parser(format_of(name), name, folder)

    def read(frame: bytes, agreed: tuple[int, ...]) -> Any:
        try:
            frames = parser(*agreed, KaitaiStream(BytesIO(frame))).frames
        except (KaitaiStructError, EOFError, ValueError) as error:
            return {"error": str(error)}
        return [[int(each.code), plain(each.payload)] for each in frames]

    return lambda frames, agreed: list(map(read, frames, agreed))


def by_javascript(name: str, folder: Path) -> Reader:
    (text,) = compiled(format_of(name), "javascript").values()
    # Beside the run-time library, which it asks for.
    path = modules() / f"{name}.js"
    path.write_text(text)

    def read(frames: list[bytes], agreed: list[tuple[int, ...]]) -> list[Any]:
        lines = "".join(
            f"x{frame.hex()}{''.join(f' {each}' for each in numbers)}\n"
            for frame, numbers in zip(frames, agreed, strict=True)
        )
        return [json.loads(line) for line in node("read.cjs", str(path), given=lines).splitlines()]

    return read


def on_wide_flags(spec: Spec) -> set[int]:
    """The codes of messages with conditions on flags of 64 bits, which JavaScript cannot test."""
    return {
        message.code
        for message in spec.messages
        for item in message.fields
        for each in message.leaf_fields
        if isinstance(item, When) and item.field == each.name
        if isinstance(each, Number) and each.flags and each.size == 8
    }


@pytest.mark.parametrize("make", [by_python, by_javascript])
@pytest.mark.parametrize("name", NAMES)
def test_every_vector(name: str, make: Any, tmp_path: Path) -> None:
    spec = read_once(SPECS[name])[0]
    cases = vectors(name)
    text = format_of(name)
    agreed = [given(text, case["version"], case.get("flags", 0)) for case in cases]
    answers = make(name, tmp_path)([bytes.fromhex(each["frame"]) for each in cases], agreed)
    seen = {"messages": 0, "malformed": 0}
    beyond = on_wide_flags(spec) if make is by_javascript else set()
    code_at = spec.protocol.framing.code_at
    for case, answer in zip(cases, answers, strict=True):
        kind = case.get("error", {}).get("kind")
        code = bytes.fromhex(case["frame"])[code_at : code_at + 1]
        if kind in NOT_ITS_BUSINESS or beyond.intersection(code):
            continue
        seen["malformed" if kind else "messages"] += 1
        if kind:
            assert "error" in answer, case["id"]
        else:
            ((code, payload),) = answer
            found = without_beside(spec, told(payload))
            expected = as_kaitai_can(spec, wanted(case["values"]), found, make is by_python)
            assert (code, found) == (case["code"], expected), case["id"]
    print(f"Kaitai, {name}, {make.__name__}: {seen}")
    assert seen["messages"]
