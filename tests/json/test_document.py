"""The resolved spec as JSON: valid, whole, and enough for a codec that knows nothing else."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from generator.engine import render
from tests.conformance.questions import published
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

    def __init__(self, document: Json, payload: bytes) -> None:
        self.closed = {
            each["id"]: {value["number"] for value in each["values"]}
            for each in document["enums"]
            if each["closed"]
        }
        self.payload = payload
        self.at = 0

    def fail(self, kind: str, field: str | None, at: int) -> MalformedError:
        return MalformedError(kind, field, at + 5)

    def operations(self, steps: list[Json], field: str = "") -> Json:
        values: Json = {}
        for step in steps:
            if step["kind"] == "when":
                if values[step["when"]] in step["is"]:
                    values |= self.operations(step["inner"])
            elif step["kind"] != "optional-text" or self.at < len(self.payload):
                values[step["name"]] = self.value(step, field or step["name"])
        return values

    def value(self, step: Json, field: str) -> Any:
        kind, start, least = step["kind"], self.at, step.get("min-length", 0)
        if kind[0] == "u":
            self.at += int(kind[1:]) // 8
            if self.at > len(self.payload):
                raise self.fail("truncated", field, start)
            number = int.from_bytes(self.payload[start : self.at], "big")
            if number not in self.closed.get(step.get("enum"), {number}):
                raise self.fail("unknown-value", field, start)
            return number
        if kind == "bytes":
            self.at = len(self.payload)
            if self.at - start < least:
                raise self.fail("too-short", field, start)
            return self.payload[start:].hex()
        if kind in {"text", "optional-text"}:
            end = self.payload.find(0, start)
            if end < 0:
                raise self.fail("unterminated", field, start)
            if end - start < least:
                raise self.fail("too-short", field, start)
            self.at = end + 1
            return self.payload[start:end].hex()
        items: list[Any] = []
        text = {"kind": "text"}
        while self.at < len(self.payload):
            if kind == "records":
                items.append(self.operations(step["inner"], field))
            elif kind == "pairs":
                items.append([self.value(text, field), self.value(text, field)])
            else:
                items.append(self.value(text, field))
        return items


def test_the_document_is_enough_to_read_every_vector(documents: tuple[Path, Json, Json]) -> None:
    folder, document, _ = documents
    messages = {each["code"]: each for each in document["messages"]}

    def read(frame: bytes) -> tuple[str, Json]:
        message = messages[frame[4]]
        reader = Reader(document, frame[5:])
        values = reader.operations(message["operations"])
        if reader.at < len(reader.payload):
            raise reader.fail("trailing-bytes", None, reader.at)
        return message["id"], values

    for topic in published(read_once(folder)[0]):
        for vector in topic["messages"]:
            found = read(bytes.fromhex(vector["frame"]))
            assert found == (vector["message"], vector["values"]), vector["id"]
        for vector in topic["malformed"]:
            error = vector["error"]
            if error["offset"] < 5:
                continue
            frame = bytes.fromhex(vector["frame"])
            if int.from_bytes(frame[:4], "big") != len(frame) - 4:
                continue
            with pytest.raises(MalformedError) as caught:
                read(frame)
            wanted = (error["kind"], error.get("field"), error["offset"])
            assert caught.value.args == wanted, vector["id"]
