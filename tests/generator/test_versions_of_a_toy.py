"""The Python package of a toy, whose replies and limits depend on the version."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.generator.folders import TOYS
from tests.generator.specs import generate, read_once


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate(tmp_path_factory.mktemp("full"), "python", read_once(TOYS / "full")[0])


TALK = """
import sys
import all_of_it as toy

version, strict = int(sys.argv[1]), sys.argv[2] == "strict"
mta = toy.ShopSession(toy.Agreement(edition=version), strict=strict)
keeper = toy.KeeperSession()


def pass_on(events):
    return b"".join(each for each in events if isinstance(each, bytes))


def ask(command):
    keeper.receive(pass_on(mta.send(command)))


keeper_said = keeper.receive(pass_on(mta.open()))
mta.receive(pass_on(keeper_said))
assert mta.agreement.edition == keeper.agreement.edition == version
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
mta.receive(pass_on(keeper.send(toy.Yes())))
ask(toy.Done())
"""


@pytest.mark.parametrize(("version", "phase"), [(4, "inside"), (5, "ordering"), (7, "ordering")])
def test_a_final_reply_leads_where_its_version_says(
    package: Path, version: int, phase: str
) -> None:
    said = """
assert mta.receive(pass_on(keeper.send(toy.No("not now")))) == [toy.No("not now")]
print(mta.phase.value, keeper.phase.value)
"""
    assert run(package, ORDER + said, version).split() == [phase, phase]


SAY = """
try:
    print(mta.receive(pass_on(keeper.send(toy.Wait()))))
except toy.LocalProtocolError as error:
    print(error)
"""
HEAR = """
for each in mta.receive(toy.encode(toy.Wait())):
    print(each.kind if isinstance(each, toy.Finding) else each)
print(mta.awaited.__name__)
"""


def test_an_interim_reply_is_sent_in_its_versions_only(package: Path) -> None:
    assert run(package, ORDER + SAY, 5) == "[Wait()]\n"
    assert run(package, ORDER + SAY, 4) == "Wait does not answer Done\n"
    assert run(package, ORDER + HEAR, 5) == "Wait()\nDone\n"
    assert run(package, ORDER + HEAR, 4, "lenient") == "wrong-reply\nDone\n"


LIMITS = """
print(mta.max_length, keeper.max_length, toy.max_length_of(mta.agreement))
"""


@pytest.mark.parametrize(("version", "limit"), [(4, 1001), (6, 1001), (7, 2001)])
def test_a_version_brings_a_limit(package: Path, version: int, limit: int) -> None:
    assert run(package, LIMITS, version) == f"{limit} {limit} {limit}\n"
