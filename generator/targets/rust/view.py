"""The spec in the words of Rust."""

import re
from collections.abc import Collection, Iterable

from generator.lower.codec import Codec
from generator.lower.escaping import markdown, markdown_line
from generator.lower.names import pascal, snake, spelled, upper
from generator.lower.spelling import Language
from generator.lower.views import FieldView
from generator.model import Spec
from generator.targets.rust.layout import LINE, fit

RESERVED = """
Self abstract as async await become box break const continue crate do dyn else enum extern false
final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self
static struct super trait true try type typeof unsafe unsized use virtual where while yield
holds r w
"""
# What the crate itself declares, and what of the language it names.
TYPES = """
Agreement AsRef Box Buffer Clone Copy Debug DecodeError Decoded Decoder Default Display
EncodeError Eq Err Error ErrorKind Fn From Hash Infallible Into Item Iter Iterator Kind List Message
NegotiationError Never None Ok Option Ord Pairs PartialEq PartialOrd Phase Reader Reason Result
Row Rule Self Shown Some String Test Texts Tolerance Vec Versions Writer Written
"""


class View(Codec):
    """Everything that the templates need, and which types are enums of the language."""

    def __init__(self, spec: Spec) -> None:
        closed = {each.name for each in spec.enums if each.closed} | {"phase", "error-kind"}
        language = _language(spec, closed)
        super().__init__(spec, language)
        self.crate = snake(spec.project.name)
        self.closed = {*map(language.type_of, closed)} | {"Phase", "ErrorKind"}
        self.returned = returned
        self.fit = fit
        self.size_of = size_of


view = View


def _language(spec: Spec, closed: Collection[str]) -> Language:
    messages = "|".join(pascal(each.name) for each in spec.messages)

    def constant(kind: str, name: str) -> str:
        is_variant = kind.removesuffix("_") in closed
        own = spelled(name, pascal if is_variant else upper, {"Self"})
        return f"{pascal(kind)}::{own}"

    def escape(line: str) -> str:
        """Links to messages find them."""
        line = markdown_line(line)
        return re.sub(rf"\(crate::(?=({messages})\))", "(crate::Message::", line)

    return Language(
        types={kind: kind for kind in ("u8", "u16", "u32")}
        | dict.fromkeys(("text", "optional-text", "bytes"), "&'a [u8]")
        | {"texts": "Texts<'a>", "pairs": "Pairs<'a>", "records": "{1}<'a>"},
        optional="Option<{}>",
        field_name=snake,
        constant=constant,
        reserved=frozenset(RESERVED.split()),
        reserved_types=frozenset(TYPES.split()),
        link="[`{0}`](crate::{0})",
        width=90,
        plain=markdown,
        escape=escape,
    )


def size_of(type_: str) -> int:
    """How many bytes a number has."""
    return int(type_.removeprefix("u")) // 8


def returned(fields: Iterable[FieldView]) -> str:
    """The line or lines that end a function with a value of its type, made of its fields."""
    names = [each.name for each in fields]
    one = f"        Ok(Self {{ {', '.join(names)} }})"
    if len(one) <= LINE:
        return one
    return "\n".join(
        ["        Ok(Self {", *(f"            {name}," for name in names), "        })"]
    )
