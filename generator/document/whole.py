"""The document as a whole."""

from generator.document.claims import DOC, PROOF, attribute, given
from generator.document.messages import message
from generator.document.programs import IMPLEMENTATION, SOURCE
from generator.document.session import SESSION
from generator.document.shapes import ID, NUMBER, TEXT, TRUTH, Json, Key, Several, Shape
from generator.document.vocabulary import ENUM, FLAGS, LIMIT, MACRO, RULE, STRANGER, VERSION
from generator.engine import STAMP
from generator.model import Spec
from generator.model.errors import ENCODE_ERRORS, FATAL, FRAME_ERRORS, OFFSETS, PAYLOAD_ERRORS
from generator.strangers import PRINTABLE, length_tests
from generator.wire import LENGTH_SIZE, PAYLOAD_START

PROJECT = Shape(
    "project",
    "The project that publishes the packages.",
    (
        Key("name", TEXT, "The name of the packages.", attribute("name")),
        Key("version", TEXT, "The version of the packages.", attribute("version")),
        Key("abi", NUMBER, "The number of the binary interface.", attribute("abi")),
        Key("authors", TEXT, "Who wrote it.", attribute("authors")),
        Key("security", TEXT, "Where vulnerabilities are reported.", attribute("security")),
        Key("address", TEXT, "Where it is.", attribute("address")),
        Key("files", TEXT, "Where its files are read.", attribute("files")),
        Key("documentation", TEXT, "Where its site is.", attribute("documentation")),
        Key("namespace", TEXT, "Its domain from the back.", attribute("namespace")),
    ),
)

ERROR = Shape(
    "error",
    "A kind of error that a decoder reports.",
    (
        Key("kind", TEXT, "Its word, the same in every language.", lambda of: of[0]),
        Key("doc", TEXT, "What is wrong.", lambda of: of[1]),
        Key(
            "fatal",
            TRUTH,
            "Whether nothing behind it can be read.",
            lambda of: of[0] in FATAL,
        ),
    ),
)


REFUSAL = Shape("refusal", "Why an encoder does not write a message.", ERROR.keys[:2])
ERROR = Shape(
    ERROR.name,
    ERROR.doc,
    (*ERROR.keys, Key("offset", TEXT, "The byte that it points to.", lambda of: OFFSETS[of[0]])),
)

ROLE = Shape(
    "role",
    "A side.",
    (
        Key("side", TEXT, "The side.", attribute("side")),
        Key("title", TEXT, "Its name.", attribute("title")),
        Key("doc", TEXT, "What it does.", attribute("doc")),
    ),
)
LENGTH_TOLERANCE = Shape(
    "length-tolerance",
    "Lengths that are taken for another one.",
    (
        Key("least", NUMBER, "The least of them.", attribute("least")),
        Key("greatest", NUMBER, "The greatest of them.", attribute("greatest")),
        Key("read-as", NUMBER, "The length that they are taken for.", attribute("read_as")),
        Key("by", Several(ID), "The programs that do so.", attribute("by")),
        DOC,
        *PROOF,
    ),
)
FRAMING = Shape(
    "framing",
    "How frames follow each other.",
    (
        Key("doc", TEXT, "In words.", lambda of: of.protocol.framing.doc),
        Key("length-size", NUMBER, "The bytes of the length.", lambda _: LENGTH_SIZE),
        Key(
            "payload-start", NUMBER, "The byte at which a payload begins.", lambda _: PAYLOAD_START
        ),
        Key(
            "foreign",
            Several({"type": "string", "pattern": "^[0-9a-f.]{8}$"}),
            "The lengths of strangers as hexadecimal digits, with a `.` for each digit that may be "
            "any.",
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
            Several(LENGTH_TOLERANCE),
            "Lengths of commands that no frame has, and behind which real filters read on.",
            lambda of: of.protocol.tolerated_lengths,
        ),
    ),
)


CHANGE = Shape(
    "change",
    "A change against a released spec that is meant.",
    (
        Key("id", TEXT, "What changed; a field is `message.field`.", attribute("id")),
        Key("renamed-from", TEXT, "The id that it had.", attribute("renamed_from"), True),
        Key("rule", TEXT, "The rule of evolution that it may break.", attribute("rule"), True),
        Key("reason", TEXT, "Why it may.", attribute("reason"), True),
    ),
)


def document(spec: Spec) -> Shape:
    """The whole document."""

    def claimed(key: str, doc: str) -> Key:
        return Key(key, TEXT, doc, lambda of: getattr(of.protocol, key))

    def listed(key: str, shape: Shape, doc: str, name: str = "") -> Key:
        return Key(key, Several(shape), doc, attribute(name or key))

    errors = {**FRAME_ERRORS, **PAYLOAD_ERRORS}.items()
    return Shape(
        "document",
        "A protocol of frames: four bytes of length, which count the rest, a code and a payload. "
        "Numbers are unsigned and big-endian; a text is bytes and a NUL.",
        (
            Key("$schema", TEXT, "The schema of this document.", lambda _: "./model.schema.json"),
            Key("generated", TEXT, "How to make it again.", lambda _: STAMP),
            Key("project", PROJECT, "Who publishes it.", attribute("project")),
            claimed("id", "The protocol's word."),
            claimed("title", "Its title."),
            claimed("doc", "What it is."),
            Key("roles", Several(ROLE), "The two sides.", lambda of: of.protocol.roles),
            Key("framing", FRAMING, "What a frame is.", lambda of: of),
            listed("versions", VERSION, "The versions."),
            listed("limits", LIMIT, "The limits on frames."),
            listed("strangers", STRANGER, "What other protocols begin with."),
            Key("errors", Several(ERROR), "The kinds of error.", lambda _: errors),
            Key(
                "encode-errors",
                Several(REFUSAL),
                "Why messages are not written.",
                lambda _: ENCODE_ERRORS.items(),
            ),
            listed("enums", ENUM, "The enums."),
            listed("flags", FLAGS, "The sets of flags.", "flag_sets"),
            listed("rules", RULE, "The rules for text."),
            listed("messages", message(spec), "The messages, commands first."),
            listed("macros", MACRO, "The well-known macros."),
            Key("session", SESSION, "The state table.", attribute("session")),
            listed("implementations", IMPLEMENTATION, "What programs do."),
            listed("sources", SOURCE, "What evidence refers to."),
            Key("changes", Several(CHANGE), "What is meant by changes.", given("changes"), True),
        ),
    )


def document_of(spec: Spec) -> Json:
    """A spec as a document."""
    return document(spec).value(spec)


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
