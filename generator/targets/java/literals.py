"""Values as Java writes them."""

from generator.lower.views import FieldView


def word(value: int, type_: str) -> str:
    """A number, that of an unsigned type of 64 bits as the signed one with the same bits."""
    if value >= 1 << 63:
        value -= 1 << 64
    return f"{value}L" if type_ == "long" and not -(1 << 31) <= value < 1 << 31 else str(value)


def constant(f: FieldView) -> str:
    """A constant by its bits."""
    assert f.constant is not None
    bits = f.constant & ((1 << f.bits) - 1)
    return f"0x{bits:0{2 * f.size}x}" + "L" * (f.size > 2)


def limits(f: FieldView) -> list[str]:
    """The least and the greatest number that the spec lets a field be, if it limits it."""
    if f.least is None and f.greatest is None:
        return []
    least, greatest = _ends(f)
    pair = (least if f.least is None else f.least, greatest if f.greatest is None else f.greatest)
    return [word(each, "long") for each in pair]


def of_type(f: FieldView) -> list[str]:
    """The least and the greatest number of a signed type, if a `long` can be beyond them."""
    is_narrow = f.is_signed and f.size < 8
    return [word(each, "long") for each in _ends(f)] if is_narrow else []


def _ends(f: FieldView) -> tuple[int, int]:
    least = -(1 << f.bits - 1) if f.is_signed else 0
    return least, (1 << f.bits - f.is_signed) - 1


def octets(value: bytes) -> str:
    """Bytes; text as a text."""
    if value and all(0x20 <= byte < 0x7F and byte not in b'"\\' for byte in value):
        return f'Octets.of("{value.decode()}")'
    return f"Octets.of({', '.join(f'(byte) 0x{byte:02x}' for byte in value)})"
