"""Questions for all languages: valid, mutated and random frames and streams, from a seed."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from generator.lower.operations import (
    Bytes,
    Number,
    Operation,
    Pairs,
    Records,
    Text,
    Texts,
    When,
    operations,
)
from generator.lower.state_table import table
from generator.lower.table import NegotiatedField
from generator.model import Spec
from generator.wire import LENGTH_SIZE
from tests.conformance.questions import of_vectors, published
from tests.fuzz.encodings import Encodings

LONGEST = 40
NASTY = bytes(range(32)) + b"\x7f\x80\xc3\xff%-:. 0459<>{}" + b"\0" * 8
"""Bytes that mean something somewhere."""


def framed(code: int, payload: bytes) -> bytes:
    return (len(payload) + 1).to_bytes(LENGTH_SIZE, "big") + bytes((code,)) + payload


class Inputs:
    """Endless questions; the same seed gives the same ones."""

    def __init__(self, spec: Spec, seed: int) -> None:
        self.random = Random(seed)
        self.messages = [(message.code, operations(spec, message)) for message in spec.messages]
        self.table = table(spec)
        vectors = of_vectors(published(spec))
        frames = (each.question.split('"')[3] for each in vectors if each.group == "messages")
        self.known = [bytes.fromhex(frame) for frame in frames if len(frame) < 1000] or [
            self.valid()
        ]
        self.encodings = Encodings(spec, self.random)
        self.kinds: Sequence[Callable[[], str]] = (
            self.frame,
            self.tolerance,
            self.stream,
            self.encoding,
            self.negotiation,
        )

    def questions(self, count: int) -> Iterator[str]:
        """So many of them."""
        chosen = self.random.choices(self.kinds, (45, 15, 12, 25, 3), k=count)
        for number, kind in enumerate(chosen):
            # The whole table is a long answer.
            yield self.agreement() if number % 5000 == 0 else kind()

    def frame(self) -> str:
        return f'["frame","{self.bytes_of_a_frame().hex()}"]'

    def encoding(self) -> str:
        is_known = self.random.random() < 0.4
        return self.encodings.question(self.random.choice(self.known) if is_known else self.valid())

    def tolerance(self) -> str:
        return f'["tolerate","{self.bytes_of_a_frame().hex()}"]'

    def bytes_of_a_frame(self) -> bytes:
        chance = self.random.random()
        if chance < 0.3:
            return self.valid()
        if chance < 0.45:
            return self.random.choice(self.known)
        if chance < 0.8:
            return self.mutated(self.valid() if chance < 0.6 else self.random.choice(self.known))
        if chance < 0.95:
            return framed(self.random.choice(self.messages)[0], self.noise())
        return self.noise()

    def bytes_of_a_stream(self) -> bytes:
        """A frame, or a length that may be tolerated and a code."""
        if self.random.random() < 0.8 or not self.table.tolerated_lengths:
            return self.bytes_of_a_frame()
        least, most, _ = self.random.choice(self.table.tolerated_lengths)
        length = self.random.choice((least, most, self.random.randint(least, most)))
        return length.to_bytes(LENGTH_SIZE, "big") + bytes((self.random.choice(self.messages)[0],))

    def valid(self) -> bytes:
        """A frame as its message wants it."""
        code, steps = self.random.choice(self.messages)
        return framed(code, self.payload(steps))

    def payload(self, steps: Sequence[Operation]) -> bytes:
        numbers: dict[str, int] = {}
        parts = [self.part(step, numbers) for step in steps]
        return b"".join(parts)

    def part(self, step: Operation, numbers: dict[str, int]) -> bytes:
        several = range(self.random.randrange(4))
        match step:
            case Number():
                numbers[step.name] = number = self.number(step)
                return number.to_bytes(step.size, "big")
            case When():
                chosen = {each.number for each in step.values}
                return self.payload(step.inner) if numbers[step.selector] in chosen else b""
            case Bytes():
                return self.noise() + b"x" * max(1, step.min_length)
            case Text():
                is_there = not step.optional or self.random.random() < 0.5
                return self.text(step.min_length) if is_there else b""
            case Texts():
                return b"".join(self.text(0) for _ in several)
            case Pairs():
                return b"".join(self.text(0) + self.text(0) for _ in several)
            case Records():
                return b"".join(self.payload(step.inner) for _ in several)

    def number(self, step: Number) -> int:
        if step.enum and (step.known or self.random.random() < 0.8):
            return self.random.choice(step.enum.values).number
        if step.flags and self.random.random() < 0.5:
            return self.random.choice(step.flags.members).bit
        return self.random.getrandbits(8 * step.size)

    def text(self, least: int) -> bytes:
        raw = self.random.randbytes if self.random.random() < 0.3 else self.ascii
        return raw(self.random.randrange(least, LONGEST)).replace(b"\0", b"z") + b"\0"

    def ascii(self, size: int) -> bytes:
        return bytes(self.random.choices(b"abcXYZ 0459.-%<>@:\t\r\n", k=size))

    def noise(self) -> bytes:
        size = self.random.randrange(LONGEST)
        if self.random.random() < 0.5:
            return self.random.randbytes(size)
        return bytes(self.random.choices(NASTY, k=size))

    def mutated(self, frame: bytes) -> bytes:
        """A frame with a few changes; its length may be that of the new bytes or not."""
        data = bytearray(frame)
        for _ in range(self.random.randint(1, 3)):
            place = self.random.randrange(len(data) + 1)
            match self.random.randrange(5):
                case 0:
                    data[place : place + 1] = bytes((self.random.choice(NASTY),))
                case 1:
                    data[place:place] = bytes((self.random.choice(NASTY),))
                case 2:
                    del data[place : place + self.random.randint(1, 4)]
                case 3:
                    del data[place:]
                case 4:
                    data[place:place] = data[place : place + self.random.randint(1, 8)]
        if len(data) > LENGTH_SIZE and self.random.random() < 0.8:
            data[:LENGTH_SIZE] = (len(data) - LENGTH_SIZE).to_bytes(LENGTH_SIZE, "big")
        return bytes(data)

    def stream(self) -> str:
        frames = [self.bytes_of_a_stream() for _ in range(self.random.randint(1, 5))]
        data = b"".join(frames)
        cuts = sorted(self.random.randrange(len(data) + 1) for _ in range(self.random.randrange(6)))
        bounds = zip([0, *cuts], [*cuts, len(data)], strict=True)
        chunks = ",".join(f'"{data[start:end].hex()}"' for start, end in bounds)
        limits = (self.table.max_length, 1, 7, LONGEST, 0xFFFFFFFF)
        limit = self.random.choices(limits, (8, 1, 1, 2, 1))[0]
        # What is longer than a decoder can hold is not a question about the protocol.
        asked = self.random.choice(("stream", "lenient"))
        least = 1
        if asked == "lenient":
            # Nor is a limit below what an impossible length is read as.
            least = max((read_as for *_, read_as in self.table.tolerated_lengths), default=1)
        return f'["{asked}",{max(min(limit, 1 << 24), least)},{chunks}]'

    def agreed(self, version: int) -> str:
        flags = (self.flags_of(field) for field in self.table.negotiated)
        return ",".join(map(str, (version, *flags)))

    def flags_of(self, field: NegotiatedField) -> int:
        """Flags of a field: none, known ones, or any bits."""
        if self.random.random() < 0.1:
            return 0
        bits = self.random.getrandbits(32) & self.random.getrandbits(32)
        return bits & sum(bit for bit, _ in field.ids) if self.random.random() < 0.7 else bits

    def negotiation(self) -> str:
        if not self.table.negotiated:
            return self.frame()
        least, most = self.table.versions
        offer = self.agreed(self.random.randint(0, most + 3))
        spread = 2 if self.random.random() < 0.2 else 0
        version = self.random.randint(max(least - spread, 0), most + spread)
        wish, extra = self.agreed(version), self.agreed(0)
        return f'["negotiate",{offer},{wish},{extra}]'

    def agreement(self) -> str:
        if not self.table.negotiated:
            return self.frame()
        return f'["table",{self.agreed(self.random.randint(*self.table.versions))}]'
