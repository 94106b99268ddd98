"""The spec in the words of C."""

from collections.abc import Collection
from dataclasses import replace
from itertools import chain
from string import ascii_letters, digits
from typing import NamedTuple

from generator.lower.codec import Codec, all_in
from generator.lower.escaping import comment
from generator.lower.names import snake, upper
from generator.lower.operations import AnyLeaf, Constant, Number, Numbers, Pairs, Texts
from generator.lower.spelling import Language, may_be_absent
from generator.lower.views import FieldView, MessageView, TypeView
from generator.model import Spec
from generator.targets.c.samples import CSamples

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
agree options options_max_length allowed_commands allowed_replies awaits_reply bytes decode
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
# The headers of C and POSIX, and those that glibc includes in them.
HEADERS = """
aio alloca assert complex cpio ctype dirent dlfcn endian errno fcntl features fenv float fmtmsg
fnmatch ftw getopt glob grp iconv inttypes iso646 langinfo libgen limits locale math monetary mqueue
ndbm netdb poll pthread pwd regex sched search semaphore setjmp signal spawn stdalign stdarg
stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings stropts syslimits syslog tar
termios tgmath threads time trace uchar ulimit unistd utime utmpx wchar wctype wordexp
"""
# The first words of what the source itself declares for the whole of it.
OF_SOURCE = """
agreed code fail flag has is limit missing next or phase read reader refuse row skip steps tolerated
unexpected writer
"""


_PLAIN = ascii_letters + digits + " !#$%&'()*+,-./:;<=>@[]^_`{|}~"


# The names of the parts of an item, by the kind of list.
PARTS = {"texts": ("text",), "pairs": ("key", "value"), "numbers": ("number",)}


class ListView(NamedTuple):
    """A type of lists of texts, pairs or numbers.

    Attributes:
        name: the type.
        kind: the kind of operation.
        item: the type of each part of an item.
        size: for numbers, how many bytes one has; for texts, how many the number in front has.
    """

    name: str
    kind: str
    item: str
    size: int

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts of an item."""
        return PARTS[self.kind]

    @property
    def is_numbers(self) -> bool:
        """Whether it is a list of numbers."""
        return self.kind == "numbers"


class View(Codec):
    """Everything that the templates need.

    Files and names begin with the id of the protocol, or with that and `_protocol` where C or the
    source itself has such names.
    """

    def __init__(self, spec: Spec) -> None:
        id_ = snake(spec.protocol.id)
        self.p = f"{id_}_protocol" if id_ in (HEADERS + OF_SOURCE).split() else id_
        language = _language(self.p)
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
        fields = [each for m in self.messages for f in m.fields for each in all_in(f)]
        item = f"{self.p}_bytes"
        plain = [ListView(language.types[kind], kind, item, 0) for kind in ("texts", "pairs")]
        found = [_list(each, item) for each in fields if each.kind in PARTS]
        self.lists = list(dict.fromkeys(plain + found))
        absent = (each for each in fields if each.is_optional and is_number(each))
        self.optional = sorted({each.type: language.types[each.kind] for each in absent}.items())
        self.samples = CSamples(self, self.p, string, literal)
        self._holders = {(each.record, each.label) for each in fields if each.record}

    def kind(self, message: MessageView) -> str:
        """The constant of a kind of message."""
        return self.language.message_of(message.message.name, has_fields=False)

    def obeyed_by(self, field: FieldView) -> str:
        """The rules by which texts of a list are refused, with NULL after those of each text."""
        of_texts = [field.key_rules, field.value_rules] if field.kind == "pairs" else [field.rules]
        found = [[f"&rules[{n}]" for n in some if self.rules[n].is_error] for some in of_texts]
        if not any(found):
            return "NULL"
        return f"(const rule *const[]){{{', '.join(chain(*([*each, 'NULL'] for each in found)))}}}"

    def holder(self, record: FieldView) -> str:
        """The field that errors name outside a message, if only one holds such records."""
        is_shared = sum(name == record.record for name, _ in self._holders) > 1
        return "NULL" if is_shared else f'"{record.label}"'

    def _field(self, op: AnyLeaf | Constant, in_record: str, later: tuple[str, ...]) -> FieldView:
        view = super()._field(op, in_record, later)
        match op:
            case Number(optional=True):
                return replace(view, type=f"{self.p}_optional_{op.kind}")
            case Numbers():
                name = f"{self.p}_{op.item}s"
            case Texts(prefix=size) | Pairs(prefix=size) if size:
                name = f"{view.whole}_u{8 * size}"
            case _:
                return view
        return replace(view, whole=name, type=name)


def _list(field: FieldView, text: str) -> ListView:
    is_numbers = field.kind == "numbers"
    item, size = (field.item, field.size) if is_numbers else (text, field.prefix)
    return ListView(field.whole, field.kind, item, size)


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

    def absence(kind: str, type_: str, reasons: Collection[str]) -> str:
        """Numbers at the end of a payload have a type that marks them; others are zeroed."""
        number = kind.removeprefix("optional-")
        if "optional" in reasons and number in NUMBERS:
            return f"{p}_optional_{number}"
        zero = "0" if number in NUMBERS else "without data"
        return f"{type_}, {zero} if absent" if may_be_absent(reasons) else type_

    functions = (f"{each}{end}" for each in LISTS for end in ("", "_add", "_next"))
    declared = (*TYPES.split(), *functions, *(f"optional_{each}" for each in NUMBERS))
    return Language(
        title="C",
        absence=absence,
        types=types | numbers | {"bool": "bool", "records": "{1}"},
        type_name=lambda name: f"{p}_{snake(name)}",
        field_name=snake,
        constant=lambda kind, name: upper(f"{p}-{kind}-{name}"),
        reserved=frozenset(RESERVED.split()),
        reserved_types=frozenset({*RESERVED.split(), *(f"{p}_{each}" for each in declared)}),
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
