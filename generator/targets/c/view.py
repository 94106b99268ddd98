"""The spec in the words of C."""

from dataclasses import replace
from string import ascii_letters, digits
from typing import NamedTuple

from generator.lower.codec import Codec
from generator.lower.escaping import comment
from generator.lower.names import snake, upper
from generator.lower.operations import AnyLeaf, Constant, Number, Numbers, Pairs, Records, Texts
from generator.lower.spelling import Language
from generator.lower.views import FieldView, MessageView, TypeView
from generator.model import Spec

# What C or C++ keeps for itself, and names that compilers define as macros.
RESERVED = """
alignas alignof and and_eq asm assert auto bitand bitor bool break case catch char class compl const
const_cast constexpr continue decltype default delete do double dynamic_cast else enum errno
explicit export extern false float for friend goto if inline int linux long mutable namespace new
noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast
requires restrict return short signed sizeof static static_assert static_cast struct switch template
this thread_local throw true try typedef typeid typename typeof union unix unsigned using virtual
void volatile wchar_t while xor xor_eq
"""


# What the header itself declares, without the protocol's id, as types or functions and as macros.
TYPES = """
agree agreement agreement_max_length allowed_commands allowed_replies awaits_reply bytes decode
decode_first decoder decoder_filled decoder_frame decoder_init decoder_move decoder_next
decoder_pending decoder_read_on decoder_space disagreement encode encode_received error error_kind
error_kind_id error_kind_is_fatal kind kind_code kind_id kind_symbol kinds message phase phase_after
phase_after_reply phase_id phases result text tolerated
"""
NUMBERS = ("bool", *(f"{sign}{bits}" for sign in "ui" for bits in (8, 16, 32, 64)))
LISTS = (
    *(f"{kind}{size}" for kind in ("texts", "pairs") for size in ("", "_u8", "_u16", "_u32")),
    *(f"{number}s" for number in NUMBERS),
)
MACROS = """
DEFAULT_MAX_LENGTH FRAME_SIZE INITIAL_PHASE MAX_VERSION MIN_VERSION TOLERATED_MAX_LENGTH
"""


_PLAIN = ascii_letters + digits + " !#$%&'()*+,-./:;<=>@[]^_`{|}~"


class ListView(NamedTuple):
    """A type of lists of texts, pairs or numbers.

    Attributes:
        name: the type.
        parts: the names of what an item is made of.
        item: the type of each of these.
        size: for numbers, how many bytes one has; for texts, how many the number in front has.
    """

    name: str
    parts: tuple[str, ...]
    item: str
    size: int

    @property
    def is_numbers(self) -> bool:
        """Whether it is a list of numbers."""
        return self.parts == ("number",)


class View(Codec):
    """Everything that the templates need; files and names begin with the protocol's id."""

    def __init__(self, spec: Spec) -> None:
        self.p = p = snake(spec.protocol.id)
        language = _language(p)
        lists = [
            ListView(f"{p}_texts", ("text",), f"{p}_bytes", 0),
            ListView(f"{p}_pairs", ("key", "value"), f"{p}_bytes", 0),
        ]
        self._lists = {each.name: each for each in lists}
        self._optional: dict[str, str] = {}
        self._holders: dict[str, set[str]] = {}
        super().__init__(spec, language)
        self.value_names = {v.id: v.name for each in self.enums for v in each.values}
        self.member = language.field_of
        self.constant_of = constant_of
        self.is_number = is_number
        self.bounds = bounds
        self.greatest = greatest
        self.literal = literal
        self.raw = raw
        self.string = string
        self.lists = list(self._lists.values())
        self.optional = sorted(self._optional.items())

    def kind(self, message: MessageView) -> str:
        """The constant of a kind of message."""
        return self.language.message_of(message.message.name, has_fields=False)

    def holder(self, record: FieldView) -> str:
        """The field that errors name outside a message, if only one holds such records."""
        labels = self._holders[record.record]
        return "NULL" if len(labels) > 1 else f'"{record.label}"'

    def _field(self, op: AnyLeaf | Constant, in_record: str, later: tuple[str, ...]) -> FieldView:
        view = super()._field(op, in_record, later)
        match op:
            case Records():
                self._holders.setdefault(view.record, set()).add(view.label)
                return view
            case Number(optional=True):
                type_ = f"{self.p}_optional_{op.kind}"
                self._optional[type_] = self.language.types[op.kind]
                return replace(view, type=type_)
            case Numbers(size=size):
                parts: tuple[str, ...] = ("number",)
                name, item = f"{self.p}_{op.item}s", view.item
            case Texts(prefix=size) | Pairs(prefix=size):
                parts = ("text",) if isinstance(op, Texts) else ("key", "value")
                name = f"{view.whole}_u{8 * size}" if size else view.whole
                item = f"{self.p}_bytes"
            case _:
                return view
        self._lists[name] = ListView(name, parts, item, size)
        return replace(view, whole=name, type=name)


