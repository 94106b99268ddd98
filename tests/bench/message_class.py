"""Measure the kinds of class that a message could be: ``python -m tests.bench.message_class``."""

import pickle
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tests.bench import environment
from tests.bench.corpus import HEADER_SAMPLES
from tests.bench.import_cost import import_costs
from tests.bench.measure import measure
from tests.bench.message_classes import (
    Frozen,
    Kept,
    Named,
    Payload,
    Slots,
    Struct,
    TwoTexts,
    eager_from_wire,
    eager_to_wire,
    kept_from_wire,
    payload_from_wire,
    payload_to_wire,
)
from tests.bench.report import table

ROUNDS = 51
MANY = 10_000


@dataclass(frozen=True)
class Candidate:
    title: str
    kind: str
    build: Callable[[str, str], TwoTexts]
    decode: Callable[[bytes], TwoTexts]
    encode: Callable[[TwoTexts], bytes]


def _eager(title: str, kind: str, build: Callable[[str, str], TwoTexts]) -> Candidate:
    return Candidate(title, kind, build, eager_from_wire(build), eager_to_wire)


CANDIDATES = [
    _eager("dataclass, slots", "slots", Slots),
    _eager("dataclass, frozen", "frozen", Frozen),
    _eager("NamedTuple", "named", Named),
    _eager("msgspec.Struct", "struct", Struct),
    Candidate("payload slot", "payload", Payload, payload_from_wire, payload_to_wire),
    Candidate("payload, texts kept", "payload", Kept, kept_from_wire, payload_to_wire),
]

# The header nearest to the mean length, 183 bytes a frame.
SAMPLE = min(HEADER_SAMPLES, key=lambda sample: abs(len(sample.frame) - 183))
PAYLOAD = SAMPLE.frame[5:]
NAME, VALUE = str(SAMPLE.values["name"]), str(SAMPLE.values["value"])


def _decode_and_read(decode: Callable[[bytes], TwoTexts]) -> Callable[[], object]:
    def work() -> object:
        message = decode(PAYLOAD)
        return message.name, message.value

    return work


def _build_and_encode(candidate: Candidate) -> Callable[[], object]:
    build, encode = candidate.build, candidate.encode

    def work() -> object:
        return encode(build(NAME, VALUE))

    return work


def _equal(candidate: Candidate) -> Callable[[], object]:
    one, other = candidate.decode(PAYLOAD), candidate.decode(bytes(bytearray(PAYLOAD)))

    def work() -> object:
        return one == other

    return work


def _read(message: TwoTexts) -> Callable[[], object]:
    def work() -> object:
        return message.value

    return work


def _pickle(message: TwoTexts) -> Callable[[], object]:
    def work() -> object:
        return pickle.loads(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))

    return work


TIMED: list[tuple[str, Callable[[Candidate], Callable[[], object]]]] = [
    ("decode a payload", lambda c: partial(c.decode, PAYLOAD)),
    ("decode and read both texts", lambda c: _decode_and_read(c.decode)),
    ("build from str", lambda c: partial(c.build, NAME, VALUE)),
    ("build from str and encode", _build_and_encode),
    ("read one text", lambda c: _read(c.decode(PAYLOAD))),
    ("compare two that are equal", _equal),
    ("pickle and unpickle", lambda c: _pickle(c.decode(PAYLOAD))),
]


def _held(decode: Callable[[bytes], TwoTexts]) -> float:
    """Bytes for one decoded message with all that it holds, the slice of the frame included."""
    frame = SAMPLE.frame
    decode(frame[5:])
    tracemalloc.start()
    kept = [None] * MANY
    before, _ = tracemalloc.get_traced_memory()
    messages: list[TwoTexts | None] = [*kept]
    for number in range(MANY):
        messages[number] = decode(frame[5:])
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / MANY - 8


def main() -> None:
    environment.steady()
    lines: list[tuple[str, ...]] = []
    for title, work in TIMED:
        timings = measure({c.title: work(c) for c in CANDIDATES}, ROUNDS)
        base = timings[CANDIDATES[0].title]
        lines.append(
            (
                f"{title}, ns",
                *(f"{t.median * 1e9:,.0f} ({t.times(base):.2f})" for t in timings.values()),
            )
        )
    lines.append(("memory held, bytes", *(f"{_held(c.decode):,.0f}" for c in CANDIDATES)))
    sizes = [len(pickle.dumps(c.decode(PAYLOAD), pickle.HIGHEST_PROTOCOL)) for c in CANDIDATES]
    lines.append(("pickled, bytes", *map(str, sizes)))
    costs = import_costs(dict.fromkeys(c.kind for c in CANDIDATES))
    lines.append(("import 35 classes, ms", *(f"{costs[c.kind] * 1e3:.1f}" for c in CANDIDATES)))
    heading = f"A header of {len(SAMPLE.frame)} bytes; in brackets, times the first column"
    table(heading, ("", *(c.title for c in CANDIDATES)), lines)


if __name__ == "__main__":
    main()
