"""What `help` shows of enums and flags."""

import inspect
import pydoc
import re

import pytest

import milter_protocol as mp
from generator.model import Spec
from tests.generator.folders import SPEC
from tests.generator.specs import read_once


@pytest.fixture(scope="module")
def spec() -> Spec:
    return read_once(SPEC)[0]


def shown(name: str) -> str:
    """The text of `help` for a class, without its line breaks."""
    text = pydoc.plain(pydoc.render_doc(getattr(mp, name)))
    return " ".join(text.replace("|", " ").split())


def names_of(id_: str) -> str:
    return "".join(part.capitalize() for part in id_.partition("/")[2].split("-"))


def test_every_flag_is_described_with_its_symbol(spec: Spec) -> None:
    for flags in spec.flag_sets:
        text = shown(names_of(flags.id))
        for flag in flags.members:
            name = flag.name.replace("-", "_").upper()
            described = text.partition(f" {name}: ")[2].partition(f", since version {flag.since}.")[
                0
            ]
            assert described.split("`")[-2] in {flag.symbol, *flag.aliases}, flag.id


def test_everything_about_a_flag_and_its_group_is_told(spec: Spec) -> None:
    for flags in spec.flag_sets:
        text = shown(names_of(flags.id))
        for each in (*flags.members, *flags.groups):
            for part in re.split(r"\[\[.*?\]\]", " ".join(each.doc.split())):
                assert part.strip() in text, (each.id, part)


def test_what_becomes_of_a_request_that_is_not_granted_is_told(spec: Spec) -> None:
    told = {
        "refuse": "",
        "drop": "Where it is not offered, it is left out.",
        "emulate": "Where it is not offered, a session makes up for it.",
    }
    for flags in spec.flag_sets:
        text = shown(names_of(flags.id))
        assert "A request for a flag that is not offered ends the negotiation" in text
        for flag in flags.members:
            name = flag.name.replace("-", "_").upper()
            about = text.partition(f" {name}: ")[2].partition(f", since version {flag.since}.")[0]
            found = {way for way, sentence in told.items() if sentence and sentence in about}
            assert found == {flag.if_not_offered} - {"refuse"}, flag.id


def test_every_value_of_an_enum_is_described(spec: Spec) -> None:
    for enum in spec.enums:
        text = shown(names_of(enum.id))
        for value in enum.values:
            name = value.name.replace("-", "_").upper()
            assert f" {name}: " in text, value.id
            assert value.symbol is None or f"`{value.symbol}`" in text, value.id


def test_every_phase_is_described(spec: Spec) -> None:
    text = shown("Phase")
    for phase in spec.session.phases:
        name = phase.name.replace("-", "_").upper()
        assert f" {name}: {phase.summary}" in text, phase.id


def test_the_texts_of_help_are_not_for_the_classes_alone() -> None:
    """Editors show the text below each member."""
    source = inspect.getsource(mp.Actions)
    members = list(mp.Actions)
    assert source.count('"""') == 2 + 2 * len(members)
