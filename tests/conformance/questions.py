"""Questions to a driver, and the answers that the published vectors want.

A question is one line of JSON, an array that starts with what is asked; its other items are
numbers and bytes in hexadecimal, so that a driver without a parser of JSON can take it apart. The
two numbers AGREED are the version of the protocol, and the flags of the set that layouts depend on,
or 0:

    ["frame", AGREED, FRAME]                            a message with its values, or an error
    ["tolerate", AGREED, FRAME]                         what real programs take it for, or an error
    ["stream", AGREED, MAX_LENGTH, CHUNK, ...]          what comes of each chunk
    ["lenient", AGREED, MAX_LENGTH, CHUNK, ...]         the same, with what is read despite errors
    ["encode", AGREED, MAX_LENGTH, CODE, VALUE, ...]    the frame of a message, or an error
    ["negotiate", OFFER..., REQUEST..., EXTRA...]       version and flags of each, what is agreed
    ["table", OPTIONS...]                             who may send what under version and flags

The values of a message to encode follow its fields. `null` stands for one that is not given. A
number has up to 64 bits and may be negative; a truth value is 0 or 1. A list is the number of its
items and what they are made of, and so is a list in a record. A string that has no UTF-8 is `~` and
its UTF-16. What the types of a language rule out, its driver refuses with the kind of error that
the others give.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.engine import render
from generator.model import Spec
from tests.generator.specs import target_named

Json = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """A vector, the question that it is, and the parts of the answer that it knows."""

    id: str
    group: str
    question: str
    answer: Json


def ask(*items: object) -> str:
    return json.dumps(items, separators=(",", ":"))


def published(spec: Spec) -> list[Json]:
    """The vectors of a spec, as they are published."""
    files = render(target_named("vectors"), spec).items()
    return [
        json.loads(text)
        for path, text in files
        if path.suffix == ".json" and not path.name.endswith(".schema.json")
    ]


def agreed(vector: Json) -> tuple[int, int]:
    """The version and the flags of a vector."""
    return vector["version"], vector.get("flags", 0)


def given(values: Json) -> Iterator[object]:
    """The values of a message as the items of a question."""
    for value in values.values():
        if isinstance(value, list):
            yield len(value)
            for each in value:
                yield from _item(each)
        else:
            yield _one(value)


def _item(item: Any) -> Iterator[object]:
    """An item of a list: a record, a pair, or one value."""
    if isinstance(item, dict) and "utf-16" not in item:
        yield from given(item)
    else:
        yield from map(_one, item if isinstance(item, list) else [item])


def _one(value: Any) -> object:
    return f"~{value['utf-16']}" if isinstance(value, dict) else value


def of_vectors(topics: Sequence[Json]) -> Iterator[Asked]:
    """Every vector as a question."""
    frames = {each["id"]: each["frame"] for topic in topics for each in topic["messages"]}
    for topic in topics:
        for each in topic["messages"]:
            known = {key: each[key] for key in ("message", "values", "frame")}
            yield Asked(each["id"], "messages", ask("frame", *agreed(each), each["frame"]), known)
        for each in topic["encodings"]:
            known = {key: each[key] for key in ("frame", "error") if key in each}
            question = ask(
                "encode",
                *agreed(each),
                each["max-length"],
                each["code"],
                *given(each["values"]),
            )
            yield Asked(each["id"], "encodings", question, known)
        for each in topic["malformed"]:
            known = {"error": each["error"]}
            question = ask("frame", *agreed(each), each["frame"])
            yield Asked(each["id"], "malformed", question, known)
            known = {"tolerated": each["tolerated"]} if "tolerated" in each else known
            question = ask("tolerate", *agreed(each), each["frame"])
            yield Asked(each["id"], "tolerated", question, known)
        for each in topic["streams"]:
            question = ask("stream", *agreed(each), topic["max-length"], *each["chunks"])
            yield Asked(each["id"], "streams", question, _stream(each, frames))
            if "lenient" in each:
                question = ask("lenient", *agreed(each), topic["max-length"], *each["chunks"])
                yield Asked(each["id"], "lenient", question, {"chunks": each["lenient"]})
        for each in topic["negotiations"]:
            extra = {**dict.fromkeys(each["offer"], 0), **each.get("if-offered", {})}
            numbers = [
                number
                for side in (each["offer"], each["request"], extra)
                for number in side.values()
            ]
            known = {key: each[key] for key in ("refused", "error", "max-length") if key in each}
            if "answer" in each:
                known["answer"] = list(each["answer"].values())
            yield Asked(each["id"], "negotiations", ask("negotiate", *numbers), known)


def _stream(vector: Json, frames: Json) -> Json:
    chunks: list[list[Json]] = [
        [{"frame": frames[id_]} for id_ in ids] for ids in vector["messages"]
    ]
    if "error" in vector:
        return {"chunks": chunks, "error": vector["error"]}
    return {"chunks": chunks, "pending": vector["pending"]}


def agrees(asked: Asked, answer: Json) -> bool:
    """Whether an answer is what a vector wants."""
    if asked.group == "streams":
        return _stream_agrees(asked.answer, answer)
    return all(answer.get(key) == value for key, value in asked.answer.items()) and (
        "error" in answer
    ) == ("error" in asked.answer)


def _stream_agrees(wanted: Json, answer: Json) -> bool:
    """Whether all is as wanted up to the first error; no vector says what follows it."""
    chunks: list[list[Json]] = []
    error: Json | None = None
    for events in answer["chunks"]:
        chunks.append([])
        for event in events:
            error = error or event.get("error")
            if error is None:
                chunks[-1].append(event)
    if error != wanted.get("error") or chunks != wanted["chunks"]:
        return False
    return error is not None or answer["pending"] == wanted["pending"]
