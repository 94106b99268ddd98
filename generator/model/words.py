"""The types of values that keys of the spec language have."""

from collections.abc import Callable, Sized
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.model.characters import unwanted
from generator.model.keys import Words, Written
from generator.model.part import wrong

_WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*"
_WORD_OR_NUMBER = "[a-z0-9]+(-[a-z0-9]+)*"
_KIND = "[a-z]+(-[a-z]+)*"

T = TypeVar("T")


@dataclass(frozen=True)
class Length:
    """Says how many items a list or a mapping has; they are counted if each of them is good."""

    least: int
    most: int | None = None

    def __get_pydantic_core_schema__(self, of: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._counted, handler(of))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        found = handler(schema)
        what = "Items" if found["type"] == "array" else "Properties"
        most = {f"max{what}": self.most} if self.most else {}
        return {**found, f"min{what}": self.least, **most}

    def _counted(self, items: Sized) -> Sized:
        if len(items) < self.least:
            raise wrong("schema", f"there must be at least {self.least}")
        if self.most and len(items) > self.most:
            raise wrong("schema", f"there must be no more than {self.most}")
        return items


Some = Annotated[tuple[T, ...], Length(1)]
"""A list that is not empty."""

Name = Annotated[str, Field(pattern=f"^{_WORD}$")]
"""The name of a field or a record."""
Word = Annotated[str, Field(pattern="^[a-z][a-z0-9]*$")]
"""A name without hyphens."""
Slug = Annotated[str, Field(pattern=f"^{_WORD_OR_NUMBER}$")]
"""A name that may begin with a digit."""
Symbol = Annotated[str, Field(pattern="^[A-Za-z_][A-Za-z0-9_]*$")]
MacroName = Annotated[str, Field(pattern=r"^([!-~]|\{[A-Za-z0-9_]+\})$")]
Kind = Annotated[str, Field(pattern=f"^{_KIND}$")]
"""A word of small letters, such as a kind of error."""
Letter = Annotated[int, Written(Annotated[str, Field(pattern="^[!-~]$")], ord)]
"""A number that is written as the character whose code it is."""
Truth = Annotated[bool, Field(strict=True)]
Count = Annotated[int, Field(ge=0, strict=True)]
Positive = Annotated[int, Field(ge=1, strict=True)]
PhaseNumber = Annotated[int, Field(ge=0, le=254, strict=True)]
"""A byte; the greatest stands for no phase."""
Integer = Annotated[int, Field(strict=True)]
U32 = Annotated[int, Field(ge=0, le=0xFFFFFFFF, strict=True)]
NonzeroU32 = Annotated[int, Field(ge=1, le=0xFFFFFFFF, strict=True)]
NonzeroU64 = Annotated[int, Field(ge=1, le=0xFFFFFFFFFFFFFFFF, strict=True)]


@dataclass(frozen=True, slots=True)
class NumberType:
    """How a number stands on the wire.

    Attributes:
        size: how many bytes it has.
        is_signed: whether it may be negative, in two's complement.
        form: `number`; `char`, a number that is written as a character; `bool`, 0 or 1.
    """

    size: int
    is_signed: bool = False
    form: str = "number"

    @property
    def word(self) -> str:
        """How the spec spells it."""
        plain = f"{'i' if self.is_signed else 'u'}{8 * self.size}"
        return plain if self.form == "number" else self.form

    @property
    def least(self) -> int:
        """The least number that it can hold."""
        return -(1 << 8 * self.size - 1) if self.is_signed else 0

    @property
    def greatest(self) -> int:
        """The greatest number that it can hold."""
        if self.form == "bool":
            return 1
        return (1 << 8 * self.size - self.is_signed) - 1


def _types(*types: NumberType) -> Words:
    return Words({each.word: each for each in types})


_CHAR = NumberType(1, form="char")
_UNSIGNED = tuple(NumberType(size) for size in (1, 2, 4, 8))
_SIGNED = tuple(NumberType(size, is_signed=True) for size in (1, 2, 4, 8))
EnumType = Annotated[NumberType, _types(_CHAR, *_UNSIGNED[:3])]
"""The types that an enum can be of."""
FlagsType = Annotated[NumberType, _types(*_UNSIGNED)]
"""The types that a set of flags can be of."""
U32_TYPE = _UNSIGNED[2]
PlainType = Annotated[NumberType, _types(*_UNSIGNED, *_SIGNED)]
"""The types of numbers that are nothing else."""
AnyType = Annotated[NumberType, _types(_CHAR, *_UNSIGNED, *_SIGNED, NumberType(1, form="bool"))]
"""The types of numbers."""
Prefix = Annotated[int, Words({"u8": 1, "u16": 2, "u32": 4})]
"""How many bytes a number has that stands in front of a value and counts something."""
Byte = Annotated[int, Field(ge=0, le=255, strict=True)]

