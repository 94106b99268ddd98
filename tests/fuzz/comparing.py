"""The same questions to several languages; their answers are compared byte for byte."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from tests.conformance.languages.registry import Workshop
from tests.fuzz.inputs import Inputs


@dataclass(frozen=True)
class Disagreement:
    """A question and what each language answers to it."""

    question: str
    answers: dict[str, str]

    def __str__(self) -> str:
        told = "".join(f"\n  {name}: {answer[:2000]}" for name, answer in self.answers.items())
        return self.question[:2000] + told


class Comparison:
    """Languages that are asked the same.

    Attributes:
        asked: how many questions each was asked.
        disagreements: those that were answered differently.
    """

    def __init__(self, workshops: Sequence[Workshop], inputs: Inputs, folder: Path) -> None:
        self.workshops = workshops
        self.inputs = inputs
        self.folder = folder
        self.asked = 0
        self.disagreements: list[Disagreement] = []

    def run(self, count: int, batch: int = 250_000) -> Iterator[int]:
        """Ask so many questions; tells after each batch how many they were."""
        done = 0
        while done < count:
            size = min(batch, count - done)
            self.ask(list(self.inputs.questions(size)))
            done += size
            yield size

    def ask(self, questions: Sequence[str]) -> None:
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            folder = Path(name)
            given = folder / "questions"
            given.write_text("".join(f"{question}\n" for question in questions), "ascii")
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                files = list(pool.map(lambda each: self.answers(each, given), self.workshops))
            self.compare(questions, files)
        self.asked += len(questions)

    def answers(self, workshop: Workshop, given: Path) -> Path:
        """The file with a language's answers."""
        path = given.with_name(workshop.language.name)
        with given.open("rb") as questions, path.open("wb") as answers:
            process = workshop.start(questions.fileno(), answers.fileno())
            assert process.wait() == 0, f"the driver of {workshop.language.title} failed"
        return path

    def compare(self, questions: Sequence[str], files: Sequence[Path]) -> None:
        contents = [path.read_bytes() for path in files]
        if all(content == contents[0] for content in contents):
            assert contents[0].count(b"\n") == len(questions), "an answer is missing"
            return
        lines = [content.splitlines() for content in contents]
        names = [workshop.language.name for workshop in self.workshops]
        for name, listed in zip(names, lines, strict=True):
            assert len(listed) == len(questions), f"{name}: an answer is missing"
        for question, *answers in zip(questions, *lines, strict=True):
            if len(set(answers)) > 1:
                told = dict(zip(names, (answer.decode() for answer in answers), strict=True))
                self.disagreements.append(Disagreement(question, told))


def shortest(disagreements: Sequence[Disagreement], most: int) -> list[Disagreement]:
    """The disagreements that are easiest to look at."""
    return list(islice(sorted(disagreements, key=lambda each: len(each.question)), most))
