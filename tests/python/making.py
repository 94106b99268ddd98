"""Messages of every kind that a package has, as a user builds them.

What a message is made of is taken from the resolved spec beside the package, so that a new message
is tried without a word here.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from inspect import signature
from pathlib import Path
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.made import Terms
from tests.generator.specs import generate, importing, read_once

Operation = Mapping[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]


SIZES = {f"{sign}{8 << power}": (sign, 8 << power) for sign in "ui" for power in range(4)}
"""The types of numbers: whether they have a sign, and their bits."""

text = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
    st.binary(max_size=40).map(lambda raw: raw.replace(b"\0", b"")),
)


def resolved(package: ModuleType) -> dict[str, Any]:
    """The spec that a package is generated from."""
    beside = Path(str(package.__file__)).resolve().parents[2] / "json"
    (file,) = set(beside.glob("*.json")) - {beside / "model.schema.json"}
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found


def made_of(spec_folder: Path, folder: Path) -> Iterator["Making"]:
    """What the messages of the package of a spec can be, which is generated into a folder."""
    spec = read_once(spec_folder)[0]
    generate(folder, "json", spec)
    with importing(folder, spec) as package:
        yield Making(package)


class Making:
    """What the messages of a package can be."""

    def __init__(self, package: Any) -> None:
        self.package = package
        self.spec = resolved(package)
        self.rules = {rule["id"]: rule for rule in self.spec["rules"]}
        enums = self.spec["enums"]
        self.numbers = {enum["id"]: [value["number"] for value in enum["values"]] for enum in enums}
        self.closed = {enum["id"] for enum in enums if enum["closed"]}
        sets = self.spec["flags"]
        self.bits = {flag["id"]: flag["bit"] for each in sets for flag in each["members"]}
        self.classes = {message.ID: message for message in package.MESSAGES}
        self.versions = [each["number"] for each in self.spec["versions"]] or [0]

    def keeps(self, rules: Sequence[str], value: str | bytes) -> bool:
        """Whether a text breaks no rule over which it would be refused."""
        raw = value.encode() if isinstance(value, str) else value
        for rule in map(self.rules.__getitem__, rules):
            table, state = rule["automaton"], 0
            for byte in raw:
                state = table["next"][state * table["width"] + table["classes"][byte]]
            if rule["level"] == "error" and table["broken"][state]:
                return False
        return True

    def texts(self, operation: Operation) -> st.SearchStrategy[str | bytes]:
        """Texts that keep rules; what a rule wants to find is in them from the beginning."""
        rules = operation.get("rules", ())
        if "prefix" in operation or "length" in operation:
            return self.data(operation, 40).filter(lambda value: self.keeps(rules, value))
        wanted = [self.rules[rule] for rule in rules]
        chosen = [
            st.from_regex(rule["pattern"], alphabet=st.characters(codec="ascii"))
            for rule in wanted
            if rule["must-match"]
        ]
        least, most = operation.get("min-length", 0), operation.get("max-length", 40)
        some = st.one_of(*chosen, text) if chosen else text
        return some.filter(
            lambda value: (
                "\0" not in str(value)
                and len(value) >= least
                and len(value if isinstance(value, bytes) else value.encode()) <= most
                and self.keeps(rules, value)
            )
        )

    @staticmethod
    def data(operation: Operation, most: int) -> st.SearchStrategy[bytes]:
        length = operation.get("length")
        least = length or operation.get("min-length", 0)
        most = length or min(operation.get("max-length", most), most)
        return st.binary(min_size=least, max_size=most)

    def value(self, operation: Operation, terms: Terms) -> st.SearchStrategy[Any]:
        """The values of a field."""
        match operation["kind"]:
            case "bool":
                return st.booleans()
            case kind if kind in SIZES:
                return self.number(operation)
            case "text" | "optional-text":
                return self.texts(operation)
            case "numbers":
                return st.lists(st.integers(*bounds(operation["item"])), max_size=5)
            case "texts":
                return st.lists(self.texts(operation), max_size=5)
            case "pairs":
                rules = [operation.get(f"{each}-rules", ()) for each in ("key", "value")]
                both = [self.texts({**operation, "rules": each}) for each in rules]
                plain = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5)
                return st.lists(st.tuples(*both), max_size=5) | st.dictionaries(
                    plain.filter(lambda key: self.keeps(rules[0], key)), st.just("x")
                )
            case "bytes":
                return self.data(operation, 300)
            case "records":
                return st.lists(self.record(operation, terms), max_size=4)
        raise AssertionError(f"no values for {operation['kind']}: give it some here")

    def number(self, operation: Operation) -> st.SearchStrategy[Any]:
        """Numbers of a field; a character stands for one of a single byte."""
        enum = operation.get("enum")
        least, most = bounds(operation["kind"])
        bounded = st.integers(operation.get("min", least), operation.get("max", most))
        named = [st.sampled_from(self.numbers[enum])] if enum else []
        numbers = st.one_of(*named, *([] if enum in self.closed else [bounded]))
        return numbers.map(chr) if operation.get("char") else numbers

    def record(self, operation: Operation, terms: Terms) -> st.SearchStrategy[Any]:
        """Records of a class."""

        @st.composite
        def made(draw: Draw) -> Any:
            names = [each["name"] for each in leaves(operation["inner"])]
            class_ = self.record_class(names)
            record = class_(
                **of_class(class_._fields, self.filled(draw, operation["inner"], terms))
            )
            return record if draw(st.booleans()) else tuple(record)

        return made()

    def record_class(self, names: Sequence[str]) -> Any:
        """The class of a record, known by its fields."""
        fields = {spelled(each) for each in names}
        return next(
            each
            for each in vars(self.package).values()
            if fields == {spelled(field) for field in getattr(each, "_fields", ())}
        )

    def filled(self, draw: Draw, steps: Sequence[Operation], terms: Terms) -> dict[str, Any]:
        """Values for all fields that are there; one that is optional may be the end of them."""
        values: dict[str, Any] = {}
        pending = list(steps)
        while pending:
            step = pending.pop(0)
            if step["kind"] == "when":
                pending[:0] = step["inner"] if self.holds(step, terms, values) else []
            elif step.get("optional") and draw(st.booleans()):
                break
            elif step["kind"] != "constant":
                values[step["name"]] = draw(self.value(step, terms))
        return values

    def holds(self, condition: Operation, terms: Terms, values: Mapping[str, Any]) -> bool:
        """Whether the fields of a condition are there."""
        if "negotiated-with" in condition:
            return bool(terms.flags & self.bits[condition["negotiated-with"]])
        if "when" not in condition:
            version = terms.version
            return bool(condition.get("since", 0) <= version <= condition.get("until", version))
        value = values.get(condition["when"])
        number = ord(value) if isinstance(value, str) else value
        if "any-of" in condition:
            return bool((number or 0) & condition["any-of"])
        return number in condition["is"]

    def built(self, message: Mapping[str, Any], terms: Terms) -> st.SearchStrategy[Any]:
        """A message; what a condition rules out is left out where a class allows that."""
        class_ = self.classes[message["id"]]
        parameters = signature(class_).parameters.values()
        demanded = [each.name for each in parameters if each.default is each.empty]

        @st.composite
        def made(draw: Draw) -> Any:
            values = of_class(class_.FIELDS, self.filled(draw, message["operations"], terms))
            return class_(**dict.fromkeys(demanded, None) | values)

        return made()

    def messages(self, terms: Terms) -> st.SearchStrategy[Any]:
        """The messages that there are on some terms."""
        there = [
            each
            for each in self.spec["messages"]
            if each["since"] <= terms.version <= each.get("until", terms.version)
        ]
        return st.one_of([self.built(each, terms) for each in there])

    def payloads(self, terms: Terms) -> st.SearchStrategy[bytes]:
        """What payloads may look like, good and bad."""
        good = self.messages(terms).map(lambda message: self.payload(message, terms))
        order = self.spec["byte-order"]
        known = [
            value["number"].to_bytes(enum["size"], order)
            for enum in self.spec["enums"]
            if enum["closed"]
            for value in enum["values"]
        ]
        return st.one_of(
            st.binary(max_size=60),
            st.lists(
                st.sampled_from([b"\0", b"a", b"\xff", b"ab", b"\0\0\0\x06", *known]),
                max_size=14,
            ).map(b"".join),
            good,
            st.tuples(good, st.integers(0, 400), st.binary(max_size=3)).map(
                lambda parts: parts[0][: parts[1]] + parts[2]
            ),
        )

    def payload(self, message: Any, terms: Terms) -> bytes:
        """The payload of a message."""
        frame: bytes = self.package.encode(message, self.greatest_length, *terms)
        return frame[self.spec["framing"]["payload-start"] :]

    @property
    def greatest_length(self) -> int:
        """The greatest length that there is room for."""
        return (1 << 8 * int(self.spec["framing"]["length-size"])) - 1


def bounds(kind: str) -> tuple[int, int]:
    """The least and the greatest number of a type."""
    sign, bits = SIZES[kind]
    return (-(1 << bits - 1), (1 << bits - 1) - 1) if sign == "i" else (0, (1 << bits) - 1)


def spelled(name: str) -> str:
    """A name of the spec as Python writes it, but for an underscore at its end."""
    return name.replace("-", "_").rstrip("_")


def of_class(fields: Sequence[str], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by the names that a class has for the fields."""
    named = {spelled(field): field for field in fields}
    return {named[spelled(name)]: value for name, value in values.items()}


def leaves(steps: Sequence[Operation]) -> list[Operation]:
    """The fields that have values."""
    found: list[Operation] = []
    for step in steps:
        if step["kind"] == "when":
            found += leaves(step["inner"])
        elif step["kind"] != "constant":
            found.append(step)
    return found
