"""A whole spec that is made up."""

import json
import shutil
from pathlib import Path
from random import Random

from generator.model import Spec
from generator.reading import read_spec
from tests.generator.making.frames import Frames
from tests.generator.making.logs import Logs
from tests.generator.making.programs import Programs
from tests.generator.making.vectors import vectors
from tests.generator.making.words import PROVEN, Json


class Maker(Frames):
    """Makes up one spec."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.sides = (
            ("mta", "filter") if self.often(0.4) else (self.plain("types"), self.plain("types"))
        )

    def is_always_offered(self, flag: Json) -> bool:
        """Whether any field can depend on a flag, which all versions have and which is one bit."""
        first = flag.get("offered-since", flag["since"])
        is_single = flag["bit"].bit_count() == 1
        return bool(is_single and first == self.versions[0] and "until" not in flag)

    def spec(self) -> Json:
        """The whole of it."""
        commands: list[Json] = []
        session: Json = {}
        if any("of" not in each for each in self.flags) and self.often(0.7):
            message, negotiation = self.negotiation()
            flags = self.negotiated(negotiation)
            session["negotiation"] = negotiation | self.macro_lists(message, flags)
            if self.often(0.3):
                session["negotiation"]["tolerated"] = [self.tolerated_answer(negotiation)]
            commands.append(message)
            known = self.flags[0]["members"]
            self.layout_flags = [each["id"] for each in known if self.is_always_offered(each)]
        commands += self.few(lambda: self.message("command"), 7, 1)
        if self.often(0.4):
            commands.append(self.announcement())
        macros = self.macros(commands)
        if macros and self.often(0.5):
            session["queue-id"] = macros[0]["id"]
        replies = self.few(lambda: self.message("reply"), 6)
        session |= self.session(commands, replies, session.get("negotiation"))
        oldest = self.chance.choice([*self.versions[:2], *self.versions[:1] * 4])
        limits = self.limits(session.get("negotiation"))
        messages = [*commands, *replies]
        programs = Programs(self).all(self.sides, session.get("negotiation"), messages)
        commands += self.reserved("command")
        replies += self.reserved("reply")
        changes = self.changes([*commands, *replies])
        logs = Logs(self, messages, self.flags)
        log = logs.log(programs[1]["id"], self.sides)
        return {
            "protocol": {
                "id": self.id,
                "title": "Made up",
                "doc": self.doc(),
                "framing": self.framing(limits),
                **({"byte-order": self.chance.choice(("big", "little"))} if self.is_framed else {}),
                "roles": {
                    each: {"title": each.capitalize()[:12], "doc": self.doc()}
                    for each in self.sides
                },
                **(PROVEN if self.often(0.5) else {}),
            },
            "versions": [
                {
                    "id": f"version/{each}",
                    "number": each,
                    "status": self.chance.choice(("current", "in-use"))
                    if each >= oldest
                    else self.chance.choice(("historic", "never-seen")),
                    "doc": self.doc(),
                    **PROVEN,
                }
                for each in self.versions
            ],
            "limits": limits,
            "strangers": self.strangers() if limits and not self.is_framed else [],
            "rules": self.rules,
            "macros": macros,
            "changes": changes,
            "enums": self.enums,
            "flags": self.flags,
            "commands": commands,
            "replies": replies,
            "session": session,
            "sources": [
                {"id": "BOOK", "title": "The book", "kind": "documentation"},
                {
                    "id": "RECORD",
                    "title": "A recording",
                    "cited-as": "the recording",
                    "kind": "experiment",
                },
            ],
            "causes": [*logs.causes.values()],
            "failures": [*logs.failures.values()],
            "log": log,
            "programs": programs,
        }

    def tolerated_answer(self, negotiation: Json) -> Json:
        field = self.chance.choice([negotiation["version"], *negotiation["flags"]])
        return {"field": field, "by": ["implementation/peer"], "doc": self.doc(), **PROVEN}

    def changes(self, messages: list[Json]) -> list[Json]:
        some = self.chance.sample(messages, self.chance.randint(0, 1))
        return [
            {"id": each["id"], "renamed-from": f"{each['id'].partition('/')[0]}/was-another"}
            for each in some
        ]


def made_up(seed: int, folder: Path) -> Spec:
    """A spec that is written into a folder and passes the check.

    Raises:
        SpecError: the check refuses it.
    """
    spec = Maker(seed).spec()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = {each["id"][15:]: {"implementation": each} for each in spec.pop("programs")}
    files["log"] = {"log": spec.pop("log")}
    for name, data in {"spec": spec, **files}.items():
        (folder / f"{name}.yaml").write_text(json.dumps(data, indent=1), "utf-8")
    made = read_spec(folder)[0]
    topic = vectors(made, seed) if Random(seed).randrange(2) else None
    if topic is None:
        return made
    (folder / "vectors.yaml").write_text(json.dumps({"vectors": topic}), "utf-8")
    return read_spec(folder)[0]
