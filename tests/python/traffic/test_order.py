"""A conversation that is out of order is said to be."""

import pytest

from tests.python.traffic.running import (
    CAPTURES,
    MODIFY,
    PLAIN,
    Said,
    capture,
    decode,
    findings,
    of_type,
    recorded,
    rows,
)

SAID = recorded(PLAIN)


def place(code: str, side: str = "mta") -> int:
    return next(n for n, each in enumerate(SAID) if (each.side, each.code) == (side, code))


def judged(said: list[Said]) -> list[tuple[str, bool]]:
    return findings(rows(capture(said)))


def test_the_recording_itself_is_in_order() -> None:
    assert judged(SAID) == []
    assert decode(capture(SAID))[0] == 0


@pytest.mark.parametrize("code", ["O", "C", "N", "E", "Q"])
def test_a_command_twice(code: str) -> None:
    at = place(code)
    said = [*SAID[: at + 1], SAID[at], *SAID[at + 1 :]]
    assert ("out-of-order", True) in judged(said)
    status, text = decode(capture(said))
    assert status == 1
    assert "!! out-of-order: " in text


@pytest.mark.parametrize("code", ["H", "M", "R", "T", "L", "B"])
def test_a_command_twice_that_may_come_again_lacks_its_reply(code: str) -> None:
    at = place(code)
    said = [*SAID[: at + 1], SAID[at], *SAID[at + 1 :]]
    assert judged(said) == [("pipelined", False), ("unanswered", True)]
    assert decode(capture(said))[0] == 1


@pytest.mark.parametrize("at", [n for n, each in enumerate(SAID) if each.side == "filter"])
def test_a_reply_twice(at: int) -> None:
    found = judged([*SAID[: at + 1], SAID[at], *SAID[at + 1 :]])
    assert found == [("not-awaited", True)]


@pytest.mark.parametrize("at", [n for n, each in enumerate(SAID) if each.side == "filter"])
def test_a_reply_that_is_missing(at: int) -> None:
    found = judged(SAID[:at] + SAID[at + 1 :])
    last = max(n for n, each in enumerate(SAID) if each.side == "filter")
    if at == last:
        assert found == [("unanswered", False)]
    else:
        assert ("pipelined", False) in found
        assert ("unanswered", True) in found


def test_a_reply_that_is_missing_before_modifications() -> None:
    said = recorded(MODIFY)
    end = next(n for n, each in enumerate(said) if each.code == "E")
    before = max(n for n in range(end) if said[n].side == "filter")
    assert judged([*said[:before], *said[before + 1 :]]) == [
        ("pipelined", False),
        ("unanswered", True),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("O", "C"), ("C", "H"), ("M", "R"), ("T", "L"), ("N", "B"), ("B", "E")]
)
def test_two_steps_that_changed_places(first: str, second: str) -> None:
    a, b = place(first), place(second)
    said = list(SAID)
    said[a], said[b] = said[b], said[a]
    assert ("out-of-order", True) in judged(said)


@pytest.mark.parametrize("code", ["O", "C", "M", "R"])
def test_a_step_that_is_missing(code: str) -> None:
    at = place(code)
    found = judged(SAID[:at] + SAID[at + 2 :])
    assert any(kind == "out-of-order" for kind, _ in found)


def test_a_recording_that_begins_in_the_middle_is_judged_as_far_as_that_is_possible() -> None:
    """Nobody knows what was agreed, so that steps may be left out."""
    for start in range(place("C"), place("E"), 3):
        said = [each for each in SAID[start:] if each.code != "T" or start % 2]
        expected = "not-awaited" if said[0].side == "filter" else "out-of-order"
        found = judged(said)
        assert found[0] == (expected, True)
        assert [each for each in found[1:] if each != ("out-of-order", True)] == []
        assert len(found) == (2 if said[0].side == "filter" else 1)


def test_a_reply_before_its_command() -> None:
    at = place("C")
    said = [*SAID[:at], SAID[at + 1], SAID[at], *SAID[at + 2 :]]
    assert judged(said)[0] == ("not-awaited", True)