_FORMS = {"line": ("", ""), "prose": ("\n", ""), "title": ("", "<>")}
"""The forms of free texts: control characters that each may hold, and others that it may not.

Titles stand in the navigation of the site, whose theme writes them as HTML and takes them apart.
"""


@dataclass(frozen=True)
class Free:
    """Says that a text may hold what can be seen; spaces around it do not count."""

    form: str
    pattern: str | None = None

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(min_length=1, pattern=self.pattern)
        return core_schema.no_info_after_validator_function(self._stripped, text)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "format": self.form}

    def _stripped(self, text: str) -> str:
        if found := unwanted(text, *_FORMS[self.form]):
            raise wrong("schema", f"the character {found[1]} cannot stand in this text")
        return text.strip()


Line = Annotated[str, Free("line")]
Prose = Annotated[str, Free("prose")]
Title = Annotated[str, Free("title")]
Citation = Annotated[str, Free("line", "^[A-Za-z][A-Za-z-]*( .+)?$")]
"""The id of a source, a space, a place in it."""


@dataclass(frozen=True)
class Declared:
    """Says that a text is the id of the thing it stands in, perhaps without its kind."""

    implied: str = ""


@dataclass(frozen=True)
class OwnId(Declared):
    """An id as it is declared: its kind (any if it is empty), and what its name may be."""

    kind: str = ""
    name: str = _WORD

    def __get_pydantic_core_schema__(self, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.str_schema(pattern=f"^{self.kind or _KIND}/{self.name}$")


def own(kind: str = "") -> OwnId:
    """An id whose name can be that of something in code."""
    return OwnId(kind=kind)


def own_slug(kind: str = "") -> OwnId:
    """An id whose name may begin with a digit."""
    return OwnId(kind=kind, name=_WORD_OR_NUMBER)


VectorId = Annotated[Slug, Declared("vector/")]


class Ref:
    """Says that a value refers to something else.

    Attributes:
        kinds: the kinds of id that it may lead to; any if there are none. `FLAG` stands for the
            kinds of all flags.
        id_of: the id in the value.
    """

    FLAG = "(flag)"

    def __init__(self, *kinds: str, id_of: Callable[[Any], str] = str) -> None:
        self.kinds = frozenset(kinds)
        self.id_of = id_of


_ID = Field(pattern=f"^{_KIND}/{_WORD_OR_NUMBER}$")
AnyRef = Annotated[str, _ID, Ref()]
CommandRef = Annotated[str, _ID, Ref("command")]
ReplyRef = Annotated[str, _ID, Ref("reply")]
MessageRef = Annotated[str, _ID, Ref("command", "reply")]
EnumRef = Annotated[str, _ID, Ref("enum")]
FlagSetRef = Annotated[str, _ID, Ref("flags")]
FlagRef = Annotated[str, _ID, Ref(Ref.FLAG)]
GroupRef = Annotated[str, _ID, Ref("group")]
StageRef = Annotated[str, _ID, Ref("stage")]
RuleRef = Annotated[str, _ID, Ref("rule")]
PhaseRef = Annotated[str, _ID, Ref("phase")]
MacroRef = Annotated[str, _ID, Ref("macro")]
ProgramRef = Annotated[str, _ID, Ref("implementation")]
FailureRef = Annotated[str, _ID, Ref("failure")]
CauseRef = Annotated[str, _ID, Ref("cause")]
Subject = Annotated[str, Field(pattern=rf"^({_KIND}/)?{_WORD_OR_NUMBER}(\.{_WORD})*$")]
"""An id that may be of an older version of the spec, or `message.field`, whose `field` may be in
records."""
VectorRef = Annotated[Slug, Ref("vector", id_of="vector/".__add__)]
ProgramName = Annotated[Slug, Ref("implementation", id_of="implementation/".__add__)]
"""The name in a program's id."""
Target = Annotated[
    str | None,
    Written(
        Annotated[str, Field(pattern=f"^(stays|phase/{_WORD})$")],
        lambda word: None if word == "stays" else word,
    ),
    Ref("phase"),
]
"""The phase that something leads to; `None`, written `stays`, if it leads nowhere else."""
