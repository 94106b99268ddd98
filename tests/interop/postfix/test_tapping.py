"""A tap in front of a filter of Postfix, as docs/tapping.md puts it there."""

import time
from pathlib import Path

import milter_protocol as mp
from tests.interop.guide_to_tapping import Guide, codes
from tests.interop.in_front import in_front_of
from tests.interop.postfix.conftest import World, mail_of
from tests.interop.process import PROJECT, serving
from tests.interop.scripted_filter import Script, ScriptedFilter
from tests.ports import held_port

ADD_HEADER = str(PROJECT / "docs" / "examples" / "add_header.py")
MODIFYING: Script = {mp.EndOfMessage: [mp.AddHeader("X-Tapped", "yes"), mp.Accept()]}


def test_in_front_of_a_filter_on_a_port(world: World, token: str, tmp_path: Path) -> None:
    with held_port() as port:
        places = {"8891": str(world.port), "8890": str(port)}
        variables = {"MAIL_CONFIG": str(world.postfix.configuration)}
        guide = Guide("In front of a filter of Postfix", places, variables)
        with guide.tapping(tmp_path):
            # Postfix takes up what it has reloaded a moment later.
            end = time.monotonic() + 30
            while "E" not in codes(tmp_path / "milter.jsonl"):
                assert time.monotonic() < end, "Postfix does not go through the tap"
                done, _ = world.exchange(MODIFYING, content=mail_of(token))
                assert done.accepted
            guide.run(guide.out)
    assert world.arrived(token)[-1].values_of("X-Tapped") == ["yes"]
    done, _ = world.exchange(content=mail_of(token))
    assert done.accepted


def test_in_front_of_a_unix_socket(world: World, token: str, tmp_path: Path) -> None:
    places = {"/run/filter/socket": str(world.spare), "/run/filter/behind": f"{world.spare}.2"}
    guide = Guide("In front of a Unix socket", places)
    guide.tap += ["-o", "milter.jsonl"]
    with serving(world.spare, [ADD_HEADER, "ADDRESS"]):
        for number in range(2):
            with guide.tapping(tmp_path), world.client("spare") as client:
                client.ehlo()
                assert client.mail(mail_of(f"{token}{number}")).accepted
            guide.run(guide.out)
            assert codes(tmp_path / "milter.jsonl").count("E") == 1
    (mail,) = world.arrived(f"{token}1")
    assert len(mail.values_of("X-Checked")) == 1


def test_a_recording_reads_as_what_was_shown(world: World, token: str) -> None:
    with (
        in_front_of(f"unix:{world.spare}", "jsonl") as address,
        ScriptedFilter(None, address, mode=0o666) as behind,
    ):
        play = behind.play(MODIFYING)
        with world.client("spare") as client:
            client.ehlo()
            assert client.mail(mail_of(token)).accepted
            client.quit()
        play.conversation()
    (mail,) = world.arrived(token)
    assert mail.values_of("X-Tapped") == ["yes"]