def test_a_frame_of_the_wrong_side() -> None:
    at = place("C")
    said = [*SAID[:at], SAID[at]._replace(side="filter"), *SAID[at:]]
    assert judged(said) == [("wrong-side", True)]


def test_the_sides_changed_places() -> None:
    other = {"mta": "filter", "filter": "mta"}
    found = judged([each._replace(side=other[each.side]) for each in SAID])
    assert found.count(("wrong-side", True)) == len(SAID) - 2


def test_a_modification_before_the_end_of_the_message() -> None:
    at = place("H") + 1
    said = [*SAID[:at], Said("filter", "h", b"X-Early\0yes\0"), *SAID[at:]]
    assert judged(said) == [("wrong-reply", True)]


def test_a_step_that_the_filter_did_not_want() -> None:
    answer = place("O", "filter")
    flags = bytes.fromhex("00000006000001ff00000002")
    said = [*SAID[:answer], Said("filter", "O", flags), *SAID[answer + 1 :]]
    assert judged(said) == [("suppressed", True)]


def test_a_reply_that_the_filter_said_it_would_not_give() -> None:
    answer = place("O", "filter")
    flags = bytes.fromhex("00000006000001ff00001000")
    said = [*SAID[:answer], Said("filter", "O", flags), *SAID[answer + 1 :]]
    assert judged(said) == [("not-awaited", True)]


def test_an_answer_that_asks_for_what_was_not_offered() -> None:
    answer = place("O", "filter")
    flags = bytes.fromhex("00000006000001ff40000000")
    said = [*SAID[:answer], Said("filter", "O", flags), *SAID[answer + 1 :]]
    assert judged(said) == [("negotiation", True)]


def test_replies_that_come_late_are_only_unusual() -> None:
    """Commands without waiting for replies: libmilter answers them in their order."""
    start, stop = place("M"), place("E")
    early = [each for each in SAID[start:stop] if each.side == "mta"]
    late = [each for each in SAID[start:stop] if each.side == "filter"]
    found = judged([*SAID[:start], *early, *late, *SAID[stop:]])
    assert {kind for kind, _ in found} == {"pipelined"}
    assert not any(violation for _, violation in found)


def said_with(answer: str, *more: Said) -> list[Said]:
    """A conversation in which both sides negotiate, and what follows in it."""
    offer = Said("mta", "O", bytes.fromhex("00000006000001ff301fffff"))
    return [offer, Said("filter", "O", bytes.fromhex(answer)), *more]


BODY = Said("mta", "B", b"x" * 70_000)
PLAIN_ANSWER, LARGE_ANSWER = "000000060000000100000000", "000000060000000110000000"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (said_with(PLAIN_ANSWER, BODY), ", above the limit of 65536"),
        (said_with(LARGE_ANSWER, BODY), None),
        (
            said_with(LARGE_ANSWER, BODY._replace(payload=b"x" * 300_000)),
            ", above the limit of 262144",
        ),
        ([BODY], "; more than 65536 must be negotiated"),
        ([BODY._replace(payload=b"x" * 1_200_000)], ", above the limit of 1048576"),
    ],
    ids=["usual", "within", "above", "unheard", "above-all"],
)
def test_a_frame_above_the_limit_in_force_is_pointed_out(said: list[Said], why: str | None) -> None:
    end = Said("mta", "E", b"")
    lines = rows(capture([*said, end]))
    found = [each for line in lines for each in line.get("findings", ())]
    long = [each for each in found if each["kind"] == "too-long"]
    length = 1 + len(said[-1].payload)
    expected = [f"Body: the length is {length}{why}"] if why else []
    assert [each["reason"] for each in long] == expected
    is_usual = said == [BODY]
    assert [each["violation"] for each in long] == [not is_usual] * len(expected)
    # Reading goes on behind it, also in a stream of one side.
    assert lines[-3]["name"] == "EndOfMessage"
    stream = b"".join(each.frame for each in [*said, end] if each.side == "mta")
    assert not [line for line in rows(stream) if line["type"] == "damage"]


def test_an_offer_alone_allows_the_greatest_limit_that_it_has() -> None:
    offer = said_with(PLAIN_ANSWER)[0]
    assert findings(rows(offer.frame + BODY.frame)) == []
    small = offer._replace(payload=bytes.fromhex("00000006000001ff001fffff"))
    assert findings(rows(small.frame + BODY.frame)) == [("too-long", True)]


