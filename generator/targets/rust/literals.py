"""Values as Rust writes them."""

from generator.lower.escaping import chars
from generator.lower.views import FieldView

_DIGITS = {"u8": "02x", "u16": "04x", "u32": "09_x", "u64": "019_x"}


def number(type_: str, value: int) -> str:
    """A value of an enum, or flags."""
    return f"0x{value:{_DIGITS[type_]}}"


def constant(f: FieldView) -> str:
    """The number of a constant, with its type."""
    return f"{f.constant:#_x}_{'i' if f.is_signed else 'u'}{f.bits}"


def quoted(value: bytes) -> str:
    """A slice of bytes."""
    return f'b"{chars(value)}".as_slice()'


def span(least: int | None, greatest: int | None) -> str:
    """A range; empty if it has no ends."""
    if least is None and greatest is None:
        return ""
    return (
        f"{'' if least is None else f'{least:_}'}..{'' if greatest is None else f'={greatest:_}'}"
    )
