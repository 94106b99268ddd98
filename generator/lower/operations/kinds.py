"""The kinds of operation."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.lower.operations.conditions import Test
from generator.model import Enum, FlagSet

NUMBER_KINDS = ("u8", "u16", "u32", "u64", "i8", "i16", "i32", "i64")
"""The kinds of plain numbers."""

KINDS = (
    *NUMBER_KINDS, "bool", "constant", "text", "optional-text", "bytes",
    "numbers", "texts", "pairs", "records", "when",
)  # fmt: skip
"""All kinds of operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """An operation that reads or writes the value of one field.

    Attributes:
        name: the field, as the spec spells it.
        doc: its text.
        conditional: whether it stands in a condition, where its value may be absent.
        default: what it counts as where no frame has it; `None` if it is absent there.
        format: what the value is, for code that takes it apart.
    """

    name: str
    doc: str
    conditional: bool = False
    default: int | bytes | None = None
    format: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Leaf):
    """A number.

    Attributes:
        size: how many bytes it has.
        is_signed: whether it may be negative.
        is_char: whether it is a character.
        is_bool: whether it is 0 or 1, for false and true.
        enum: the values that it takes.
        flags: the set of flags that it is.
        least: the least that it may be; `None` if that is the least of its type.
        greatest: the greatest that it may be; `None` if that is the greatest of its type.
        optional: whether a payload may end before it.
    """

    size: int
    is_signed: bool = False
    is_char: bool = False
    is_bool: bool = False
    enum: Enum | None = None
    flags: FlagSet | None = None
    least: int | None = None
    greatest: int | None = None
    optional: bool = False

    @property
    def kind(self) -> str:
        """`u8` to `u64`, `i8` to `i64`, or `bool`."""
        return "bool" if self.is_bool else _kind(self)

    @property
    def known(self) -> tuple[int, ...]:
        """The only values that it may have, if its enum is closed."""
        return tuple(v.number for v in self.enum.values) if self.enum and self.enum.closed else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Constant:
    """A number that is always the same.

    Attributes:
        name: the field, as the spec spells it.
        doc: its text.
        size: how many bytes it has.
        is_signed: whether it is of a type that may be negative.
        value: the number.
    """

    kind = "constant"
    name: str
    doc: str
    size: int
    is_signed: bool
    value: int

    @property
    def item(self) -> str:
        """The kind of the number: `u8` to `u64`, or `i8` to `i64`."""
        return _kind(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sized(Leaf):
    """A text or bytes.

    Attributes:
        prefix: the size in bytes of the number in front that states how long it is; 0 without one.
        length: the number of bytes that it always has; 0 where it varies.
        min_length: the least number of bytes.
        max_length: the greatest number of bytes; `None` without a limit.
    """

    prefix: int = 0
    length: int = 0
    min_length: int = 0
    max_length: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Sized):
    """A text, which ends with NUL if it has neither a prefix nor a length.

    Attributes:
        rules: the ids of the rules that it obeys.
        optional: whether a payload may end before it.
        log_as: the name under which logs have it.
    """

    rules: tuple[str, ...] = ()
    optional: bool = False
    log_as: str | None = None

    @property
    def kind(self) -> str:
        """`text` or `optional-text`."""
        return "optional-text" if self.optional else "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bytes(Sized):
    """Bytes, to the end if they have neither a prefix nor a length.

    Attributes:
        in_pieces: whether a longer value is spread over several messages.
    """

    kind = "bytes"
    in_pieces: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Leaf):
    """Several values, to the end of the payload.

    Attributes:
        count: the size in bytes of the number in front that states how many there are; 0 where they
            go on to the end of the payload.
    """

    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers(List):
    """Numbers: the size of one, and whether they may be negative."""

    kind = "numbers"
    size: int
    is_signed: bool = False

    @property
    def item(self) -> str:
        """The kind of one number: `u8` to `u64`, or `i8` to `i64`."""
        return _kind(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(List):
    """Texts: the ids of the rules that each obeys, and the size of the length prefix of each."""

    kind = "texts"
    prefix: int = 0
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs(List):
    """Pairs of texts.

    Attributes:
        key: the name of the first text.
        value: the name of the second text.
        prefix: the size of the length prefix of each text.
        key_rules: the ids of the rules that each first text obeys.
        value_rules: the ids of the rules that each second text obeys.
    """

    kind = "pairs"
    key: str
    value: str
    prefix: int = 0
    key_rules: tuple[str, ...] = ()
    value_rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Records(List):
    """Records: the name of one, and its operations."""

    kind = "records"
    record: str
    inner: tuple["Operation", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Operations that follow on a condition.

    Attributes:
        test: the condition.
        inner: the operations.
    """

    kind = "when"
    test: Test
    inner: tuple["Operation", ...]


AnyLeaf = Number | Text | Bytes | Numbers | Texts | Pairs | Records
Operation = AnyLeaf | Constant | When


def leaves(steps: Iterable[Operation]) -> Iterator[AnyLeaf]:
    """The operations that have values, those of conditions in their places."""
    for each in steps:
        if isinstance(each, When):
            yield from leaves(each.inner)
        elif not isinstance(each, Constant):
            yield each


def _kind(number: Number | Constant | Numbers) -> str:
    return f"{'i' if number.is_signed else 'u'}{8 * number.size}"
