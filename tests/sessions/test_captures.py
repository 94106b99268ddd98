"""Recorded conversations through both sessions, in the pieces in which they came and in others."""

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

import pytest

import milter_protocol as mp
from tests.sessions.recordings import (
    FILES,
    KNOWN,
    Piece,
    as_they_came,
    cut_anywhere,
    known,
    opening,
    recorded,
)
from tests.sessions.talking import ended, received, refused, said, sent
from tests.story import VERSION, encoded

KINDS = {
    "no command awaits": "not-awaited",
    "does not answer": "wrong-reply",
    "needs": "not-granted",
}
"""How a refusal names what a finding calls by its kind."""
CUTS: list[Callable[[str], Iterable[Piece]]] = [
    as_they_came,
    lambda file: cut_anywhere(file, 1),
    lambda file: cut_anywhere(file, 2),
]
cut_each_way = pytest.mark.parametrize("cut", CUTS, ids=["as-they-came", "cut-1", "cut-2"])
ANSWERED = [file for file in FILES if opening(file)[1]]
OUTSIDE_ITS_VERSION = [file for file in ANSWERED if known(file, "mta")]
"""Recordings of a test tool that sends what the agreed version does not have."""
REAL = sorted({*ANSWERED} - {*OUTSIDE_ITS_VERSION})
each_file = pytest.mark.parametrize("file", FILES)
LEFT_OPEN = {
    "client-drops-after-rcpt",
    "esmtp-parameters",
    "negotiate-nr-all",
    "recipients-rcpt-rej",
    "recipients-some-rejected",
    "rset-and-abort",
}
"""Where the client of Sendmail leaves with an open message, of which it sends no ABORT."""


def kind_of(refusal: mp.LocalProtocolError) -> str:
    (kind,) = (kind for words, kind in KINDS.items() if words in refusal.reason)
    return kind


def dropped_in(file: str) -> list[mp.MessageAborted]:
    """What is to be dropped in a recording."""
    mta, *_, name = file.removesuffix(".jsonl").split("_")
    if mta.startswith("postfix") and name == "rset-and-abort":
        # Its ABORT comes behind the second HELO.
        return [mp.MessageAborted("Helo came before its end")]
    if mta.startswith("sendmail") and name in LEFT_OPEN:
        return [mp.MessageAborted("Close came before its end")]
    return []


@cut_each_way
@pytest.mark.parametrize("file", REAL)
def test_what_a_real_mta_says_is_never_a_violation(
    file: str, cut: Callable[[str], Iterable[Piece]]
) -> None:
    session = mp.FilterSession(opening(file)[1], strict=True)
    lines = [each.line for each in recorded(file) if each.side == "filter"]
    expected = [each.message for each in recorded(file) if each.side == "filter"]
    decoder, refusals, events, at = mp.Decoder(), {}, [], 0
    written = b""
    for side, data in cut(file):
        if side == "mta":
            events += received(session, data)
            written += session.data_to_send()
            continue
        for reply in decoder.feed(data):
            if not isinstance(reply, mp.Negotiate):
                try:
                    session.send(cast("mp.Reply", reply))
                except mp.LocalProtocolError as refusal:
                    refusals[lines[at]] = kind_of(refusal)
                    # What the MTA said next was right after a reply that changes nothing, too.
                    expected[at] = mp.Continue()
                    session.send(mp.Continue())
                events += received(session)
            at += 1
    written += session.data_to_send()
    assert refusals == known(file, "filter")
    told = [each.message for each in recorded(file) if each.side == "mta"]
    assert said(events) == told[1:]
    assert mp.Decoder().feed(written) == expected
    assert not [event for event in events if isinstance(event, mp.Finding)]
    assert [event for event in events if isinstance(event, mp.MessageAborted)] == dropped_in(file)


@pytest.mark.parametrize("file", OUTSIDE_ITS_VERSION)
def test_what_the_version_lacks_is_taken_and_pointed_out_unless_strict(file: str) -> None:
    late = known(file, "mta")
    lenient = mp.FilterSession(opening(file)[1])
    sent = [each for each in recorded(file) if each.side == "mta"]
    found: dict[int | str, str] = {}
    for each in sent:
        events = received(lenient, each.frame)
        for event in events:
            if isinstance(event, mp.Finding):
                found[each.line] = event.kind.value
        assert each is sent[0] or said(events) == [each.message]
        if lenient.awaited:
            lenient.send(mp.Continue())
    assert found == late
    assert {*late.values()} == {"too-new"}
    strict = mp.FilterSession(opening(file)[1], strict=True)
    for each in sent:
        if each.line in late:
            events, error = refused(strict, each.frame)
            assert isinstance(error, mp.OutOfOrderError)
            assert re.search(r"needs version \d", error.reason)
            assert (events, strict.closed) == ([], True)
            break
        received(strict, each.frame)
        if strict.awaited:
            strict.send(mp.Continue())


