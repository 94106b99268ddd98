"""What is compared, and the floors that the straight-line codec must keep."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module

from tests.bench import corpus, lockstep, replies
from tests.bench.codecs import CONSTRUCTS, KILTER, STRAIGHT, Codec

EVERY_FIELD = " + fields read"


@dataclass(frozen=True)
class Floor:
    """How many times the faster one's time the slower one takes, at least or below."""

    slower: str
    faster: str
    at_least: float | None = None
    below: float | None = None

    def met(self, times: float) -> bool:
        return times >= (self.at_least or 0) and (self.below is None or times < self.below)

    def __str__(self) -> str:
        bound = f"at least {self.at_least:g}" if self.at_least else f"below {self.below:g}"
        return f"{self.slower} : {self.faster}, {bound}"


@dataclass(frozen=True)
class Group:
    title: str
    messages: int
    size: int
    work: dict[str, Callable[[], object]]
    floors: Sequence[Floor] = field(default=())


def _decode(codecs: Sequence[Codec], frames: Sequence[bytes]) -> dict[str, Callable[[], object]]:
    decode = {codec.name: partial(codec.frames, frames) for codec in codecs}
    read = {codec.name + EVERY_FIELD: partial(codec.read, frames) for codec in codecs}
    return {**decode, **read}


def _lockstep(codecs: Sequence[Codec]) -> dict[str, Callable[[], object]]:
    work: dict[str, Callable[[], object]] = {STRAIGHT: lockstep.talk}
    if any(codec.name == KILTER for codec in codecs):
        work[KILTER] = import_module("tests.bench.kilter_lockstep").talk
    return work


def groups(codecs: Sequence[Codec]) -> list[Group]:
    headers = [sample.frame for sample in corpus.HEADER_SAMPLES]
    session = [sample.frame for sample in corpus.SESSION]
    long_header = [corpus.LONG_HEADER.frame]
    return [
        Group(
            "Headers alone: decode, frame by frame",
            len(headers),
            sum(map(len, headers)),
            _decode(codecs, headers),
            [Floor(KILTER, STRAIGHT, at_least=14)],
        ),
        Group(
            "Headers alone: decode, all in one read",
            len(headers),
            sum(map(len, headers)),
            {codec.name: partial(codec.stream, b"".join(headers)) for codec in codecs},
            [Floor(KILTER, STRAIGHT, at_least=14)],
        ),
        Group(
            "Whole session: decode, frame by frame",
            len(session),
            sum(map(len, session)),
            _decode(codecs, session),
            [Floor(KILTER, STRAIGHT, at_least=6)],
        ),
        Group(
            "Whole session: decode, all in one read",
            len(session),
            sum(map(len, session)),
            {codec.name: partial(codec.stream, b"".join(session)) for codec in codecs},
            [Floor(KILTER, STRAIGHT, at_least=6)],
        ),
        Group(
            "Answers to the whole session: build and encode",
            replies.CONTINUES + len(replies.FRAMES),
            5 * replies.CONTINUES + sum(map(len, replies.FRAMES)),
            {codec.name: partial(codec.replies, replies.CONTINUES) for codec in codecs},
            [Floor(KILTER, STRAIGHT, at_least=5)],
        ),
        Group(
            "Modifications and reply codes alone: build and encode",
            len(replies.FRAMES),
            sum(map(len, replies.FRAMES)),
            {codec.name: partial(codec.replies, 0) for codec in codecs},
        ),
        Group(
            "One header value of 64 KB: decode",
            1,
            len(corpus.LONG_HEADER.frame),
            _decode(codecs, long_header),
            [
                Floor(CONSTRUCTS, STRAIGHT, below=30),
                Floor(CONSTRUCTS + EVERY_FIELD, STRAIGHT + EVERY_FIELD, below=30),
            ],
        ),
        Group(
            "Whole session in lockstep: decode, check, answer",
            len(lockstep.FRAMES),
            sum(map(len, lockstep.FRAMES)),
            _lockstep(codecs),
            [Floor(KILTER, STRAIGHT, at_least=7)],
        ),
    ]
