"""Every conversation against the Python sessions, for the protocol and for the toys."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from types import ModuleType

import pytest

import milter_protocol
from generator.model import Spec
from tests.conformance.conversations.driver import Driver, Json
from tests.conformance.conversations.faulty import AcceptsAll, KeepsMacros, RefusesAll, RunsAhead
from tests.conformance.conversations.playing import first_difference, for_each_session
from tests.conformance.conversations.python import PythonDriver
from tests.conformance.questions import published
from tests.generator.folders import ROOT, SPECS
from tests.generator.specs import importing, read_once

PAGE = ROOT / "docs" / "conversations.md"
LEAST = 250
"""How many conversations of the protocol are written by hand, at the least."""
LEAST_OF_EACH = 5
"""How many there are of each version, role and strictness, at the least."""


@dataclass(frozen=True)
class Played:
    """The conversations of a spec, and the package with the sessions.

    Attributes:
        conversations: the conversations, each as one session has it.
    """

    spec: Spec
    package: ModuleType
    conversations: Sequence[Json]

    def wrong(
        self,
        change: Callable[[Driver], Driver] = lambda driver: driver,
        size: int | None = None,
    ) -> dict[str, str]:
        """Where sessions first differ, by the name of the conversation, if they do."""
        found = {}
        for each in self.conversations:
            driver = change(PythonDriver(self.package, self.spec, each))
            if told := first_difference(each, driver, size):
                found[name_of(each)] = told
        return found


def name_of(conversation: Json) -> str:
    kind = "strict" if conversation["strict"] else "lenient"
    return f"{conversation['id']} as a {kind} {conversation['role']}"


def conversations_of(spec: Spec) -> list[Json]:
    every = [each for topic in published(spec) for each in topic["conversations"]]
    return [session for each in every for session in for_each_session(each)]


@pytest.fixture(scope="module")
def of_the_protocol() -> Played:
    spec, _ = read_once(SPECS["milter"])
    return Played(spec, milter_protocol, conversations_of(spec))


@pytest.fixture(scope="module", params=["milter", "full", "little"])
def played(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    of_the_protocol: Played,
) -> Iterator[Played]:
    name: str = request.param
    if name == "milter":
        yield of_the_protocol
        return
    spec, _ = read_once(SPECS[name])
    with importing(tmp_path_factory.mktemp(name), spec) as package:
        yield Played(spec, package, conversations_of(spec))


@pytest.mark.parametrize("size", [None, 1, 7])
def test_every_conversation(played: Played, size: int | None) -> None:
    """How the bytes are cut into pieces makes no difference."""
    assert played.conversations
    wrong = played.wrong(size=size)
    shown = "\n".join(f"{name}: {told}" for name, told in wrong.items())
    assert not wrong, f"{len(wrong)} of {len(played.conversations)}:\n{shown[:5000]}"


def test_the_page_shows_one_as_it_is_published(of_the_protocol: Played) -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    conversation = json.loads(shown)
    assert conversation in of_the_protocol.conversations


def test_there_are_enough(of_the_protocol: Played) -> None:
    assert len({each["id"] for each in of_the_protocol.conversations}) >= LEAST


def agreed(conversation: Json) -> int | None:
    """The version that is agreed, if one is."""
    events = [event for step in conversation["steps"] for event in step["events"]]
    return next((each["options"]["version"] for each in events if "options" in each), None)


def test_every_version_is_shown_to_each_kind_of_session(of_the_protocol: Played) -> None:
    counts = Counter(
        (agreed(each), each["role"], each["strict"]) for each in of_the_protocol.conversations
    )
    roles = [each.side for each in of_the_protocol.spec.protocol.roles]
    every = [*product(of_the_protocol.spec.spoken_versions, roles, (False, True))]
    assert not {each: counts[each] for each in every if counts[each] < LEAST_OF_EACH}


def kinds(step: Json) -> set[str]:
    return {each["kind"] for each in step["events"]}


@pytest.mark.parametrize(
    ("change", "hopeless"),
    [
        (AcceptsAll, lambda step: "error" in step or "finding" in kinds(step)),
        (
            RefusesAll,
            lambda step: "message" in kinds(step) or ("send" in step and "error" not in step),
        ),
        (KeepsMacros, lambda _: False),
        (RunsAhead, lambda _: False),
    ],
)
def test_a_faulty_session_fails(
    of_the_protocol: Played, change: type, hopeless: Callable[[Json], bool]
) -> None:
    """It fails somewhere, and wherever a step is as it cannot do it."""
    wrong = of_the_protocol.wrong(change)
    assert wrong
    for each in of_the_protocol.conversations:
        if any(map(hopeless, each["steps"])):
            assert name_of(each) in wrong
