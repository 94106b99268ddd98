"""Recordings with frames swapped, lost or doubled: caught, or right by the table after all."""

import random
from collections import Counter
from collections.abc import Iterator

import pytest

import milter_protocol as mp
from tests.sessions.judging import ForFilter, ForMTA, Verdict, first_error, first_wrong
from tests.sessions.recordings import WHOLE, Said, opening, recorded
from tests.sessions.talking import received

PLACES = 6
NEGOTIATION = 2
"""The frames of the negotiation, which is another matter."""


def swapped(said: list[Said], at: int) -> list[Said]:
    return [*said[:at], said[at + 1], said[at], *said[at + 2 :]]


def lost(said: list[Said], at: int) -> list[Said]:
    return said[:at] + said[at + 1 :]


def doubled(said: list[Said], at: int) -> list[Said]:
    return [*said[: at + 1], *said[at:]]


DAMAGES = [swapped, lost, doubled]


def damaged(file: str) -> Iterator[tuple[str, int, list[Said]]]:
    said = list(recorded(file))
    chance = random.Random(file)
    for damage in DAMAGES:
        places = range(NEGOTIATION, len(said) - 1)
        for at in sorted(chance.sample(places, min(PLACES, len(places)))):
            yield damage.__name__, at, damage(said, at)


def filter_session(file: str) -> mp.FilterSession:
    session = mp.FilterSession(opening(file)[1], strict=True, max_pending=10**7)
    received(session, recorded(file)[0].frame)
    return session


def mta_session(file: str) -> mp.MTASession:
    session = mp.MTASession(opening(file)[0], strict=True)
    session.open()
    received(session, recorded(file)[1].frame)
    return session


def conversation(said: list[Said]) -> set[mp.FindingKind]:
    """What a third judge finds: one who hears both sides, and knows nothing of sessions."""
    judge = mp.Conversation()
    found: list[mp.Finding] = []
    for each in said:
        found += (judge.command if each.side == "mta" else judge.reply)(each.message)
    found += judge.end()
    return {finding.kind for finding in found} - {mp.FindingKind.TEXT}


def without_last_words(said: list[Said]) -> list[Said]:
    """Without what an MTA says after the end."""
    ends = [place for place, each in enumerate(said) if type(each.message) is mp.Close]
    end = ends[0] if ends else len(said)
    return [each for place, each in enumerate(said) if place <= end or each.side == "filter"]


class Found:
    """What was found in a damaged recording.

    Attributes:
        by_filter: the place of the first error of a filter's session, or what it owes at the end.
        by_mta: the same of an MTA's session.
        early: the command and its phase, if the first error is a command that did not wait.
    """

    def __init__(
        self, by_filter: Verdict, by_mta: Verdict, judge: ForMTA, said: list[Said]
    ) -> None:
        self.by_filter = by_filter
        self.by_mta = by_mta
        self.early: tuple[type[mp.Message], mp.Phase] | None = None
        at, _ = by_mta
        if at is not None and said[at].side == "mta":
            first_wrong(said[:at], judge)
            if judge.awaited:
                self.early = type(said[at].message), judge.phase


def test_the_recordings_themselves_are_right() -> None:
    assert len(WHOLE) > 170
    for file in WHOLE:
        said = recorded(file)[NEGOTIATION:]
        answer = opening(file)[1]
        assert answer is not None
        assert first_wrong(said, ForFilter(answer)) == (None, None), file
        assert first_wrong(said, ForMTA(answer)) == (None, None), file
        assert first_error(said, filter_session(file), "filter") == (None, None), file
        assert first_error(said, mta_session(file), "mta") == (None, None), file
        assert conversation(list(recorded(file))) == set(), file


LATE_VERDICT = {mp.FindingKind.UNANSWERED, mp.FindingKind.NOT_AWAITED}


def agree(kinds: set[mp.FindingKind], said: list[Said], found: Found) -> bool:
    """Whether the third judge says the same, as far as it looks at the same things.

    It does not know what is said early: it only points out a command that is to be answered as
    unusual, and judges it by the phase before the reply. A reply that is missing at the very end
    is of no interest to an MTA that has said its last word, and to a filter nothing is that the
    MTA says behind it. A verdict that comes behind the next command is missing to it, and then
    answers nothing; a filter that holds the command back until then finds nothing wrong.
    """
    heard = conversation(without_last_words(said)) if kinds else kinds
    by_filter = found.by_filter != (None, None)
    by_mta = found.by_mta != (None, None)
    if kinds == LATE_VERDICT and not by_filter:
        return True
    if not found.early:
        return by_filter is bool(heard) and by_mta is bool(kinds - {mp.FindingKind.UNANSWERED})
    if found.early == (mp.Macro, mp.Phase.END_OF_MESSAGE):
        return by_mta and mp.FindingKind.OUT_OF_ORDER in kinds
    return by_mta and by_filter is bool(heard - {mp.FindingKind.PIPELINED})


def test_all_judges_find_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    counts: Counter[str] = Counter()
    for file in WHOLE:
        answer = opening(file)[1]
        assert answer is not None
        for name, at, said in damaged(file):
            rest = said[NEGOTIATION:]
            found = Found(
                first_error(rest, filter_session(file), "filter"),
                first_error(rest, mta_session(file), "mta"),
                ForMTA(answer),
                rest,
            )
            assert found.by_filter == first_wrong(rest, ForFilter(answer)), (file, name, at)
            assert found.by_mta == first_wrong(rest, ForMTA(answer)), (file, name, at)
            kinds = conversation(said)
            assert agree(kinds, said, found), (file, name, at)
            counts["all"] += 1
            counts[f"{name}, caught by the filter"] += found.by_filter != (None, None)
            counts[f"{name}, caught by the MTA"] += found.by_mta != (None, None)
            counts[f"{name}, right all the same"] += not kinds
    with capsys.disabled():
        print("\ndamaged recordings:", *(f"{each} {n};" for each, n in sorted(counts.items())))
    assert counts["all"] > 2_500
    # What is not caught is not rare: macros, headers without a reply, modifications.
    for name in ("swapped", "lost", "doubled"):
        assert counts[f"{name}, caught by the MTA"] > 400
        assert counts[f"{name}, right all the same"] > 60
