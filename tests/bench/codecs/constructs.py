"""The construct declarations: `FRAME` of milter_protocol.constructs, with texts as bytes."""

import io
from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

import milter_protocol as mp
from milter_protocol.constructs import FRAME
from tests.bench import replies as r
from tests.bench.codecs import CONSTRUCTS, Codec
from tests.bench.corpus import Value

READERS: dict[int, Callable[[Any], object]] = {
    message.CODE: itemgetter(*message.FIELDS) for message in mp.MESSAGES if message.FIELDS
}


def frames(frames: Sequence[bytes]) -> None:
    parse = FRAME.parse
    for frame in frames:
        parse(frame)


def read(frames: Sequence[bytes]) -> None:
    parse = FRAME.parse
    for frame in frames:
        parsed = parse(frame)
        reader = READERS.get(parsed.code)
        if reader:
            reader(parsed.payload)


def stream(data: bytes) -> int:
    source = io.BytesIO(data)
    parse = FRAME.parse_stream
    count = 0
    while source.tell() < len(data):
        parse(source)
        count += 1
    return count


def _encode(code: str, **fields: object) -> bytes:
    frame: bytes = FRAME.build({"code": ord(code), "payload": fields})
    return frame


def _header(code: str, name: str, value: str, **index: int) -> bytes:
    return _encode(code, **index, name=name.encode(), value=value.encode())


def replies(continues: int) -> list[bytes]:
    return [
        *[_encode("c") for _ in range(continues)],
        _header("h", r.RESULTS, r.RESULTS_VALUE),
        _header("h", r.SCORE, r.SCORE_VALUE),
        _header("h", r.STATUS, r.STATUS_VALUE),
        _header("h", r.SCANNED, r.SCANNED_VALUE),
        _header("i", r.SEAL, r.SEAL_VALUE, index=0),
        _header("i", r.RESULTS, r.RESULTS_VALUE, index=1),
        _header("m", r.SUBJECT, r.SUBJECT_VALUE, index=1),
        _header("m", r.RECEIPT, "", index=1),
        _encode("e", sender=r.SENDER.encode(), arguments=None),
        _encode("e", sender=r.SENDER.encode(), arguments=r.SENDER_ARGUMENTS.encode()),
        _encode("+", recipient=r.ARCHIVE.encode()),
        _encode("2", recipient=r.COPY.encode(), arguments=r.COPY_ARGUMENTS.encode()),
        _encode("-", recipient=r.RECIPIENT.encode()),
        _encode("y", text=r.LATER.encode()),
        _encode("y", text=r.REFUSED.encode()),
        _encode("a"),
    ]


def _plain(name: str, value: Any) -> Value:
    match name, value:
        case "data", _:
            data: bytes = value
            return data
        case (("command" | "family"), int()):
            return chr(value)
        case "macros", _:
            return {key.decode(): text.decode() for key, text in value}
        case _, bytes():
            return value.decode()
        case _, list():
            return tuple(text.decode() for text in value)
        case _:
            number: int = value
            return number


def values(frame: bytes) -> tuple[str, dict[str, Value]]:
    parsed = FRAME.parse(frame)
    found = {
        name: _plain(name, value)
        for name, value in parsed.payload.items()
        if not name.startswith("_")
    }
    return chr(parsed.code), found


CODEC = Codec(CONSTRUCTS, frames, read, stream, replies, values)
