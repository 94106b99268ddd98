"""Messages of every kind that the package has, as a user builds them.

What a message is made of is taken from the resolved spec beside the package, so that a new message
is tried without a word here.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import milter_protocol as mp

Operation = Mapping[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

BESIDE = Path(mp.__file__).resolve().parents[2] / "json"
(RESOLVED,) = set(BESIDE.glob("*.json")) - {BESIDE / "model.schema.json"}
SPEC = json.loads(RESOLVED.read_text("utf-8"))
RULES = {rule["id"]: rule for rule in SPEC["rules"]}
NUMBERS = {enum["id"]: [value["number"] for value in enum["values"]] for enum in SPEC["enums"]}
CLOSED = {enum["id"] for enum in SPEC["enums"] if enum["closed"]}
CLASSES = {message.ID: message for message in mp.MESSAGES}

text = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40),
    st.binary(max_size=40).map(lambda raw: raw.replace(b"\0", b"")),
)


def keeps(rules: Sequence[str], value: str | bytes) -> bool:
    """Whether a text breaks no rule over which it would be refused."""
    raw = value.encode() if isinstance(value, str) else value
    for rule in map(RULES.__getitem__, rules):
        table, state = rule["automaton"], 0
        for byte in raw:
            state = table["next"][state * table["width"] + table["classes"][byte]]
        if rule["level"] == "error" and table["broken"][state]:
            return False
    return True


def texts(rules: Sequence[str], least: int = 0) -> st.SearchStrategy[str | bytes]:
    """Texts that keep rules; what a rule wants to find is in them from the beginning."""
    wanted = [RULES[rule]["pattern"] for rule in rules if RULES[rule]["must-match"]]
    chosen = [st.from_regex(pattern, alphabet=st.characters(codec="ascii")) for pattern in wanted]
    some = st.one_of(*chosen, text) if chosen else text
    return some.filter(lambda value: "\0" not in str(value) and keeps(rules, value)).filter(
        lambda value: len(value) >= least
    )


def value(operation: Operation) -> st.SearchStrategy[Any]:
    """The values of a field."""
    kind, rules = operation["kind"], operation.get("rules", ())
    least = operation.get("min-length", 0)
    match kind:
        case "u8" | "u16" | "u32":
            return number(operation, 8 * (1 << ("u8", "u16", "u32").index(kind)))
        case "text":
            return texts(rules, least)
        case "optional-text":
            return st.none() | texts(rules, least)
        case "texts":
            return st.lists(texts(rules), max_size=5)
        case "pairs":
            return st.lists(st.tuples(text, text), max_size=5) | st.dictionaries(
                st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5),
                st.just("x"),
            )
        case "bytes":
            return st.binary(min_size=least, max_size=300)
        case "records":
            return st.lists(st.tuples(*map(value, operation["inner"])), max_size=4)
    raise AssertionError(f"no values for {kind}: give it some here")


def number(operation: Operation, bits: int) -> st.SearchStrategy[Any]:
    """Numbers of a field; a character stands for one of a single byte."""
    enum = operation.get("enum")
    named = [st.sampled_from(NUMBERS[enum])] if enum else []
    numbers = st.one_of(*named, *([] if enum in CLOSED else [st.integers(0, (1 << bits) - 1)]))
    return numbers.map(chr) if bits == 8 else numbers


@st.composite
def built(draw: Draw, message: Mapping[str, Any]) -> mp.Message:
    """A message; the fields of a condition that does not hold are left out."""
    values: dict[str, Any] = {}
    for operation in message["operations"]:
        if operation["kind"] != "when":
            values[operation["name"]] = draw(value(operation))
        elif ord(values[operation["when"]]) in operation["is"]:
            values |= {inner["name"]: draw(value(inner)) for inner in operation["inner"]}
    class_ = CLASSES[message["id"]]
    named = {field.rstrip("_").replace("_", "-"): field for field in class_.FIELDS}
    build: Any = class_
    return build(**{named[name]: each for name, each in values.items()})  # type: ignore[no-any-return]


messages = st.one_of([built(each) for each in SPEC["messages"]])

codes = st.sampled_from([message.CODE for message in mp.MESSAGES])
payloads = st.one_of(
    st.binary(max_size=60),
    st.lists(
        st.sampled_from(
            [b"\0", b"a", b"\xff", b"ab", b"\0\0\0\x06"]
            + [number.to_bytes(1, "big") for enum in sorted(CLOSED) for number in NUMBERS[enum]]
        ),
        max_size=14,
    ).map(b"".join),
    messages.map(lambda message: message.payload),
    st.tuples(messages, st.integers(0, 400), st.binary(max_size=3)).map(
        lambda parts: parts[0].payload[: parts[1]] + parts[2]
    ),
)


def framed(code: int, payload: bytes) -> bytes:
    return (len(payload) + 1).to_bytes(4, "big") + bytes((code,)) + payload


frames = st.one_of(
    st.builds(framed, codes, payloads),
    st.builds(framed, st.integers(0, 255), payloads),
    st.binary(max_size=40),
    st.tuples(st.builds(framed, codes, payloads), st.integers(0, 80), st.binary(max_size=2)).map(
        lambda parts: parts[0][: parts[1]] + parts[2]
    ),
)
