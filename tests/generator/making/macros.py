"""Macros that are made up, and the stages that they come at."""

from tests.generator.making.messages import Messages
from tests.generator.making.words import Json


class Macros(Messages):
    """Makes up stages, macros, and what announces or asks for them."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.stages: Json | None = None
        if self.often(0.5):
            self.stages = self.enum(kind="stage")
            self.enums.append(self.stages)

    def macros(self, commands: list[Json]) -> list[Json]:
        """Macros, after commands were given their stages."""
        if self.stages is None:
            return []
        values = self.stages["values"]
        for stage, command in zip(values, self.some(commands), strict=False):
            stage["command"] = command["id"]
            command["macros"] = stage["id"]
        names = self.chance.sample(("i", "j", "{mail}", "{auth_ssf}", "_", "{If_Name9}"), 3)
        return [
            {
                "id": f"macro/{self.word('macros')}",
                "name": name,
                "doc": self.doc(),
                "stages": [each["id"] for each in self.some(values)],
                **self.ranged(),
            }
            for name in names[: self.chance.randint(0, 3)]
        ]

    def announcement(self) -> Json:
        """A command with macros of the command that its field names."""
        message = self.message("command")
        where = message["id"].partition("/")[2]
        codes = {
            "id": f"enum/{self.word('types')}",
            "of": "char",
            "unknown": self.chance.choice(("refuse", "keep")),
            "values-from": "commands",
            "doc": self.doc(),
        }
        self.enums.append(codes)
        announced = {**self.field(where), "type": "char", "enum": codes["id"]}
        pairs = {**self.field(where), "pairs": {"key": "class", "value": "self"}}
        before = [{**self.field(where), **self.named()} for _ in range(self.chance.randint(0, 2))]
        message.pop("tolerated", None)
        return {
            **message,
            "announces": announced["name"],
            "fields": [*before, announced, pairs],
        }

    def macro_lists(self, message: Json, flags: list[Json]) -> Json:
        """What a negotiation has of lists of macros, which become a field of its message."""
        if self.stages is None or self.often(0.3):
            return {}
        where = message["id"].partition("/")[2]
        inside = f"{where} lists"
        stage = {**self.field(inside), "type": self.stages["of"], "enum": self.stages["id"]}
        names = {**self.field(inside), "type": "text"}
        lists = {
            **self.field(where),
            "repeat": self.record(),
            "fields": [stage, names],
        }
        message["fields"].append(lists)
        need = {"macro-lists-need": self.chance.choice(flags)["id"]} if self.often(0.6) else {}
        return {"macro-lists": lists["name"], **need}
