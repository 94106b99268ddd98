"""Frames that are made up: what divides them, and what limits them."""

from tests.generator.making.session import Sessions
from tests.generator.making.words import PROVEN, Json

ROOM = {
    "u8": (100, 150, 200, 220, 240),
    "u16": (1000, 50_000, 60_000, 62_000, 65_000),
    "u32": (1000, 50_000, 100_000, 200_000, 300_000),
}
"""Limits for which each type of length has room."""


class Frames(Sessions):
    """Makes up how frames follow each other."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.is_framed = self.often(0.4)
        self.size = self.chance.choice([*ROOM]) if self.is_framed else "u32"

    def framing(self, limits: list[Json]) -> Json:
        if not self.is_framed:
            tolerated = self.tolerated_lengths() if limits else []
            return {"doc": self.doc(), "tolerated": tolerated}
        return {
            "doc": self.doc(),
            "length": self.size,
            "counts": self.chance.choice(("payload", "code-and-payload", "frame")),
            "code-first": self.often(0.5),
        }

    def strangers(self) -> list[Json]:
        """Beginnings that are lengths of no frame."""
        digits = (
            "16030.",
            "47455420",
            "ffff....00",
            "0300......e0",
            "7.",
            "504f5354202f",
            "535348",
        )
        some = self.chance.sample(digits, self.chance.randint(0, 3))
        return [{"bytes": each, "is": "another one", **PROVEN} for each in some]

    def tolerated_lengths(self) -> list[Json]:
        lengths = ((0, 0, 1), (0x16030000, 0x1603FFFF, 3), (0x7FFFFFFF, 0x80000001, 9))
        return [
            {
                "least": least,
                "greatest": greatest,
                "read-as": read_as,
                "by": ["implementation/prog"],
                "doc": self.doc(),
                **PROVEN,
            }
            for least, greatest, read_as in lengths
            if self.often(0.3)
        ]

    def limits(self, negotiation: Json | None) -> list[Json]:
        if not self.is_limited:
            return []
        usual, late, wide, taken, believed = ROOM[self.size]
        limits: list[Json] = [
            {
                "id": "limit/usual",
                "payload": usual,
                "default": True,
            }
        ]
        if negotiation:
            flag = self.flags[0]["members"][0]["id"]
            agreed = {"id": "limit/wide", "payload": wide, "negotiated-with": flag}
            limits.append({**agreed, **self.ranged()})
            limits.append({"id": "limit/late", "payload": late, **self.versioned()})
        if self.often(0.3):
            by = ["implementation/peer"]
            limits.append({"id": "limit/taken", "payload": taken, "tolerated-by": by})
        if self.often(0.3):
            limits.append({"id": "limit/believed", "payload": believed, "plausible": True})
        return [{**each, "doc": self.doc(), **PROVEN} for each in limits]