class Replayed:
    """What an MTA's session makes of a recording."""

    def __init__(self, file: str, pieces: Iterable[Piece], *, strict: bool) -> None:
        self.session = mp.MTASession(opening(file)[0], strict=strict)
        self.events: list[mp.Event] = []
        self.pointed_out: dict[int | str, str] = {}
        self.too_new: dict[int | str, str] = {}
        self._lines = {
            side: [each.line for each in recorded(file) if each.side == side]
            for side in ("mta", "filter")
        }
        self._skip = 0
        decoders = {"mta": mp.Decoder(version=VERSION), "filter": mp.Decoder(version=VERSION)}
        for side, data in pieces:
            if side == "filter" and not self._skip:
                self._hear(decoders[side].feed(data), data)
                continue
            for message in decoders[side].feed(data):
                line = self._lines[side].pop(0)
                if side == "filter":
                    self._skip -= 1
                else:
                    self._tell(message, line)

    def _hear(self, replies: list[mp.Message], data: bytes) -> None:
        events = received(self.session, data)
        # What is wrong with texts is told of each conversation elsewhere.
        found = [
            event
            for event in events
            if isinstance(event, mp.Finding) and event.kind is not mp.FindingKind.TEXT
        ]
        lines = [self._lines["filter"].pop(0) for _ in replies]
        if found:
            # No recording has two replies of which the second is wrong in one piece.
            assert len(found) == 1
            self.pointed_out[lines[0]] = found[0].kind.value
        self.events += events

    def _tell(self, command: Any, line: int) -> None:
        kind = type(command)
        if kind is mp.Negotiate:
            self.session.open()
            assert self.session.data_to_send() == encoded(command)
        elif not self.session.wants(kind):
            with pytest.raises(mp.LocalProtocolError, match=r"needs version \d"):
                self.session.send(command)
            self.too_new[line] = "too-new"
            # The reply to what was not said is not for the session.
            self._skip += 1
        else:
            assert sent(self.session, command) == encoded(command)


@cut_each_way
@each_file
def test_what_a_filter_says_wrongly_is_named(
    file: str, cut: Callable[[str], Iterable[Piece]]
) -> None:
    replayed = Replayed(file, cut(file), strict=False)
    assert replayed.pointed_out == known(file, "filter")
    assert replayed.too_new == known(file, "mta")
    wrong = {line for line, kind in replayed.pointed_out.items() if kind == "wrong-reply"}
    expected = [
        each.message
        for each in recorded(file)
        if each.side == "filter"
        and each.line not in wrong
        and type(each.message) is not mp.Negotiate
    ]
    skipped = len(replayed.too_new)
    heard = said(replayed.events)
    assert len(heard) == len(expected) - skipped
    assert skipped or heard == expected
    if known(file, "both"):
        assert known(file, "both") == {"end": "unanswered"}
        with pytest.raises(mp.OutOfOrderError, match="the connection ended before"):
            ended(replayed.session)
    else:
        assert ended(replayed.session) == []
    assert replayed.session.closed


@each_file
def test_to_a_strict_mta_it_is_an_error(file: str) -> None:
    if known(file, "filter"):
        with pytest.raises(mp.OutOfOrderError):
            Replayed(file, as_they_came(file), strict=True)
    else:
        Replayed(file, as_they_came(file), strict=True)


def test_an_offer_that_the_filter_left_without_an_answer_is_refused() -> None:
    """It spoke newer versions only."""
    (file,) = set(FILES) - set(ANSWERED)
    session = mp.FilterSession(min_version=opening(file)[0].version + 1)
    with pytest.raises(mp.NegotiationError, match="the lowest accepted"):
        received(session, recorded(file)[0].frame)
    assert (session.closed, session.data_to_send()) == (True, b"")


@pytest.mark.parametrize("file", [file for file in REAL if not known(file, "filter")])
def test_the_whole_stream_at_once_means_the_same(file: str) -> None:
    """Every command ahead of every reply, held back one by one."""
    answer = opening(file)[1]
    session = mp.FilterSession(answer, strict=True, max_pending=10**7)
    told = [each.message for each in recorded(file) if each.side == "mta"]
    events = received(session, b"".join(map(encoded, told)))
    for each in recorded(file)[2:]:
        if each.side == "filter":
            session.send(each.message)
            events += received(session)
    assert said(events) == told[1:]


def test_the_known_cases_are_among_the_recordings() -> None:
    judged = [case for case in KNOWN if case["kind"] != "text"]
    assert {case["file"] for case in judged} <= set(FILES)
    assert {(case["side"], case["kind"]) for case in judged} == {
        ("filter", "not-granted"),
        ("filter", "wrong-reply"),
        ("mta", "too-new"),
        ("both", "unanswered"),
    }
    # A real MTA never sends what the agreed version lacks, and no recording of one is left out.
    assert {file.partition("-")[0] for file in OUTSIDE_ITS_VERSION} == {"miltertest"}
