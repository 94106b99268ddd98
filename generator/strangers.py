"""Telling other protocols by what their streams begin with."""

from typing import NamedTuple

from generator.limits import plausible
from generator.model import Spec, Stranger

PRINTABLE = range(0x20, 0x7F)
"""A length that is too long is text of another protocol where all of its bytes are such."""


class LengthTest(NamedTuple):
    """A length that is too long is a stranger's where `length & mask == value`."""

    mask: int
    value: int

    digits: str
    """The bytes of the length in hexadecimal digits, with a `.` for each that may be any."""

    @property
    def is_text(self) -> bool:
        """Whether it holds for nothing but printable bytes, which are foreign anyway."""
        return "." not in self.digits and all(
            byte in PRINTABLE for byte in bytes.fromhex(self.digits)
        )


def length_test(spec: Spec, stranger: Stranger) -> LengthTest | None:
    """What the bytes of the length tell; `None` where frames begin like that too."""
    framing, order = spec.protocol.framing, spec.protocol.byte_order
    digits = stranger.digits[2 * framing.length_at :][: 2 * framing.length].ljust(
        2 * framing.length, "."
    )
    known = "".join("0" if digit == "." else "f" for digit in digits)
    mask = int.from_bytes(bytes.fromhex(known), order)
    value = int.from_bytes(bytes.fromhex(digits.replace(".", "0")), order)
    is_above = value > framing.length_with(plausible(spec))
    return LengthTest(mask, value, digits) if is_above else None


def length_tests(spec: Spec) -> list[LengthTest]:
    """What the bytes of the length tell, each thing once."""
    found = (length_test(spec, stranger) for stranger in spec.strangers)
    return list(dict.fromkeys(test for test in found if test))