QUARANTINED = recorded(MODIFY)[:-2]
"""A conversation up to a quarantine, behind which the verdict is missing."""
WORKING = Said("filter", "p", b"")
ABORT, CLOSE = Said("mta", "A", b""), Said("mta", "Q", b"")
NEXT = [Said("mta", "M", b"<b@x.test>\0"), Said("filter", "c", b"")]


@pytest.mark.parametrize(
    ("after", "before"),
    [
        ([], "the end"),
        ([ABORT], "Abort"),
        ([ABORT, CLOSE], "Abort"),
        ([ABORT, *NEXT], "Abort"),
        ([CLOSE], "Close"),
        (NEXT, "EnvelopeFrom"),
        ([WORKING, QUARANTINED[-1], CLOSE], "Close"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_modification_taken_for_a_verdict_is_the_mistake_of_the_filter(
    after: list[Said], before: str
) -> None:
    assert QUARANTINED[-1].code == "q"
    lines = rows(capture([*QUARANTINED, *after]))
    reason = f"EndOfMessage was not answered before {before}: a verdict must follow Quarantine"
    found = [each for line in lines for each in line.get("findings", ())]
    assert [(each["kind"], each["violation"], each["reason"]) for each in found] == [
        ("unanswered", True, reason)
    ]


@pytest.mark.parametrize("after", [[], [ABORT], [ABORT, CLOSE], [CLOSE]])
def test_the_mta_may_give_up_waiting_for_a_filter_that_is_still_working(after: list[Said]) -> None:
    assert judged([*QUARANTINED, WORKING, *after]) == [("unanswered", False)]


def test_the_verdict_may_come_late_where_commands_are_pipelined() -> None:
    said = [each for each in QUARANTINED if each.code != "D"]
    body = next(n for n, each in enumerate(said) if each.code == "B")
    early, late = said[: body + 1], said[body + 1 :]
    end = next(each for each in late if each.code == "E")
    late.remove(end)
    assert judged([*early, end, *late, ABORT, NEXT[-1]]) == [("pipelined", False)]


def test_replies_that_flags_leave_out_are_told_once_with_their_number() -> None:
    said = recorded(CAPTURES / "sendmail-8.17_v6_headers-nr-hdr.jsonl")
    headers = sum(each.code == "L" for each in said)
    answered = [
        frame
        for each in said
        for frame in ([each, Said("filter", "c", b"")] if each.code == "L" else [each])
    ]
    lines = rows(capture(answered))
    assert findings(lines) == [("not-awaited", True), ("not-awaited", False)]
    (end,) = of_type(lines, "end")
    assert f": {headers} times in all" in end["findings"][0]["reason"]


HEADERS = [each.payload.split(b"\0")[:2] for each in SAID if each.code == "L"]
LINES = [b"%s: %s" % (name, value.strip()) for name, value in HEADERS]
FOLDED = [LINES[0].replace(b" ", b"\r\n\t"), *LINES[1:]]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (LINES, len(LINES)),
        (FOLDED, len(LINES)),
        ([*LINES[1:3], b"X-Other: not sent", LINES[0]], 2),
        (LINES[1:2], 0),
        ([b"Hello,", *LINES], 0),
        ([b"", *LINES], 0),
    ],
    ids=["all", "folded", "some", "one by chance", "quoted", "behind an empty line"],
)
def test_headers_again_in_the_body(lines: list[bytes], count: int) -> None:
    body = b"\r\n".join([*lines, b"", b"Hello.", b""])
    said = [each._replace(payload=body) if each.code == "B" else each for each in SAID]
    alone = b"".join(each.frame for each in said if each.side == "mta")
    expected = f"Body begins with {count} headers that were sent before as such"
    for data in (capture(said), alone):
        for options in ((), ("--redact",)):
            found = [each for row in rows(data, *options) for each in row.get("findings", ())]
            assert [each["reason"] for each in found] == [expected] * (count > 0)
            assert not any(each["violation"] for each in found)
