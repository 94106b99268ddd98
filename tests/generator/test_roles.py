"""Texts of templates and runtimes have the words of the protocol for its two sides."""

from dataclasses import replace

import pytest

from generator.lower.roles import Roles
from generator.model import Spec
from generator.model.protocol import Role
from generator.reading import read_spec
from tests.generator.folders import TOYS


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
        ("Begins a transaction.", "Begins an order."),
        ("the response and its initiation", "the response and its initiation"),
    ],
)
def test_each_form_of_the_words_is_replaced(text: str, expected: str) -> None:
    assert ROLES.spelled(text) == expected


def test_a_class_that_is_taken_gets_an_underscore_and_others_do_not() -> None:
    roles = Roles(
        spec_of(Role(side="a", title="Client", doc="."), Role(side="b", title="Server", doc=".")),
        {"Server"},
    )
    text = "class Responder, ResponderSession, Initiator"
    assert roles.spelled(text) == "class Server_, ServerSession, Client"
