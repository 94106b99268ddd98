"""Python's names for what the spec names."""

import builtins
import keyword

from generator.lower import names
from generator.lower.names import pascal, short, spelled
from generator.model import Spec

# What messages have beside their fields, and what generated functions name.
_OF_FUNCTIONS = """
at_least cls data_bytes encode_text end from_payload listed member_bytes number_bytes own_flags
parts payload pos record records self stop text_bytes text_items text_pairs text_string
write_u16 write_u32
"""
_NAMES = frozenset({*keyword.kwlist, *dir(builtins), *_OF_FUNCTIONS.split()})
_OF_TUPLES = frozenset({"count", "index"})
# The classes of the runtime, and those that generated modules name.
_CLASSES = """
Agreed Agreement AtLeast BaseFilter Callable ClassVar Conversation Decoder Dropped EncodeError Event
Final Finding FindingKind ForeignError Frame FrameError FilterSession If InPieces IncompleteError
IntEnum IntFlag Iterable Known Layout LocalProtocolError MTASession Macros Mapping MappingProxyType
Message ModuleType NamedTuple NegotiationError Octets OptionalAtEnd OutOfOrderError Pair Pattern
PayloadError Phase ProtocolError RemoteProtocolError Rest Self Sequence StrEnum Struct SurplusError
Text Tolerance TooLongError TooShortError TrailingBytesError TruncatedError U16 U32 U8
UnknownCodeError UnknownValueError UnterminatedError UntilEnd ZeroLengthError
"""
_TYPES = frozenset({*dir(builtins), *_CLASSES.split()})


def snake(name: str) -> str:
    """`two-words` as `two_words`."""
    return spelled(name, names.snake, _NAMES)


def snake_in_record(name: str) -> str:
    """The same for a field of a record, which is a named tuple."""
    return spelled(name, names.snake, _NAMES | _OF_TUPLES)


def upper(name: str) -> str:
    """`two-words` as `TWO_WORDS`; a leading digit gets an underscore."""
    text = names.upper(name)
    return f"_{text}" if text[0].isdigit() else text


def class_of(id_: str) -> str:
    """The class of a message, an enum or a set of flags."""
    return class_named(short(id_))


def class_named(name: str) -> str:
    """The class of that name in the spec."""
    return spelled(name, pascal, _TYPES)


def member_of(spec: Spec, id_: str) -> str:
    """A flag, an enum's value or a phase, with its class."""
    for flags in spec.flag_sets:
        if any(flag.id == id_ for flag in flags.members):
            return f"{class_of(flags.id)}.{upper(short(id_))}"
    for enum in spec.enums:
        if any(value.id == id_ for value in enum.values):
            return f"{class_of(enum.id)}.{upper(short(id_))}"
    return f"Phase.{upper(spec.phase(id_).name)}"
