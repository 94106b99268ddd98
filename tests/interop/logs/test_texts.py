"""Each text that the spec has of a log stands in the source code of the program."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.model import Log, Symptom
from tests.generator.folders import ROOT, SPEC
from tests.generator.specs import read_once
from tests.needs.asking import need
from tests.needs.catalogue import log_sources

if TYPE_CHECKING:
    from pathlib import Path

LOGS = read_once(SPEC)[0].logs
SYMPTOMS = [
    pytest.param(log, symptom, id=symptom.id.partition("/")[2])
    for log in LOGS
    for symptom in log.symptoms
]
OWN = ROOT / "generated" / "python"

_SPLIT = re.compile(r'"[\s\\]*\n[\s\\]*"')
"""Where a text goes on in the next line, in a macro behind a backslash."""
_TEXT = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
_ESCAPED = re.compile(r"\\(.)")


def in_c(code: str) -> Iterator[str]:
    for text in _TEXT.findall(_SPLIT.sub("", code)):
        yield _ESCAPED.sub(lambda found: {"n": "\n", "t": "\t"}.get(found[1], found[1]), text)


def in_python(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def texts_of(package: str | None) -> frozenset[str]:
    """All texts in the source code of a package of Debian, or of this project."""
    folder, ending, texts = (
        (log_sources() / package, "*.[ch]", in_c) if package else (OWN, "*.py", in_python)
    )
    files: list[Path] = sorted(folder.rglob(ending))
    assert files, folder
    found = (text for file in files for text in texts(file.read_text(errors="replace")))
    return frozenset(text.strip("\n") for text in found)


@pytest.mark.parametrize(("log", "symptom"), SYMPTOMS)
def test_a_program_has_the_text(log: Log, symptom: Symptom) -> None:
    if log.package:
        need("log-sources")
    texts = texts_of(log.package)
    assert symptom.text in texts
    for slot in symptom.slots:
        for filled_in in slot.is_:
            assert any(filled_in in text for text in texts), filled_in


_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CALL = re.compile(
    r"\b(?:msg_(?:warn|error|fatal|panic)|syserr|usrerr|sm_syslog|smi_log)\s*\(([^;]*?)\);",
    re.DOTALL,
)
"""A call that logs something, unless it is of those that only `-v` shows."""
_WHOLE = {
    "postfix": ["src/milter/milter8.c", "src/milter/milter.c"],
    "sendmail": ["sendmail/milter.c", "libmilter/*.c"],
}
_OTHERS = {
    # A macro has the text.
    *("", "abort"),
    # A program logs it that only tests Postfix.
    *("usage: %s [-a action] [-p protocol] [-v]", "deleting existing milters", "no milters"),
}


@pytest.mark.parametrize("package", _WHOLE)
def test_what_the_milter_code_of_a_program_logs_is_all_known(package: str) -> None:
    need("log-sources")
    known = {symptom.text for log in LOGS for symptom in log.symptoms}
    files = [file for each in _WHOLE[package] for file in log_sources().glob(f"{package}/*/{each}")]
    assert files
    calls = (call for file in files for call in _CALL.findall(_COMMENT.sub("", file.read_text())))
    logged = {next(in_c(call), "").strip("\n") for call in calls}
    assert len(logged) > 20
    assert logged - known - _OTHERS == set()


def test_a_text_that_goes_on_in_the_next_line_is_found() -> None:
    code = 'warn("milter %s: \\"%c\\" is "\n\t  "odd", x);\n log( \\\n "a b" \\\n  "c%s", y)'
    assert list(in_c(code)) == ['milter %s: "%c" is odd', "a bc%s"]
