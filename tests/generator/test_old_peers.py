"""Sessions of a new version with peers of the old one, both ways, and among themselves.

What is invented is chosen at random, so that nothing can be tuned to it.
"""

import importlib
import random
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

import milter_protocol as old
from generator.reading import read_spec
from milter_protocol.negotiation import everything
from tests.generator.folders import SPEC
from tests.generator.inventing import Invention, after_data, copy_of_spec, invent
from tests.generator.next_version import NEWEST, NEXT
from tests.generator.specs import generate, read_once

PACKAGE = "newer_protocol"
Frames = Mapping[str, bytes]
"""A frame of each message, by its id."""


@dataclass(frozen=True)
class Newer:
    """The package of an invented version, what was invented, and a frame of each message.

    Attributes:
        frames: as the old version has it, or as the new one if the message is new.
        newest: as the new version has it.
    """

    package: Any
    new: Invention
    frames: Frames
    newest: Frames

    def of(self, kind: str, name: str) -> Any:
        """A message of the invention."""
        return self.package.decode(self.frames[f"{kind}/{name}"])


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newer]:
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")
    folder = tmp_path_factory.mktemp("next")
    copy_of_spec(folder / "spec")
    new = Invention.random(seed)
    invent(folder / "spec", new)
    project = folder / "spec" / "project.yaml"
    named = project.read_text("utf-8").replace("name: milter-protocol", "name: newer-protocol")
    project.write_text(named, "utf-8")
    spec, _ = read_spec(folder / "spec")
    sys.path.insert(0, str(generate(folder, "python", spec)))
    package = importlib.import_module(PACKAGE)
    broken_rules = importlib.import_module(f"{PACKAGE}.rules").broken_rules
    frames: dict[str, bytes] = {}
    newest: dict[str, bytes] = {}
    vectors = [each for topic in spec.vectors for each in topic.messages if not each.flags]
    changed = {each.message for each in vectors if each.version == NEWEST}
    for each in vectors:
        if not list(broken_rules(package.decode(each.frame, version=each.version))):
            if each.version == (NEWEST if each.message in changed else None):
                frames.setdefault(each.message, each.frame)
            if each.version is None:
                newest.setdefault(each.message, each.frame)
    yield Newer(package, new, frames, newest)
    sys.path.pop(0)


class Pair:
    """An MTA and a filter, each by its own package, that talk to each other."""

    def __init__(
        self, asking: Any, answering: Any, actions: int = 0, steps: int = 0, strict: bool = True
    ) -> None:
        self.asking, self.answering = asking, answering
        self.mta = asking.MTASession(strict=strict)
        flags = answering.Actions(actions), answering.Steps(steps)
        request = answering.Options(actions=flags[0], steps=flags[1])
        self.filter = answering.FilterSession(request, strict=strict)
        self.events: list[str] = []
        self.mta.open()
        assert len(heard(self.filter, self.mta.data_to_send())) == 1
        assert len(heard(self.mta, self.filter.data_to_send())) == 1

    def ask(self, frame: bytes) -> None:
        version = self.mta.agreed.version
        self.mta.send(self.asking.decode(frame, version=version))
        assert self.mta.data_to_send() == frame
        self.keep(heard(self.filter, frame), self.answering.decode(frame, version=version))
        # What the filter's session answers itself.
        heard(self.mta, self.filter.data_to_send())

    def answer(self, frame: bytes) -> None:
        version = self.filter.agreed.version
        self.filter.send(self.answering.decode(frame, version=version))
        assert self.filter.data_to_send() == frame
        self.keep(heard(self.mta, frame), self.asking.decode(frame, version=version))

    def keep(self, events: list[Any], message: Any) -> None:
        """Keep what a message gave."""
        assert message in events
        self.events = [type(each).__name__ for each in events]

    @property
    def versions(self) -> tuple[int, int]:
        return self.mta.agreed.version, self.filter.agreed.version

    @property
    def phases(self) -> tuple[str, str]:
        return self.mta.phase.value, self.filter.phase.value

    @property
    def wanted(self) -> set[str]:
        commands = importlib.import_module(f"{self.asking.__name__}._table").COMMANDS
        return {kind.ID for kind in commands if self.mta.wants(kind)}

    @property
    def allowed(self) -> set[str]:
        """The replies that the filter may send now."""
        awaited = self.filter.awaited
        if awaited is None:
            return set()
        interim, final = self.answering.allowed_replies(awaited, self.filter.agreed)
        return {kind.ID for kind in interim | final}


def heard(session: Any, data: bytes) -> list[Any]:
    """What a session makes of bytes; none at all are not the end of the connection here."""
    if data:
        session.receive_data(data)
    return list(iter(session.next_event, None))


