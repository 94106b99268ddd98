"""One line for each mail: what became of it."""

from typing import Any

import pytest

from tests.python.traffic.running import (
    CAPTURES,
    PLAIN,
    ROOT,
    Said,
    capture,
    decode,
    of_type,
    recorded,
    rows,
)

SAID = recorded(PLAIN)
AT_RCPT = CAPTURES / "postfix-3.7_v6_replies-at-rcpt.jsonl"
ABORT = Said("mta", "A", b"")


def mails(data: bytes) -> list[dict[str, Any]]:
    return of_type(rows(data, "--summary"), "outcome")


def place(code: str) -> int:
    return next(n for n, each in enumerate(SAID) if each.code == code)


def test_what_a_mail_server_said_of_twelve_mails() -> None:
    """The recipient in the middle says in its name what the filter answered."""
    found = mails(AT_RCPT.read_bytes())
    asked = [each["recipients"][1].partition("@")[0].removeprefix("<rcpt-") for each in found]
    assert asked == [
        *("continue", "reject", "tempfail", "code", "code4", "codenox", "codeonly"),
        *("multi", "multi4", "pct", "accept", "discard"),
    ]
    by_name = dict(zip(asked, found, strict=True))
    assert "answers" not in by_name["continue"]
    assert by_name["reject"]["answers"] == ["EnvelopeRecipient <rcpt-reject@example.test>: Reject"]
    ends = {name: (each["verdict"], each["step"]) for name, each in by_name.items()}
    assert ends["accept"] == ("Accept", "EnvelopeRecipient")
    assert ends["discard"] == ("Discard", "EnvelopeRecipient")
    assert ends["multi"] == ("Continue", "EndOfMessage")
    assert all(len(each["queue_id"]) == 11 for each in found)


REJECTED = [*SAID[: place("M") + 1], Said("filter", "y", b"550 5.7.1 no\0")]


@pytest.mark.parametrize(
    ("said", "verdict", "step"),
    [
        (REJECTED, "ReplyCode", "EnvelopeFrom"),
        (SAID[: place("N")], "undecided", "Header"),
        ([*SAID[: place("N")], ABORT], "undecided", "Header"),
        ([each for each in SAID if each.side == "mta"], "undecided", "EndOfMessage"),
    ],
    ids=["rejected", "cut off", "aborted", "no replies"],
)
def test_how_a_mail_may_end(said: list[Said], verdict: str, step: str) -> None:
    (mail,) = mails(capture(said))
    assert (mail["verdict"], mail["step"]) == (verdict, step)
    assert mail["sender"].startswith("<")


def test_times_where_the_input_has_them_and_lines_for_people() -> None:
    file = ROOT / "tests" / "python" / "traffic" / "forms" / "milter.pcap"
    (mail,) = mails(file.read_bytes())
    # tshark shows 500.706593 s for EnvelopeFrom and 500.748883 s for the verdict.
    assert (mail["begun"][:23], round(mail["ms"])) == ("2026-11-29T15:01:40.706", 42)
    assert mail["modifications"] == [
        "AddHeader X-Spam-Score",
        "ChangeHeader Subject",
        "ReplaceBody",
    ]
    status, text = decode(file.read_bytes(), "--summary")
    _, line, tally = text.splitlines()
    assert status == 0
    assert line.startswith("Accept at EndOfMessage: stream=0 queue_id=ACAA7A5A00A sender=<anna@")
    assert tally.endswith("nothing unusual")
    evil = [*SAID]
    evil[place("M")] = Said("mta", "M", b"<\x1b[31m\r\nx>\0")
    _, text = decode(capture(evil), "--summary")
    assert "\x1b" not in text
    assert len(text.splitlines()) == 3
