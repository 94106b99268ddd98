"""The Python package of a toy, whose replies, limits and values depend on the version."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import milter_protocol as mp
from milter_protocol._machine import rows_of
from milter_protocol._values import kinds_to_check
from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("full"), "python", read_once(TOYS / "full")[0])


TALK = """
import sys
import all_of_it as toy

version, strict = int(sys.argv[1]), sys.argv[2] == "strict"
deeds = toy.Deeds.CHANGE_PRICE | toy.Deeds.LISTS
mta = toy.ShopSession(toy.Options(edition=version, deeds=deeds), strict=strict)
lists = [(toy.Stage.ORDER, "n"), (toy.Stage.DONE, "{till}")]
keeper = toy.KeeperSession(toy.Options(deeds=deeds, lists=lists), strict=strict)


def heard(session, data):
    session.receive_data(data)
    yield from iter(session.next_event, None)


def pass_on(writer, reader):
    return list(heard(reader, writer.data_to_send()))


def ask(command):
    mta.send(command)
    assert pass_on(mta, keeper) == [command]


def answer(reply):
    keeper.send(reply)
    return pass_on(keeper, mta)


def attempt(act, *given):
    try:
        for each in act(*given) or ():
            print(each.reason if isinstance(each, toy.Finding) else type(each).__name__)
            if isinstance(each, toy.Finding):
                assert not each.is_violation
    except toy.ProtocolError as error:
        print(type(error).__name__, error.reason)


mta.open()
pass_on(mta, keeper)
pass_on(keeper, mta)
assert mta.agreed.edition == keeper.agreed.edition == version
"""


def run(package: Path, script: str, version: int, manner: str = "strict") -> str:
    done = subprocess.run(
        [sys.executable, "-c", TALK + script, str(version), manner],
        env=os.environ | {"PYTHONPATH": str(package)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


ORDER = """
ask(toy.Order("tea", 1, "x", toy.Payment.NONE))
answer(toy.Yes())
ask(toy.Done())
"""


@pytest.mark.parametrize(("version", "phase"), [(4, "inside"), (5, "ordering"), (7, "ordering")])
def test_a_final_reply_leads_where_its_version_says(
    package: Path, version: int, phase: str
) -> None:
    said = """
assert answer(toy.No("not now")) == [toy.No("not now")]
print(mta.phase.value, keeper.phase.value)
"""
    assert run(package, ORDER + said, version).split() == [phase, phase]


SAY = """
try:
    print(answer(toy.Wait()))
except toy.LocalProtocolError as error:
    print(error)
"""
HEAR = """
for each in heard(mta, toy.encode(toy.Wait())):
    print(each.kind if isinstance(each, toy.Finding) else each)
print(mta.awaited.__name__)
"""


def test_an_interim_reply_is_sent_in_its_versions_only(package: Path) -> None:
    assert run(package, ORDER + SAY, 5) == "[Wait()]\n"
    assert run(package, ORDER + SAY, 4) == "Wait does not answer Done\n"
    assert run(package, ORDER + HEAR, 5) == "Wait()\nDone\n"
    assert run(package, ORDER + HEAR, 4, "lenient") == "wrong-reply\nDone\n"


def test_a_reply_names_the_version_that_it_needs(package: Path) -> None:
    leave = "\nattempt(keeper.send, toy.Leave(toy.Shelf.BOTTOM))\n"
    needs = "Leave needs version 5; version 4 is in use"
    first = ORDER.splitlines()[1]
    assert run(package, first + leave, 4) == f"LocalProtocolError {needs}\n"


LIMITS = """
print(mta.max_length, keeper.max_length, toy.max_length_of(mta.agreed))
"""


@pytest.mark.parametrize(("version", "limit"), [(4, 1001), (6, 1001), (7, 2001)])
def test_a_version_brings_a_limit(package: Path, version: int, limit: int) -> None:
    assert run(package, LIMITS, version) == f"{limit} {limit} {limit}\n"


ORDERS = """
for shelf in (toy.Shelf.CELLAR, toy.Shelf.ATTIC, 99):
    attempt(mta.send, toy.Order("tea", shelf, "x", toy.Payment.NONE))
    if mta.awaited:
        break
"""
TOO_NEW = "Order has shelf/cellar, which needs version 5; version 4 is in use"
TOO_OLD = "Order has shelf/attic, which ended with version 4; version 5 is in use"


@pytest.mark.parametrize(("version", "refused"), [(4, TOO_NEW), (5, "")])
def test_a_value_that_came_later_is_not_sent(package: Path, version: int, refused: str) -> None:
    wanted = f"LocalProtocolError {refused}\n" if refused else ""
    assert run(package, ORDERS, version) == wanted


HEARD = """
for shelf in (toy.Shelf.BOTTOM, toy.Shelf.CELLAR, toy.Shelf.ATTIC):
    if not keeper.closed:
        attempt(heard, keeper, toy.encode(toy.Order("tea", shelf, "x", toy.Payment.NONE)))
    if keeper.awaited:
        keeper.send(toy.No("not now"))
