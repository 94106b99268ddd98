"""The recordings as captures: what is wrong is pointed out, and replies find their commands."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from milter_protocol.conversation import Conversation
from tests.story import decoded
from tests.wireshark.conftest import Make
from tests.wireshark.recording import CAPTURES, Capture, as_written, recorded
from tests.wireshark.running import Dissector, Seen, kinds, show
from tests.wireshark.words import got, words

FILES = sorted(CAPTURES.glob("*.jsonl"))
CASES = tomllib.loads((CAPTURES / "findings.toml").read_text("utf-8"))["case"]
Finding = tuple[str, int, str, str, bool]


@dataclass
class Shown:
    """What is shown of a recording, each frame beside what the file has."""

    file: str
    line: int
    side: str
    raw: bytes
    seen: Seen


@pytest.fixture(scope="module")
def shown(make: Make) -> list[Shown]:
    capture = Capture()
    for file in FILES:
        capture.conversation(file.name, as_written(file))
    _, milter = make("milter")
    # The second of two passes has what became known later.
    seen = show(milter, capture, "-2")
    lanes: dict[tuple[str, str], list[Seen]] = {}
    for each in seen:
        packet = capture.packets[each.packet]
        lanes.setdefault((packet.conversation, packet.side), []).append(each)
    return [
        Shown(file.name, line, side, raw, next(frames))
        for file in FILES
        for both in [{side: iter(lanes.pop((file.name, side), ())) for side in ("mta", "filter")}]
        for side, raw, line in recorded(file)
        for frames in [both[side]]
    ]


def test_every_frame_is_shown(shown: list[Shown]) -> None:
    assert len(shown) == sum(len(recorded(file)) for file in FILES)
    for each in shown:
        assert each.seen.all("code")[0].value == each.raw[4:5]
        assert each.seen.one("length") == str(len(each.raw) - 4)
        assert each.seen.one("sender") == {"mta": "1", "filter": "2"}[each.side]
        assert each.seen.shown("error") == []


def found(shown: list[Shown]) -> Iterator[Finding]:
    for each in shown:
        for family in ("violation", "note"):
            for kind in kinds(each.seen.shown(family)):
                yield each.file, each.line, each.side, kind, family == "violation"


def known() -> Iterator[Finding]:
    for case in CASES:
        for line in case["lines"]:
            if line != "end":
                finding = case["file"], line, case["side"], case["kind"], case["violation"]
                yield from [finding] * case.get("times", 1)


def test_what_is_pointed_out_is_what_is_known(shown: list[Shown]) -> None:
    without_end = Counter(each for each in found(shown) if each[3] != "unanswered")
    assert without_end == Counter(known())


def test_it_is_said_in_the_words_of_the_package(shown: list[Shown]) -> None:
    counted = 0
    for file in FILES:
        conversation = Conversation()
        lines = [each for each in shown if each.file == file.name]
        told: list[str] = []
        for each in lines:
            speak = conversation.command if each.side == "mta" else conversation.reply
            told += map(words, speak(decoded(each.raw)))
        told += map(words, conversation.end())
        assert sorted(told) == sorted(word for each in lines for word in got(each.seen)), file.name
        counted += len(told)
    assert counted > 20


def test_nothing_that_a_real_mta_sent_breaks_the_protocol(shown: list[Shown]) -> None:
    assert not [each for each in found(shown) if each[2] == "mta" and each[4]]


@dataclass
class Link:
    """A command and what answers it, by their places in the recording."""

    command: int
    reply: int
    is_last: bool


def links(frames: list[tuple[str, bytes]]) -> Iterator[Link]:
    """Who answers whom, as the Python package follows a conversation."""
    conversation, waiting = Conversation(), []
    for place, (side, raw) in enumerate(frames):
        message, before = decoded(raw), len(conversation.awaited)
        if side == "mta":
            conversation.command(message)
            if len(conversation.awaited) > before:
                waiting.append(place)
        elif before:
            conversation.reply(message)
            is_last = len(conversation.awaited) < before
            yield Link(waiting[0], place, is_last)
            if is_last:
                waiting.pop(0)
        else:
            conversation.reply(message)


def test_replies_and_commands_are_linked(shown: list[Shown]) -> None:
    count = 0
    for file in FILES:
        frames = [each for each in shown if each.file == file.name]
        wanted = list(links([(each.side, each.raw) for each in frames]))
        answers = {link.reply: frames[link.command] for link in wanted}
        ends = {link.command: frames[link.reply] for link in wanted if link.is_last}
        for place, each in enumerate(frames):
            command, reply = answers.get(place), ends.get(place)
            to, until = each.seen.one("response_to"), each.seen.one("response_in")
            assert to == (str(command.seen.packet) if command else None), (file.name, each.line)
            assert until == (str(reply.seen.packet) if reply else None), (file.name, each.line)
            if command:
                count += 1
                seconds = (each.seen.packet - command.seen.packet) / 1000
                assert float(each.seen.one("time") or -1) == pytest.approx(seconds, abs=1e-6)
    assert count > 4000


def test_a_command_without_a_reply_is_noted(shown: list[Shown]) -> None:
    unanswered = {each.file for each in shown if "unanswered" in kinds(each.seen.shown("note"))}
    assert unanswered == {
        case["file"] for case in CASES if case["kind"] == "unanswered" and case["lines"] == ["end"]
    }


def test_the_phase_is_the_one_of_the_package(shown: list[Shown]) -> None:
    for file in FILES:
        conversation = Conversation()
        for each in (each for each in shown if each.file == file.name):
            message = decoded(each.raw)
            if each.side == "mta":
                conversation.command(message)
            else:
                conversation.reply(message)
            (phase,) = each.seen.all("phase")
            assert phase.label.startswith(
                f"Phase: {conversation.phase.value.partition('/')[2] or conversation.phase.value} "
            )


def test_one_pass_points_out_the_same(shown: list[Shown], milter: Dissector) -> None:
    capture = Capture()
    files = sorted({case["file"] for case in CASES})
    for name in files:
        capture.conversation(name, as_written(CAPTURES / name))
    seen = show(milter, capture)
    once = Counter(
        f"{family} {text}"
        for each in seen
        for family in ("violation", "note")
        for text in each.shown(family)
    )
    twice = Counter(
        f"{family} {text}"
        for each in shown
        for family in ("violation", "note")
        for text in each.seen.shown(family)
        if "was not answered before the end" not in text
    )
    assert once == twice
