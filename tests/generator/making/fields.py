"""Fields of all kinds that say where they end, and fields that come and go."""

from collections.abc import Iterator

from tests.generator.making.values import Values
from tests.generator.making.words import Json

PREFIXES = ("u8", "u16", "u32")
BITS = (8, 16, 32, 64)
NUMBERS = {f"u{bits}": (0, (1 << bits) - 1) for bits in BITS}
NUMBERS |= {f"i{bits}": (-(1 << bits - 1), (1 << bits - 1) - 1) for bits in BITS}
"""The types of numbers, each with its least and its greatest."""
ON_AGREED = {"since", "until", "negotiated-with"}
"""The keys of what is there only if it was agreed on."""


class Fields(Values):
    """Makes up fields."""

    def bare(self, where: str) -> Json:
        return {"name": self.word(where), "doc": self.doc()}

    def of_type(self) -> Json:
        """A type of numbers, perhaps with a range."""
        type_ = self.chance.choice([*NUMBERS, "bool"])
        if type_ == "bool" or self.often(0.6):
            return {"type": type_}
        least, most = NUMBERS[type_]
        low, high = sorted(self.chance.randint(least, most) for _ in range(2))
        return {"type": type_, **self.some_keys({"min": low, "max": high}, 1)}

    def some_keys(self, keys: Json, least: int) -> Json:
        """Some of the keys."""
        count = self.chance.randint(least, len(keys))
        return dict(self.chance.sample([*keys.items()], count))

    def constant(self) -> Json:
        type_ = self.chance.choice([*NUMBERS])
        return {"type": type_, "is": self.chance.choice((0, *NUMBERS[type_]))}

    def sized(self) -> Json:
        """A text or bytes that say how long they are."""
        type_ = {"type": self.chance.choice(("text", "bytes"))}
        if type_["type"] == "text":
            type_ |= self.ruled()
        if self.often(0.3):
            return {**type_, "length": self.chance.randint(1, 9)}
        low, high = sorted(self.chance.randint(1, 20) for _ in range(2))
        ends = self.some_keys({"min-length": low, "max-length": high}, 0)
        return {**type_, "prefix": self.chance.choice(PREFIXES), **ends}

    def named(self) -> Json:
        """A number with names: of an enum, or flags; or a character."""
        of = self.chance.choice(("char", "u8", "u16", "u32"))
        enums = [each["id"] for each in self.enums if each["of"] == of]
        if enums and self.often(0.6):
            return {"type": of, "enum": self.chance.choice(enums)}
        if self.flags and self.often(0.6):
            flags = self.chance.choice(self.flags)
            return {"type": flags.get("of", "u32"), "flags": flags["id"]}
        return {"type": of}

    def text(self) -> Json:
        """A text that a NUL ends."""
        low, high = sorted(self.chance.randint(1, 20) for _ in range(2))
        ends = {"min-length": min(low, 3), "max-length": high}
        some = self.some_keys(ends, 1) if self.often(0.4) else {}
        return {"type": "text", **some, **self.ruled()}

    def counted(self, where: str, depth: int) -> Json:
        """A list that says how many items it has."""
        return {"count": self.chance.choice(PREFIXES), **self.listed(where, depth)}

    def listed(self, where: str, depth: int) -> Json:
        """A list, to the end if nothing says how many items it has."""
        prefix = {"prefix": self.chance.choice(PREFIXES)} if self.often(0.5) else {}
        match self.chance.randrange(4 if depth else 3):
            case 0:
                return {"repeat": self.chance.choice([*NUMBERS])}
            case 1:
                return {"repeat": "text", **prefix, **self.ruled()}
            case 2:
                key, value = self.word(f"{where} pair"), self.word(f"{where} pair")
                sides = {side: self.ruled().get("rules") for side in ("key", "value")}
                rules = {side: each for side, each in sides.items() if each}
                return {"pairs": {"key": key, "value": value}, **prefix} | (
                    {"rules": rules} if rules else {}
                )
            case _:
                inside = f"{where} record {self.some_name()}"
                parts = [
                    self.any_field(inside, depth - 1) for _ in range(self.chance.randint(1, 4))
                ]
                while all("is" in part for part in parts):
                    parts.append(self.any_field(inside, depth - 1))
                if depth > 1 and self.often(0.5):
                    parts += self.choice_in_record(inside, depth - 1)
                return {"repeat": self.record(), "fields": self.aged(parts)}

    def deciding(self, field: Json) -> list[str]:
        """The ids that a condition can name, if the field can decide of others."""
        for enum in self.enums:
            if field.get("enum") == enum["id"] and enum["unknown"] == "refuse":
                return [each["id"] for each in enum.get("values", ())]
        flags = [each["members"] for each in self.flags if each["id"] == field.get("flags")]
        return [each["id"] for members in flags for each in members]

    def choice_in_record(self, where: str, depth: int) -> Iterator[Json]:
        """A number that decides, conditions on it, and what may stand behind them."""
        number = {**self.bare(where), **self.named()}
        ids = self.deciding(number)
        yield number
        for _ in range(self.chance.randint(1, 2) if ids else 0):
            inner = [self.any_field(where, depth) for _ in range(self.chance.randint(1, 3))]
            yield {"when": {number["name"]: self.some(ids)}, "fields": self.aged(inner)}
        if self.often(0.5):
            yield self.any_field(where, depth)

    def record(self) -> str:
        """The name of a record; in some languages its lists have it in the plural."""
        name = self.word("types")
        lists = f"{name}s".replace("-", "")
        if lists in self.taken["types"]:
            return self.record()
        self.taken["types"].add(lists)
        return name

    def any_field(self, where: str, depth: int = 2) -> Json:
        """A field of any kind that says where it ends; lists of records only so deep."""
        kinds = (self.of_type, self.named, self.text, self.constant, self.sized)
        kind = self.chance.choice((*kinds, None, None))
        return {**self.bare(where), **(kind() if kind else self.counted(where, depth))}

    def aged(self, fields: list[Json]) -> list[Json]:
        """The fields, some of which depend on what was agreed; the first and the last do not."""
        deciding = set(selectors_in(fields))
        for field in fields[1:-1]:
            if field.get("name") in deciding:
                continue
            if len(self.versions) > 1 and self.often(0.4):
                if self.often(0.5):
                    field["since"] = self.chance.choice(self.versions[1:])
                else:
                    field["until"] = self.chance.choice(self.versions[:-1])
            if self.layout_flags and self.often(0.3):
                field["negotiated-with"] = self.chance.choice(self.layout_flags)
            if field.keys() & ON_AGREED and self.often(0.5):
                field |= self.default(field)
        return fields

    def default(self, field: Json) -> Json:
        """A default that fits the field, where one can be told from its keys."""
        type_ = field.get("type")
        enum = next((each for each in self.enums if each["id"] == field.get("enum")), None)
        if field.keys() & {"is", "optional", "rules"} or (enum and "values" not in enum):
            return {}
        if type_ == "bool":
            return {"default": True}
        if enum:
            value = self.chance.choice(enum["values"])
            return {"default": ord(value["code"]) if "code" in value else value["number"]}
        if type_ in NUMBERS:
            return {"default": field.get("min", field.get("max", NUMBERS[type_][1]))}
        size: int = field.get("length") or field.get("min-length") or 0
        if type_ == "text":
            return {"default": "d" * size}
        return {"default": "00" * size} if type_ == "bytes" else {}


def selectors_in(fields: list[Json]) -> Iterator[str]:
    """The names of the fields that conditions look at."""
    for each in fields:
        if "when" in each:
            yield from each["when"]
            yield from selectors_in(each["fields"])


def within(fields: list[Json], first: int, last: int) -> None:
    """Leave out the ranges of fields that go beyond what they stand in."""
    for field in fields:
        if not first < field.get("since", 0) <= last:
            field.pop("since", None)
        if not first <= field.get("until", last) < last:
            field.pop("until", None)
        if not field.keys() & ON_AGREED:
            field.pop("default", None)
        within(field.get("fields", []), field.get("since", first), field.get("until", last))
