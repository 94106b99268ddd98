import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.story import OFFERED

from .mails import RECIPIENT, SENDER, greet, mail, say
from .running import filter_of, run

FOOTER = "--footer", "Sent by\nExample Ltd."
FOOTED = b"Sent by\r\nExample Ltd.\r\n"
UTF_8 = ("Content-Type", 'text/plain;\n\tcharset="UTF-8"; format=flowed')


def replies_to(
    arguments: tuple[str, ...], *mails: tuple[tuple[tuple[str, str], ...], list[bytes]]
) -> list[list[mp.Reply]]:
    """What is said to mails over one connection."""

    async def conversation(address: str) -> list[list[mp.Reply]]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            return [await mail(client, *headers, body=body) for headers, body in mails]

    with filter_of("replace_body.py", *arguments) as address:
        return run(conversation(address))


def new_body(replies: list[mp.Reply]) -> bytes | None:
    """What the body is replaced by, `None` if it is left."""
    *changes, verdict = replies
    assert verdict == mp.Accept()
    pieces = [change.data for change in changes if isinstance(change, mp.ReplaceBody)]
    assert len(pieces) == len(changes)
    assert all(len(piece) <= 65535 for piece in pieces)
    return b"".join(pieces) if pieces else None


def test_a_footer_goes_below_the_text() -> None:
    replies = replies_to(
        FOOTER,
        ((UTF_8,), ["Schöne Grüße\r\n".encode(), b"Anna\r\n"]),
        ((), [b"no line end"]),
        ((), []),
        ((("Content-Transfer-Encoding", " 8Bit "),), [b"caf\xe9\r\n"]),
    )
    assert [new_body(each) for each in replies] == [
        "Schöne Grüße\r\nAnna\r\n".encode() + FOOTED,
        b"no line end\r\n" + FOOTED,
        FOOTED,
        b"caf\xe9\r\n" + FOOTED,
    ]


def test_a_long_body_comes_in_frames_that_fit() -> None:
    chunks = [b"a" * 65533 + b"\r\n", b"b" * 4465 + b"\r\n"]
    (replies,) = replies_to(FOOTER, ((), chunks))
    assert len(replies) == 3
    assert new_body(replies) == b"".join(chunks) + FOOTED


@pytest.mark.parametrize(
    "header",
    [
        ("Content-Type", "text/html; charset=utf-8"),
        ("content-type", "multipart/mixed; boundary=x"),
        ("Content-Type", "text/plain-but-not-quite"),
        ("Content-Type", "text/plain; charset=iso-2022-jp"),
        ("Content-Type", "text/plain; charset=utf-7"),
        ("Content-Type", "text/plain; charset=\udcff"),
        ("Content-Transfer-Encoding", "base64"),
        ("CONTENT-TRANSFER-ENCODING", "quoted-printable"),
    ],
)
def test_what_is_not_plain_text_passes_as_it_is(header: tuple[str, str]) -> None:
    # The second header of the name does not make up for the first one.
    also = (header[0], "text/plain" if header[0].lower() == "content-type" else "7bit")

    async def conversation(address: str) -> list[mp.Reply]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            await say(client, mp.EnvelopeFrom(SENDER), mp.EnvelopeRecipient(RECIPIENT), mp.Data())
            await say(client, mp.Header(*header), mp.Header(*also))
            return await client.ask(mp.EndOfHeaders())

    with filter_of("replace_body.py", *FOOTER) as address:
        assert run(conversation(address)) == [mp.Accept()]


def test_nothing_is_left_of_the_mail_before() -> None:
    html = ("Content-Type", "text/html")
    replies = replies_to(
        FOOTER, ((), [b"first\r\n"]), ((html,), [b"<p>second</p>\r\n"]), ((), [b"third\r\n"])
    )
    bodies = [b"first\r\n" + FOOTED, None, b"third\r\n" + FOOTED]
    assert [new_body(each) for each in replies] == bodies


def test_a_body_above_the_bound_passes_and_the_next_one_does_not() -> None:
    arguments = (*FOOTER, "--most", "10")
    replies = replies_to(arguments, ((), [b"12345678\r\n", b"9\r\n"]), ((), [b"12345678\r\n"]))
    assert [new_body(each) for each in replies] == [None, b"12345678\r\n" + FOOTED]


def test_words_are_replaced_where_they_stand_alone() -> None:
    replies = replies_to(
        ("--replace", "teh", r"the\1"),
        ((UTF_8,), ["teh (teh) tehé éteh steh te".encode(), b"h\r\n"]),
        ((), [b"nothing to do\r\n"]),
    )
    assert [new_body(each) for each in replies] == [
        "the\\1 (the\\1) tehé éteh steh the\\1\r\n".encode(),
        None,
    ]


def test_a_word_may_be_of_any_characters() -> None:
    (replies,) = replies_to(("--replace", "C++", "Rust"), ((), [b"I like C++, as C++ers do\r\n"]))
    assert new_body(replies) == b"I like Rust, as C++ers do\r\n"


def test_a_last_piece_in_the_end_of_the_message_counts() -> None:
    async def conversation(address: str) -> list[mp.Reply]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            await say(client, mp.EnvelopeFrom(SENDER), mp.EnvelopeRecipient(RECIPIENT), mp.Data())
            await say(client, mp.EndOfHeaders(), mp.Body(b"one\r\n"))
            return await client.ask(mp.EndOfMessage(b"two\r\n"))

    with filter_of("replace_body.py", *FOOTER) as address:
        assert new_body(run(conversation(address))) == b"one\r\ntwo\r\n" + FOOTED
