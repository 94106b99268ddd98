"""Enums, sets of flags and rules that are made up."""

from functools import cache

from tests.generator.folders import TOYS
from tests.generator.making.words import PROVEN, WORDS, Json, Words
from tests.generator.specs import read_once

EXPRESSIONS = (
    {"must-not": "[\\r\\n]", "only-with": "\r\n"},
    {"must": "^[0-9]+(\\.[0-9]{2})?$"},
    {"at-least": 2},
    {"must-not": "^ |a{2,3}b+"},
    {"must": "^([a-c]|xy)*$"},
)
NUMBERS = (*range(1, 20), 200, 255, 256)
IDS = [each for each in WORDS if each.isalnum()]
CODES = [chr(code) for code in range(33, 127)]


@cache
def taken_kinds() -> frozenset[str]:
    """The kinds of ids of other things, as the toy has them that has all there are."""
    _, places = read_once(TOYS / "full")
    return frozenset(id_.partition("/")[0] for id_ in places.elements)


class Values(Words):
    """Makes up what fields are made of."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        # Packages of specs that are tried together have different names.
        self.id = IDS[seed % len(IDS)] if self.often(0.3) else f"made{seed}"
        self.taken["kinds"] = {self.id}
        self.versions = sorted(self.chance.sample(NUMBERS, self.chance.choice((1, 2, 3, 4, 12))))
        # It has all that is made up, so that no two things miss each other.
        self.common = self.chance.choice(self.versions)
        self.rules = self.few(self.rule, 3)
        self.enums = self.few(self.enum, 4)
        # Those of the usual width, which can be negotiated, are the first.
        sets = self.few(self.flag_set, 3)
        self.flags = sorted(sets, key=lambda each: "of" in each)
        self.layout_flags: list[str] = []
        """Flags that fields can depend on: those of one negotiated set that all versions have."""

    def since(self) -> int:
        known: list[int] = [each for each in self.versions if each <= self.common]
        return self.chance.choice(known)

    def until(self) -> Json:
        if self.often(0.8):
            return {}
        later = [each for each in self.versions if each >= self.common]
        return {"until": self.chance.choice(later)}

    def versioned(self) -> Json:
        """The versions of what always has a first one."""
        return {"since": self.since(), **self.until()}

    def ranged(self) -> Json:
        """Those of what need not have one."""
        return ({"since": self.since()} if self.often(0.2) else {}) | self.until()

    def kind(self) -> str:
        """The kind of ids of a set, which has letters and hyphens only."""
        name = self.word("kinds")
        while not name.replace("-", "").isalpha() or name in taken_kinds():
            name = self.word("kinds")
        return name

    def enum(self, kind: str = "") -> Json:
        of = self.chance.choice(("char", "u8", "u16", "u32"))
        name = self.word("types")
        kind = kind or self.kind()
        values = []
        numbers = self.chance.sample(range(256), 12)
        codes = self.chance.sample(CODES, 12)
        for place in range(self.chance.choice((1, 2, 3, 8))):
            value: Json = {"id": f"{kind}/{self.word(kind)}", "doc": self.doc()}
            value |= self.versioned()
            if of == "char":
                value["code"] = codes[place]
            else:
                wide = {"u8": 1, "u16": 0x0101, "u32": 0x01010101}[of]
                value["number"] = numbers[place] * self.chance.choice((1, 1, wide))
            if self.often(0.5):
                value["symbol"] = self.symbol()
            values.append(value)
        unknown = self.chance.choice(("refuse", "keep"))
        return {
            **(PROVEN if self.often(0.2) else {}),
            "id": f"enum/{name}",
            "of": of,
            "unknown": unknown,
            "doc": self.doc(),
            "values": values,
        }

    def flag_set(self) -> Json:
        kind = self.kind()
        width = self.chance.choice((32, 32, 8, 16, 64))
        bits = self.chance.sample(range(width), 7)
        groups = self.few(self.group, 2) if self.often(0.5) else []
        members = []
        for place in range(self.chance.choice((1, 2, 5))):
            flag = {
                "id": f"{kind}/{self.word(kind)}",
                "bit": 1 << bits[place],
                "symbol": self.symbol(),
                **self.versioned(),
                "doc": self.doc(),
                **PROVEN,
            }
            before = [each for each in self.versions if each < flag["since"]]
            if before and self.often(0.3):
                flag["offered-since"] = self.chance.choice(before)
            if self.often(0.2):
                flag["aliases"] = [self.symbol()]
            if groups and self.often(0.6):
                flag["group"] = self.chance.choice(groups)["id"]
            if self.often(0.5):
                flag["if-not-offered"] = self.chance.choice(("refuse", "drop", "emulate"))
            members.append(flag)
        if self.often(0.2):
            several = {"bit": 1 << bits[5] | 1 << bits[6], "symbol": self.symbol()}
            members.append({**members[-1], "id": f"{kind}/{self.word(kind)}", **several})
            members[-1].pop("aliases", None)
        some = [each["id"] for each in members if self.often(0.2)]
        return {
            "id": f"flags/{self.word('types')}",
            **({} if width == 32 else {"of": f"u{width}"}),
            "doc": self.doc(),
            "when-zero": some,
            "groups": groups,
            "members": members,
        }

    def group(self) -> Json:
        group = {"id": f"group/{self.word('groups')}", "title": "A group", "doc": self.doc()}
        return {**group, **({"internal": True} if self.often(0.3) else {})}

    def ruled(self) -> Json:
        """The rules of a text."""
        if not self.rules or self.often(0.6):
            return {}
        some = self.chance.sample(self.rules, self.chance.randint(1, len(self.rules)))
        return {"rules": [each["id"] for each in some]}

    def rule(self) -> Json:
        level = self.chance.choice(("error", "warning"))
        return {
            "id": f"rule/{self.word('rules')}",
            **self.chance.choice(EXPRESSIONS),
            "level": level,
            "doc": self.doc(),
            "hint": "Write something else.",
            **PROVEN,
        }