def test_peers_of_the_old_version_see_nothing_of_the_new_one(newer: Newer) -> None:
    seed = random.SystemRandom().randrange(10**9)
    print(f"seed {seed}")
    chance = random.Random(seed)
    sides: tuple[tuple[Any, Any], ...] = ((old, old), (newer.package, old), (old, newer.package))
    # The frames are those of layouts that depend on no flag.
    spec, _ = read_once(SPEC)
    deciding = {flag for message in spec.messages for flag in message.deciding_flags}
    bits = {spec.flag(each)[1].bit for each in deciding}
    offered = [
        [each for each in flags if each not in bits]
        for flags in (everything().actions, everything().steps)
    ]
    for _ in range(30):
        actions, steps = (sum(each for each in flags if chance.random() < 0.2) for flags in offered)
        pairs = [Pair(*each, actions, steps) for each in sides]
        assert {pair.versions for pair in pairs} == {(NEWEST, NEWEST)}
        for _ in range(60):
            assert len({(pair.phases, *pair.events) for pair in pairs}) == 1
            (wanted,) = {frozenset(pair.wanted) for pair in pairs}
            (allowed,) = {frozenset(pair.allowed) for pair in pairs}
            choice = sorted(allowed or wanted - {"command/close"})
            if not choice:
                break
            frame = newer.frames[chance.choice(choice)]
            for pair in pairs:
                (pair.answer if allowed else pair.ask)(frame)


def reach_data(pair: Pair, frames: Frames) -> None:
    """Go on to DATA, whose reply is awaited then."""
    for name in ("connect", "envelope-from", "envelope-recipient"):
        pair.ask(frames[f"command/{name}"])
        pair.answer(frames["reply/continue"])
    pair.ask(frames["command/data"])


def end(pair: Pair, frames: Frames) -> None:
    """Go on from the reply to DATA to the end of the message, whose reply is awaited then."""
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/end-of-headers"])
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/end-of-message"])


def test_a_new_filter_sends_an_old_mta_nothing_new(newer: Newer) -> None:
    pair = Pair(old, newer.package)
    reach_data(pair, newer.frames)
    assert {*pair.phases} == {after_data()}
    needs = f"needs version {NEXT}; version {NEWEST} is in use"
    with pytest.raises(newer.package.LocalProtocolError, match=needs):
        pair.filter.send(newer.of("reply", newer.new.verdict))
    end(pair, newer.frames)
    with pytest.raises(newer.package.LocalProtocolError, match=needs):
        pair.filter.send(newer.of("reply", newer.new.progress))
    pair.answer(newer.frames["reply/continue"])
    assert pair.phases == ("greeted", "greeted")


def test_a_new_mta_sends_an_old_filter_nothing_new(newer: Newer) -> None:
    pair = Pair(newer.package, old)
    for name in ("connect", "helo"):
        pair.ask(newer.frames[f"command/{name}"])
        pair.answer(newer.frames["reply/continue"])
    command = newer.of("command", newer.new.command)
    assert not pair.mta.wants(type(command))
    with pytest.raises(newer.package.LocalProtocolError, match=f"needs version {NEXT}"):
        pair.mta.send(command)


@pytest.mark.parametrize("name", ["verdict", "progress"])
def test_a_new_reply_of_an_old_version_is_pointed_out_or_refused(newer: Newer, name: str) -> None:
    package = newer.package
    reply = newer.frames[f"reply/{getattr(newer.new, name)}"]
    for strict in (False, True):
        pair = Pair(package, old, strict=strict)
        reach_data(pair, newer.frames)
        if name == "progress":
            end(pair, newer.frames)
        if strict:
            with pytest.raises(package.OutOfOrderError, match=f"needs version {NEXT}"):
                heard(pair.mta, reply)
            assert pair.mta.closed
            continue
        finding, taken = heard(pair.mta, reply)
        assert (finding.kind, finding.is_violation) == (package.FindingKind.TOO_NEW, False)
        assert taken == package.decode(reply)
        assert pair.mta.phase.value == ("greeted" if name == "verdict" else "end-of-message")


def test_a_new_command_of_an_old_version_is_pointed_out_or_refused(newer: Newer) -> None:
    package, command = newer.package, newer.of("command", newer.new.command)
    for strict in (False, True):
        pair = Pair(old, package, strict=strict)
        for name in ("connect", "helo"):
            pair.ask(newer.frames[f"command/{name}"])
            pair.answer(newer.frames["reply/continue"])
        if strict:
            with pytest.raises(package.OutOfOrderError, match=f"needs version {NEXT}"):
                heard(pair.filter, package.encode(command))
            assert pair.filter.closed
            continue
        finding, taken = heard(pair.filter, package.encode(command))
        assert (finding.kind, finding.is_violation) == (package.FindingKind.TOO_NEW, False)
        assert (taken, pair.filter.phase.value) == (command, newer.new.phase)


def test_two_new_sides_speak_the_new_version(newer: Newer) -> None:
    frames, new = newer.newest, newer.new
    pair = Pair(newer.package, newer.package, actions=new.bit)
    assert pair.versions == (NEXT, NEXT)
    for name in ("connect", "helo"):
        pair.ask(frames[f"command/{name}"])
        pair.answer(frames["reply/continue"])
    pair.ask(frames[f"command/{new.command}"])
    pair.answer(frames[f"reply/{new.reply}"])
    pair.answer(frames["reply/continue"])
    assert pair.phases == (new.phase, new.phase)
    pair.ask(frames["command/envelope-from"])
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/envelope-recipient"])
    pair.answer(frames["reply/reject"])
    assert pair.phases == ("mail", "mail")
    pair.ask(frames["command/envelope-recipient"])
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/data"])
    assert pair.phases == (new.between, new.between)
    end(pair, frames)
    pair.answer(frames[f"reply/{new.progress}"])
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/envelope-from"])
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/envelope-recipient"])
    pair.answer(frames["reply/continue"])
    pair.ask(frames["command/data"])
    pair.answer(frames[f"reply/{new.verdict}"])
    assert pair.phases == ("greeted", "greeted")
