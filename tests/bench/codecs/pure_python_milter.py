"""purepythonmilter: its two decoders and its commands, put together as its server does it."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from purepythonmilter.api import models
from purepythonmilter.protocol import commands as c
from purepythonmilter.protocol import responses as a
from purepythonmilter.protocol.packet import PacketDecoder, encode_payload
from purepythonmilter.protocol.payload import PayloadDecoder

from tests.bench import replies as r
from tests.bench.codecs import PUREPYTHONMILTER, Codec
from tests.bench.corpus import Value

CONNECTION = models.MilterServerConnectionID.generate()

# One for all, as for one connection: making it is not part of the work.
packets = PacketDecoder(connection_id=CONNECTION)
payloads = PayloadDecoder(connection_id=CONNECTION)

# Its reply codes and ESMTP arguments are taken apart already when they are given to it.
LATER = (4, 5, 1), (4, 7, 1), r.LATER.split(" ", 2)[2]
REFUSED = (5, 5, 0), (5, 7, 1), r.REFUSED.split(" ", 2)[2]
SENDER_ARGUMENTS: dict[str, str | None] = {"RET": "HDRS", "ENVID": "QQ314159"}
COPY_ARGUMENTS: dict[str, str | None] = {"NOTIFY": "NEVER"}

READERS: dict[type[Any], Callable[[Any], object]] = {
    c.OptionsNegotiate: attrgetter("flags"),
    c.DefineMacro: attrgetter("stage", "macros"),
    c.Connect: attrgetter("connection_info_args"),
    c.Helo: attrgetter("hostname"),
    c.MailFrom: attrgetter("address", "esmtp_args"),
    c.RcptTo: attrgetter("address", "esmtp_args"),
    c.Header: attrgetter("name", "text"),
    c.BodyChunk: attrgetter("data_raw"),
}


def frames(frames: Sequence[bytes]) -> None:
    for frame in frames:
        for payload in packets.decode(frame):
            command, data = payloads.decode(payload)
            command(data_raw=data)


def read(frames: Sequence[bytes]) -> None:
    for frame in frames:
        for payload in packets.decode(frame):
            command, data = payloads.decode(payload)
            message = command(data_raw=data)
            reader = READERS.get(command)
            if reader:
                reader(message)


def stream(data: bytes) -> int:
    count = 0
    for payload in packets.decode(data):
        command, command_data = payloads.decode(payload)
        command(data_raw=command_data)
        count += 1
    return count


def _encode(reply: Any) -> bytes:
    frame: bytes = encode_payload(reply.encode())
    return frame


def replies(continues: int) -> list[bytes]:
    later, later_enhanced, later_text = LATER
    refused, refused_enhanced, refused_text = REFUSED
    return [
        *[_encode(a.Continue()) for _ in range(continues)],
        _encode(a.AppendHeader(headername=r.RESULTS, headertext=r.RESULTS_VALUE)),
        _encode(a.AppendHeader(headername=r.SCORE, headertext=r.SCORE_VALUE)),
        _encode(a.AppendHeader(headername=r.STATUS, headertext=r.STATUS_VALUE)),
        _encode(a.AppendHeader(headername=r.SCANNED, headertext=r.SCANNED_VALUE)),
        _encode(a.InsertHeader(index=0, headername=r.SEAL, headertext=r.SEAL_VALUE)),
        _encode(a.InsertHeader(index=1, headername=r.RESULTS, headertext=r.RESULTS_VALUE)),
        _encode(a.ChangeHeader(nth_occurrence=1, headername=r.SUBJECT, headertext=r.SUBJECT_VALUE)),
        _encode(a.ChangeHeader(nth_occurrence=1, headername=r.RECEIPT, headertext="")),
        _encode(a.ChangeMailFrom(mail_from=r.SENDER)),
        _encode(a.ChangeMailFrom(mail_from=r.SENDER, esmtp_args=SENDER_ARGUMENTS)),
        _encode(a.AddRecipient(recipient=r.ARCHIVE)),
        _encode(a.AddRecipientWithEsmtpArgs(recipient=r.COPY, esmtp_args=COPY_ARGUMENTS)),
        _encode(a.RemoveRecipient(recipient=r.RECIPIENT)),
        _encode(
            a.TempFailWithCode(primary_code=later, enhanced_code=later_enhanced, text=later_text)
        ),
        _encode(
            a.RejectWithCode(
                primary_code=refused, enhanced_code=refused_enhanced, text=refused_text
            )
        ),
        _encode(a.Accept()),
    ]


def _plain(message: Any) -> dict[str, Value]:
    """Its stages and flags are its own enums, and versions are dropped: these are left out."""
    match message:
        case c.DefineMacro():
            return {"macros": message.macros}
        case c.Connect():
            info: Any = message.connection_info_args
            return {"hostname": info.hostname, "address": str(info.addr), "port": info.port}
        case c.Helo():
            return {"hostname": message.hostname}
        case c.MailFrom():
            return {"sender": f"<{message.address}>", "arguments": _arguments(message.esmtp_args)}
        case c.RcptTo():
            return {
                "recipient": f"<{message.address}>",
                "arguments": _arguments(message.esmtp_args),
            }
        case c.Header():
            return {"name": message.name, "value": message.text}
        case c.BodyChunk():
            return {"data": message.data_raw}
        case _:
            return {}


def _arguments(arguments: dict[str, str | None]) -> tuple[str, ...]:
    return tuple(key if value is None else f"{key}={value}" for key, value in arguments.items())


def values(frame: bytes) -> tuple[str, dict[str, Value]]:
    (payload,) = packets.decode(frame)
    command, data = payloads.decode(payload)
    return command.command_char.decode(), _plain(command(data_raw=data))


CODEC = Codec(PUREPYTHONMILTER, frames, read, stream, replies, values)
