"""What docs/behind-an-mta.md says of Postfix is what it does."""

import asyncio
import re
import socket
import sys
from typing import Any

import milter_protocol as mp
from milter_protocol import aio
from tests.interop.postfix.conftest import DEFAULT_ACTIONS, World, mail_of
from tests.interop.process import PROJECT, serving
from tests.interop.program import listening
from tests.interop.smtp import Transaction
from tests.pages import blocks, code, page, rows

PAGE, FIRST = page("behind-an-mta.md"), page("first-filter.md")
ADD_HEADER = str(PROJECT / "docs" / "examples" / "add_header.py")
SERVE = """
import asyncio
from milter_protocol import aio

class Marking(aio.Filter):
    async def envelope_from(self, message):
        await asyncio.sleep(SECONDS)

asyncio.run(CALL)
"""


def send(world: World, content: bytes, service: str = "spare") -> Transaction:
    with world.client(service) as client:
        client.ehlo()
        return client.mail(content)


async def has_begun(address: str) -> None:
    """Wait until a filter answers, however long its program takes to begin."""
    async with await aio.connect(address, timeout=60):
        pass


def test_its_settings_are_settings_of_postfix(world: World) -> None:
    settings = [text for _, title, text in blocks(PAGE + FIRST, "ini") if title == "main.cf"]
    assert len(settings) == 3
    complaints = world.postfix.complaints("".join([*settings, "milter_wrong = accept\n"]))
    (wrong,) = (each for each in complaints.splitlines() if "overriding earlier" not in each)
    assert wrong.endswith("unused parameter: milter_wrong=accept")


def test_the_default_action_is_the_reply_and_the_fate_of_the_mail(world: World, token: str) -> None:
    told = {
        code(action)[0]: code(reply)[0]
        for action, reply, _ in rows(PAGE, "### When the filter fails")
    }
    assert told.keys() == set(DEFAULT_ACTIONS)
    queue_ids = {}
    for action, reply in told.items():
        last = send(world, mail_of(f"{token}{action}"), f"spare {action}").last
        assert str(last).startswith(reply), action
        queue_ids[action] = last.text.split()[-1]
    world.arrived(f"{token}accept")
    assert world.postfix.listed()[queue_ids["quarantine"]] == "hold"
    assert world.vanished(f"{token}reject")
    assert world.vanished(f"{token}tempfail")


def test_paths_begin_in_the_queue_and_mail_of_the_command_is_filtered(
    world: World, token: str
) -> None:
    with serving(world.spare, [ADD_HEADER, "ADDRESS"]):
        assert send(world, mail_of(f"{token}chroot"), "chroot").accepted
        world.postfix.submit(mail_of(f"{token}command").replace(b"\r\n", b"\n"), "bert@example.net")
        for each in ("chroot", "command"):
            (mail,) = world.arrived(f"{token}{each}")
            assert len(mail.values_of("X-Checked")) == 1


def test_a_mail_that_is_discarded_early_is_also_for_the_other_filters(
    world: World, token: str
) -> None:
    discarding: dict[type[mp.Message], Any] = {mp.EnvelopeFrom: mp.Discard()}
    done, _ = world.exchange(discarding, content=mail_of(token), service="as submitted")
    assert str(done.last).startswith("451 4.7.1"), "nobody listens for the others"
    with serving(world.spare, [ADD_HEADER, "ADDRESS"]):
        done, _ = world.exchange(discarding, content=mail_of(token), service="as submitted")
    assert done.accepted
    assert world.vanished(token)


def test_the_mode_and_the_group_are_enough_for_postfix(world: World, token: str) -> None:
    (call,) = re.findall(r"^ *(aio\.serve\(.*\))$", PAGE, re.MULTILINE)
    call, paths = re.subn(r'"unix:[^"]+"', f'"unix:{world.spare}"', call)
    assert paths == 1
    program = SERVE.replace("CALL", call).replace("SECONDS", "0")
    with listening([sys.executable, "-c", program], world.spare):
        assert send(world, mail_of(token)).accepted


def test_what_it_logs(world: World, token: str) -> None:
    content = mail_of(token)
    send(world, content)
    with socket.socket(socket.AF_UNIX) as nobody:
        nobody.bind(str(world.spare))
        world.spare.chmod(0o666)
        send(world, content)
        world.spare.chmod(0o600)
        send(world, content)
        world.spare.unlink()
    slow = SERVE.replace("CALL", 'aio.serve(Marking, "ADDRESS")').replace("SECONDS", "30")
    with serving(world.spare, ["-c", slow]):
        asyncio.run(has_begun(f"unix:{world.spare}"))
        send(world, content, "hasty")
    world.exchange({mp.EndOfMessage: [mp.Quarantine("wait"), mp.Accept()]}, content=content)
    world.exchange({mp.EndOfMessage: mp.Discard()}, content=content)
    log = world.postfix.log()
    told = [each for row in rows(PAGE, "### What Postfix logs") for each in code(row[0])]
    assert len(told) >= 8
    for message in told:
        assert message.replace("ADDRESS", "unix:spare") in log, message
