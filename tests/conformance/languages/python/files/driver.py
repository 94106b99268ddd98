"""Answers questions about the codec, a line of JSON each."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    import milter_protocol as mp
    from milter_protocol._frames import GREATEST_LENGTH
    from milter_protocol._symbols import single_flags
    from milter_protocol._table import LISTS_FIELD, NEGOTIATION
    from milter_protocol.enums import Phase
else:
    # The package beside this file; each protocol has one of its own name.
    (package,) = (file.parent.name for file in Path(__file__).parent.glob("*/py.typed"))
    mp = import_module(package)
    GREATEST_LENGTH = mp._frames.GREATEST_LENGTH
    LISTS_FIELD, NEGOTIATION = mp._table.LISTS_FIELD, mp._table.NEGOTIATION
    Phase, single_flags = mp.enums.Phase, mp._symbols.single_flags

Json = dict[str, Any]
Terms = dict[str, int]
"""The version and the flags that were agreed."""
Shape = Json
"""A field: its name, its kind, and of records the class and the shapes of the parts."""
SHAPES: dict[str, list[Shape]] = msgspec.json.decode(
    (Path(__file__).parent / "shapes.json").read_bytes()
)
"""The fields of each message, by the id."""
KINDS = mp.MESSAGES
AGREED = [
    name for name in mp.Options.__dataclass_fields__ if name not in {LISTS_FIELD, "if_offered"}
]


def label(name: str) -> str:
    return name.removesuffix("_").replace("_", "-")


def shown(value: Any, parts: Sequence[Shape]) -> Any:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, tuple):
        return [shown_all(parts, item) if parts else shown(item, ()) for item in value]
    return int(value)


def shown_all(shapes: Sequence[Shape], raw: Sequence[Any]) -> Json:
    """The values that are there, by name."""
    several = zip(shapes, raw, strict=True)
    return {
        shape["name"]: shown(value, shape["parts"]) for shape, value in several if value is not None
    }


def values(message: mp.Message) -> Json:
    shapes = SHAPES[message.ID]
    raw = message._values or message._take_apart()
    return shown_all(shapes, raw if len(raw) <= len(shapes) else (raw[0], raw[-1]))


def failure(error: mp.RemoteProtocolError) -> Json:
    field = {"field": label(error.field)} if error.field else {}
    return {"error": {"kind": error.kind, "offset": error.offset, **field}}


def frame(terms: Terms, data: bytes) -> Json:
    try:
        message = mp.decode(data, **terms)
    except mp.RemoteProtocolError as error:
        return failure(error)
    answer: Json = {
        "message": message.ID,
        "values": values(message) if message.FIELDS else {},
        "frame": mp.encode(message, **terms).hex(),
    }
    for field, rule in mp.broken_rules(message):
        if rule.is_error:
            return {**answer, "refused": [rule.id, label(field)]}
    return answer


def tolerate(terms: Terms, data: bytes) -> Json:
    try:
        mp.decode(data, **terms)
    except mp.RemoteProtocolError as error:
        return tolerated(terms, error) or failure(error)
    return {"tolerated": data.hex()}


def tolerated(terms: Terms, error: mp.RemoteProtocolError) -> Json:
    try:
        message = mp.tolerate(error)
    except mp.RemoteProtocolError:
        return {}
    return {"tolerated": "" if message is None else whole(terms, message)}


def whole(terms: Terms, message: mp.Message) -> str:
    return mp.encode(message, GREATEST_LENGTH, **terms).hex()


def stream(
    terms: Terms, max_length: int, chunks: Sequence[bytes], *, is_lenient: bool = False
) -> Json:
    decoder = mp.Decoder(max_length=max_length, **terms)
    ended = False
    shown: list[list[Json]] = []
    for chunk in chunks:
        events: list[Json] = []
        data: bytes | None = None if ended else chunk
        while data is not None:
            try:
                messages: Sequence[mp.Message] = decoder.feed(data)
                error = None
            except mp.RemoteProtocolError as raised:
                messages, error = raised.messages, raised
            events += [{"frame": whole(terms, message)} for message in messages]
            if error is not None:
                events.append(failure(error))
                ended = isinstance(error, mp.FrameError)
                if is_lenient and ended and (length := decoder.read_on()):
                    events[-1]["tolerated"] = length.to_bytes(4, "big").hex()
                    ended = False
                elif is_lenient and not ended:
                    events[-1] |= tolerated(terms, error)
            data = b"" if error is not None and not ended else None
        shown.append(events)
    return {"chunks": shown, "pending": decoder.pending}


def one(kind: str, items: Iterator[Any]) -> Any:
    """A number or a text, as a constructor takes it."""
    item = next(items)
    if item is None:
        return None
    if isinstance(item, str) and item.startswith("~"):
        units = bytes.fromhex(item[1:])
        return units.decode("utf-16-be", "surrogatepass")
    if isinstance(item, str):
        return bytes.fromhex(item)
    # Only a number that is not negative can be a character.
    return chr(min(item, sys.maxunicode)) if kind == "char" and item >= 0 else item


def argument(shape: Shape, items: Iterator[Any]) -> Any:
    kind = shape["kind"]
    if kind not in {"numbers", "texts", "pairs", "records"}:
        return one(kind, items)
    count = next(items)
    if count is None:
        return None
    if kind == "records":
        record = getattr(mp, shape["record"])
        return [record(**arguments(shape["parts"], items)) for _ in range(count)]
    if kind == "pairs":
        return [(one(kind, items), one(kind, items)) for _ in range(count)]
    return [one(kind, items) for _ in range(count)]


def arguments(shapes: Sequence[Shape], items: Iterator[Any]) -> Json:
    """Values by name; of what not every version has only those that are given."""
    given = [(shape, argument(shape, items)) for shape in shapes]
    return {
        shape["field"]: value
        for shape, value in given
        if value is not None or not shape["versioned"]
    }


def encode(terms: Terms, max_length: int, code: int, items: Sequence[Any]) -> Json:
    kind: Any = next(each for each in KINDS if code == each.CODE)
    try:
        message = kind(**arguments(SHAPES[kind.ID], iter(items)))
        return {"frame": mp.encode(message, max_length, **terms).hex()}
    except mp.EncodeError as error:
        if error.kind == "wrong-type":
            # What the types rule out are numbers that are not characters.
            error.kind = "out-of-range"
        return refusal(error)


def refusal(error: mp.EncodeError) -> Json:
    field = {"field": label(error.field)} if error.field else {}
    rule = {"rule": error.rule} if error.rule else {}
    return {"error": {"kind": error.kind, **field, **rule}}


def options(numbers: Sequence[int]) -> mp.Options:
    values: Json = dict(zip(AGREED, numbers, strict=True))
    return mp.Options(**values)


def negotiate(numbers: Sequence[int]) -> Json:
    size = len(numbers) // 3
    extra = options(numbers[2 * size :])
    flags = [flag for name in AGREED[1:] for flag in single_flags(getattr(extra, name))]
    request = replace(options(numbers[size : 2 * size]), if_offered=tuple(flags))
    try:
        assert NEGOTIATION is not None
        agreed = mp.answer_offer(NEGOTIATION(*numbers[:size]), request)
    except mp.NegotiationError as error:
        return {"refused": error.refused}
    except mp.EncodeError as error:
        return refusal(error)
    answer = [int(getattr(agreed, name)) for name in AGREED]
    return {"answer": answer, "max-length": mp.max_length_of(agreed)}


def table(agreed: mp.Options) -> Json:
    phases: Json = {}
    for phase in Phase:
        allowed = mp.allowed_commands(phase, agreed)
        row = {}
        for kind in KINDS:
            to = mp.phase_after(phase, kind, agreed)
            assert (to is not None) == (kind in allowed)
            if to is not None:
                row[kind.ID] = f"phase/{to.value}"
        phases[f"phase/{phase.value}"] = row
    replies: Json = {}
    for command in KINDS:
        if mp.awaits_reply(command, agreed):
            interim, final = mp.allowed_replies(command, agreed)
            first = mp.INITIAL_PHASE
            replies[command.ID] = {
                "interim": [kind.ID for kind in KINDS if kind in interim],
                "final": {
                    kind.ID: f"phase/{mp.phase_after_reply(first, command, kind, agreed).value}"
                    for kind in KINDS
                    if kind in final
                },
            }
    return {"phases": phases, "replies": replies}


def answer(question: Sequence[Any]) -> Json:
    match question:
        case ["frame", version, flags, data]:
            return frame({"version": version, "flags": flags}, bytes.fromhex(data))
        case ["tolerate", version, flags, data]:
            return tolerate({"version": version, "flags": flags}, bytes.fromhex(data))
        case ["stream" | "lenient" as asked, version, flags, max_length, *chunks]:
            pieces = [bytes.fromhex(chunk) for chunk in chunks]
            terms = {"version": version, "flags": flags}
            return stream(terms, max_length, pieces, is_lenient=asked == "lenient")
        case ["encode", version, flags, max_length, code, *items]:
            return encode({"version": version, "flags": flags}, max_length, code, items)
        case ["negotiate", *numbers]:
            return negotiate(numbers)
        case ["table", *numbers]:
            return table(options(numbers))
    raise ValueError(question)


def main() -> None:
    write = sys.stdout.buffer.write
    decode, encode = msgspec.json.decode, msgspec.json.encode
    for line in sys.stdin.buffer:
        write(encode(answer(decode(line))) + b"\n")


if __name__ == "__main__":
    main()
