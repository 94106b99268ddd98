"""What is published of vectors, described where it is made, so that data and schema agree."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any

from generator.document.derived import Difference, Shapes
from generator.document.shapes import BYTES, ID, NUMBER, TEXT, Json, Key, Several, Shape, one_of
from generator.engine import STAMP
from generator.limits import default_limit
from generator.model import (
    EncodingVector,
    ExpectedError,
    MalformedVector,
    MessageVector,
    Opinion,
    PointedOut,
    Refusal,
    Spec,
    StreamVector,
    VectorTopic,
)
from generator.model.errors import ENCODE_ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS
from generator.model.keys import keys_of
from generator.model.vectors import OfVersion
from generator.targets.vectors.conversations import all_tellings, conversation_shape
from generator.targets.vectors.negotiations import negotiation_shape
from generator.targets.vectors.values import GIVEN, VALUE, encoded_values, message_values
from generator.wire import agreed_for

_CODE: Json = {**NUMBER, "maximum": 255}
_Get = Callable[[Any], Any]


def _values(of: str) -> Json:
    return {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{of}"}}


def _bytes(name: str, doc: str, attribute: str, optional: bool = False) -> Key:
    def get(of: Any) -> str | None:
        found: bytes | None = getattr(of, attribute)
        return None if found is None else found.hex()

    return Key(name, BYTES, doc, get, optional)


_FRAME = _bytes("frame", "The frame.", "frame")
_TOLERATED = _bytes(
    "tolerated",
    "The frame that real programs take it for; empty where they go on as if it had not come, "
    "absent where they refuse it.",
    "tolerated",
    optional=True,
)
_INSTEAD = _bytes(
    "tolerated",
    "The frame that is read instead, or the length as written in a frame; empty where the frame "
    "counts for nothing, absent where it is refused.",
    "tolerated",
    optional=True,
)
_OPINION = Shapes(
    {
        Opinion: Difference(
            instead={"as": ()},
            after={"outcome": (_bytes("as", keys_of(Opinion)["as"].doc, "read_as", True),)},
        )
    }
).of(Opinion)


def _with_kinds(part: type, kinds: Iterable[str]) -> Shape:
    kind = Key("kind", one_of(kinds), "The kind of error.", attrgetter("kind"))
    return Shapes({part: Difference(instead={"kind": (kind,)})}).of(part)


_REFUSAL = _with_kinds(Refusal, ENCODE_ERRORS)
_ERROR = _with_kinds(ExpectedError, [*FRAME_ERRORS, *PAYLOAD_ERRORS])
_OPINIONS: Json = {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{_OPINION.name}"}}


def _opinions(of: Any) -> Json | None:
    return {name: _OPINION.value(each) for name, each in of.opinions.items()} or None


_FLAGS = "The flags that were agreed, of the set that layouts depend on; absent for none."
_READ = Shape("read-frame", "A frame that is read.", (_FRAME,))
_MISTAKE = Shape(
    "mistake",
    "An error that is reported.",
    (Key("error", _ERROR, "The error.", attrgetter("error")), _INSTEAD),
)
_EVENTS: Json = {"anyOf": [{"$ref": f"#/$defs/{each.name}"} for each in (_READ, _MISTAKE)]}


def _lenient(spec: Spec, of: StreamVector) -> Any:
    frames = {each.id: each for topic in spec.vectors for each in topic.messages}

    def event(each: str | PointedOut) -> Json:
        return _MISTAKE.value(each) if isinstance(each, PointedOut) else _READ.value(frames[each])

    return None if of.lenient is None else [list(map(event, chunk)) for chunk in of.lenient]


def topic_shape(spec: Spec) -> Shape:
    """A topic of vectors as it is published."""
    limit = spec.protocol.framing.length_with(default_limit(spec))

    def version(of: OfVersion) -> int:
        return agreed_for(spec, of)[0]

    def flags(of: OfVersion) -> int | None:
        return agreed_for(spec, of)[1] or None

    def shape(part: type, **instead: Sequence[Key]) -> Shape:
        instead["version"] = (Key("version", NUMBER, "The version of the protocol.", version),)
        instead["flags"] = (Key("flags", NUMBER, _FLAGS, flags, True),)
        named = {name.replace("_", "-"): tuple(keys) for name, keys in instead.items()}
        return Shapes({part: Difference(instead=named)}).of(part)

    def code(of: MessageVector | EncodingVector) -> int:
        return spec.message(of.message).code

    message = (
        Key("message", ID, "The message.", attrgetter("message")),
        Key("code", _CODE, "The message's code.", code),
    )
    opinions = Key("opinions", _OPINIONS, "How real programs treat it.", _opinions, True)
    read = Key(
        "values",
        _values("value"),
        "The fields' values as they are on the wire.",
        partial(message_values, spec),
    )
    given = Key(
        "values",
        _values("given"),
        "The values of all fields; null for one that is not given, in a record as well.",
        partial(encoded_values, spec),
    )
    messages = shape(
        MessageVector,
        message=message,
        values=(read,),
        frame=(_FRAME,),
        opinions=(opinions,),
        source=(),
        example=(),
    )
    longest = Key(
        "max-length", NUMBER, "The greatest length of a frame.", lambda of: of.max_length or limit
    )
    encodings = shape(
        EncodingVector,
        message=message,
        values=(given,),
        max_length=(longest,),
        frame=(_bytes("frame", "The frame.", "frame", True),),
        error=(Key("error", _REFUSAL, "Why it is not written.", attrgetter("error"), True),),
    )
    error = Key("error", _ERROR, "The error that it gives.", attrgetter("error"))
    malformed = shape(
        MalformedVector,
        frame=(_FRAME,),
        error=(error,),
        tolerated=(_TOLERATED,),
        opinions=(opinions,),
        source=(),
    )
    streams = shape(
        StreamVector,
        chunks=(Key("chunks", Several(BYTES), "The chunks, as they arrive.", _chunks),),
        messages=(
            Key(
                "messages",
                {"type": "array", "items": {"type": "array", "items": ID}},
                "For each chunk, the ids of the message vectors that it completes.",
                lambda of: [list(each) for each in of.messages],
            ),
        ),
        error=(Key("error", _ERROR, "The error that it gives.", attrgetter("error"), True),),
        pending=(Key("pending", NUMBER, "Bytes left over at the end.", attrgetter("pending")),),
        lenient=(
            Key(
                "lenient",
                {"type": "array", "items": {"type": "array", "items": _EVENTS}},
                "For each chunk, what a lenient reader of commands reads in it.",
                partial(_lenient, spec),
                True,
            ),
        ),
    )
    keys = keys_of(VectorTopic)
    lists = {
        "messages": messages,
        "encodings": encodings,
        "malformed": malformed,
        "streams": streams,
        "negotiations": negotiation_shape(spec, opinions, _REFUSAL),
    }
    conversations = Several(conversation_shape(spec))
    return Shape(
        "topic",
        "Vectors of one topic.",
        (
            Key("generated", {"const": STAMP}, "Where the file comes from.", lambda _: STAMP),
            Key("protocol", TEXT, "The protocol's id.", lambda _: spec.protocol.id),
            Key("topic", TEXT, "The topic; the name of the file.", attrgetter("topic")),
            Key("doc", TEXT, "What the vectors have in common.", attrgetter("doc")),
            Key(
                "max-length",
                NUMBER,
                "The greatest length of a frame that a decoder accepts here.",
                lambda _: limit,
            ),
            *(
                Key(name, Several(each), keys[name].doc, attrgetter(name))
                for name, each in lists.items()
            ),
            Key(
                "conversations",
                conversations,
                keys["conversations"].doc,
                partial(all_tellings, spec),
            ),
        ),
    )


def _chunks(of: StreamVector) -> list[str]:
    return [each.hex() for each in of.chunks]


def schema(of: Shape) -> Json:
    """The schema of a topic."""
    extra: Iterable[Shape] = (_OPINION, _READ, _MISTAKE)
    definitions: Json = {"value": VALUE, "given": GIVEN}
    reference = of.schema(definitions)
    for each in extra:
        each.schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": STAMP,
        "title": "Conformance vectors",
        **reference,
        "$defs": definitions,
    }
