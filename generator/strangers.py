"""Telling other protocols by what their streams begin with."""

from typing import NamedTuple

from generator.limits import plausible
from generator.model import Spec, Stranger

PRINTABLE = range(0x20, 0x7F)
"""Four such bytes in the place of a length that is too long are text of another protocol."""

_LENGTH_DIGITS = 8


class LengthTest(NamedTuple):
    """A length that is too long is a stranger's where `length & mask == value`."""

    mask: int
    value: int

    @property
    def digits(self) -> str:
        """The length in hexadecimal digits, with a `.` for each that may be any."""
        pairs = zip(f"{self.mask:08x}", f"{self.value:08x}", strict=True)
        return "".join(digit if bits == "f" else "." for bits, digit in pairs)

    @property
    def is_text(self) -> bool:
        """Whether it holds for nothing but printable bytes, which are foreign anyway."""
        return self.mask == 0xFFFFFFFF and all(
            byte in PRINTABLE for byte in self.value.to_bytes(4, "big")
        )


def length_test(spec: Spec, stranger: Stranger) -> LengthTest | None:
    """What the first four bytes tell; `None` where frames begin like that too."""
    head = stranger.digits[:_LENGTH_DIGITS].ljust(_LENGTH_DIGITS, ".")
    mask = int("".join("0" if digit == "." else "f" for digit in head), 16)
    value = int(head.replace(".", "0"), 16)
    return LengthTest(mask, value) if value - 1 > plausible(spec) else None


def length_tests(spec: Spec) -> list[LengthTest]:
    """What the first four bytes tell, each thing once."""
    found = (length_test(spec, stranger) for stranger in spec.strangers)
    return list(dict.fromkeys(test for test in found if test))
