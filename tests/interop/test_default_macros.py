"""The default lists of macros in the spec are those of the programs' own configurations."""

import subprocess

import pytest

from generator.model import Spec
from tests.interop.libmilter import listed
from tests.interop.sendmail.installation import Installation
from tests.needs.asking import need

STAGES = {
    "stage/connect": ("connect", "connect"),
    "stage/helo": ("helo", "helo"),
    "stage/mail": ("mail", "envfrom"),
    "stage/recipient": ("rcpt", "envrcpt"),
    "stage/data": ("data", "data"),
    "stage/end-of-headers": ("end_of_header", "eoh"),
    "stage/end-of-message": ("end_of_data", "eom"),
}
"""What Postfix and Sendmail call the stages."""

_WITH_A_FILTER = "OSTYPE(`linux')\nINPUT_MAIL_FILTER(`any', `S=unix:/any')\n"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return listed.read()


def _in_the_spec(spec: Spec, program: str) -> dict[str, tuple[str, ...]]:
    (found,) = (each for each in spec.implementations if each.id == program)
    return {each.stage: each.names for each in found.default_macros}


def test_those_of_postfix(spec: Spec) -> None:
    need("postfix")
    lists = {}
    for stage, (name, _) in STAGES.items():
        command = ("postconf", "-dh", f"milter_{name}_macros")
        text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        lists[stage] = tuple(text.split())
    assert _in_the_spec(spec, "implementation/postfix") == lists


def test_those_of_sendmail(spec: Spec) -> None:
    """An option that is commented out in the configuration has no list."""
    lines = Installation.find().configuration(_WITH_A_FILTER).splitlines()
    options = dict(line.split("=", 1) for line in lines if line.startswith("O Milter.macros."))
    lists = {}
    for stage, (_, name) in STAGES.items():
        text = options.pop(f"O Milter.macros.{name}", "")
        lists[stage] = tuple(text.replace(",", " ").split())
    assert not options
    assert _in_the_spec(spec, "implementation/sendmail") == lists
