import asyncio

from first_filter import FirstFilter

import milter_protocol as mp
from milter_protocol.testing import Result, ask, asking

PLAIN = b"From: anna@example.org\r\nSubject: Lunch\r\n\r\nNow!!!\r\n"
ATTACHED = b'Content-Type: application/octet-stream; name="run.exe"\r\n\r\nMZ\r\n'


def test_a_sender_is_refused() -> None:
    result = ask(FirstFilter, PLAIN, sender="<ads@spam.example>")
    assert result.verdict == mp.ReplyCode.of(550, "5.7.1", "We do not want your mail")


def test_a_program_is_held_and_the_subject_of_a_user_is_left() -> None:
    result = ask(FirstFilter, ATTACHED, macros={"i": "A1", "auth_authen": "anna"})
    held = mp.Quarantine("a program is attached")
    assert result.modifications == (mp.AddHeader("X-Score", "0 for A1"), held)


def test_each_mail_of_a_connection_is_scored_marked_and_signed() -> None:
    async def both() -> list[Result]:
        async with asking(FirstFilter) as mta:
            return [await mta.mail(PLAIN, macros={"i": queue_id}) for queue_id in ("A1", "B2")]

    for result, score in zip(asyncio.run(both()), ("1 for A1", "1 for B2"), strict=True):
        headers = b"Subject: [External] Lunch\r\nX-Score: %b\r\n" % score.encode()
        assert headers + b"\r\nNow!!!\r\n\r\nChecked by" in bytes(result.delivered or b"")
