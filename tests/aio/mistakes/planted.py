# ruff: noqa: RET503
"""Mistakes of those who write filters, one in each class or function.

Below each line with a mistake stands what is right. `error expected` marks where a strict type
check reports it, and `found at run time` what no type check can find.
"""

import asyncio

import milter_protocol as mp
from milter_protocol import aio


class ModificationAsVerdict(aio.Filter):
    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        return mp.AddHeader("X-Checked", "yes")  # error expected
        # right: return mp.Accept()


class VerdictAsModification(aio.Filter):
    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        await self.send(mp.Reject())  # error expected
        # right: await self.send(mp.Progress())


class SkipAtHelo(aio.Filter):
    async def helo(self, message: mp.Helo) -> mp.HeloReply:
        return mp.Skip()  # error expected
        # right: return mp.Continue()


class DiscardAtConnect(aio.Filter):
    async def connect(self, message: mp.Connect) -> mp.Discard:  # error expected
        # right: async def connect(self, message: mp.Connect) -> mp.Accept:
        raise NotImplementedError


class CommandAsReply(aio.Filter):
    async def data(self, message: mp.Data) -> mp.DataReply | None:
        return mp.EndOfMessage()  # error expected
        # right: return None


class ClassForInstance(aio.Filter):
    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply | None:
        return mp.Reject if message.sender == "<>" else None  # error expected
        # right: return mp.Reject() if message.sender == "<>" else None


class NumberAsVerdict(aio.Filter):
    """As in pymilter, where the verdicts are numbers."""

    async def header(self, message: mp.Header) -> mp.HeaderReply | None:
        return 0  # error expected
        # right: return None


class TruthAsVerdict(aio.Filter):
    async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> bool:  # error expected
        # right: async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
        raise NotImplementedError


class TextAsVerdict(aio.Filter):
    async def helo(self, message: mp.Helo) -> mp.HeloReply:
        return "550 5.7.1 Go away"  # error expected
        # right: return mp.ReplyCode("550 5.7.1 Go away")


class AnswerToAbort(aio.Filter):
    async def abort(self, message: mp.Abort) -> mp.Continue:  # error expected
        # right: async def abort(self, message: mp.Abort) -> None:
        raise NotImplementedError


class ForgottenAwait(aio.Filter):
    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        self.send(mp.AddHeader("X-Checked", "yes"))  # error expected
        # right: await self.send(mp.AddHeader("X-Checked", "yes"))


class ForgottenAsync(aio.Filter):
    def helo(self, message: mp.Helo) -> mp.HeloReply | None:  # error expected
        # right: async def helo(self, message: mp.Helo) -> mp.HeloReply | None:
        return None


class ForgottenReturnType(aio.Filter):
    async def helo(self, message: mp.Helo):  # error expected
        # right: async def helo(self, message: mp.Helo) -> mp.HeloReply:
        return mp.Continue()


class ForgottenReturn(aio.Filter):
    async def helo(self, message: mp.Helo) -> mp.HeloReply:  # error expected
        if message.hostname == "localhost":
            return mp.Accept()
        mp.Reject()
        # right: return mp.Reject()


class MessageOfAnotherStep(aio.Filter):
    async def envelope_recipient(self, message: mp.EnvelopeFrom) -> None:  # error expected
        # right: async def envelope_recipient(self, message: mp.EnvelopeRecipient) -> None:
        raise NotImplementedError


class ArgumentsOfPymilter(aio.Filter):
    async def header(self, name: str, value: str) -> None:  # error expected
        # right: async def header(self, message: mp.Header) -> None:
        raise NotImplementedError


class FieldOfAnotherMessage(aio.Filter):
    async def envelope_from(self, message: mp.EnvelopeFrom) -> None:
        self.sender = message.mail_from  # error expected
        # right: self.sender = message.sender


class AddressThatMayBeAbsent(aio.Filter):
    async def connect(self, message: mp.Connect) -> None:
        self.is_local = message.address.startswith("127.")  # error expected
        # right: self.is_local = (message.address or "").startswith("127.")


class MacroThatMayBeAbsent(aio.Filter):
    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        self.queue_id = self.macros.get("i").upper()  # error expected
        # right: self.queue_id = self.macros.get("i", "none").upper()


class TextOfABody(aio.Filter):
    async def body(self, message: mp.Body) -> mp.BodyReply | None:
        if "lottery" in message.data:  # error expected
            # right: if b"lottery" in message.data:
            return mp.Reject()
        return None


class TextAsBody(aio.Filter):
    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        await self.send(mp.ReplaceBody("Removed.\r\n"))  # error expected
        # right: await self.send(mp.ReplaceBody(b"Removed.\r\n"))


class OrderOfPymilter(aio.Filter):
    """Which has the name before the index."""

    async def end_of_message(self, message: mp.EndOfMessage) -> None:
        await self.send(mp.ChangeHeader("Subject", 1, "[SPAM]"))  # error expected
        # right: await self.send(mp.ChangeHeader(1, "Subject", "[SPAM]"))


class FlagOfAnotherSet(aio.Filter):
    request = mp.Options(actions=mp.Steps.SKIP)  # error expected
    # right: request = mp.Options(steps=mp.Steps.SKIP)


async def command_from_the_filter(connection: aio.Connection) -> None:
    async for event in connection:
        if isinstance(event, mp.Helo):
            await connection.send(event)  # error expected
            # right: await connection.send(mp.Continue())


async def reply_from_the_mta(client: aio.Client) -> None:
    await client.ask(mp.Accept())  # error expected
    # right: await client.ask(mp.Abort())


def command_in_a_session_of_a_filter(session: mp.FilterSession) -> None:
    session.send(mp.Helo("mx.example"))  # error expected
    # right: session.send(mp.Continue())


def negotiation_by_hand(session: mp.FilterSession) -> None:
    """The session answers the offer itself."""
    session.send(mp.Negotiate(6, mp.Actions(0), mp.Steps(0)))  # error expected
    # right: session.send(mp.Progress())


def reply_in_a_session_of_an_mta(session: mp.MTASession) -> None:
    session.send(mp.Accept())  # error expected
    # right: session.send(mp.Helo("mx.example"))


def modification_on_failure() -> None:
    options: aio.ServerOptions = {"on_failure": mp.AddHeader("X-Failed", "yes")}  # error expected
    # right: options: aio.ServerOptions = {"on_failure": mp.Accept()}
    asyncio.run(aio.serve(SkipAtHelo, "inet:8891@127.0.0.1", **options))


def object_for_class() -> None:
    asyncio.run(aio.serve(SkipAtHelo(), "inet:8891@127.0.0.1"))  # error expected
    # right: asyncio.run(aio.serve(SkipAtHelo, "inet:8891@127.0.0.1"))


class NameOfAnotherLibrary(aio.Filter):
    async def eom(self, message: mp.EndOfMessage) -> None:  # found at run time
        # right: async def end_of_message(self, message: mp.EndOfMessage) -> None:
        raise NotImplementedError


class ColonInAName(aio.Filter):
    MARK = mp.AddHeader("X-Checked:", "yes")  # found at run time
    # right: MARK = mp.AddHeader("X-Checked", "yes")
