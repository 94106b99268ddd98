"""The spec in the words of Go."""

from collections.abc import Sequence

from generator.lower.codec import Codec
from generator.lower.names import pascal, short
from generator.lower.prose import wrapped
from generator.lower.spelling import Language
from generator.lower.views import FieldView
from generator.model import Spec

# What the package itself declares, and what is behind the names of its functions.
TYPES = """
Agree Agreement Append AppendReceived Bytes Decode Decoder DefaultMaxLength EncodeError Encoder
ErrNeedMore Error ErrorKind InitialPhase Kind MaxVersion Message MinVersion NegotiationError Pair
Payload Phase Tolerated ToleratedMaxLength
"""

# Methods of messages and of what was negotiated.
METHODS = "AllowedCommands AllowedReplies AwaitsReply Kind MaxLength PhaseAfter"

GO = Language(
    types={
        "u8": "uint8",
        "u16": "uint16",
        "u32": "uint32",
        **dict.fromkeys(("text", "optional-text", "bytes"), "Bytes"),
        "texts": "[]Bytes",
        "pairs": "[]Pair",
        "records": "[]{}",
    },
    field_name=pascal,
    constant=lambda kind, name: pascal(kind).replace("ErrorKind", "Err") + pascal(name),
    reserved=frozenset(METHODS.split()),
    reserved_types=frozenset(TYPES.split()),
    reserved_constants=frozenset(TYPES.split()),
    link="[{}]",
)


KEYWORDS = """break case chan const continue default defer else fallthrough for func go goto if
    import interface map package range return select struct switch type var"""


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, GO)
        types = [*self.enums, *self.flags]
        id_, major = spec.protocol.id, int(spec.project.version.partition(".")[0])
        self.package = f"{id_}_" if id_ in KEYWORDS.split() else id_
        # Where a module stands in a repository is part of its path, and so is a major version
        # from the second on.
        self.module = f"{spec.project.module_path}/generated/go" + f"/v{major}" * (major > 1)
        self.structs = [(each.name, each.steps) for each in self.messages]
        self.structs += [(each.record, each.inner) for each in self.records]
        self.value_names = {value.id: value.name for each in types for value in each.values}
        self.rule_names = [f"rule{pascal(short(rule.id))}" for rule in self.rules]
        self.basic = basic
        self.about = about
        self.function = function
        self.chars = chars


view = View


def basic(field: FieldView) -> str:
    """The type of a number without its names."""
    return GO.types[field.kind]


def about(name: str, lines: Sequence[str]) -> list[str]:
    """A text about a type that begins with its name, as a comment of Go does."""
    text = "\n".join(lines)
    return wrapped([f"{name} is {text[:1].lower()}{text[1:]}"], GO.width)


def function(head: str, body: str) -> str:
    """A function of one statement, which has a line of its own where gofmt wants it."""
    short = len(head) + len(body) <= 100
    return f"{head} {{ {body} }}" if short else f"{head} {{\n\t{body}\n}}"


def chars(data: bytes) -> str:
    """Bytes as between quotes."""
    return "".join(
        chr(byte) if 0x20 <= byte < 0x7F and byte not in b"\"'\\" else f"\\x{byte:02x}"
        for byte in data
    )
