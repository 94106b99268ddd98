"""Conformance vectors."""

from typing import Any

from generator.model import (
    Answer,
    EncodingVector,
    ExpectedError,
    MalformedVector,
    MessageVector,
    NegotiationVector,
    Opinion,
    PointedOut,
    Refusal,
    StreamVector,
    VectorTopic,
)
from generator.model.vectors import Flags, Opinions, Unencodable, Value
from generator.resolve.messages import SIZES
from generator.resolve.reading import Element


def read_topic(element: Element) -> VectorTopic:
    """The vectors of one file."""
    return VectorTopic(
        topic=element.text("topic"),
        doc=element.text("doc"),
        messages=element.each("messages", _message),
        encodings=element.each("encodings", _encoding),
        malformed=element.each("malformed", _malformed),
        streams=element.each("streams", _stream),
        negotiations=element.each("negotiations", _negotiation),
    )


def _vector_id(element: Element) -> str:
    id_ = element.text("id")
    element.places.add(f"vector/{id_}", element.spot)
    return id_


def _values(element: Element) -> dict[str, Value]:
    values: dict[str, Any] = element.data.get("values", {})
    return {name: _value(element, value, "values", name) for name, value in values.items()}


def _encoding(element: Element) -> EncodingVector:
    return EncodingVector(
        id=_vector_id(element),
        why=element.text("why"),
        message=element.the_reference("message"),
        values=_values(element),
        max_length=element.number("max-length") if "max-length" in element else None,
        frame=_bytes(element, element.data["frame"], "frame") if "frame" in element else None,
        error=_refusal(element),
    )


def _refusal(element: Element) -> Refusal | None:
    if "error" not in element:
        return None
    error = element.element("error")
    return Refusal(
        kind=error.text("kind"), field=error.maybe("field"), rule=error.reference("rule")
    )


def _message(element: Element) -> MessageVector:
    return MessageVector(
        id=_vector_id(element),
        why=element.text("why"),
        message=element.the_reference("message"),
        values=_values(element),
        frame=_bytes(element, element.data["frame"], "frame"),
        opinions=_opinions(element),
        source=_source(element),
        example=element.flag("example"),
    )


def _malformed(element: Element) -> MalformedVector:
    return MalformedVector(
        id=_vector_id(element),
        why=element.text("why"),
        frame=_bytes(element, element.data["frame"], "frame"),
        error=_error(element.element("error")),
        tolerated=_tolerated(element),
        opinions=_opinions(element),
        source=_source(element),
    )


def _tolerated(element: Element) -> bytes | None:
    match element.data.get("tolerated"):
        case {"frame": frame}:
            return _bytes(element, frame, "tolerated", "frame")
        case {"length": int(length)}:
            return length.to_bytes(SIZES["u32"], "big")
        case "dropped":
            return b""
        case _:
            return None


def _stream(element: Element) -> StreamVector:
    chunks: list[Any] = element.data["chunks"]
    messages: list[list[str]] = element.data["messages"]
    for chunk, ids in enumerate(messages):
        for index, id_ in enumerate(ids):
            element.refer(f"vector/{id_}", "messages", chunk, index)
    return StreamVector(
        id=_vector_id(element),
        why=element.text("why"),
        chunks=tuple(_bytes(element, chunk, "chunks", index) for index, chunk in enumerate(chunks)),
        messages=tuple(map(tuple, messages)),
        error=_error(element.element("error")) if "error" in element else None,
        pending=element.number("pending"),
        lenient=_lenient(element) if "lenient" in element else None,
    )


def _lenient(element: Element) -> tuple[tuple[str | PointedOut, ...], ...]:
    return tuple(
        tuple(_event(element, said, "lenient", chunk, index) for index, said in enumerate(events))
        for chunk, events in enumerate(element.data["lenient"])
    )


def _event(element: Element, said: Any, *below: str | int) -> str | PointedOut:
    if isinstance(said, str):
        element.refer(f"vector/{said}", *below)
        return said
    error = element.element(*below)
    return PointedOut(_error(error.element("error")), _tolerated(error))


def _negotiation(element: Element) -> NegotiationVector:
    return NegotiationVector(
        id=_vector_id(element),
        why=element.text("why"),
        offer=_answer(element.element("offer")),
        wish=_answer(element.element("wish")),
        if_offered=_flags(element.element("if-offered")) if "if-offered" in element else (),
        answer=_answer(element.element("answer")) if "answer" in element else None,
        refused=element.reference("refused"),
        error=_refusal(element),
        opinions=_opinions(element),
    )


def _error(element: Element) -> ExpectedError:
    return ExpectedError(
        kind=element.text("kind"), offset=element.number("offset"), field=element.maybe("field")
    )


def _answer(element: Element) -> Answer:
    return Answer(version=element.number("version"), flags=_flags(element))


def _flags(element: Element) -> Flags:
    return tuple((key, element.number(key)) for key in element.data if key != "version")


def _opinions(element: Element) -> Opinions:
    if "opinions" not in element:
        return {}
    opinions = element.element("opinions")
    for program in opinions.data:
        opinions.refer(f"implementation/{program}", program)
    return {program: _opinion(opinions.element(program)) for program in opinions.data}


def _opinion(element: Element) -> Opinion:
    return Opinion(
        outcome=element.text("outcome"),
        doc=element.text("doc"),
        read_as=_bytes(element, element.data["as"], "as") if "as" in element else None,
    )


def _source(element: Element) -> str | None:
    if "source" in element:
        element.refer(f"source/{element.text('source').partition(' ')[0]}", "source")
    return element.maybe("source")


def _bytes(element: Element, data: Any, *below: str | int) -> bytes:
    if isinstance(data, list):
        return b"".join(_bytes(element, part, *below, index) for index, part in enumerate(data))
    if isinstance(data, dict):
        return _hexadecimal(element, data["repeat"], *below, "repeat") * int(data["times"])
    return _hexadecimal(element, data, *below)


def _hexadecimal(element: Element, data: Any, *below: str | int) -> bytes:
    try:
        return bytes.fromhex(data)
    except (TypeError, ValueError) as error:
        message = f"'{data}' is not hexadecimal"
        hint = "two digits for each byte, in quotes where they look like a number"
        raise element.wrong("hexadecimal", message, hint, *below) from error


def _value(element: Element, data: Any, *below: str | int) -> Value:
    if isinstance(data, list):
        return tuple(_value(element, part, *below, index) for index, part in enumerate(data))
    if isinstance(data, dict):
        if set(data) == {"hex"}:
            return _hexadecimal(element, data["hex"], *below, "hex")
        if set(data) == {"utf-16"}:
            return Unencodable(_hexadecimal(element, data["utf-16"], *below, "utf-16"))
        if set(data) == {"repeat", "times"} and isinstance(data["times"], int):
            return _bytes(element, data, *below)
        return tuple((name, _value(element, part, *below, name)) for name, part in data.items())
    assert isinstance(data, str | int)
    return data
