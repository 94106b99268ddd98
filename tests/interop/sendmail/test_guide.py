"""What docs/behind-an-mta.md says of Sendmail is what it does."""

import re
from pathlib import Path

from tests.interop.sendmail import test_failures as failures
from tests.interop.sendmail.installation import Installation
from tests.pages import blocks, code, page, rows

PAGE = page("behind-an-mta.md").split("\n## Sendmail\n")[1]
PLACEHOLDER = re.compile("[A-Z]{4,}")


def test_its_configuration_is_what_sendmail_reads() -> None:
    (block,) = (each for each in blocks(PAGE, "text") if each.title == "sendmail.mc")
    short = f"OSTYPE(`linux')dnl\n{block.text}"
    lines = Installation.find().configuration(short).splitlines()
    assert "Xmarking, S=local:/run/marking/socket, F=T, T=C:30s;S:30s;R:5m;E:10m" in lines
    assert "O InputMailFilters=marking" in lines


def test_its_replies_are_those_of_the_tests_of_failures() -> None:
    told = {"".join(code(row[0])): row[1] for row in rows(PAGE, "### When the filter fails")}
    assert told.keys() == {"", "F=T", "F=R", "F=4"}
    for flag in failures.BROKEN_BEFORE:
        text = told[f"F={flag}"]
        seen = {step[flag][1] for step in failures.BROKEN_AT.values()}
        if flag == "T":
            assert {f"`{reply}`" for reply in seen} <= {f"`{each}`" for each in code(text)}
        else:
            assert {reply[:3] for reply in seen} == set(re.findall(r"\b\d{3}\b", text))


def test_it_quotes_messages_of_the_program() -> None:
    program = Path(Installation.find().program).read_bytes()
    told = [text for row in rows(PAGE, "### What Sendmail logs") for text in code(row[0])]
    quoted = [each for each in told if each != "mailq -qQ"]
    assert len(quoted) == 7
    for message in quoted:
        for part in PLACEHOLDER.split(message):
            assert part.encode() in program, message
