"""Texts of templates and runtimes have the words of the protocol for its two sides."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.lower.roles import Roles
from generator.model import Spec
from generator.model.protocol import Role
from generator.reading import read_spec
from tests.generator.folders import ROOT, TOYS
from tests.generator.specs import generate


def spec_of(first: Role, second: Role, transaction: str = "transaction") -> Spec:
    spec, _ = read_spec(TOYS / "tiny")
    return replace(
        spec,
        protocol=replace(spec.protocol, roles=(first, second)),
        session=replace(spec.session, transaction=transaction),
    )


ROLES = Roles(
    spec_of(
        Role(side="ups", title="UPS", doc="It has power."),
        Role(side="operator", title="Operator", doc="It has none."),
        "order",
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("class InitiatorSession(Session):", "class UPSSession(Session):"),
        ("class Responder(Base):", "class Operator(Base):"),
        ("An initiator asks a responder.", "A UPS asks an operator."),
        ("the initiator's; real initiators", "the UPS's; real UPSs"),
        ("Responders do so.", "Operators do so."),
        ('INITIATOR = "initiator"', 'UPS = "ups"'),
        ("from .initiator_session import x", "from .ups_session import x"),
        ("reply-of-initiator", "reply-of-ups"),
        ("def f(initiator: int, responder): ...", "def f(ups: int, operator): ..."),
        ("Args:\n        initiator: whose it is.", "Args:\n        ups: whose it is."),
        ("3 of the responder, 4 of the initiator)", "3 of the operator, 4 of the UPS)"),
        ("Begins a transaction.", "Begins an order."),
        ("the response and its initiation", "the response and its initiation"),
    ],
)
def test_each_form_of_the_words_is_replaced(text: str, expected: str) -> None:
    assert ROLES.spelled(text) == expected


def test_an_argument_that_cannot_have_the_name_gets_an_underscore() -> None:
    sides = (Role(side="class", title="Pupil", doc="."), Role(side="b", title="Bus", doc="."))
    text = 'def f(initiator: int, responder): initiator_session; "initiator"'
    spelled = Roles(spec_of(*sides), arguments={"class"}).spelled(text)
    assert spelled == 'def f(class_: int, b): class_session; "class"'


def test_a_class_that_is_taken_gets_an_underscore_and_others_do_not() -> None:
    roles = Roles(
        spec_of(Role(side="a", title="Client", doc="."), Role(side="b", title="Server", doc=".")),
        {"Server"},
    )
    text = "class Responder, ResponderSession, Initiator"
    assert roles.spelled(text) == "class Server_, ServerSession, Client"


@pytest.mark.parametrize(
    ("first", "second"), [("Abcdefghijkl", "Ebcdefghijkl"), ("Client", "Server"), ("A", "B")]
)
def test_names_of_any_length_give_clean_python(first: str, second: str, tmp_path: Path) -> None:
    full, _ = read_spec(TOYS / "full")
    sides = {
        role.side: replace(role, side=title.lower(), title=title)
        for role, title in zip(full.protocol.roles, (first, second), strict=True)
    }
    spec = replace(
        full,
        protocol=replace(full.protocol, roles=tuple(sides.values())),
        session=replace(full.session, transaction="twelve signs"),
        implementations=tuple(
            replace(each, role=sides[each.role].side) for each in full.implementations
        ),
    )
    package = generate(tmp_path, "python", spec)
    for tool in (["check", "--ignore", "D205,N801,SIM108,TID252"], ["format", "--diff"]):
        command = [sys.executable, "-m", "ruff", *tool, "--no-cache"]
        command += ["--config", str(ROOT / "pyproject.toml"), str(package)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
