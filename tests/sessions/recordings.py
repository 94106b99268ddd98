"""Recorded conversations, as messages and as the pieces in which they came."""

import json
import random
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import milter_protocol as mp
from tests.sessions.talking import A, S

FOLDER = Path(__file__).resolve().parents[1] / "captures"
FILES = sorted(file.name for file in FOLDER.glob("*.jsonl"))
KNOWN: list[dict[str, Any]] = tomllib.loads((FOLDER / "findings.toml").read_text("utf-8"))["case"]


class Said(NamedTuple):
    """A recorded frame, with its line in the file."""

    side: str
    message: Any
    line: int
    version: int | None

    @property
    def frame(self) -> bytes:
        return mp.encode(self.message, version=self.version)


class Piece(NamedTuple):
    side: str
    data: bytes


@cache
def recorded(file: str) -> tuple[Said, ...]:
    """All frames of a recording."""
    _, *lines = (FOLDER / file).read_text("utf-8").splitlines()
    said = []
    version: int | None = None
    for number, line in enumerate(lines, 2):
        row = json.loads(line)
        body = row["cmd"].encode("latin-1") + bytes.fromhex(row["payload"])
        message = mp.decode(len(body).to_bytes(4, "big") + body, version=version)
        if isinstance(message, mp.Negotiate):
            version = message.version
        said.append(Said(row["dir"], message, number, version))
    return tuple(said)


@cache
def _chunks() -> dict[str, list[tuple[str, int]]]:
    lines = (FOLDER / "chunks" / "chunks.jsonl").read_text("utf-8").splitlines()
    rows = map(json.loads, lines)
    return {row["file"]: [(side, size) for side, size in row["chunks"]] for row in rows}


def as_they_came(file: str) -> Iterator[Piece]:
    """A recording in the pieces in which the proxy read it."""
    left = {
        side: b"".join(each.frame for each in recorded(file) if each.side == side)
        for side in ("mta", "filter")
    }
    for side, size in _chunks()[file]:
        piece, left[side] = left[side][:size], left[side][size:]
        if piece:
            yield Piece(side, piece)
    assert not any(left.values())


def cut_anywhere(file: str, seed: int) -> Iterator[Piece]:
    """A recording in other pieces; who speaks after whom stays."""
    chance = random.Random(seed)
    runs: list[Piece] = []
    for each in recorded(file):
        if runs and runs[-1].side == each.side:
            runs[-1] = Piece(each.side, runs[-1].data + each.frame)
        else:
            runs.append(Piece(each.side, each.frame))
    for side, data in runs:
        # Bodies come in larger pieces, or there would be a million of them.
        greatest = max(40, len(data) // 20)
        while data:
            size = chance.randint(1, greatest)
            yield Piece(side, data[:size])
            data = data[size:]


def options_of(message: mp.Message) -> mp.Options:
    assert isinstance(message, mp.Negotiate)
    lists = tuple(mp.MacroList(*each) for each in message.macro_lists)
    return mp.Options(message.version, A(message.actions), S(message.steps), lists)


def opening(file: str) -> tuple[mp.Options, mp.Options | None]:
    """The offer of a recording, and its answer if it got one."""
    offer, *rest = (each.message for each in recorded(file))
    answered = bool(rest) and isinstance(rest[0], mp.Negotiate)
    return options_of(offer), options_of(rest[0]) if answered else None


def known(file: str, side: str) -> dict[int | str, str]:
    """What is known to be unusual about what one side says, by line.

    Sessions judge who says what and when, not the words of a text.
    """
    return {
        line: case["kind"]
        for case in KNOWN
        if (case["file"], case["side"]) == (file, side) and case["kind"] != "text"
        for line in case["lines"]
    }


WHOLE = [
    file
    for file in FILES
    if opening(file)[1] and not any(known(file, side) for side in ("mta", "filter", "both"))
]
"""The recordings in which nothing is wrong."""
