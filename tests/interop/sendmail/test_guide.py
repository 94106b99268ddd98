"""What docs/behind-an-mta.md says of Sendmail is what it does."""

import re
from pathlib import Path

from tests.interop.sendmail import test_failures as failures
from tests.interop.sendmail.installation import Installation
from tests.needs.catalogue import ROOT

PAGE = (ROOT / "docs" / "behind-an-mta.md").read_text("utf-8").split("\n## Sendmail\n")[1]
PLACEHOLDER = re.compile("[A-Z]{4,}")


def rows(heading: str) -> list[tuple[list[str], str]]:
    """The code of the first cell, and the second one, of the table below a heading."""
    part = PAGE.split(f"\n### {heading}\n")[1].split("\n#")[0]
    lines = [line for line in part.splitlines() if line.startswith("| ")][1:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(re.findall(r"`([^`]+)`", first), second) for first, second, *_ in cells]


def test_its_configuration_is_what_sendmail_reads() -> None:
    (block,) = re.findall(
        r'^```text title="sendmail.mc"\n(.*?)^```', PAGE, re.DOTALL | re.MULTILINE
    )
    lines = Installation.find().configuration(f"OSTYPE(`linux')dnl\n{block}").splitlines()
    assert "Xmarking, S=local:/run/marking/socket, F=T, T=C:30s;S:30s;R:5m;E:10m" in lines
    assert "O InputMailFilters=marking" in lines


def test_its_replies_are_those_of_the_tests_of_failures() -> None:
    told = {"".join(flag): text for flag, text in rows("When the filter fails")}
    assert told.keys() == {"", "F=T", "F=R", "F=4"}
    for flag in failures.BROKEN_BEFORE:
        text = told[f"F={flag}"]
        seen = {step[flag][1] for step in failures.BROKEN_AT.values()}
        if flag == "T":
            assert {f"`{reply}`" for reply in seen} <= set(re.findall("`[^`]+`", text))
        else:
            assert {reply[:3] for reply in seen} == set(re.findall(r"\b\d{3}\b", text))


def test_it_quotes_messages_of_the_program() -> None:
    program = Path(Installation.find().program).read_bytes()
    told = [message for messages, _ in rows("What Sendmail logs") for message in messages]
    quoted = [each for each in told if each != "mailq -qQ"]
    assert len(quoted) == 7
    for message in quoted:
        for part in PLACEHOLDER.split(message):
            assert part.encode() in program, message
