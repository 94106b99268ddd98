import milter_protocol as mp
from milter_protocol import aio
from tests.story import OFFERED

from .mails import RECIPIENT, SENDER, greet, mail, say
from .running import filter_of, run

OLDEST = mp.Options(2, mp.Actions(0x1F), mp.Steps(0x7F))


def marked(queue_id: str) -> list[mp.Reply]:
    return [mp.AddHeader("X-Checked", f"yes, as {queue_id}"), mp.Accept()]


def test_forged_headers_go_from_the_last_to_the_first_and_a_true_one_comes() -> None:
    async def conversation(address: str) -> list[mp.Reply]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            forged = ("X-Checked", "yes"), ("Subject", "X-Checked"), ("x-CHECKED", "oh yes")
            return await mail(client, *forged, queue_id="4F7B21")

    with filter_of("add_header.py") as address:
        assert run(conversation(address)) == [
            mp.ChangeHeader(2, "X-Checked", ""),
            mp.ChangeHeader(1, "X-Checked", ""),
            *marked("4F7B21"),
        ]


def test_nothing_is_left_of_the_mail_before() -> None:
    async def conversation(address: str) -> list[list[mp.Reply]]:
        async with await aio.connect(address, offer=OFFERED) as client:
            await greet(client)
            replies = [await mail(client, ("X-Checked", "yes"), queue_id="FIRST")]
            await say(client, mp.EnvelopeFrom(SENDER), mp.EnvelopeRecipient(RECIPIENT), mp.Data())
            await say(client, mp.Header("X-Checked", "yes"), mp.EndOfHeaders(), mp.Abort())
            replies.append(await mail(client, queue_id="THIRD"))
            replies.append(await mail(client))
            return replies

    with filter_of("add_header.py") as address:
        assert run(conversation(address)) == [
            [mp.ChangeHeader(1, "X-Checked", ""), *marked("FIRST")],
            marked("THIRD"),
            marked("unknown"),
        ]


def test_an_mta_that_waits_after_each_header_gets_its_replies() -> None:
    async def conversation(address: str) -> tuple[list[mp.Reply], list[mp.Reply]]:
        async with await aio.connect(address, offer=OLDEST) as client:
            await greet(client)
            await say(client, mp.EnvelopeFrom(SENDER), mp.EnvelopeRecipient(RECIPIENT))
            header = await client.ask(mp.Header("Subject", "hello"))
            return header, await say(client, mp.EndOfHeaders(), mp.EndOfMessage())

    with filter_of("add_header.py") as address:
        assert run(conversation(address)) == ([mp.Continue()], marked("unknown"))


def test_it_wants_to_see_no_more_than_it_needs() -> None:
    async def conversation(address: str) -> mp.Options | None:
        async with await aio.connect(address, offer=OFFERED) as client:
            return client.session.agreed

    with filter_of("add_header.py") as address:
        options = run(conversation(address))
    assert options is not None
    assert options.actions == mp.Actions.ADD_HEADERS | mp.Actions.CHANGE_HEADERS
    assert options.has(mp.Steps.NO_REPLY_HEADER)
    assert options.has(mp.Steps.NO_BODY)
    assert not options.has(mp.Steps.NO_MAIL)
    assert not options.has(mp.Steps.NO_HEADERS)
