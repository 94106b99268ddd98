"""The straight-line codec: `decode`, `encode` and `Decoder` of milter_protocol."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

import milter_protocol as mp
from tests.bench import replies as r
from tests.bench.codecs import STRAIGHT, Codec
from tests.bench.corpus import Value

# One for all, as for one connection: making it is not part of the work.
decoder = mp.Decoder()

READERS: dict[type[mp.Message], Callable[[Any], object]] = {
    message: attrgetter(*message.FIELDS) for message in mp.MESSAGES if message.FIELDS
}


def frames(frames: Sequence[bytes]) -> None:
    decode = mp.decode
    for frame in frames:
        decode(frame)


def read(frames: Sequence[bytes]) -> None:
    decode = mp.decode
    for frame in frames:
        message = decode(frame)
        reader = READERS.get(type(message))
        if reader:
            reader(message)


def stream(data: bytes) -> int:
    return len(decoder.feed(data))


def replies(continues: int) -> list[bytes]:
    encode = mp.encode
    return [
        *[encode(mp.Continue()) for _ in range(continues)],
        encode(mp.AddHeader(r.RESULTS, r.RESULTS_VALUE)),
        encode(mp.AddHeader(r.SCORE, r.SCORE_VALUE)),
        encode(mp.AddHeader(r.STATUS, r.STATUS_VALUE)),
        encode(mp.AddHeader(r.SCANNED, r.SCANNED_VALUE)),
        encode(mp.InsertHeader(0, r.SEAL, r.SEAL_VALUE)),
        encode(mp.InsertHeader(1, r.RESULTS, r.RESULTS_VALUE)),
        encode(mp.ChangeHeader(1, r.SUBJECT, r.SUBJECT_VALUE)),
        encode(mp.ChangeHeader(1, r.RECEIPT, "")),
        encode(mp.ChangeSender(r.SENDER)),
        encode(mp.ChangeSender(r.SENDER, r.SENDER_ARGUMENTS)),
        encode(mp.AddRecipient(r.ARCHIVE)),
        encode(mp.AddRecipientPar(r.COPY, r.COPY_ARGUMENTS)),
        encode(mp.RemoveRecipient(r.RECIPIENT)),
        encode(mp.ReplyCode(r.LATER)),
        encode(mp.ReplyCode(r.REFUSED)),
        encode(mp.Accept()),
    ]


def values(frame: bytes) -> tuple[str, dict[str, Value]]:
    message = mp.decode(frame)
    found: dict[str, Any] = {name: getattr(message, name) for name in message.FIELDS}
    if "macros" in found:
        found["macros"] = dict(found["macros"])
    return chr(message.CODE), found


CODEC = Codec(STRAIGHT, frames, read, stream, replies, values)
