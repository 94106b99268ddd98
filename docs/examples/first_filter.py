import asyncio
import email
import logging
import sys

import milter_protocol as mp
from milter_protocol import aio


class FirstFilter(aio.Filter):
    changes = mp.Actions.ADD_HEADERS | mp.Actions.CHANGE_HEADERS | mp.Actions.CHANGE_BODY
    request = mp.Options(actions=changes | mp.Actions.QUARANTINE)

    async def envelope_from(self, message: mp.EnvelopeFrom) -> mp.EnvelopeFromReply | None:
        self.headers, self.subject = mp.Headers(self.agreed), ""
        self.head, self.text = bytearray(), bytearray()
        refused = message.address.endswith("@spam.example")
        return mp.ReplyCode.of(550, "5.7.1", "We do not want your mail") if refused else None

    async def header(self, message: mp.Header) -> None:
        self.headers.take(message)
        self.head += b"%b:%b\r\n" % (message.name_bytes, message.value_bytes)
        self.subject = message.header_text if message.name.lower() == "subject" else self.subject

    async def body(self, message: mp.Body) -> None:
        self.text += message.data

    async def end_of_message(self, message: mp.EndOfMessage) -> mp.EndOfMessageReply:
        mail = email.message_from_bytes(self.head + b"\r\n" + self.text)
        self.connection.log.info("%s, user %s", mail["Message-ID"], self.macros.get("auth_authen"))
        self.headers.set("X-Score", f"{self.text.count(b'!!!')} for {self.macros.get('i')}")
        if "auth_authen" not in self.macros:
            self.headers.set("Subject", f"[External] {self.subject}")
        for change in self.headers.modifications():
            await self.send(change)
        if any(part.get_filename("").lower().endswith(".exe") for part in mail.walk()):
            await self.send(mp.Quarantine("a program is attached"))
        if mail.get_content_type() == "text/plain" and mail["Content-Transfer-Encoding"] is None:
            await self.send(mp.ReplaceBody(self.text + b"\r\nChecked by example.net\r\n"))
        return mp.Accept()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    asyncio.run(aio.serve(FirstFilter, *sys.argv[1:]))
