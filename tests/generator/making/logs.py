"""What programs that are made up log."""

from collections.abc import Sequence

from generator.model.logs import HOLDS, OTHER_CULPRITS
from tests.generator.making.words import PROVEN, Json, Words

PLACES = {"printf": ("%s", "%d", "%m", "%-3.2lx"), "braces": ("{}", "{name}")}


class Logs:
    """Makes up the log of one program, in the words of a spec."""

    def __init__(self, words: Words, messages: Sequence[Json], flags: Sequence[Json]) -> None:
        self.words = words
        self.chance = words.chance
        self.messages = [each["id"] for each in messages]
        self.flags = [each["id"] for each in flags]
        self.causes: dict[str, Json] = {}
        self.failures: dict[str, Json] = {}

    def log(self, program: str, sides: Sequence[str]) -> Json:
        """The log. Its causes and failures are known afterwards."""
        places = self.chance.choice(list(PLACES))
        return {
            "id": f"log/{self.words.word('logs')}",
            "title": "The log",
            "implementation": program,
            "examined": "1.0",
            "tags": ["made", "up/x"],
            "package": "made-up",
            "places": places,
            "doc": self.words.doc(),
            "symptoms": self.words.few(lambda: self.symptom(places, program, sides), 4, 1),
        }

    def symptom(self, places: str, program: str, sides: Sequence[str]) -> Json:
        slots = self.words.few(self.slot, 4)
        held = {each["holds"] for each in slots if "holds" in each}
        filled = (f"{self.chance.choice(PLACES[places])} it" for _ in slots)
        return {
            "id": f"symptom/{self.words.word('symptoms')}",
            "text": " ".join(["made", *filled]),
            "slots": slots,
            "blames": self.chance.choice([*sides, *OTHER_CULPRITS]),
            "versions": "2.0 and later",
            "causes": self.words.few(lambda: self.suspect(held, program), 2),
            "doc": self.words.doc(),
            **PROVEN,
        }

    def slot(self) -> Json:
        holds = self.chance.choice([*HOLDS, "is"])
        if holds == "is":
            return {"is": ["yes", "no"]}
        if holds == "flags":
            return {"holds": holds, "flags": self.chance.choice(self.flags)} if self.flags else {}
        return {"holds": holds}

    def suspect(self, held: set[str], program: str) -> Json:
        found: Json = {"cause": self.cause(program)}
        if "failure" in held:
            id_ = f"failure/{self.words.word('failures')}"
            self.failures[id_] = {"id": id_, "texts": ["Too late", id_], "doc": self.words.doc()}
            found["failures"] = [id_]
        if held & {"command", "reply"}:
            found["messages"] = self.words.some(self.messages)
        if "text" in held:
            found["texts"] = ["eom"]
        if "length" in held:
            found["foreign-length"] = True
        return found

    def cause(self, program: str) -> str:
        id_ = f"cause/{self.words.word('causes')}"
        self.causes[id_] = {
            "id": id_,
            "title": "It is so",
            "doc": self.words.doc(),
            "checks": [{"run": "look {address.port} {name}", "shows": "it", "of": program}],
            "remedy": "Do it again.",
        }
        return id_
