"""kilter.protocol: `Message.unpack` and `pack` over its `SimpleBuffer`.

Its messages hold views of the buffer, and must be released, as its `FilterProtocol` does, or frozen
before the buffer changes. Its state machine is left out: the comparison is of codecs.
"""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from kilter.protocol import messages as m
from kilter.protocol.buffer import SimpleBuffer

from tests.bench import replies as r
from tests.bench.codecs import KILTER, Codec
from tests.bench.corpus import Value

# One for all, as for one connection: making it is not part of the work.
buffer = SimpleBuffer(131_072)

READERS: dict[type[Any], Callable[[Any], object]] = {
    m.Negotiate: attrgetter("version", "action_flags", "protocol_flags", "macros"),
    m.Macro: attrgetter("stage", "macros"),
    m.Connect: attrgetter("hostname", "address", "port"),
    m.Helo: attrgetter("hostname"),
    m.EnvelopeFrom: attrgetter("sender", "arguments"),
    m.EnvelopeRecipient: attrgetter("recipient", "arguments"),
    m.Header: attrgetter("name", "value"),
    m.Body: attrgetter("content"),
    m.EndOfMessage: attrgetter("content"),
}


def frames(frames: Sequence[bytes]) -> None:
    unpack = m.Message.unpack
    for frame in frames:
        buffer[:] = frame
        message, size = unpack(buffer)
        message.release()
        del buffer[:size]


def read(frames: Sequence[bytes]) -> None:
    unpack = m.Message.unpack
    for frame in frames:
        buffer[:] = frame
        message, size = unpack(buffer)
        message.freeze()
        del buffer[:size]
        reader = READERS.get(type(message))
        if reader:
            reader(message)


def stream(data: bytes) -> int:
    unpack = m.Message.unpack
    buffer[:] = data
    count = 0
    while buffer.filled:
        message, size = unpack(buffer)
        message.release()
        del buffer[:size]
        count += 1
    return count


def replies(continues: int) -> list[bytes]:
    frames: list[bytes] = []

    def encode(message: m.Message) -> None:
        message.pack(buffer)
        frames.append(buffer[:].tobytes())
        del buffer[:]

    for _ in range(continues):
        encode(m.Continue())
    encode(m.AddHeader(r.RESULTS, r.RESULTS_VALUE.encode()))
    encode(m.AddHeader(r.SCORE, r.SCORE_VALUE.encode()))
    encode(m.AddHeader(r.STATUS, r.STATUS_VALUE.encode()))
    encode(m.AddHeader(r.SCANNED, r.SCANNED_VALUE.encode()))
    encode(m.InsertHeader(0, r.SEAL, r.SEAL_VALUE.encode()))
    encode(m.InsertHeader(1, r.RESULTS, r.RESULTS_VALUE.encode()))
    encode(m.ChangeHeader(1, r.SUBJECT, r.SUBJECT_VALUE.encode()))
    encode(m.ChangeHeader(1, r.RECEIPT, b""))
    encode(m.ChangeSender(r.SENDER))
    encode(m.ChangeSender(r.SENDER, r.SENDER_ARGUMENTS))
    encode(m.AddRecipient(r.ARCHIVE))
    encode(m.AddRecipientPar(r.COPY, r.COPY_ARGUMENTS))
    encode(m.RemoveRecipient(r.RECIPIENT))
    encode(m.ReplyCode(r.LATER.encode() + b"\0"))
    encode(m.ReplyCode(r.REFUSED.encode() + b"\0"))
    encode(m.Accept())
    return frames


def _plain(message: m.Message) -> dict[str, Value]:
    match message:
        case m.Negotiate(version=version, action_flags=actions, protocol_flags=steps):
            flags = {"actions": int(actions), "steps": int(steps)}
            return {"version": version, **flags, "macro_lists": tuple(map(str, message.macros))}
        case m.Macro(stage=stage, macros=macros):
            return {"command": chr(stage), "macros": dict(macros)}
        case m.Connect(hostname=hostname, address=address, port=port):
            return {"hostname": hostname, "address": str(address), "port": port}
        case m.Helo(hostname=hostname):
            return {"hostname": hostname}
        case m.EnvelopeFrom(sender=sender, arguments=arguments):
            return {"sender": _text(sender), "arguments": tuple(map(_text, arguments))}
        case m.EnvelopeRecipient(recipient=recipient, arguments=arguments):
            return {"recipient": _text(recipient), "arguments": tuple(map(_text, arguments))}
        case m.Header(name=name, value=value):
            return {"name": name, "value": _text(value)}
        case m.Body(content=content) | m.EndOfMessage(content=content):
            return {"data": bytes(content)}
        case _:
            return {}


def _text(value: bytes | memoryview) -> str:
    return str(value, "utf-8")


def values(frame: bytes) -> tuple[str, dict[str, Value]]:
    buffer[:] = frame
    message, _ = m.Message.unpack(buffer)
    message.freeze()
    del buffer[:]
    return chr(message.ident), _plain(message)


CODEC = Codec(KILTER, frames, read, stream, replies, values)
