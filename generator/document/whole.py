"""The document as a whole."""

from operator import attrgetter

from generator.document.derived import Shapes, given
from generator.document.differences import shapes_of
from generator.document.shapes import NUMBER, TEXT, TRUTH, Json, Key, Several, Shape, one_of
from generator.engine import STAMP
from generator.model import (
    Cause,
    Enum,
    Failure,
    FlagSet,
    Implementation,
    LengthTolerance,
    Limit,
    Log,
    Macro,
    MeantChange,
    Message,
    Project,
    Role,
    Rule,
    Session,
    Source,
    Spec,
    Stranger,
    Version,
)
from generator.model.errors import (
    ENCODE_ERRORS,
    FATAL,
    FRAME_ERRORS,
    NUMBERS,
    OFFSETS,
    PAYLOAD_ERRORS,
)
from generator.strangers import PRINTABLE, length_tests

_KIND = (
    Key("kind", TEXT, "Its word, the same in every language.", lambda of: of[0]),
    Key("number", NUMBER, "What stands for it in programs.", lambda of: NUMBERS[of[0]]),
    Key("doc", TEXT, "What is wrong.", lambda of: of[1]),
)
_REFUSAL = Shape("refusal", "Why an encoder does not write a message.", _KIND)
_ERROR = Shape(
    "error",
    "A kind of error that a decoder reports.",
    (
        *_KIND,
        Key("fatal", TRUTH, "Whether nothing after it can be read.", lambda of: of[0] in FATAL),
        Key("offset", TEXT, "The byte that it points to.", lambda of: OFFSETS[of[0]]),
    ),
)


def _framing(shapes: Shapes) -> Shape:
    def framed(key: str, name: str, doc: str) -> Key:
        return Key(key, NUMBER, doc, attrgetter(f"protocol.framing.{name}"))

    return Shape(
        "framing",
        "How frames follow each other.",
        (
            Key("doc", TEXT, "In words.", lambda of: of.protocol.framing.doc),
            framed("length-size", "length", "The bytes of the length."),
            framed("length-start", "length_at", "The byte at which the length begins."),
            framed("code-start", "code_at", "The byte that is the code."),
            framed("payload-start", "payload_start", "The byte at which a payload begins."),
            framed("least-length", "least_length", "The length of a frame without a payload."),
            Key(
                "foreign",
                Several({"type": "string", "pattern": "^([0-9a-f.]{2})+$"}),
                "The bytes of the lengths of strangers as hexadecimal digits, with a `.` for each "
                "digit that may be any.",
                lambda of: [test.digits for test in length_tests(of)],
            ),
            Key(
                "printable",
                Several(NUMBER),
                "A length above the limit is `foreign` where it is one of `foreign`, or where "
                "each of its bytes is one of these; else it is `too-long`.",
                lambda _: list(PRINTABLE),
            ),
            Key(
                "tolerated",
                Several(shapes.of(LengthTolerance)),
                "Lengths of commands that no frame has, but after which real responders continue.",
                lambda of: of.protocol.tolerated_lengths,
            ),
        ),
    )


def shape_of(spec: Spec) -> Shape:
    """The shape of the document of a spec."""

    def claimed(key: str, doc: str) -> Key:
        return Key(key, TEXT, doc, lambda of: getattr(of.protocol, key))

    def listed(key: str, of: type, doc: str, name: str = "") -> Key:
        return Key(key, Several(known.of(of)), doc, attrgetter(name or key))

    def if_any(key: str, of: type, doc: str) -> Key:
        return Key(key, Several(known.of(of)), doc, given(key), True)

    known = shapes_of(spec)
    errors = {**FRAME_ERRORS, **PAYLOAD_ERRORS}.items()
    return Shape(
        "document",
        "A protocol of frames: a length, a code of one byte and a payload.",
        (
            Key("$schema", TEXT, "The schema of this document.", lambda _: "./model.schema.json"),
            Key("generated", TEXT, "How to make it again.", lambda _: STAMP),
            Key("project", known.of(Project), "Who publishes it.", attrgetter("project")),
            claimed("id", "The protocol's word."),
            claimed("title", "Its title."),
            claimed("doc", "What it is."),
            Key("roles", Several(known.of(Role)), "The two sides.", lambda of: of.protocol.roles),
            Key(
                "byte-order",
                one_of(("big", "little")),
                "The order of the bytes of numbers, of lengths and counts too.",
                attrgetter("protocol.byte_order"),
            ),
            Key("framing", _framing(known), "What a frame is.", lambda of: of),
            listed("versions", Version, "The versions."),
            listed("limits", Limit, "The limits on frames."),
            listed("strangers", Stranger, "What other protocols begin with."),
            Key("errors", Several(_ERROR), "The kinds of error.", lambda _: errors),
            Key(
                "encode-errors",
                Several(_REFUSAL),
                "Why messages are not written.",
                lambda _: ENCODE_ERRORS.items(),
            ),
            listed("enums", Enum, "The enums."),
            listed("flags", FlagSet, "The sets of flags.", "flag_sets"),
            listed("rules", Rule, "The rules for text."),
            listed("messages", Message, "The messages, commands first."),
            listed("macros", Macro, "The well-known macros."),
            Key("session", known.of(Session), "The state table.", attrgetter("session")),
            listed("implementations", Implementation, "What programs do."),
            listed("sources", Source, "What evidence refers to."),
            if_any("changes", MeantChange, "What is meant by changes."),
            if_any("logs", Log, "What programs log."),
            if_any("causes", Cause, "Why they log it."),
            if_any("failures", Failure, "Errors of the operating system."),
        ),
    )


def document_of(spec: Spec) -> Json:
    """A spec as a document."""
    return shape_of(spec).value(spec)


def schema(of: Shape) -> Json:
    """The schema of a document."""
    definitions: Json = {}
    reference = of.schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A protocol of frames, resolved",
        **reference,
        "$defs": definitions,
    }
