"""A whole spec that is made up."""

import json
from pathlib import Path

from generator.model import Spec
from generator.reading import read_spec
from tests.generator.making.session import Sessions
from tests.generator.making.words import PROVEN, Json


class Maker(Sessions):
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
            wide = {"id": "limit/wide", "payload": 100_000, "negotiated-with": flag}
            limits.append({**wide, **self.ranged()})
            limits.append({"id": "limit/late", "payload": 50_000, **self.versioned()})
        return [{**each, "doc": self.doc(), **PROVEN} for each in limits]


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
