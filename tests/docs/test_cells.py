"""The cells of the reference's tables."""

from generator.engine import render, targets
from tests.generator.folders import SPECS
from tests.generator.specs import read_once


def test_no_cell_shows_the_marks_of_empty_code() -> None:
    (docs,) = (each for each in targets() if each.name == "docs")
    plan = render(docs, read_once(SPECS["milter"])[0])
    cells = [
        cell.strip()
        for text in plan.values()
        for line in text.splitlines()
        if line.startswith("|")
        for cell in line.split("|")
    ]
    assert len(cells) > len(plan)
    assert "``" not in cells
