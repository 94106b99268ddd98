"""The resolved spec as JSON: valid, whole, and enough for a codec that knows nothing else."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.engine import render
from generator.model.errors import FRAME_ERRORS
from tests.conformance.questions import agreed, published
from tests.generator.folders import SPECS
from tests.generator.specs import read_once, target_named

Json = dict[str, Any]


def files(folder: Path) -> dict[str, Json]:
    spec, _ = read_once(folder)
    plan = render(target_named("json"), spec).items()
    return {path.stem: json.loads(text) for path, text in plan if path.suffix == ".json"}


@pytest.fixture(scope="module", params=sorted(SPECS))
def documents(request: pytest.FixtureRequest) -> tuple[Path, Json, Json]:
    folder = SPECS[request.param]
    found = files(folder)
    schema = found.pop("model.schema")
    (document,) = found.values()
    return folder, document, schema


def test_the_document_is_valid(documents: tuple[Path, Json, Json]) -> None:
    _, document, schema = documents
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema, jsonschema.Draft202012Validator)


def test_every_key_of_the_schema_is_described(documents: tuple[Path, Json, Json]) -> None:
    _, _, schema = documents
    for name, part in schema["$defs"].items():
        assert part["description"], name
        for key, value in part["properties"].items():
            assert value["description"], f"{name}.{key}"


def test_an_unknown_key_is_refused(documents: tuple[Path, Json, Json]) -> None:
    _, document, schema = documents
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "surprise": 1}, schema, jsonschema.Draft202012Validator)


def test_ids_are_those_of_the_spec(documents: tuple[Path, Json, Json]) -> None:
    folder, document, _ = documents
    spec, _ = read_once(folder)
    assert [each["id"] for each in document["messages"]] == [each.id for each in spec.messages]
    listed = [flag["id"] for flags in document["flags"] for flag in flags["members"]]
    assert listed == [flag.id for flags in spec.flag_sets for flag in flags.members]


class MalformedError(Exception):
    pass


class Reader:
    """A decoder that has only the document, written after its README."""

    def __init__(self, document: Json, payload: bytes, version: int, flags: int) -> None:
        self.closed = {
            each["id"]: {value["number"] for value in each["values"]}
            for each in document["enums"]
            if each["closed"]
        }
        self.start = document["framing"]["payload-start"]
        self.byte_order = document["byte-order"]
        self.payload = payload
        self.version = version
        self.agreed = {
            flag["id"]
            for each in document["flags"]
            for flag in each["members"]
            if flag["bit"] & flags
        }
        self.at = 0

    def fail(self, kind: str, field: str | None, at: int) -> MalformedError:
        return MalformedError(kind, field, at + self.start)

    def operations(self, steps: list[Json], values: Json, field: str = "") -> Json:
        for step in steps:
            if step["kind"] == "when":
                if self.holds(step, values):
                    self.operations(step["inner"], values, field)
                else:
                    self.count(step, values)
            elif "optional" not in step or self.at < len(self.payload):
                value = self.value(step, field or step["name"])
                values |= {} if step["kind"] == "constant" else {step["name"]: value}
        return values

    def count(self, step: Json, values: Json) -> None:
        """What is not there for what was agreed counts as its default."""
        for each in () if "when" in step else step["inner"]:
            if each["kind"] == "when":
                self.count(each, values)
            elif "default" in each:
                values[each["name"]] = each["default"]

    def holds(self, step: Json, values: Json) -> bool:
        if "negotiated-with" in step:
            return step["negotiated-with"] in self.agreed
        if "when" not in step:
            return bool(step.get("since", 0) <= self.version <= step.get("until", self.version))
        value = values[step["when"]]
        return bool(value in step["is"] if "is" in step else value & step["any-of"])

    def value(self, step: Json, field: str) -> Any:
        match step["kind"]:
            case "text" | "optional-text" | "bytes":
                return self.measured(step, field)
            case "numbers":
                return self.several(step, field, lambda: self.number({"kind": step["item"]}, field))
            case "texts":
                return self.several(step, field, lambda: self.text(step, field))
            case "pairs":
                pair = lambda: [self.text(step, field), self.text(step, field)]  # noqa: E731
                return self.several(step, field, pair)
            case "records":
                return self.several(step, field, lambda: self.operations(step["inner"], {}, field))
            case "constant":
                return self.number(step | {"kind": step["item"]}, field)
        return self.number(step, field)

    def integer(self, size: int, is_signed: bool, field: str) -> int:
        start, self.at = self.at, self.at + size
        if self.at > len(self.payload):
            raise self.fail("truncated", field, start)
        return int.from_bytes(self.payload[start : self.at], self.byte_order, signed=is_signed)

    def number(self, step: Json, field: str) -> int:
        start, kind = self.at, step["kind"]
        size = 1 if kind == "bool" else int(kind[1:]) // 8
        number = self.integer(size, kind[0] == "i", field)
        known = {0, 1} if kind == "bool" else self.closed.get(step.get("enum"), {number})
        if number not in known or number != step.get("constant", number):
            raise self.fail("unknown-value", field, start)
        if not step.get("min", number) <= number <= step.get("max", number):
            raise self.fail("out-of-range", field, start)
        return number

    def text(self, step: Json, field: str) -> str:
        return self.measured({"kind": "text", "prefix": step.get("prefix", 0)}, field)

    def measured(self, step: Json, field: str) -> str:
        start, end = self.at, len(self.payload)
        if size := step.get("prefix"):
            end = self.integer(size, False, field) + self.at
        elif "length" in step:
            end = start + step["length"]
        elif step["kind"] != "bytes":
            end = self.payload.find(0, start)
            if end < 0:
                raise self.fail("unterminated", field, start)
        value = self.payload[self.at : end]
        if end > len(self.payload):
            raise self.fail("truncated", field, start)
        if len(value) < step.get("min-length", 0):
            raise self.fail("too-short", field, start)
        if len(value) > step.get("max-length", len(value)):
            raise self.fail("overlong", field, start)
        is_terminated = step["kind"] != "bytes" and not step.get("prefix") and "length" not in step
        self.at = end + is_terminated
        return value.hex()

    def several(self, step: Json, field: str, read: Callable[[], Any]) -> list[Any]:
        left = self.integer(step["count"], False, field) if "count" in step else -1
        items: list[Any] = []
        while left != len(items) and (left >= 0 or self.at < len(self.payload)):
            items.append(read())
        return items


def test_the_document_is_enough_to_read_every_vector(documents: tuple[Path, Json, Json]) -> None:
    folder, document, _ = documents
    messages = {each["code"]: each for each in document["messages"]}

    framing = document["framing"]
    start = framing["payload-start"]

    def read(frame: bytes, version: int, flags: int) -> tuple[str, Json]:
        message = messages[frame[framing["code-start"]]]
        reader = Reader(document, frame[start:], version, flags)
        values = reader.operations(message["operations"], {})
        if reader.at < len(reader.payload):
            raise reader.fail("trailing-bytes", None, reader.at)
        return message["id"], values

    for topic in published(read_once(folder)[0]):
        for vector in topic["messages"]:
            found = read(bytes.fromhex(vector["frame"]), *agreed(vector))
            assert found == (vector["message"], vector["values"]), vector["id"]
        for vector in topic["malformed"]:
            error = vector["error"]
            if error["kind"] in FRAME_ERRORS:
                continue
            frame = bytes.fromhex(vector["frame"])
            with pytest.raises(MalformedError) as caught:
                read(frame, *agreed(vector))
            wanted = (error["kind"], error.get("field"), error["offset"])
            assert caught.value.args == wanted, vector["id"]
