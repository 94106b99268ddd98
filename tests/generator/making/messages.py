"""Messages that are made up."""

from generator.model.implementation import Offer
from generator.model.keys import keys_of
from tests.generator.making.fields import Fields, within
from tests.generator.making.values import CODES
from tests.generator.making.words import PROVEN, Json


class Messages(Fields):
    """Makes up messages with fields of all kinds."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.is_limited = self.often(0.5)
        codes: list[Json] = [{"code": each} for each in CODES]
        codes += [{"number": each} for each in (*range(33), *range(127, 256)) if self.often(0.3)]
        self.codes = self.chance.sample(codes, len(codes))
        self.numbers = self.chance.sample(range(255), 255)

    def field(self, where: str) -> Json:
        """What any field has."""
        return {"name": self.word(where), "doc": self.doc()}

    def part(self, where: str) -> Json:
        return {**self.field(where), **(self.named() if self.often(0.5) else self.text())}

    def fields(self, where: str) -> list[Json]:
        fields = [self.part(where) for _ in range(self.chance.choice((0, 0, 1, 1, 2, 3, 6)))]
        selectors = [(each["name"], ids) for each in fields if (ids := self.deciding(each))]
        for name, ids in selectors[: self.chance.randint(0, 2)]:
            fields.append({"when": {name: self.some(ids)}, "fields": self.chosen(where, selectors)})
        fields += [self.any_field(where) for _ in range(self.chance.choice((0, 0, 1, 3)))]
        if selectors and self.often(0.2):
            name, ids = self.chance.choice(selectors)
            inner = [*self.chosen(where, selectors), {**self.field(where), **self.rest(where)}]
            return self.aged([*fields, {"when": {name: self.some(ids)}, "fields": inner}])
        return self.aged(fields + self.last(where))

    def chosen(
        self, where: str, selectors: list[tuple[str, list[str]]], depth: int = 1
    ) -> list[Json]:
        """The fields of a condition, perhaps with another one behind what decides it."""
        makes = (self.part, self.part, self.any_field)
        inner = [self.chance.choice(makes)(where) for _ in range(self.chance.randint(1, 4))]
        if depth and self.often(0.5):
            own = [(each["name"], ids) for each in inner if (ids := self.deciding(each))]
            name, ids = self.chance.choice([*selectors, *own, *own])
            below = self.chosen(where, [*selectors, *own], depth - 1)
            inner.append({"when": {name: self.some(ids)}, "fields": below})
            inner += [self.part(where) for _ in range(self.chance.randint(0, 2))]
        return self.aged(inner)

    def last(self, where: str) -> list[Json]:
        match self.chance.randrange(4):
            case 0:
                return [{**self.field(where), **self.rest(where)}]
            case 1:
                return [self.absent(where) for _ in range(self.chance.randint(1, 3))]
            case _:
                return []

    def absent(self, where: str) -> Json:
        """A field that a payload may end before."""
        kinds = (self.of_type, self.named, self.text, self.sized)
        found = self.chance.choice(kinds)()
        return {**self.field(where), **(self.text() if found["type"] == "bytes" else found)} | {
            "optional": True
        }

    def rest(self, where: str) -> Json:
        """A field that goes on to the end of the payload."""
        if self.often(0.7):
            return self.listed(where, 2)
        low, high = sorted(self.chance.randint(1, 20) for _ in range(2))
        return {"type": "bytes", **self.some_keys({"min-length": low, "max-length": high}, 0)}

    def message(self, kind: str) -> Json:
        name = self.word("types")
        message: Json = {
            "id": f"{kind}/{name}",
            **self.codes.pop(),
            "symbol": self.symbol(),
            **self.versioned(),
            "doc": self.doc(),
            "fields": self.fields(name),
            **PROVEN,
        }
        if self.often(0.2):
            message["api"] = f"made_{name.replace('-', '_')}"
        if kind == "command" and self.often(0.1):
            message["also-called"] = [f"also-{self.word('others')}"]
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

    def reserved(self, kind: str) -> list[Json]:
        """Messages that nobody sends."""
        class_ = {"class": "reserved"} if kind == "reply" else {}
        return self.few(lambda: {**self.message(kind), "reserved": "For later.", **class_}, 1)

    def tolerance(self, fields: list[Json]) -> Json:
        errors: Json = {"errors": ["trailing-bytes"]}
        reading = self.chance.choice(("cut", "dropped"))
        is_terminated = fields and not fields[-1].keys() & {"prefix", "length"}
        if is_terminated and fields[-1].get("type") == "text":
            errors = {"errors": ["unterminated"], "field": fields[-1]["name"]}
            is_free = fields[-1].keys().isdisjoint({"min-length", "max-length"})
            likely = ["dropped", *["completed"] * (is_free and self.is_limited)]
            reading = self.chance.choice([*likely, *["cut"] * fields[-1].get("optional", False)])
        letters = [
            value["id"]
            for field in fields
            for enum in self.enums
            if field.get("enum") == enum["id"] and enum["of"] == "char"
            for value in enum.get("values", ())
        ]
        if letters and self.often(0.5):
            errors["after"] = self.chance.choice(letters)
        if self.often(0.3):
            words = ("not-empty", "has-nul", "ends-with-nul", "rest-without-nul")
            errors["if"] = self.chance.choice(words)
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
        usual = sum("of" not in each for each in self.flags)
        sets = self.flags[: self.chance.randint(1, usual)]
        version = self.word(name)
        self.taken[name].update(keys_of(Offer))
        names = [self.word(name) for _ in sets]
        fields: list[Json] = [{"name": version, "type": "u32", "doc": self.doc()}]
        fields += [
            {"name": each, "type": "u32", "flags": flags["id"], "doc": self.doc()}
            for each, flags in zip(names, sets, strict=True)
        ]
        message = {
            "id": f"command/{name}",
            **self.codes.pop(),
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
