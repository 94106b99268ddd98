"""The spec in the words of Rust."""

import re
from collections.abc import Collection, Iterable, Sequence

from generator.lower.codec import Codec
from generator.lower.escaping import markdown, markdown_line
from generator.lower.names import pascal, snake, spelled, upper
from generator.lower.spelling import Language
from generator.lower.views import FieldView, has_agreed
from generator.model import Spec
from generator.targets.rust.layout import braced, fit
from generator.targets.rust.literals import number
from generator.targets.rust.samples import RustSamples
from generator.targets.rust.statements import Statements
from generator.wire import newest

RESERVED = """
Self abstract as async await become box break const continue crate do dyn else enum extern false
final fn for gen if impl in let loop macro match mod move mut override priv pub ref return self
static struct super trait true try type typeof unsafe unsized use virtual where while yield
holder holds holds_2 holds_3 holds_4 holds_5 r w
"""
# What the crate itself declares, what of the language it names, and what its constructor is named.
TYPES = """
Options AsRef Box Buffer Clone Copy Debug DecodeError Decoded Decoder Default Display
EncodeError Eq Err Error ErrorKind Fn From Hash Infallible Into Item Iter Iterator Kind Layout List
Message NegotiationError Never New None Ok Option Ord Pair Pairs PartialEq PartialOrd Phase Reader
Reason Result Row Rule Self Shown Some String Terms Test Text Texts Tolerance Vec Versions Writer
Written
"""
OWN_ENUMS = ("phase", "error-kind")
"""What is an enum of the language in any crate; one of the spec with such a name is spelled
otherwise."""


class View(Codec):
    """Everything that the templates need, and which types are enums of the language."""

    def __init__(self, spec: Spec) -> None:
        closed = {each.name for each in spec.enums if each.closed}
        language = _language(spec, closed)
        super().__init__(spec, language)
        self.crate = snake(spec.project.name)
        self.samples = RustSamples(self, self.crate)
        self.newest = newest(spec)
        self.closed = {*map(language.type_of, closed), *map(pascal, OWN_ENUMS)}
        self.enum_types = {each.name: each for each in self.enums if each.name in self.closed}
        self.returned = returned
        self.has_agreed = has_agreed
        self.fit = fit
        self.number = number
        at, size = self.framing.length_at, self.framing.length
        self.length_span, self.length_type = f"{at}..{at + size}", f"u{8 * size}"
        self.order = {"big": "be", "little": "le"}[self.byte_order]

    def reading(self, fields: Sequence[FieldView], steps: Sequence[FieldView]) -> list[str]:
        """The statements that read fields."""
        return _fitting(Statements(self.enum_types, fields).reading(steps))

    def writing(self, fields: Sequence[FieldView], steps: Sequence[FieldView]) -> list[str]:
        """The statements that write fields."""
        return _fitting(Statements(self.enum_types, fields).writing(steps))

    def fresh(self, fields: Sequence[FieldView]) -> list[str]:
        """A function that makes a value of its type of what is always there."""
        default = Statements(self.enum_types, fields).default
        given = [each for each in fields if each.is_certain]
        values = [
            each.name
            if each in given
            else f"{each.name}: {'None' if each.may_be_absent else default(each)}"
            for each in fields
        ]
        parameters = ", ".join(f"{each.name}: {each.type}" for each in given)
        head = fit(f"    pub const fn new({parameters}) -> Self {{")
        return [head, braced("        Self {", values, "}"), "    }"]


view = View


def _language(spec: Spec, closed: Collection[str]) -> Language:
    messages = "|".join(pascal(each.name) for each in spec.messages)

    def constant(kind: str, name: str) -> str:
        is_variant = kind in OWN_ENUMS or kind.removesuffix("_") in closed
        own = spelled(name, pascal if is_variant else upper, {"Self"})
        return f"{pascal(kind)}::{own}"

    def escape(line: str) -> str:
        """Links to messages find them."""
        line = markdown_line(line)
        return re.sub(rf"\(crate::(?=({messages})\))", "(crate::Message::", line)

    return Language(
        title="Rust",
        types={f"{sign}{bits}": f"{sign}{bits}" for sign in "ui" for bits in (8, 16, 32, 64)}
        | dict.fromkeys(("text", "optional-text", "bytes"), "&'a [u8]")
        | {"bool": "bool", "numbers": "List<'a, {}>", "records": "{1}<'a>"}
        | {"texts": "Texts<'a>", "pairs": "Pairs<'a>"},
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


def returned(fields: Iterable[FieldView]) -> str:
    """What ends a function with a value of its type, made of its fields."""
    return braced("        Ok(Self {", [each.name for each in fields], "})")


def _fitting(lines: Iterable[str]) -> list[str]:
    return [fit(f"        {each}") for each in lines]
