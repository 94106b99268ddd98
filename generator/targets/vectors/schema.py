"""The JSON Schema of the published vectors."""

from collections.abc import Sequence
from typing import Any

from generator.engine import STAMP
from generator.model.errors import ENCODE_ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.keys import keys_of, words_of
from generator.model.vectors import Opinion

_HEX = {
    "type": "string",
    "pattern": "^([0-9a-f]{2})*$",
    "description": "Bytes in hexadecimal, lower case.",
}
_ID = {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "description": "The vector's id, unique among all vectors.",
}
_WHY = {"type": "string", "description": "What the vector is for."}
_TOLERATED = {
    **_HEX,
    "description": "The frame that real programs take it for; empty where they go on as if it had"
    " not come, absent where they refuse it.",
}
_NUMBER = {"type": "integer", "minimum": 0, "maximum": 4294967295}
_AGREED = {
    "version": {**_NUMBER, "description": "The version of the protocol that was agreed."},
    "flags": {
        **_NUMBER,
        "description": "The flags that were agreed, of the set that layouts depend on; absent for"
        " none.",
    },
}


def _object(
    description: str, properties: dict[str, Any], optional: Sequence[str] = ()
) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(description: str, items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "description": description, "items": items}


_OUTCOME = keys_of(Opinion)["outcome"]
_OPINIONS = {
    "type": "object",
    "description": "What real programs make of it, by the program's name.",
    "additionalProperties": _object(
        "What a program makes of it.",
        {
            "outcome": {"enum": [*words_of(_OUTCOME.type)], "description": _OUTCOME.doc},
            "as": {**_HEX, "description": "The frames that the program reads in its place."},
            "doc": {"type": "string", "description": "What the program does, and why."},
        },
        optional=("as",),
    ),
}


def schema(flag_fields: Sequence[str]) -> dict[str, Any]:
    """The schema; the numbers of a negotiation are the version and the fields of flags."""
    value: dict[str, Any] = {
        "description": "A number, hexadecimal bytes, or a list of such.",
        "anyOf": [
            {
                "type": "integer",
                "minimum": -(1 << 63),
                "maximum": (1 << 64) - 1,
                "description": "A number, an enum's value, flags, or 0 or 1 for false or true.",
            },
            _HEX,
            {"type": "array", "description": "Several.", "items": {"$ref": "#/$defs/value"}},
            {
                "type": "object",
                "description": "A record, by its fields.",
                "additionalProperties": {"$ref": "#/$defs/value"},
            },
        ],
    }
    error = _object(
        "The error that it gives.",
        {
            "kind": {
                "enum": [*FRAME_ERRORS, *PAYLOAD_ERRORS],
                "description": "The kind of error.",
            },
            "offset": {**_NUMBER, "description": "The byte of the frame, from 0."},
            "field": {"type": "string", "description": "The field in which it is."},
        },
        optional=("field",),
    )
    flags = {name: {**_NUMBER, "description": f"The flags {name}."} for name in flag_fields}
    numbers = _object(
        "The numbers of a negotiation message.",
        {"version": {**_NUMBER, "description": "The version."}, **flags},
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": STAMP,
        "title": "Conformance vectors",
        **_object(
            "Vectors of one topic.",
            {
                "generated": {"const": STAMP, "description": "Where the file comes from."},
                "protocol": {"type": "string", "description": "The protocol's id."},
                "topic": {"type": "string", "description": "The topic; the name of the file."},
                "doc": {"type": "string", "description": "What the vectors have in common."},
                "max-length": {
                    **_NUMBER,
                    "description": "The greatest length of a frame that a decoder accepts here.",
                },
                "messages": _list("Good frames.", _message(value)),
                "encodings": _list(
                    "Messages that an encoder is given, and what comes of them.", _encoding()
                ),
                "malformed": _list(
                    "Frames that are refused.",
                    _object(
                        "A malformed frame.",
                        {
                            "id": _ID,
                            "why": _WHY,
                            **_AGREED,
                            "frame": _HEX,
                            "error": error,
                            "tolerated": _TOLERATED,
                            "opinions": _OPINIONS,
                        },
                        optional=("flags", "tolerated", "opinions"),
                    ),
                ),
                "streams": _list("Streams that arrive in chunks.", _stream(error)),
                "negotiations": _list(
                    "Offers and what comes of them.",
                    _object(
                        "A negotiation.",
                        {
                            "id": _ID,
                            "why": _WHY,
                            "offer": numbers,
                            "wish": numbers,
                            "if-offered": _object(
                                "The flags that are wanted only where they are offered.", flags
                            ),
                            "answer": numbers,
                            "max-length": {
                                **_NUMBER,
                                "description": "The greatest length of a frame under the answer.",
                            },
                            "refused": {
                                "type": "string",
                                "description": "The id of what the two sides do not agree on.",
                            },
                            "error": _REFUSAL,
                            "opinions": _OPINIONS,
                        },
                        optional=(
                            "if-offered",
                            "answer",
                            "max-length",
                            "refused",
                            "error",
                            "opinions",
                        ),
                    ),
                ),
            },
        ),
        "$defs": {"value": value, "given": _given()},
    }


