"""Questions for all languages: valid, mutated and random frames and streams, from a seed."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from random import Random

from generator.limits import default_limit, greatest
from generator.lower.state_table import table
from generator.lower.table import NegotiatedField
from generator.model import Spec
from generator.wire import framed, with_length
from generator.writing import RefusalError, write_frame
from tests.conformance.questions import of_vectors, published
from tests.fuzz.encodings import Encodings
from tests.fuzz.made import LONGEST, NASTY, Maker, Terms

TRIES = 1000
"""How often a frame is made anew that the spec leaves no room for."""
Framed = tuple[Terms, bytes]
"""What was agreed, and a frame that is written so."""


class Inputs:
    """Endless questions; the same seed gives the same ones."""

    def __init__(self, spec: Spec, seed: int) -> None:
        self.spec, self.seed, self.random = spec, seed, Random(seed)
        self.maker = Maker(spec, self.random)
        self.messages = spec.messages
        # A frame is as good to a reader if a text breaks a rule.
        self.unruled = replace(spec, rules=())
        self.versions = [each.number for each in spec.versions]
        self.limit = spec.protocol.framing.length_with(default_limit(spec))
        self.table = table(spec)
        self.known = list(self.of_vectors(spec)) or [self.valid()]
        self.encodings = Encodings(spec, self.maker)
        self.kinds: Sequence[Callable[[], str]] = (
            self.frame,
            self.tolerance,
            self.stream,
            self.encoding,
            self.negotiation,
        )

    def of_vectors(self, spec: Spec) -> Iterator[Framed]:
        """The frames of the vectors that are not long."""
        for each in of_vectors(published(spec)):
            if each.group == "messages":
                _, version, flags, frame = json.loads(each.question)
                if len(frame) < 1000:
                    yield Terms(version, flags), bytes.fromhex(frame)

    def questions(self, count: int) -> Iterator[str]:
        """So many of them."""
        chosen = self.random.choices(self.kinds, (45, 15, 12, 25, 3), k=count)
        for number, kind in enumerate(chosen):
            # The whole table is a long answer.
            yield self.options() if number % 5000 == 0 else kind()

    def frame(self) -> str:
        return self.asked("frame", *self.any_frame())

    def asked(self, what: str, terms: Terms, frame: bytes) -> str:
        return f'["{what}",{terms.version},{terms.flags},"{frame.hex()}"]'

    def encoding(self) -> str:
        is_known = self.random.random() < 0.4
        terms, frame = self.random.choice(self.known) if is_known else self.valid()
        asked = self.terms() if self.random.random() < 0.1 else terms
        return self.encodings.question(terms, frame, asked)

    def tolerance(self) -> str:
        return self.asked("tolerate", *self.any_frame())

    def terms(self) -> Terms:
        """What may be agreed, or at least asked for."""
        return Terms(self.version(), self.layout_flags())

    def layout_flags(self) -> int:
        """Flags that layouts depend on, and now and then any bits."""
        known = self.spec.layout_flags
        if known is None or self.random.random() < 0.1:
            return self.random.getrandbits(32) if self.random.random() < 0.1 else 0
        return sum(flag.bit for flag in known.members if self.random.random() < 0.6)

    def version(self) -> int:
        """A version, now and then one that the spec does not have; in C and Go, 0 is the newest."""
        if self.random.random() < 0.05 or not self.versions:
            return max(self.versions, default=0) + 1
        return self.random.choice(self.versions)

    def any_frame(self) -> Framed:
        """A frame, good or not, and what was agreed to read it, mostly as when it was written."""
        chance = self.random.random()
        if chance < 0.8:
            terms, frame = self.good(chance < 0.3 or 0.45 < chance < 0.6)
            frame = frame if chance < 0.45 else self.mutated(frame)
        else:
            terms, frame = self.terms(), self.noise()
            if chance < 0.95:
                frame = framed(self.spec, self.random.choice(self.messages).code, frame)
        return (terms if self.random.random() < 0.9 else self.terms()), frame

    def good(self, is_made: bool) -> Framed:
        return self.valid() if is_made else self.random.choice(self.known)

    def bytes_of_a_stream(self, terms: Terms) -> bytes:
        """A frame, or a length that may be tolerated and a code."""
        if self.random.random() < 0.8 or not self.table.tolerated_lengths:
            return self.of_terms(terms)
        least, most, _ = self.random.choice(self.table.tolerated_lengths)
        length = self.random.choice((least, most, self.random.randint(least, most)))
        code = self.random.choice(self.messages).code
        return with_length(self.spec, framed(self.spec, code, b""), length)

    def of_terms(self, terms: Terms) -> bytes:
        """A frame, mostly one that is written as was agreed."""
        for _ in range(4):
            other, frame = self.any_frame()
            if other == terms:
                break
        return frame

    def valid(self) -> Framed:
        """What may be agreed, and a frame as its message wants it then."""
        for _ in range(TRIES):
            terms, message = self.terms(), self.random.choice(self.messages)
            values = self.maker.values(message, terms)
            # One that is too long gives way to any other, for its message may never fit.
            with suppress(RefusalError):
                return terms, write_frame(self.unruled, message, values, self.limit, *terms)
        raise AssertionError(f"seed {self.seed}: no frame was made in {TRIES} tries")

    def noise(self) -> bytes:
        return self.maker.noise(self.random.randrange(LONGEST))

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
        framing, size = self.spec.protocol.framing, len(data) - self.spec.protocol.framing.uncounted
        if size >= framing.least_length and self.random.random() < 0.8:
            return with_length(self.spec, bytes(data), size)
        return bytes(data)

    def stream(self) -> str:
        terms = self.terms()
        frames = [self.bytes_of_a_stream(terms) for _ in range(self.random.randint(1, 5))]
        data = b"".join(frames)
        cuts = sorted(self.random.randrange(len(data) + 1) for _ in range(self.random.randrange(6)))
        bounds = zip([0, *cuts], [*cuts, len(data)], strict=True)
        chunks = ",".join(f'"{data[start:end].hex()}"' for start, end in bounds)
        limits = (self.table.max_length, 1, 7, LONGEST, 0xFFFFFFFF)
        limit = self.random.choices(limits, (8, 1, 1, 2, 1))[0]
        # What is longer than a decoder can hold is not a question about the protocol, nor is a
        # limit that is below every length or above them all. Python looks at lengths above all
        # limits of the protocol for text, which shorter lengths can be.
        framing = self.spec.protocol.framing
        most = greatest(self.spec) if framing.length < 4 else framing.greatest_payload
        limit = min(limit, 1 << 24, framing.length_with(most))
        asked = self.random.choice(("stream", "lenient"))
        least = framing.least_length
        if asked == "lenient":
            # Nor is one below what an impossible length is read as.
            least = max((read_as for *_, read_as in self.table.tolerated_lengths), default=least)
        return f'["{asked}",{terms.version},{terms.flags},{max(limit, least)},{chunks}]'

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
        request, extra = self.agreed(version), self.agreed(0)
        return f'["negotiate",{offer},{request},{extra}]'

    def options(self) -> str:
        if not self.table.negotiated:
            return self.frame()
        return f'["table",{self.agreed(self.random.randint(*self.table.versions))}]'