"""


@pytest.mark.parametrize(("version", "unusual"), [(4, TOO_NEW), (5, TOO_OLD)])
def test_a_value_of_another_version_is_pointed_out_or_refused(
    package: Path, version: int, unusual: str
) -> None:
    lenient = run(package, HEARD, version, "lenient").splitlines()
    place = 1 if version == 4 else 2
    assert lenient == ["Order"] * place + [unusual] + ["Order"] * (3 - place)
    strict = run(package, HEARD, version).splitlines()
    assert strict[: place + 1] == ["Order"] * place + [f"OutOfOrderError {unusual}"]


REPLIES = """
ask(toy.Order("tea", 1, "x", toy.Payment.NONE))
attempt(keeper.send, toy.Leave(toy.Shelf.ATTIC))
attempt(heard, mta, toy.encode(toy.Leave(toy.Shelf.ATTIC)))
print(mta.phase.value)
attempt(keeper.send, toy.Leave(toy.Shelf.CELLAR))
print(keeper.phase.value)
"""


def test_a_final_reply_with_a_value_of_another_version(package: Path) -> None:
    wrong = TOO_OLD.replace("Order", "Leave")
    said = [f"LocalProtocolError {wrong}", wrong, "Leave", "gone", "gone"]
    assert run(package, REPLIES, 5, "lenient").splitlines() == said
    said[1:4] = [f"OutOfOrderError {wrong}", "ordering"]
    assert run(package, REPLIES, 5).splitlines() == said


PRICES = """
attempt(keeper.send, toy.ChangePrice(toy.Shelf.CELLAR, "1"))
attempt(heard, mta, toy.encode(toy.ChangePrice(toy.Shelf.CELLAR, "1")))
attempt(answer, toy.ChangePrice(toy.Shelf.ATTIC, "1"))
print(mta.awaited.__name__, keeper.awaited.__name__)
"""


def test_an_interim_reply_with_a_value_of_another_version(package: Path) -> None:
    wrong = TOO_NEW.replace("Order", "ChangePrice")
    said = [f"LocalProtocolError {wrong}", wrong, "ChangePrice", "ChangePrice", "Done Done"]
    assert run(package, ORDER + PRICES, 4, "lenient").splitlines() == said


STAGES = """
print(*(int(stage) for stage, _ in keeper.agreed.lists))
print(*(int(stage) for stage, _ in mta.agreed.lists))
other = toy.ShopSession(toy.Options(edition=version, deeds=deeds))
other.open()
said = toy.Hello(version, deeds, toy.Ways(0), [(toy.Stage.DONE, "n")])
print(*(each.reason for each in heard(other, toy.encode(said)) if isinstance(each, toy.Finding)))
old = toy.Options(edition=version, deeds=deeds, lists=[(toy.Stage.DONE, "n")])
try:
    toy.KeeperSession(old)
except toy.LocalProtocolError as error:
    print(error.reason)
"""


def test_a_stage_is_asked_for_in_its_versions_only(package: Path) -> None:
    lacks = "a list of macros is for Done, but version 4 has no such stage"
    assert run(package, STAGES, 4).splitlines() == ["0", "0", lacks, f"{lacks}, in the request"]
    assert run(package, STAGES, 5).splitlines() == ["0 6", "0 6", ""]


DECODED = """
talk = toy.Conversation()
for message in (toy.Hello(version, toy.Deeds(0), toy.Ways(0)),):
    talk.command(message)
    talk.reply(message)
order = toy.Order("tea", toy.Shelf.CELLAR, "x", toy.Payment.NONE)
print(*(each.reason for each in talk.command(order)))
"""


def test_a_conversation_points_out_values_of_another_version(package: Path) -> None:
    assert run(package, DECODED, 4) == f"{TOO_NEW}\n"
    assert run(package, DECODED, 5) == "\n"


def test_nothing_is_checked_where_the_version_has_all_values() -> None:
    assert not kinds_to_check(mp.Options())
    checked = kinds_to_check(mp.Options(version=2))
    assert {kind for kind in checked if kind.SINCE <= 2} == {mp.Macro}
    for row in rows_of(mp.Options()).values():
        assert not any(step.needs_check or step.to_check for step in row.steps.values())
