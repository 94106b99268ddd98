import os
import subprocess
import sys

import milter_protocol as mp
from milter_protocol import aio
from tests.pages import blocks, page
from tests.story import OFFERED

from .mails import RECIPIENT, SENDER, greet, mail, say
from .running import EXAMPLES, filter_of, run

PAGE = page("first-filter.md")
PROGRAM = (EXAMPLES / "first_filter.py").read_text("utf-8")
BELOW = b"\r\nChecked by example.net\r\n"
MULTIPART = ("Content-Type", 'multipart/mixed; boundary="b"')
PROGRAM_ATTACHED = [
    b"--b\r\nContent-Type: application/octet-stream;\r\n",
    b' name="Setup.EXE"\r\n\r\nMZ!!!\r\n--b--\r\n',
]


def test_it_is_as_short_as_the_page_says() -> None:
    assert "45 lines" in PAGE
    assert len(PROGRAM.splitlines()) <= 45


def test_its_tests_are_short_and_pass() -> None:
    tests = EXAMPLES / "test_first_filter.py"
    assert len(tests.read_text("utf-8").splitlines()) <= 30
    options = ("-q", "-p", "no:cacheprovider", "-c", os.devnull, f"--rootdir={EXAMPLES}")
    done = subprocess.run(
        [sys.executable, "-B", "-m", "pytest", *options, str(tests)],
        cwd=EXAMPLES,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "3 passed" in done.stdout


def test_the_page_explains_lines_of_the_program() -> None:
    recipes = [each.text for each in blocks(PAGE, "python")]
    assert len(recipes) >= 8
    lines = "\n".join(line.strip() for line in PROGRAM.splitlines())
    for recipe in recipes:
        assert "\n".join(line.strip() for line in recipe.splitlines()) in lines


def test_a_sender_is_refused_with_a_text_and_the_next_mail_is_not() -> None:
    async def conversation(address: str) -> list[list[mp.Reply]]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            refused = await say(client, mp.EnvelopeFrom("<ads@spam.example>"))
            return [refused, await mail(client, ("Subject", "hi"), queue_id="4F7B21")]

    with filter_of("first_filter.py") as address:
        refused, accepted = run(conversation(address))
    assert refused == [mp.ReplyCode("550 5.7.1 We do not want your mail")]
    assert accepted == [
        mp.ChangeHeader(1, "Subject", "[External] hi"),
        mp.AddHeader("X-Score", "0 for 4F7B21"),
        mp.ReplaceBody(b"Hello\r\n" + BELOW),
        mp.Accept(),
    ]


def test_a_long_text_gets_its_disclaimer() -> None:
    text = b"0123456789abcdef0123456789abcd\r\n" * 4096

    async def conversation(address: str) -> list[mp.Reply]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            chunks = [text[:65535], text[65535:131070], text[131070:]]
            return await mail(client, body=chunks)

    with filter_of("first_filter.py") as address:
        replies = run(conversation(address))
    pieces = [each.data for each in replies if isinstance(each, mp.ReplaceBody)]
    assert b"".join(pieces) == text + BELOW
    assert len(pieces) == 3
    assert replies[-1] == mp.Accept()


def test_each_mail_is_judged_by_itself() -> None:
    """A program in an encoded part, from a user; then plain text that came with a score."""

    async def conversation(address: str) -> list[list[mp.Reply]]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            user = mp.Macro(mp.CommandCode.ENVELOPE_FROM, [("{auth_authen}", "anna")])
            await say(client, user, mp.EnvelopeFrom(SENDER), mp.EnvelopeRecipient(RECIPIENT))
            await say(client, mp.Data(), mp.Header(*MULTIPART), mp.EndOfHeaders())
            await say(client, *map(mp.Body, PROGRAM_ATTACHED))
            held = await say(client, mp.EndOfMessage())
            forged = ("X-SCORE", "-9"), ("Content-Transfer-Encoding", "base64")
            await say(client, mp.Macro(mp.CommandCode.ENVELOPE_FROM, []))
            return [held, await mail(client, *forged, body=[b"!!!", b"!\r\n"], queue_id="SECOND")]

    with filter_of("first_filter.py") as address:
        held, scored = run(conversation(address))
    assert held == [
        mp.AddHeader("X-Score", "1 for None"),
        mp.Quarantine("a program is attached"),
        mp.Accept(),
    ]
    assert scored == [
        mp.ChangeHeader(1, "X-Score", "1 for SECOND"),
        mp.AddHeader("Subject", "[External] "),
        mp.Accept(),
    ]
