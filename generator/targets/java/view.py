"""The spec in the words of Java."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from generator.lower import layout
from generator.lower.codec import Codec
from generator.lower.lines import lines
from generator.lower.names import camel, pascal, spelled, upper
from generator.lower.spelling import Language
from generator.lower.views import FieldView, MessageView, TypeView, has_agreed
from generator.model import Spec
from generator.targets.java.components import absence, of_fields, of_options, type_of
from generator.targets.java.formatting import formatted as formatted
from generator.targets.java.literals import word
from generator.targets.java.samples import JavaSamples
from generator.targets.java.statements import Statements
from generator.wire import newest

TYPES = dict.fromkeys(("u8", "u16", "i8", "i16", "i32"), "int")
TYPES |= dict.fromkeys(("u32", "u64", "i64"), "long")
TYPES |= {"bool": "boolean", "numbers": "List<{}>", "records": "List<{}>"}
TYPES |= dict.fromkeys(("text", "optional-text", "bytes"), "Octets")
TYPES |= {"texts": "List<Octets>", "pairs": "List<Map.Entry<Octets, Octets>>"}
# Words of the language, and methods of messages and of what was negotiated.
RESERVED = """abstract agreedVersion assert boolean break byte case catch char class clone const
    continue decode default do double else encode encodeReceived enum extends final finalize
    finally float for getClass goto hashCode holder if implements import in instanceof int interface
    kind left long maxLength message native new notify notifyAll out package private protected
    public return short static strictfp super switch synchronized this throw throws toString
    transient try void volatile wait while true false null"""
# Types that stand beside those of the spec, and those of the language that all programs see.
TAKEN = """Options Appendable ArrayList Arrays AutoCloseable Boolean Byte ByteBuffer Character
    CharSequence Class ClassLoader Cloneable Comparable Compiler Decoder Deprecated Double
    EncodeException Entry Enum Error ErrorKind Example Exception Float FunctionalInterface
    IllegalArgumentException Integer IOException Iterable Kind List Long Map Math Message Module
    Names NegotiationException Number Object Objects Octets Optional OptionalInt OptionalLong
    Override Package Payloads Phase Process ProcessBuilder ProtocolException Readable Reader Record
    Row Rule Runnable Runtime SafeVarargs Short Span StackWalker StandardCharsets StateTable
    StrictMath String StringBuffer StringBuilder SuppressWarnings System Tables Thread ThreadGroup
    ThreadLocal Throwable Tolerance Void Way Wire Writer"""


@dataclass(frozen=True, slots=True)
class File:
    """A type with type, name and text of its values, and text, name and values of its constants."""

    path: str
    doc: Sequence[str]
    fields: Sequence[tuple[str, str, str]]
    constants: Sequence[tuple[Sequence[str], str, Sequence[str]]] = ()
    sort: str = ""

    @property
    def components(self) -> list[str]:
        """The values as parameters."""
        return [f"{type_} {name}" for type_, name, _ in self.fields]


_ID = ("String", "messageId", "the id of the message, or nothing where it is not known")
_FIELD = ("String", "field", "the field as the spec spells it, or nothing")
_KIND = ("ErrorKind", "kind", "what is wrong")
_OFFSET = ("int", "offset", "the byte of the frame that is wrong, counted from 0")
_RULE = ("String", "rule", "the id of the rule that a text breaks, or nothing")
_REASON = ("String", "reason", "what is wrong")
_REFUSED = ("String", "refused", "the id of the flag or the version that is refused")
EXCEPTIONS = (
    File("ProtocolException", ["A frame is malformed."], (_KIND, _ID, _FIELD, _OFFSET)),
    File("EncodeException", ["A message cannot be sent."], (_KIND, _ID, _FIELD, _RULE, _REASON)),
    File("NegotiationException", ["Two sides do not agree."], (_REFUSED,)),
)


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, _language(spec))
        enums = [_numbers(each, "closed" * each.closed) for each in self.enums]
        enums += [_numbers(each, "flags") for each in self.flags]
        self.package = package_name(spec.project.namespace, spec.protocol.id)
        self.samples = JavaSamples(self, self.package)
        self.ends_in_a_digit = any(part[-1].isdigit() for part in self.package.split("."))
        self.folder = self.package.replace(".", "/")
        self.enum_files = [*_enums(self), *(each for each in enums if each.sort == "closed")]
        self.numbers = [each for each in enums if each.sort != "closed"]
        self.exceptions = EXCEPTIONS
        codes = [each.message.code for each in self.messages]
        self.lines = lines(self.table, codes, self.rules, self.strangers)
        self.options = of_options(self.version, self.agreed)
        self.newest = newest(spec)
        self.statements = Statements({each.name: each for each in self.enums if each.closed})
        self.upper = upper
        self.decimal = decimal
        self.quoted = quoted
        self.has_agreed = has_agreed
        self.type_of = type_of
        self.told = told
        self.components_of = of_fields
        self.javadoc = partial(layout.doc_comment, paragraph="<p>")
        self.call = layout.call

    def objects(self, fields: Iterable[FieldView]) -> list[FieldView]:
        """The fields whose values can be null."""
        return [each for each in fields if type_of(each) not in ("int", "long", "boolean")]

    def filled(self, fields: Iterable[FieldView]) -> list[str]:
        """The arguments of a constructor that is given only what all versions have."""
        return [each.name if each.is_certain else self.statements.lacking(each) for each in fields]


view = View


def _language(spec: Spec) -> Language:
    # What a set of flags or an open enum has beside its values.
    numbers = (*spec.flag_sets, *(each for each in spec.enums if not each.closed))
    numbers_have = product((each.name for each in numbers), ("NAMES", "NONE"))
    taken = frozenset(TAKEN.split())
    messages = {spelled(each.name, pascal, taken) for each in spec.messages}
    return Language(
        title="Java",
        types=TYPES,
        absence=absence,
        field_name=camel,
        constant=lambda kind, name: f"{pascal(kind)}#{upper(name)}",
        reserved=frozenset(RESERVED.split()),
        reserved_types=taken,
        reserved_constants=frozenset(
            f"{spelled(name, pascal, taken)}#{each}" for name, each in numbers_have
        ),
        link="[[{}]]",
        width=1_000_000,
        escape=lambda text: escaped(text, messages),
    )


def _enums(codec: Codec) -> Iterator[File]:
    id_ = ("String", "id", "the id in the spec")
    symbol = ("String", "symbol", "the C symbol")
    code = ("int", "code", "the byte that stands for the message on the wire")
    kinds = [
        ([f"{{@link Message.{m.name}}}."], f"#{upper(m.message.name)}", _of_kind(m))
        for m in codec.messages
    ]
    yield File("Kind", ["The kinds of messages."], (id_, symbol, code), kinds)
    number = ("int", "number", "what stands for it in C and in display filters; it never changes")
    phases = [(each.doc, each.name, (quoted(each.id), each.literal)) for each in codec.phases]
    yield File("Phase", ["How far a conversation has come."], (id_, number), phases)
    word = ("String", "word", "one word for it, the same in every language")
    fatal = ("boolean", "isFatal", "whether nothing after the frame can be read any more")
    errors = [
        (each.doc, each.name, (quoted(each.id), each.literal, str(each in codec.fatal).lower()))
        for each in codec.errors
    ]
    yield File("ErrorKind", ["What is wrong with a frame."], (word, number, fatal), errors)


def _of_kind(each: MessageView) -> tuple[str, str, str]:
    return quoted(each.message.id), quoted(each.message.symbol), each.code


def _numbers(enum: TypeView, sort: str) -> File:
    values = [
        (each.doc, each.name, (each.literal + "L" * (enum.type == "long"),)) for each in enum.values
    ]
    doc = "the number on the wire" + ", which may be one without a name" * (not sort)
    return File(enum.name, enum.doc, ((enum.type, "value", doc),), values, sort)


def told(file: File) -> str:
    """What the constructor of an exception gives to its base: the values by their names."""
    names = [name for _, name, _ in file.fields]
    parts = [f'"{" " * (place > 0)}{name}=" + {name}' for place, name in enumerate(names)]
    words = " + ".join(parts)
    if len(words) <= 87:
        return f"    super({words});\n"
    broken = words.replace(" + ", "\n            + ")
    return f"    super(\n        {broken});\n"


def decimal(literal: str) -> str:
    """A number in hexadecimal in decimal, as the language shows it: with a sign."""
    return word(int(literal.rstrip("L"), 16), "int")


def quoted(text: str) -> str:
    """A text as a literal."""
    return f'"{text}"'


def package_name(*parts: str) -> str:
    """The name of the package; a word that the language keeps gets an underscore, as it advises."""
    words = ".".join(parts).split(".")
    return ".".join(f"{word}_" if word in RESERVED.split() else word for word in words)


def escaped(text: str, messages: Iterable[str]) -> str:
    """A text as Javadoc: code and links as its tags, and all else as it is read."""

    def one(match: re.Match[str]) -> str:
        code, link, sign = match.groups()
        if link:
            return f"{{@link {'Message.' * (link in messages)}{link}}}"
        return f"{{@code {code}}}" if code else f"&#{ord(sign)};"

    # Code may stand as it is, but for what would end it or the comment.
    inner = r"[^`{}\\*]"
    return re.sub(rf"`((?:{inner}|\{{{inner}*\}})+)`|\[\[([^]]*)\]\]|([&<>@\\*])", one, text)
