"""Whatever the free texts of a spec are, all that is generated still parses and builds.

`HOSTILE` sets how many specs are tried; each has all of the pieces that mean something to some
reader of generated files. In CI the languages build two of them, and Lua and Kaitai
one, for that takes time.
"""

import ast
import json
import os
import subprocess
import tomllib
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.dom import minidom

import markdown  # type: ignore[import-untyped]
import pytest
import yaml

from generator.engine import Plan, render, targets
from generator.model import Spec
from tests.conformance.languages.registry import Language, languages, workshop
from tests.conformance.questions import of_vectors, published
from tests.conformance.results import result
from tests.generator.folders import ROOT, TOYS
from tests.generator.hostile import MARK, hostile
from tests.kaitai.compiling import compiled
from tests.needs.asking import IN_CI, need

SEEDS = range(int(os.environ.get("HOSTILE", "3")))
BUILT = SEEDS[:2] if IN_CI else SEEDS[:1]
FULL = TOYS / "full"
PARSERS: dict[str, Callable[[str], object]] = {
    ".json": json.loads,
    ".ksy": yaml.safe_load,
    ".py": ast.parse,
    ".toml": tomllib.loads,
    ".xml": minidom.parseString,
    ".yml": yaml.safe_load,
}


class Elements(HTMLParser):
    """The elements of a page that came of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        harmless = {"id", "aria-label", "title"}
        named = [
            f"{name}={value}"
            for name, value in attrs
            if name not in harmless and not (value or "").startswith("#")
        ]
        self.found += [each for each in (tag, *named) if MARK in each]


@cache
def page_reader() -> markdown.Markdown:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    given = [each if isinstance(each, dict) else {each: {}} for each in settings]
    options = {name: values for each in given for name, values in each.items()}
    return markdown.Markdown(extensions=list(options), extension_configs=options)


@cache
def made(seed: int) -> Spec:
    """A spec with such texts."""
    with TemporaryDirectory() as folder:
        return hostile(FULL, Path(folder), seed)


@cache
def plan_of(seed: int) -> Plan:
    plans = (render(target, made(seed)) for target in targets())
    return {path: text for plan in plans for path, text in plan.items()}


@pytest.mark.parametrize("seed", SEEDS)
def test_all_that_can_be_parsed_here_parses(seed: int) -> None:
    for path, text in plan_of(seed).items():
        parse = PARSERS.get(path.suffix)
        if parse and path.name != "tsconfig.json":  # It has a comment.
            try:
                parse(text)
            except Exception as error:
                raise AssertionError(f"{path}: {error}") from error


@pytest.mark.parametrize("seed", SEEDS)
def test_no_text_becomes_an_element_of_a_page(seed: int) -> None:
    for path, text in plan_of(seed).items():
        if path.suffix == ".md":
            page_reader().reset()
            elements = Elements()
            head, body = text[4:].split("\n---\n", 1) if text.startswith("---\n") else ("", text)
            # As the theme writes it, which escapes nothing.
            elements.feed(f'<meta title="{yaml.safe_load(head)["description"]}">' if head else "")
            elements.feed(page_reader().convert(body))
            assert elements.found == [], path


def test_texts_come_out_as_they_went_in() -> None:
    spec = made(0)
    plan = {path.as_posix(): text for path, text in plan_of(0).items()}
    described = f"{spec.protocol.title}: messages, codec and state table"
    assert tomllib.loads(plan["generated/rust/Cargo.toml"])["package"]["description"] == described
    pom = minidom.parseString(plan["generated/java/pom.xml"])
    (description,) = pom.getElementsByTagName("description")
    assert description.firstChild is not None
    assert description.firstChild.nodeValue == described
    assert json.loads(plan["generated/typescript/package.json"])["description"] in described
    ksy = next(text for path, text in plan.items() if path.endswith(".ksy"))
    assert yaml.safe_load(ksy)["meta"]["title"] == spec.protocol.title


@pytest.mark.parametrize("seed", BUILT)
@pytest.mark.parametrize("language", languages(), ids=lambda each: each.name)
def test_a_language_builds_and_reads_the_vectors(language: Language, seed: int) -> None:
    found = result(workshop(language, made(seed)), list(of_vectors(published(made(seed)))))
    assert found.wrong == []


def test_kaitai_compiles() -> None:
    plan = plan_of(0)
    ksy = next(text for path, text in plan.items() if path.suffix == ".ksy")
    assert compiled(ksy, "python")


def test_lua_compiles(tmp_path: Path) -> None:
    tshark = need("wireshark").program()
    plan = plan_of(0)
    script = tmp_path / "hostile.lua"
    script.write_text(next(text for path, text in plan.items() if path.suffix == ".lua"), "utf-8")
    command = [tshark, "-G", "protocols", "-X", f"lua_script:{script}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "\tfull\n" in done.stdout, done.stderr
    assert "Lua" not in done.stderr
