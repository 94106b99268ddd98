"""A whole spec that is made up."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from generator.model import Spec
from generator.reading import read_spec
from tests.generator.making.messages import Messages
from tests.generator.making.words import PROVEN, Json


class Maker(Messages):
    """Makes up one spec."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.seed = seed

    def spec(self) -> Json:
        """The whole of it."""
        commands: list[Json] = []
        session: Json = {}
        if self.flags and self.often(0.7):
            message, session["negotiation"] = self.negotiation()
            commands.append(message)
        commands += self.few(lambda: self.message("command"), 7, 1)
        replies = self.few(lambda: self.message("reply"), 6)
        session |= self.session(commands, replies, session.get("negotiation"))
        return {
            "protocol": {
                "id": f"made{self.seed}",
                "title": "Made up",
                "doc": self.doc(),
                "framing": {"doc": self.doc()},
                "roles": {
                    each: {"title": each.upper(), "doc": self.doc()} for each in ("mta", "filter")
                },
            },
            "versions": [
                {
                    "id": f"version/{each}",
                    "number": each,
                    "status": "current",
                    "doc": self.doc(),
                    **PROVEN,
                }
                for each in self.versions
            ],
            "limits": self.limits(session.get("negotiation")),
            "rules": self.rules,
            "enums": self.enums,
            "flags": self.flags,
            "commands": commands,
            "replies": replies,
            "session": session,
            "sources": [{"id": "BOOK", "title": "The book", "kind": "documentation"}],
            "implementation": {
                "id": "implementation/prog",
                "title": "A program",
                "role": "filter",
                "examined": "1.0",
                "doc": self.doc(),
            },
        }

    def limits(self, negotiation: Json | None) -> list[Json]:
        if self.often(0.5):
            return []
        limits = [
            {
                "id": "limit/usual",
                "payload": self.chance.choice((1000, 65535)),
                "default": True,
            }
        ]
        if negotiation:
            flag = self.flags[0]["members"][0]["id"]
            limits.append({"id": "limit/wide", "payload": 100_000, "negotiated-with": flag})
        return [{**each, "doc": self.doc(), **PROVEN} for each in limits]

    def session(self, commands: list[Json], replies: list[Json], negotiation: Json | None) -> Json:
        """A way through all phases, with some more ways beside it."""
        phases = [f"phase/{self.word('phases')}" for _ in range(self.chance.randint(2, 6))]
        numbers = self.chance.sample(range(255), len(phases))
        transitions = dict(self.ways([each["id"] for each in commands], phases))
        flags = (
            [
                each["id"]
                for one in self.flags[: len(negotiation["flags"])]
                for each in one["members"]
            ]
            if negotiation
            else []
        )
        exchanges = self.exchanges(commands, replies, phases[:-1], negotiation, flags)
        return {
            "doc": self.doc(),
            "initial": phases[0],
            "phases": [
                {
                    "id": each,
                    "number": number,
                    "doc": self.doc(),
                    "in-message": self.often(0.3),
                    "final": each == phases[-1],
                }
                for each, number in zip(phases, numbers, strict=True)
            ],
            "transitions": [
                {"on": on, "from": [source], "to": to} for (on, source), to in transitions.items()
            ],
            "exchanges": exchanges,
        }

    def ways(self, commands: list[str], phases: list[str]) -> Iterator[tuple[tuple[str, str], str]]:
        for each in commands:
            yield (
                (each, phases[0]),
                self.chance.choice([*phases[1:], "stays"]) if self.often(0.5) else phases[1],
            )
            for source in phases[1:-1]:
                if self.often(0.3):
                    yield (each, source), self.chance.choice(phases[phases.index(source) + 1 :])
        for source, to in pairwise(phases):
            yield (self.chance.choice(commands), source), to

    def exchanges(
        self,
        commands: list[Json],
        replies: list[Json],
        phases: list[str],
        negotiation: Json | None,
        flags: list[str],
    ) -> list[Json]:
        exchanges: list[Json] = []
        others = [each for each in commands if "sender" not in each]
        if negotiation:
            id_ = negotiation["message"]
            exchanges.append({"commands": [id_], "final": [{"replies": [id_], "to": "stays"}]})
        for each in others:
            if flags and self.often(0.3):
                each["suppressed-by"] = self.chance.choice(flags)
        for each in replies:
            if flags and self.often(0.3):
                each["requires"] = self.chance.choice(flags)
        ids = [each["id"] for each in replies]
        if ids:
            about = self.chance.sample(others, self.chance.randint(1, len(others)))
            split = self.chance.randint(0, len(ids) - 1)
            final = [
                {"replies": [each], "to": self.chance.choice(["stays", *phases])}
                for each in ids[split:]
            ]
            exchanges.append(
                {"commands": [each["id"] for each in about], "interim": ids[:split], "final": final}
            )
            for each in about:
                if flags and self.often(0.3):
                    each["unanswered-with"] = self.chance.choice(flags)
        return exchanges


def made_up(seed: int, folder: Path) -> Spec:
    """A spec that is written into a folder and passes the check.

    Raises:
        SpecError: the check refuses it.
    """
    spec = Maker(seed).spec()
    folder.mkdir(parents=True, exist_ok=True)
    program = {"implementation": spec.pop("implementation")}
    for name, data in (("spec", spec), ("program", program)):
        (folder / f"{name}.yaml").write_text(json.dumps(data, indent=1), "utf-8")
    return read_spec(folder)[0]
