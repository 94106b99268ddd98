"""The guide's table of commands out of order is what a session does."""

import re
from pathlib import Path

import pytest

import milter_protocol as mp
from tests.story import OFFER, encoded

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "sessions.md"
CELL = re.compile(r"`([\w-]+)`")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in GUIDE.read_text("utf-8").splitlines()
    if re.match(r"\| `[\w-]+` \| `\w+` \| ", line)
]
CONVERSATION: tuple[mp.Message, ...] = (
    OFFER,
    mp.Connect("mx.example", mp.AddressFamily.INET, 51234, "192.0.2.7"),
    mp.Helo("mx.example"),
    mp.EnvelopeFrom("<anna@example.org>"),
    mp.EnvelopeRecipient("<bert@example.net>"),
    mp.Data(),
    mp.Header("Subject", "hello"),
    mp.EndOfHeaders(),
    mp.Body(b"Hello\r\n"),
)
COMMANDS = {type(each).__name__: each for each in (*CONVERSATION, mp.EndOfMessage())}
COMMANDS["Unknown"] = mp.Unknown("HELP")


def led_to(phase: str, *, strict: bool) -> mp.FilterSession:
    session = mp.FilterSession(strict=strict)
    conversation = iter(CONVERSATION)
    while session.phase.value != phase:
        session.receive_data(encoded(next(conversation)))
        while session.next_event():
            pass
        if session.awaited:
            session.send(mp.Continue())
    return session


def test_the_table_is_there() -> None:
    assert len(ROWS) >= 12


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(CELL.findall(row[0] + row[1])))
def test_a_lenient_session_does_what_the_row_says(row: list[str]) -> None:
    phase, comes, events, awaited, then = row
    session = led_to(*CELL.findall(phase), strict=False)
    command = COMMANDS[CELL.findall(comes)[0]]
    session.receive_data(encoded(command))
    said = list(iter(session.next_event, None))
    assert [type(event).__name__ for event in said] == CELL.findall(events)
    assert session.awaited is {"yes": type(command), "no": None}[awaited]
    assert session.phase.value == CELL.findall(then)[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ".join(CELL.findall(row[0] + row[1])))
def test_a_strict_session_refuses_each_row(row: list[str]) -> None:
    session = led_to(*CELL.findall(row[0]), strict=True)
    command = COMMANDS[CELL.findall(row[1])[0]]
    session.receive_data(encoded(command))
    with pytest.raises(mp.OutOfOrderError) as error:
        session.next_event()
    assert error.value.message == type(command).__name__
    assert (session.closed, session.next_event()) == (True, None)
