"""What programs that are made up do."""

from collections.abc import Sequence
from itertools import cycle

from tests.generator.making.macros import Macros
from tests.generator.making.words import PROVEN, Json

_LEVELS = ("full", "partial", "none")
SEEN = {"evidence": ["RECORD once"], "confidence": "observed"}


class Programs:
    """Makes up one program of each side, in the words of a spec."""

    def __init__(self, words: Macros) -> None:
        self.words = words

    def all(
        self, sides: Sequence[str], negotiation: Json | None, messages: Sequence[Json]
    ) -> list[Json]:
        """The responder and the initiator."""
        peer, prog = (
            {
                "id": f"implementation/{name}",
                "title": f"The {name}",
                "role": side,
                "examined": "1.0",
                "doc": self.words.doc(),
                "support": list(map(self.support, messages, cycle(_LEVELS))),
                "notes": self.words.few(self.note, 2),
                "malformed-input": self.words.few(self.input, 2, 1),
            }
            for name, side in zip(("peer", "prog"), sides, strict=True)
        )
        if negotiation:
            flags = dict.fromkeys(negotiation["flags"], 0)
            offer = {"setting": "as it comes", "version": self.words.versions[-1], **flags}
            peer["offers"] = [{**offer, "doc": self.words.doc(), **PROVEN}]
        if self.words.stages:
            stage = self.words.chance.choice(self.words.stages["values"])["id"]
            peer["default-macros"] = [{"stage": stage, "names": ["i", "{mail}"], **PROVEN}]
        return [prog, peer]

    def support(self, message: Json, level: str) -> Json:
        release = {"release": "1.0"} if level == "full" else {}
        return {"about": [message["id"]], "level": level, **release, **PROVEN}

    def note(self) -> Json:
        return {
            "id": f"note/{self.words.word('notes')}",
            "about": ["protocol/framing"],
            "doc": self.words.doc(),
            **PROVEN,
        }

    def input(self) -> Json:
        return {
            "id": f"malformed/{self.words.word('inputs')}",
            "input": "A frame without a length.",
            "result": "It waits.",
            "about": ["protocol/framing"],
            **self.words.chance.choice(
                [{}]
                + [
                    {"outcome": each, "decoder": ["too-long", "accepts"]}
                    for each in ("takes", "drops", "closes")
                ]
            ),
            **SEEN,
        }
