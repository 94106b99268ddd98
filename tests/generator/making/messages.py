"""Messages that are made up."""

from tests.generator.making.fields import Fields, within
from tests.generator.making.values import CODES
from tests.generator.making.words import PROVEN, Json


class Messages(Fields):
    """Makes up messages with fields of all kinds."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.codes = self.chance.sample(CODES, len(CODES))
        self.numbers = self.chance.sample(range(255), 255)

    def field(self, where: str) -> Json:
        """What any field has."""
        return {"name": self.word(where), "doc": self.doc()}

    def number(self, name: str) -> Json:
        field: Json = {
            "name": name,
            "type": self.chance.choice(("char", "u16", "u32")),
            "doc": self.doc(),
        }
        enums = [each for each in self.enums if each["of"] == field["type"]]
        if enums and self.often(0.5):
            field["enum"] = self.chance.choice(enums)["id"]
        elif self.flags and field["type"] == "u32" and self.often(0.6):
            field["flags"] = self.chance.choice(self.flags)["id"]
        return field

    def text(self, name: str, rules: bool = True) -> Json:
        field: Json = {"name": name, "type": "text", "doc": self.doc()}
        if self.often(0.3):
            field["min-length"] = self.chance.randint(1, 3)
        if rules and self.rules and self.often(0.4):
            some = self.chance.sample(self.rules, self.chance.randint(1, min(2, len(self.rules))))
            field["rules"] = [each["id"] for each in some]
        return field

    def part(self, name: str, rules: bool = True) -> Json:
        return self.number(name) if self.often(0.5) else self.text(name, rules)

    def fields(self, where: str) -> list[Json]:
        fields = [
            self.part(self.word(where)) for _ in range(self.chance.choice((0, 0, 1, 1, 2, 3, 6)))
        ]
        closed = [
            (field["name"], enum)
            for field in fields
            for enum in self.enums
            if field.get("enum") == enum["id"] and enum["unknown"] == "refuse" and "values" in enum
        ]
        for name, enum in closed[: self.chance.randint(0, 2)]:
            ids = [each["id"] for each in enum["values"]]
            some = self.chance.sample(ids, self.chance.randint(1, len(ids)))
            inner = [self.part(self.word(where)) for _ in range(self.chance.randint(1, 3))]
            fields.append({"when": {name: some}, "fields": inner})
        fields += [self.any_field(where) for _ in range(self.chance.choice((0, 0, 1, 3)))]
        return self.aged(fields + self.last(where))

    def last(self, where: str) -> list[Json]:
        name = self.word(where)
        match self.chance.randrange(8):
            case 0:
                least = {"min-length": self.chance.randint(1, 3)} if self.often(0.5) else {}
                return [{"name": name, "type": "bytes", "doc": self.doc(), **least}]
            case 1:
                rules = {"rules": [self.rules[0]["id"]]} if self.rules and self.often(0.4) else {}
                return [{"name": name, "repeat": "text", "doc": self.doc(), **rules}]
            case 2:
                key, value = self.word(f"{where} pair"), self.word(f"{where} pair")
                return [{"name": name, "pairs": {"key": key, "value": value}, "doc": self.doc()}]
            case 3:
                inside = f"{where} {name}"
                inner = [
                    self.part(self.word(inside), False) for _ in range(self.chance.randint(1, 5))
                ]
                record = self.word("types")
                return [{"name": name, "repeat": record, "fields": inner, "doc": self.doc()}]
            case 4:
                return [{**self.text(name), "optional": True}]
            case _:
                return []

    def message(self, kind: str) -> Json:
        name = self.word("types")
        message: Json = {
            "id": f"{kind}/{name}",
            "code": self.codes.pop(),
            "symbol": self.symbol(),
            **self.versioned(),
            "doc": self.doc(),
            "fields": self.fields(name),
            **PROVEN,
        }
        if kind == "reply":
            message["class"] = self.chance.choice(("verdict", "modification", "progress"))
        only = message["fields"]
        within(only, message["since"], message.get("until", self.versions[-1]))
        is_rest = len(only) == 1 and not only[0].keys() & {"prefix", "length"}
        if is_rest and only[0].get("type") == "bytes" and self.often(0.5):
            only[0]["in-pieces"] = True
        if self.often(0.3):
            message["tolerated"] = [self.tolerance(only)]
        return message

    def tolerance(self, fields: list[Json]) -> Json:
        errors: Json = {"errors": ["trailing-bytes"]}
        reading = self.chance.choice(("cut", "dropped"))
        is_terminated = fields and not fields[-1].keys() & {"prefix", "length"}
        if is_terminated and fields[-1].get("type") == "text":
            errors = {"errors": ["unterminated"], "field": fields[-1]["name"]}
            likely = ["dropped", *["completed"] * ("min-length" not in fields[-1])]
            reading = self.chance.choice([*likely, *["cut"] * fields[-1].get("optional", False)])
        return {
            **errors,
            "reading": reading,
            "by": ["implementation/prog"],
            "doc": self.doc(),
            **PROVEN,
        }

    def negotiation(self) -> tuple[Json, Json]:
        """A message that negotiates, and what the session says of it."""
        name = self.word("types")
        sets = self.flags[: self.chance.randint(1, len(self.flags))]
        version, *names = (self.word(name) for _ in range(len(sets) + 1))
        fields: list[Json] = [{"name": version, "type": "u32", "doc": self.doc()}]
        fields += [
            {"name": each, "type": "u32", "flags": flags["id"], "doc": self.doc()}
            for each, flags in zip(names, sets, strict=True)
        ]
        message = {
            "id": f"command/{name}",
            "code": self.codes.pop(),
            "symbol": self.symbol(),
            "sender": "both",
            "since": self.versions[0],
            "doc": self.doc(),
            "fields": fields,
            **PROVEN,
        }
        return message, {
            "message": message["id"],
            "version": version,
            "flags": names,
            "doc": self.doc(),
        }