def is_number(field: FieldView) -> bool:
    """Whether the value of a field is one number."""
    return isinstance(field.op, Number)


def literal(field: FieldView, number: int) -> str:
    """A number of the type of a field."""
    if field.is_bool:
        return "true" if number else "false"
    if field.size < 8:
        return str(number)
    return (
        f"{'' if field.is_signed else 'U'}INT64_C({number})" if number > -(1 << 63) else "INT64_MIN"
    )


def bounds(field: FieldView) -> list[tuple[str, str]]:
    """How a number compares with its least and its greatest value, where its type has others."""
    both = ((">=", field.least), ("<=", field.greatest))
    return [(sign, literal(field, bound)) for sign, bound in both if bound is not None]


def greatest(field: FieldView) -> str:
    """The greatest length of a text or of bytes, as far as the number in front of it can say."""
    sizes = [
        field.length or field.max_length,
        (1 << 8 * field.prefix) - 1 if field.prefix else None,
    ]
    return str(min((each for each in sizes if each), default="SIZE_MAX"))


def raw(field: FieldView) -> str:
    """A constant as its bytes say it."""
    number = f"0x{(field.constant or 0) % (1 << field.bits):x}"
    return f"UINT64_C({number})" if field.size > 4 else number


def string(value: bytes) -> str:
    """Bytes as a string."""
    return '"' + "".join(chr(b) if chr(b) in _PLAIN else f"\\{b:03o}" for b in value) + '"'


def _language(p: str) -> Language:
    views = {"text": "bytes", "optional-text": "bytes", "bytes": "bytes", "texts": "texts"}
    types = {kind: f"{p}_{name}" for kind, name in {**views, "pairs": "pairs"}.items()}
    numbers = {
        f"{sign}{bits}": f"{'u' * (sign == 'u')}int{bits}_t"
        for sign in "ui"
        for bits in (8, 16, 32, 64)
    }
    functions = (f"{each}{end}" for each in LISTS for end in ("", "_add", "_next"))
    declared = (*TYPES.split(), *functions, *(f"optional_{each}" for each in NUMBERS))
    return Language(
        types=types | numbers | {"bool": "bool", "records": "{1}"},
        type_name=lambda name: f"{p}_{snake(name)}",
        field_name=snake,
        constant=lambda kind, name: upper(f"{p}-{kind}-{name}"),
        reserved=frozenset(RESERVED.split()),
        reserved_types=frozenset(f"{p}_{each}" for each in declared),
        reserved_constants=frozenset(f"{upper(p)}_{each}" for each in MACROS.split()),
        without_fields=lambda name: upper(f"{p}-kind-{name}"),
        link="{}",
        width=92,
        escape=comment,
    )


view = View


def constant_of(values: TypeView) -> str:
    """The macro that makes a constant of the type of values."""
    return f"{values.type.upper().removesuffix('_T')}_C"
