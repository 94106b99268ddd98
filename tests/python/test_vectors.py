"""Both codecs, the decoder of streams and the negotiation against the published vectors."""

import json
from typing import Any

import jsonschema
import pytest

import milter_protocol as mp
from milter_protocol import constructs
from tests.python.values import kept
from tests.python.vectors import FOLDER, ids, topics, vectors

BY_ID = {vector["id"]: vector for vector in vectors("messages")}


def terms(vector: dict[str, Any]) -> dict[str, Any]:
    """The version and the agreed flags of a vector, which decide the layout of its frames."""
    return {"version": vector.get("version"), "flags": vector.get("flags", 0)}


def in_the_spec(name: str) -> str:
    """The name of a field in the spec; what Python reserves has an underscore behind it."""
    return name.removesuffix("_").replace("_", "-")


def on_the_wire(value: Any) -> Any:
    """A value as the vectors write it."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {in_the_spec(name): on_the_wire(v) for name, v in value.items() if name != "_io"}
    if isinstance(value, int) or value is None:
        return value
    return [on_the_wire(item) for item in value]


def fields_of(message: mp.Message) -> dict[str, Any]:
    values = zip(message.FIELDS, kept(message), strict=True)
    return {in_the_spec(name): on_the_wire(raw) for name, raw in values if raw is not None}


def as_rows(values: dict[str, Any]) -> dict[str, Any]:
    """Records as rows, which is how the package has them."""
    return {
        name: [list(item.values()) for item in value]
        if isinstance(value, list) and value and isinstance(value[0], dict)
        else value
        for name, value in values.items()
    }


def test_the_files_are_valid() -> None:
    schema = json.loads((FOLDER / "vectors.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for topic in topics():
        jsonschema.validate(topic, schema, jsonschema.Draft202012Validator)


def test_each_message_has_three_vectors_or_cannot_differ() -> None:
    for message in mp.MESSAGES:
        own = {v["frame"] for v in vectors("messages") if v["message"] == message.ID}
        assert len(own) >= (3 if message.FIELDS else 1), message.ID


def test_there_are_enough_malformed_frames_of_every_kind() -> None:
    malformed = vectors("malformed")
    assert len(malformed) >= 60
    kinds = {vector["error"]["kind"] for vector in malformed}
    classes = {
        error.kind
        for error in vars(mp).values()
        if isinstance(error, type) and issubclass(error, mp.RemoteProtocolError)
    }
    # The first three are not about single frames, and not every spec has bounds to break.
    others = {"protocol", "negotiation", "out-of-order"}
    assert classes - others - {"out-of-range", "overlong"} <= kinds <= classes - others


@pytest.mark.parametrize("vector", vectors("messages"), ids=ids("messages"))
def test_message(vector: dict[str, Any]) -> None:
    frame = bytes.fromhex(vector["frame"])
    message = mp.decode(frame, **terms(vector))
    assert vector["message"] == message.ID
    assert [vector["message"], vector["code"]] == [message.ID, message.CODE]
    assert fields_of(message) == as_rows(vector["values"])
    assert mp.encode(message, **terms(vector)) == frame
    assert mp.Decoder(**terms(vector)).feed(frame) == [message]


@pytest.mark.parametrize("vector", vectors("messages"), ids=ids("messages"))
def test_message_by_construct(vector: dict[str, Any]) -> None:
    frame = bytes.fromhex(vector["frame"])
    container = constructs.FRAME.parse(frame, **terms(vector))
    payload = on_the_wire(container.payload)
    values = {name: value for name, value in payload.items() if value is not None}
    assert values == vector["values"]
    assert constructs.FRAME.build(container, **terms(vector)) == frame


@pytest.mark.parametrize("vector", vectors("messages"), ids=ids("messages"))
def test_message_is_built_from_its_fields(vector: dict[str, Any]) -> None:
    message = mp.decode(bytes.fromhex(vector["frame"]), **terms(vector))
    broken = [rule for _, rule in mp.broken_rules(message) if rule.is_error]
    values = {name: getattr(message, name) for name in message.FIELDS}
    build = type(message)
    if broken:
        with pytest.raises(mp.LocalProtocolError):
            build(**values)
    else:
        assert build(**values) == message


@pytest.mark.parametrize("vector", vectors("malformed"), ids=ids("malformed"))
def test_malformed(vector: dict[str, Any]) -> None:
    frame = bytes.fromhex(vector["frame"])
    with pytest.raises(mp.RemoteProtocolError) as caught:
        mp.decode(frame, **terms(vector))
    error = caught.value
    field = error.field and in_the_spec(error.field)
    assert (error.kind, error.offset, field) == (
        vector["error"]["kind"],
        vector["error"]["offset"],
        vector["error"].get("field"),
    )


@pytest.mark.parametrize("vector", vectors("malformed"), ids=ids("malformed"))
def test_what_is_made_of_a_malformed_frame(vector: dict[str, Any]) -> None:
    frame = bytes.fromhex(vector["frame"])
    good = mp.encode(mp.Continue())
    with pytest.raises(mp.RemoteProtocolError) as alone:
        mp.decode(frame, **terms(vector))
    errors = [alone.value]
    if not isinstance(alone.value, mp.FrameError):
        with pytest.raises(mp.RemoteProtocolError) as between:
            mp.Decoder(**terms(vector)).feed(good + frame + good)
        assert between.value.messages[:1] == (mp.Continue(),)
        told = [(each.kind, each.offset, each.field) for each in (alone.value, between.value)]
        assert told[0] == told[1]
        errors.append(between.value)
    for error in errors:
        if "tolerated" not in vector:
            with pytest.raises(mp.RemoteProtocolError) as again:
                mp.tolerate(error)
            assert again.value is error
        else:
            message = mp.tolerate(error)
            taken = b"" if message is None else mp.encode(message, **terms(vector))
            assert taken.hex() == vector["tolerated"]


def fed(decoder: mp.Decoder, chunk: bytes) -> tuple[list[mp.Message], dict[str, Any] | None]:
    try:
        return decoder.feed(chunk), None
    except mp.RemoteProtocolError as error:
        field = {"field": in_the_spec(error.field)} if error.field else {}
        return list(error.messages), {"kind": error.kind, "offset": error.offset, **field}


@pytest.mark.parametrize("vector", vectors("streams"), ids=ids("streams"))
def test_stream(vector: dict[str, Any]) -> None:
    decoder = mp.Decoder(**terms(vector))
    chunks = [bytes.fromhex(chunk) for chunk in vector["chunks"]]
    expected = [
        [mp.decode(bytes.fromhex(BY_ID[id_]["frame"]), **terms(vector)) for id_ in ids_]
        for ids_ in vector["messages"]
    ]
    failed: dict[str, Any] | None = None
    for chunk, messages in zip(chunks, expected, strict=True):
        received, error = fed(decoder, chunk) if failed is None else ([], None)
        assert received == messages
        failed = failed or error
    assert failed == vector.get("error")
    if not failed:
        assert decoder.pending == vector["pending"]


@pytest.mark.parametrize("vector", vectors("negotiations"), ids=ids("negotiations"))
def test_negotiation(vector: dict[str, Any]) -> None:
    def numbers(of: dict[str, int]) -> tuple[int, mp.Actions, mp.Steps]:
        return of["version"], mp.Actions(of["actions"]), mp.Steps(of["steps"])

    offer = mp.Negotiate(*numbers(vector["offer"]))
    extra = vector.get("if-offered", {"actions": 0, "steps": 0})
    if_offered = (*mp.Actions(extra["actions"]), *mp.Steps(extra["steps"]))
    request = mp.Options(*numbers(vector["request"]), if_offered=if_offered)
    if "error" in vector:
        with pytest.raises(mp.EncodeError) as wrong:
            mp.answer_offer(offer, request)
        assert (wrong.value.kind, wrong.value.field) == tuple(vector["error"].values())
        return
    if "refused" in vector:
        with pytest.raises(mp.NegotiationError) as caught:
            mp.answer_offer(offer, request)
        assert caught.value.refused == vector["refused"]
        return
    agreed = mp.answer_offer(offer, request)
    assert (agreed.version, agreed.actions, agreed.steps) == numbers(vector["answer"])
    answer = mp.Negotiate(agreed.version, agreed.actions, agreed.steps)
    assert mp.check_answer(offer, answer) == agreed