_REFUSAL = _object(
    "Why a message, or a wish, is not written.",
    {
        "kind": {"enum": [*ENCODE_ERRORS], "description": "The kind of error."},
        "field": {"type": "string", "description": "The field in which it is."},
        "rule": {"type": "string", "description": "The id of the rule that a text breaks."},
    },
    optional=("field", "rule"),
)


def _given() -> dict[str, Any]:
    string = _object("A string that UTF-8 cannot encode, as its UTF-16.", {"utf-16": _HEX})
    return {
        "description": "A value that an encoder is given.",
        "anyOf": [
            {"type": "integer", "description": "A number that may not fit its field."},
            {"type": "null", "description": "Not given."},
            _HEX,
            string,
            {"type": "array", "description": "Several.", "items": {"$ref": "#/$defs/given"}},
            {
                "type": "object",
                "description": "A record, by its fields.",
                "additionalProperties": {"$ref": "#/$defs/given"},
            },
        ],
    }


def _encoding() -> dict[str, Any]:
    return _object(
        "A message that an encoder is given.",
        {
            "id": _ID,
            "why": _WHY,
            **_AGREED,
            "message": {"type": "string", "description": "The message's id."},
            "code": {**_NUMBER, "maximum": 255, "description": "The message's code."},
            "values": {
                "type": "object",
                "description": "The values of all fields; null for one that is not given, "
                "in a record as well.",
                "additionalProperties": {"$ref": "#/$defs/given"},
            },
            "max-length": {**_NUMBER, "description": "The greatest length of a frame."},
            "frame": _HEX,
            "error": _REFUSAL,
        },
        optional=("flags", "frame", "error"),
    )


def _message(value: dict[str, Any]) -> dict[str, Any]:
    return _object(
        "A frame and the message that it is.",
        {
            "id": _ID,
            "why": _WHY,
            **_AGREED,
            "message": {"type": "string", "description": "The message's id."},
            "code": {**_NUMBER, "maximum": 255, "description": "The message's code."},
            "values": {
                "type": "object",
                "description": "The fields' values as they are on the wire.",
                "additionalProperties": {"$ref": "#/$defs/value"},
            },
            "frame": _HEX,
            "opinions": _OPINIONS,
        },
        optional=("flags", "opinions"),
    )


def _stream(error: dict[str, Any]) -> dict[str, Any]:
    frame = _object("A frame.", {"frame": _HEX})
    tolerated = {
        **_HEX,
        "description": "The frame that is read instead, or the length in four bytes, the highest"
        " first; empty where the frame counts for nothing, absent where it is refused.",
    }
    mistake = _object(
        "An error.", {"error": error, "tolerated": tolerated}, optional=("tolerated",)
    )
    return _object(
        "A stream.",
        {
            "id": _ID,
            "why": _WHY,
            **_AGREED,
            "chunks": _list("The chunks in their order.", _HEX),
            "messages": _list(
                "For each chunk, the ids of the message vectors that it completes.",
                _list("Ids.", _ID),
            ),
            "error": error,
            "pending": {**_NUMBER, "description": "Bytes left over at the end."},
            "lenient": _list(
                "For each chunk, what a lenient reader of commands makes of it.",
                _list("Frames and errors.", {"anyOf": [frame, mistake]}),
            ),
        },
        optional=("flags", "error", "lenient"),
    )
