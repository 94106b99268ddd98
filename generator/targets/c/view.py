"""The spec in the words of C."""

from generator.lower.codec import Codec
from generator.lower.escaping import comment
from generator.lower.names import snake, upper
from generator.lower.spelling import Language
from generator.lower.views import MessageView, TypeView
from generator.model import Spec

# What C or C++ keeps for itself, and names that compilers define as macros.
RESERVED = """
alignas alignof and and_eq asm assert auto bitand bitor bool break case catch char class compl const
const_cast constexpr continue decltype default delete do double dynamic_cast else enum errno
explicit export extern false float for friend goto if inline int linux long mutable namespace new
noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast
requires restrict return short signed sizeof static static_assert static_cast struct switch template
this thread_local throw true try typedef typeid typename union unix unsigned using virtual void
volatile wchar_t while xor xor_eq
"""


# What the header itself declares, without the protocol's id, as types or functions and as macros.
TYPES = """
agree agreement agreement_max_length allowed_commands allowed_replies awaits_reply bytes decode
decode_first decoder decoder_filled decoder_frame decoder_init decoder_move decoder_next
decoder_pending decoder_read_on decoder_space disagreement encode encode_received error error_kind
error_kind_id error_kind_is_fatal kind kind_code kind_id kind_symbol kinds message pairs pairs_add
pairs_next phase phase_after phase_after_reply phase_id phases result text texts texts_add
texts_next tolerated
"""
MACROS = """
DEFAULT_MAX_LENGTH FRAME_SIZE INITIAL_PHASE MAX_VERSION MIN_VERSION TOLERATED_MAX_LENGTH
"""


class View(Codec):
    """Everything that the templates need; files and names begin with the protocol's id."""

    def __init__(self, spec: Spec) -> None:
        self.p = p = snake(spec.protocol.id)
        language = _language(p)
        super().__init__(spec, language)
        self.value_names = {v.id: v.name for each in self.enums for v in each.values}
        self.member = language.field_of
        self.constant_of = constant_of

    def kind(self, message: MessageView) -> str:
        """The constant of a kind of message."""
        return self.language.message_of(message.message.name, has_fields=False)


def _language(p: str) -> Language:
    views = {"text": "bytes", "optional-text": "bytes", "bytes": "bytes", "texts": "texts"}
    types = {kind: f"{p}_{name}" for kind, name in {**views, "pairs": "pairs"}.items()}
    return Language(
        types=types | {f"u{bits}": f"uint{bits}_t" for bits in (8, 16, 32)} | {"records": "{1}"},
        type_name=lambda name: f"{p}_{snake(name)}",
        field_name=snake,
        constant=lambda kind, name: upper(f"{p}-{kind}-{name}"),
        reserved=frozenset(RESERVED.split()),
        reserved_types=frozenset(f"{p}_{each}" for each in TYPES.split()),
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
