"""Messages as operations on the wire: what a codec in any language is a loop over."""

from dataclasses import dataclass

from generator.model import (
    Bytes,
    Enum,
    Field,
    FlagSet,
    Message,
    Number,
    Pairs,
    Records,
    Spec,
    Text,
    Texts,
    When,
)

KINDS = (
    "u8", "u16", "u32", "text", "optional-text", "bytes", "texts", "pairs", "records", "when",
)  # fmt: skip
"""All kinds of operation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One step of reading or writing a payload.

    Attributes:
        kind: one of `KINDS`.
        name: the field, as the spec spells it; empty for `when`, which has no value.
        field: the same field with its text, or the condition.
        size: for a number, how many bytes it has; else 0.
        min_length: for `text` and `bytes`, the least number of bytes.
        enum: for a number, the values that it takes.
        flags: for a number, the set of flags that it is.
        known: for a number whose enum is closed, the values beside which no other may stand.
        in_pieces: for `bytes`, whether a longer value is spread over several messages.
        selector: for `when`, the number field that decides.
        values: for `when`, its values with which the operations of the condition follow.
        inner: the operations of one record, or of the condition.
        conditional: whether it stands in a condition, so that its value may be absent.
    """

    kind: str
    name: str
    field: Field
    size: int = 0
    min_length: int = 0
    enum: Enum | None = None
    flags: FlagSet | None = None
    known: tuple[int, ...] = ()
    in_pieces: bool = False
    selector: str = ""
    values: tuple[int, ...] = ()
    inner: tuple["Operation", ...] = ()
    conditional: bool = False

    @property
    def may_be_absent(self) -> bool:
        """Whether a message can be without the value."""
        return self.conditional or self.kind == "optional-text"

    @property
    def takes_the_rest(self) -> bool:
        """Whether no byte can be left over behind it."""
        return self.kind in {"bytes", "texts", "pairs", "records"}


def operations(spec: Spec, message: Message) -> tuple[Operation, ...]:
    """The operations of a message, in the order of its payload."""
    enums = {
        each.name: each.enum for each in message.fields if isinstance(each, Number) and each.enum
    }
    return tuple(_operation(spec, each, enums) for each in message.fields)


def _operation(
    spec: Spec, item: Field, enums: dict[str, str], conditional: bool = False
) -> Operation:
    match item:
        case Number():
            enum = spec.enum(item.enum) if item.enum else None
            return Operation(
                kind=f"u{8 * item.size}",
                name=item.name,
                field=item,
                size=item.size,
                enum=enum,
                flags=spec.flag_set(item.flags) if item.flags else None,
                known=tuple(v.number for v in enum.values) if enum and enum.closed else (),
                conditional=conditional,
            )
        case Text():
            return Operation(
                kind="optional-text" if item.optional else "text",
                name=item.name,
                field=item,
                min_length=item.min_length,
                conditional=conditional,
            )
        case Bytes():
            return Operation(
                kind="bytes",
                name=item.name,
                field=item,
                min_length=item.min_length,
                in_pieces=item.in_pieces,
            )
        case Texts():
            return Operation(kind="texts", name=item.name, field=item)
        case Pairs():
            return Operation(kind="pairs", name=item.name, field=item)
        case Records():
            inner = tuple(_operation(spec, each, {}) for each in item.fields)
            return Operation(kind="records", name=item.name, field=item, inner=inner)
        case When():
            chosen = spec.enum(enums[item.field]).values
            return Operation(
                kind="when",
                name="",
                field=item,
                selector=item.field,
                values=tuple(v.number for v in chosen if v.id in item.values),
                inner=tuple(_operation(spec, each, {}, conditional=True) for each in item.fields),
            )
