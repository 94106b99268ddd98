"""The spec in the words of Go."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from generator.lower.codec import Codec
from generator.lower.escaping import chars
from generator.lower.names import pascal, short
from generator.lower.prose import wrapped
from generator.lower.spelling import Language, may_be_absent
from generator.model import Message, Spec
from generator.model.errors import ERRORS
from generator.targets.go import expressions
from generator.targets.go.expressions import Struct
from generator.targets.go.samples import GoSamples

# What the package itself declares, and what is after the names of its functions.
TYPES = """
Agree Options Append AppendReceived Bytes Decode DecodeAgreed DecodeVersion Decoder
DefaultMaxLength EncodeError Encoder ErrNeedMore Error ErrorKind InitialPhase Kind MaxVersion
Message MinVersion NegotiationError Pair Payload Phase Tolerated ToleratedAgreed
ToleratedMaxLength ToleratedVersion
"""
TAKEN = frozenset({*TYPES.split(), *(f"Err{pascal(kind)}" for kind in ERRORS)})

NUMBERS = {
    **{f"u{bits}": f"uint{bits}" for bits in (8, 16, 32, 64)},
    **{f"i{bits}": f"int{bits}" for bits in (8, 16, 32, 64)},
    "bool": "bool",
}

# Methods of messages and of what was negotiated.
METHODS = "AllowedCommands AllowedReplies AwaitsReply Kind MaxLength PhaseAfter"


def _absence(kind: str, type_: str, reasons: Collection[str]) -> str:
    """Numbers are pointers where what was agreed or the end of a payload may leave them out."""
    if kind.removeprefix("optional-") in NUMBERS:
        is_pointer = not {"optional", "version"}.isdisjoint(reasons)
        return f"*{type_}" if is_pointer else type_
    return f"{type_} or nil" if may_be_absent(reasons) else type_


GO = Language(
    title="Go",
    types={
        **NUMBERS,
        **dict.fromkeys(("text", "optional-text", "bytes"), "Bytes"),
        "numbers": "[]{}",
        "texts": "[]Bytes",
        "pairs": "[]Pair",
        "records": "[]{}",
    },
    absence=_absence,
    field_name=pascal,
    constant=lambda kind, name: pascal(kind).replace("ErrorKind", "Err") + pascal(name),
    reserved=frozenset(METHODS.split()),
    reserved_types=TAKEN,
    reserved_constants=TAKEN,
    link="[{}]",
)


NO_PACKAGES = """break case chan const continue default defer else fallthrough for func go goto if
    import init interface main map package range return select struct switch type var
    byte decoder err errors fmt frame m message panic"""
"""Words of Go, packages that nobody can import under their name, and names in the example."""


class Length(NamedTuple):
    """What takes the length from a frame, and what puts it there."""

    read: str
    write: str


LENGTHS = {
    1: Length("uint32(frame[lengthAt])", "frame[lengthAt] = uint8(length)"),
    2: Length(
        "uint32(byteOrder.Uint16(frame[lengthAt:]))",
        "byteOrder.PutUint16(frame[lengthAt:], uint16(length))",
    ),
    4: Length(
        "byteOrder.Uint32(frame[lengthAt:])", "byteOrder.PutUint32(frame[lengthAt:], length)"
    ),
}


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, GO)
        types = [*self.enums, *self.flags]
        id_, major = spec.protocol.id, int(spec.project.version.partition(".")[0])
        self.package = f"{id_}_" if id_ in NO_PACKAGES.split() else id_
        # Where a module stands in a repository is part of its path, and so is a major version
        # from the second on.
        self.module = f"{spec.project.module_path}/generated/go" + f"/v{major}" * (major > 1)
        self.value_names = {value.id: value.name for each in types for value in each.values}
        self.characters = {GO.type_of(each.name) for each in spec.enums if each.is_char}
        self.code = code
        self.lengths = LENGTHS[self.framing.length]
        self.rule_names = [f"rule{pascal(short(rule.id))}" for rule in self.rules]
        self.structs = {
            name: Struct(name, steps, self.value_names)
            for name, steps in (
                *((each.name, each.steps) for each in self.messages),
                *((each.record, each.inner) for each in self.records),
            )
        }
        self.samples = GoSamples(self, self.package, self.module, self.structs)
        self.has_pointers = any(each.pointers for each in self.structs.values())
        self.go = expressions
        self.about = about
        self.function = function
        self.chars = chars


view = View


def code(message: Message) -> str:
    """The code of a message, as a character if the spec writes it so."""
    is_letter = message.number is None
    return f"'{chars(bytes([message.code]))}'" if is_letter else f"0x{message.code:02x}"


def about(name: str, lines: Sequence[str]) -> list[str]:
    """A text about a type that begins with its name, as a comment of Go does."""
    text = "\n".join(lines)
    return wrapped([f"{name} is {text[:1].lower()}{text[1:]}"], GO.width)


def function(head: str, body: str) -> str:
    """A function of one statement, which has a line of its own where gofmt wants it."""
    short = len(head) + len(body) <= 100
    return f"{head} {{ {body} }}" if short else f"{head} {{\n\t{body}\n}}"
