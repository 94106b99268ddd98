"""The languages: a folder each beside this file, found by its `language.toml`.

A language is a target of the generator, the programs that it needs, a driver that answers
questions about the codec, and the tools that must find nothing wrong with what is generated.
"""

import hashlib
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from generator.engine import STAMP, Plan, Target, environment_of, render, values_of
from generator.model import Spec
from tests.conformance.languages.commands import Command, Tools
from tests.conformance.questions import of_vectors, published
from tests.generator.folders import SPEC
from tests.generator.specs import read_once, target_named
from tests.locking import alone_in
from tests.needs.asking import need
from tests.needs.catalogue import NEEDS
from tests.needs.need import Need

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[2] / ".cache" / "conformance"


@dataclass(frozen=True)
class Language:
    """A language as its `language.toml` describes it.

    Attributes:
        quick: variables with which it builds in less time, for code that runs only briefly.
    """

    name: str
    title: str
    build: Sequence[Sequence[str]]
    run: Sequence[str]
    lint: Sequence[Sequence[str]]
    clean: Sequence[Sequence[str]]
    env: Mapping[str, str]
    quick: Mapping[str, str]

    @property
    def folder(self) -> Path:
        return HERE / self.name

    @property
    def need(self) -> Need | None:
        """What it needs beyond Python."""
        return NEEDS.get(self.name)

    def missing(self) -> str:
        """What it needs and is not here, after its title; empty where all of it is."""
        reason = self.need.missing() if self.need else ""
        return f"{self.title}: {reason}" if reason else ""

    def in_a_hurry(self) -> "Language":
        """The same, built in less time."""
        return replace(self, env={**self.env, **self.quick})

    @property
    def tools(self) -> Tools:
        """What builds and checks it."""
        return Tools(self.folder, self.env)

    @property
    def target(self) -> Target:
        return target_named(self.name)


def languages() -> list[Language]:
    """All languages, by name."""
    return [_read(file) for file in sorted(HERE.glob("*/language.toml"))]


def reference() -> Language:
    """The one that the others are compared with."""
    return next(each for each in languages() if each.name == "python")


def _read(file: Path) -> Language:
    data: dict[str, Any] = tomllib.loads(file.read_text("utf-8"))
    values = {"env": {}, "quick": {}} | data
    names = (field.name for field in fields(Language) if field.name != "name")
    return Language(file.parent.name, **{name: values[name] for name in names})


class MissingError(Exception):
    """A program that a language needs is not here."""


class Workshop:
    """A language's generated code and driver, in a folder of their own.

    Attributes:
        folder: where the generated code is; the driver is among it, and so are the questions of
            the vectors, in `questions.jsonl`.
    """

    def __init__(self, language: Language, spec: Spec) -> None:
        if reason := language.missing():
            raise MissingError(reason)
        self.language = language
        plan = self._plan(spec)
        digest = hashlib.sha256(repr((sorted(plan.items()), language)).encode()).hexdigest()[:16]
        self.folder = CACHE / language.name / digest
        with alone_in(self.folder.parent):
            if not self.is_built:
                shutil.rmtree(self.folder, ignore_errors=True)
                for name, text in plan.items():
                    file = self.folder / name
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(text, "utf-8")

    def _plan(self, spec: Spec) -> dict[str, str]:
        target = self.language.target
        plan: Plan = render(target, spec)
        files = {str(path.relative_to(target.output)): text for path, text in plan.items()}
        values = {**values_of(target, spec), "stamp": f"// {STAMP}", "project": spec.project}
        templates = environment_of(self.language.folder)
        for extra in sorted((self.language.folder / "files").rglob("*")):
            if extra.is_file():
                name = extra.relative_to(self.language.folder / "files").as_posix()
                text = extra.read_text("utf-8")
                if extra.suffix == ".j2":
                    text = templates.from_string(text).render(values)
                files[name.removesuffix(".j2")] = text
        questions = (each.question for each in of_vectors(published(spec)))
        files["questions.jsonl"] = "".join(f"{question}\n" for question in questions)
        return files

    @property
    def mark(self) -> Path:
        """A file that is there once it is built."""
        return self.folder / ".built"

    @property
    def is_built(self) -> bool:
        """Whether it was built here, now or earlier."""
        return self.mark.exists()

    def build(self) -> "Workshop":
        """Build it, if need be."""
        _raise(built([self]))
        return self

    def lint(self) -> None:
        """Hold the generated code against the formatters and linters of the language."""
        _raise(linted([self]))

    def check(self) -> None:
        """The same, and run its examples, its own tests and a search for bytes that break it."""
        self.lint()
        _raise(_faults([self], lambda language: language.clean))

    def start(self, questions: int, answers: int) -> subprocess.Popen[bytes]:
        """Start the driver between two open files."""
        return subprocess.Popen(
            self.language.tools.command(self.language.run, [self.folder]),
            cwd=self.folder,
            env=self.language.tools.env,
            stdin=questions,
            stdout=answers,
        )

    def ask(self, questions: Iterable[str]) -> list[str]:
        """The driver's answers to questions, a line each."""
        done = subprocess.run(
            self.language.tools.command(self.language.run, [self.folder]),
            cwd=self.folder,
            env=self.language.tools.env,
            input="".join(f"{line}\n" for line in questions).encode(),
            stdout=subprocess.PIPE,
            check=False,
        )
        assert done.returncode == 0, f"the driver of {self.language.title} failed"
        return done.stdout.decode().splitlines()


def built(workshops: Sequence[Workshop]) -> dict[Workshop, str]:
    """Build those of one language that are not built, and say what is wrong with any of them."""
    missing = [each for each in workshops if not each.is_built]
    found = _faults(missing, lambda language: language.build)
    for each in missing:
        if each not in found:
            each.mark.touch()
    return found


def linted(workshops: Sequence[Workshop]) -> dict[Workshop, str]:
    """Hold those of one language against its formatters and linters."""
    return _faults(workshops, lambda language: language.lint)


def _faults(
    workshops: Sequence[Workshop], of: Callable[[Language], Sequence[Command]]
) -> dict[Workshop, str]:
    """What commands say of workshops of one language. They share downloads, and what they build."""
    if not workshops:
        return {}
    language = workshops[0].language
    by_folder = {each.folder: each for each in workshops}
    with alone_in(workshops[0].folder.parent):
        found = language.tools.faults(of(language), list(by_folder))
    return {by_folder[folder]: said for folder, said in found.items()}


def _raise(found: Mapping[Workshop, str]) -> None:
    assert not found, next(iter(found.values()))


def workshop(language: Language, spec: Spec) -> Workshop:
    """A workshop for a test, which is skipped or fails where a program is missing."""
    if language.need:
        need(language.name)
    is_toy = spec is not read_once(SPEC)[0]
    return Workshop(language.in_a_hurry() if is_toy else language, spec).build()
