"""When libmilter takes a new connection on the same socket."""

from collections.abc import Callable

import pytest

import milter_protocol as mp
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import NUMBER, Judge, Setting, Talk
from tests.interop.libmilter.noting import ENDED, noted
from tests.interop.libmilter.sides import VERDICTS
from tests.story import encoded

MakeJudge = Callable[[Setting], Judge]
MESSAGE = "OCHMRTLNBE"


def held(judge: Judge, commands: str, verdicts: str = "") -> tuple[str, bytes]:
    """What a filter is told of commands, a new connection and its CONNECT, and what it answers."""
    before = [part for letter in commands for part in (FRAMES[letter], NUMBER)]
    frames = [*before, FRAMES["K"], NUMBER, FRAMES["C"]]
    heard = next(judge.ask([Talk(frames, verdicts)]))
    # It ignores an ABORT without an open message.
    told = "".join(noted(COMMANDS[letter]) for letter in commands if letter != "A")
    assert heard.events.startswith(told)
    return heard.events[len(told) :], heard.replies


@pytest.mark.parametrize("verdict", "cardt")
def test_it_takes_one_after_a_message_only_if_that_was_answered_with_continue(
    judge: MakeJudge, verdict: str
) -> None:
    with judge(Setting()) as process:
        events, replies = held(process, MESSAGE, f"E={verdict}")
    if verdict == "c":
        assert events == ENDED + noted(COMMANDS["C"]) + ENDED
        assert replies.endswith(2 * encoded(mp.Continue()))
    else:
        assert events == ENDED
        assert replies.endswith(encoded(mp.Continue()) + encoded(VERDICTS[verdict]))


@pytest.mark.parametrize("commands", ["OC", "OCH", "OCHM", "OCHMR", "OCHMRT", "OCHMRTLN"])
def test_it_ignores_one_elsewhere(judge: MakeJudge, commands: str) -> None:
    with judge(Setting()) as process:
        events, _ = held(process, commands)
    assert noted(COMMANDS["C"]) not in events


@pytest.mark.parametrize("before", ["", "M", "MR"])
@pytest.mark.parametrize("verdict", "cardt")
def test_it_takes_one_after_an_unknown_command_unless_that_was_accepted(
    judge: MakeJudge, verdict: str, before: str
) -> None:
    with judge(Setting()) as process:
        events, _ = held(process, f"OCH{before}U", f"U={verdict}")
    assert events == (ENDED if verdict == "a" else ENDED + noted(COMMANDS["C"]) + ENDED)


@pytest.mark.parametrize(("between", "is_taken"), [("D", True), ("A", False), ("H", False)])
def test_only_macros_may_come_between(judge: MakeJudge, between: str, is_taken: bool) -> None:
    with judge(Setting()) as process:
        events, _ = held(process, f"{MESSAGE}{between}")
    assert (noted(COMMANDS["C"]) in events) is is_taken
