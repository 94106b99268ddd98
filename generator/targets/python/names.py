"""How Python spells what the spec names."""

import builtins
import keyword

from generator.lower import names
from generator.lower.names import pascal, short, spelled
from generator.lower.spelling import Language

# What messages have beside their fields, and what generated functions name.
_OF_FUNCTIONS = """
at_least cls data_bytes encode_text end from_payload has if_offered in_pieces listed
member_bytes number_bytes of own_flags parts payload pos read_i16 read_i32 read_i64 read_i8 read_u16
read_u32 read_u64 record records self stop text_bytes text_items text_pairs text_string unpack
write_u16 write_u32
"""
_NAMES = frozenset({*keyword.kwlist, *dir(builtins), *_OF_FUNCTIONS.split()})
_OF_TUPLES = frozenset({"count", "index"})
# The classes of the runtime, and those that generated modules name.
_CLASSES = """
AgreedMaxLength Announcement Any AtLeast AtMost BaseResponder Callable ClassVar Collection Command
Constant Construct ConstructError Container Conversation Counted Counter Decoder EncodeError Enum
Event Exchange Final Finding FindingKind Fixed ForeignError FormatField Frame FrameError Headers I16
I32 I64 I8 IP If IfAgreed InPieces InVersions IncompleteError IntEnum IntFlag InterimReply Iterable
Iterator Known LaidOutMessage Layout ListContainer Literal LocalProtocolError Macros Mapping
MappingProxyType Message MessageAborted Modification ModuleType NamedTuple NarrowValue Negotiated
NegotiatedFlags NegotiationError Never Octets OfReply OptionalAtEnd Options OutOfOrderError
OutOfRangeError OverlongError Pair Parameters Pattern PayloadError Phase Prefixed Protocol
ProtocolError Ranged RemoteProtocolError Reply ReplyWay Rest Self Sequence Set SmtpReply StrEnum
Struct Subconstruct SurplusError Terms Text Tolerance TooLongError TooShortError TrailingBytesError
Transition TruncatedError TypeAlias TypeVar U16 U32 U64 U8 UndersizedError UnknownCodeError
UnknownValueError UnterminatedError UntilEnd VaryingMessage Verdict
"""
TYPES = frozenset({*dir(builtins), *_CLASSES.split()})
BESIDE_HANDLERS = TYPES | {
    *("AddressError", "Client", "Connection", "Observer", "Server", "ServerOptions")
}
"""Names that the class of handlers cannot have."""
_OF_SERVERS = """
address addresses any asyncio bool bytes callable cast connection converse dict each float generates
hold inspect int isinstance issubclass itertools list loop made make name number object options
parse self service set settings str takes told tuple type
"""
ARGUMENTS = frozenset({*keyword.kwlist, *_OF_SERVERS.split()})
"""Names that functions which take a side as an argument use themselves."""


def snake(name: str) -> str:
    """`two-words` as `two_words`."""
    return PYTHON.field_of(name)


def upper(name: str) -> str:
    """`two-words` as `TWO_WORDS`; a leading digit gets an underscore."""
    text = names.upper(name)
    return f"_{text}" if text[0].isdigit() else text


def class_of(id_: str) -> str:
    """The class of a message, an enum or a set of flags."""
    return PYTHON.type_of(short(id_))


def in_docstring(text: str) -> str:
    """A text between three double quotes."""
    return text.replace("\\", "\\\\").replace('"""', "'''")


PYTHON = Language(
    title="Python",
    types={
        **dict.fromkeys(("u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64"), "int"),
        "bool": "bool",
        "char": "str",
        "open": "{} | {}",
        **dict.fromkeys(("text", "optional-text"), "str"),
        "bytes": "bytes",
        "numbers": "tuple[int, ...]",
        "texts": "tuple[str, ...]",
        "pairs": "tuple[tuple[str, str], ...]",
        "records": "tuple[{}, ...]",
    },
    optional="{} | None",
    field_name=names.snake,
    label=lambda name: spelled(name, names.snake, _NAMES),
    reserved=_NAMES,
    reserved_in_records=_OF_TUPLES,
    reserved_types=TYPES,
    constant=lambda kind, name: f"{pascal(kind)}.{upper(name)}",
)
