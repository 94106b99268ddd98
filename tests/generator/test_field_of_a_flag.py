"""A next version in which a flag adds an id to each recipient, with peers of the newest today."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

import milter_protocol as old
from generator.diff import Level, report
from generator.document import document_of
from generator.model import Spec
from generator.reading import read_spec
from tests.generator.folders import SPEC
from tests.generator.growing import vector_of
from tests.generator.inventing import edit
from tests.generator.next_version import NEWEST, NEXT, declare, free_bits
from tests.generator.specs import importing, read_once
from tests.story import pass_on

FLAG = f"""\
      - id: step/invented
        bit: {free_bits("flags/steps")[0]:#010x}
        symbol: SMFIP_INVENTED
        since: {NEXT}
        if-not-offered: drop
        doc: Each recipient has an id.
        evidence: [MF]
        confidence: inferred
"""
FIELD = f"""\
      - {{name: invented-id, type: u32, since: {NEXT}, negotiated-with: step/invented, doc: An id.}}
"""
BEFORE_FLAG, BEFORE_FIELD = "      - id: step/test\n", "      - name: recipient\n"
ID = 77
LONGEST = 0xFFFFFFFF


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Spec, Any]]:
    """The spec of the next version, and its Python package. No vector is changed."""
    folder = tmp_path_factory.mktemp("next")
    spec = folder / "spec"
    shutil.copytree(SPEC, spec)
    declare(spec)
    edit(spec / "options.yaml", BEFORE_FLAG, FLAG)
    edit(spec / "commands.yaml", BEFORE_FIELD, FIELD)
    project = spec / "project.yaml"
    named = project.read_text("utf-8").replace("name: milter-protocol", "name: ids-protocol")
    project.write_text(named, "utf-8")
    read, _ = read_spec(spec)
    with importing(folder, read) as package:
        yield read, package


class Talk:
    """An MTA and a filter, each by its own package, up to the first recipient."""

    def __init__(self, asking: Any, answering: Any, wanted: int) -> None:
        self.asking, self.answering = asking, answering
        self.mta = asking.MTASession(strict=True)
        request = answering.Options(steps=answering.Steps(wanted))
        self.filter = answering.FilterSession(request, strict=True)
        self.mta.open()
        assert len(pass_on(self.mta, self.filter)) == 1
        assert len(pass_on(self.filter, self.mta)) == 1
        for command in ("connect", "helo", "envelope-from"):
            self.ask(asking.decode(vector_of(f"command/{command}").frame))
            self.filter.send(answering.Continue())
            assert pass_on(self.filter, self.mta) == [asking.Continue()]

    def ask(self, command: Any) -> Any:
        """What the filter hears."""
        self.mta.send(command)
        (heard,) = pass_on(self.mta, self.filter)
        return heard


def test_both_sides_of_the_new_version_pass_the_id_on_where_they_agreed_to(
    newer: tuple[Spec, Any],
) -> None:
    _, package = newer
    talk = Talk(package, package, int(package.Steps.INVENTED))
    recipient = package.EnvelopeRecipient("<b@example.org>", invented_id=ID)
    assert talk.ask(recipient) == recipient
    assert (talk.mta.agreed.version, talk.filter.agreed.version) == (NEXT, NEXT)
    with pytest.raises(package.LocalProtocolError):
        Talk(package, package, int(package.Steps.INVENTED)).ask(
            package.EnvelopeRecipient("<b@example.org>")
        )


def test_both_sides_of_the_new_version_do_without_it_otherwise(newer: tuple[Spec, Any]) -> None:
    _, package = newer
    talk = Talk(package, package, 0)
    with pytest.raises(package.EncodeError, match=r"Steps\.INVENTED was not agreed"):
        talk.ask(package.EnvelopeRecipient("<b@example.org>", invented_id=ID))
    heard = talk.ask(package.EnvelopeRecipient("<b@example.org>"))
    assert (heard.recipient, heard.invented_id) == ("<b@example.org>", None)


@pytest.mark.parametrize("asks", ["old", "new"])
def test_a_peer_of_the_old_version_sees_nothing_of_it(newer: tuple[Spec, Any], asks: str) -> None:
    _, package = newer
    asking, answering = (old, package) if asks == "old" else (package, old)
    # An older filter knows no such flag, and a newer one is not offered it.
    talk = Talk(asking, answering, 0 if asks == "new" else int(package.Steps.INVENTED))
    heard = talk.ask(asking.EnvelopeRecipient("<b@example.org>", ["NOTIFY=NEVER"]))
    assert (heard.recipient, heard.arguments) == ("<b@example.org>", ("NOTIFY=NEVER",))
    assert talk.mta.agreed.version == talk.filter.agreed.version == NEWEST


def test_nothing_breaks(newer: tuple[Spec, Any]) -> None:
    before, _ = read_once(SPEC)
    after = replace(newer[0], project=before.project)
    found = report(document_of(before), document_of(after)).findings
    assert {each.rule.name for each in found} == {
        "version-added",
        "flag-added",
        "field-added-with-flag",
    }
    assert {each.rule.level for each in found} == {Level.COMPATIBLE}


def test_every_vector_of_the_older_versions_still_holds(newer: tuple[Spec, Any]) -> None:
    spec, package = newer
    for topic in spec.vectors:
        for vector in topic.messages:
            message = package.decode(vector.frame, LONGEST, vector.version)
            assert vector.message == message.ID
            assert package.encode(message, LONGEST, vector.version) == vector.frame
