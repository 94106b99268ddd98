"""Malformed frames that real programs take, and what they make of them."""

from dataclasses import dataclass

from generator.model.text import Evidence

CONDITIONS = ("not-empty", "has-nul", "ends-with-nul", "rest-without-nul")
"""What must be true of a payload for a tolerance to apply."""
READINGS = ("cut", "completed", "dropped")
"""What becomes of a malformed payload."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthTolerance:
    """Lengths that no frame has, and behind which filters read on.

    Attributes:
        least: the least of them.
        greatest: the greatest of them.
        read_as: the length that they are taken for.
        by: the programs that do so.
    """

    least: int
    greatest: int
    read_as: int
    by: tuple[str, ...]
    doc: str
    evidence: tuple[Evidence, ...]
    confidence: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tolerance:
    """Malformed payloads of a message that are not refused.

    Attributes:
        errors: the kinds of error.
        field: the field in which the error is; any if it is `None`.
        after: the value of an enum of characters that is the last thing read; any if it is `None`.
        condition: what must be true of the payload besides; nothing if it is `None`.
        reading: what becomes of the payload.
        by: the programs that do so.
    """

    errors: tuple[str, ...]
    field: str | None
    after: str | None
    condition: str | None
    reading: str
    by: tuple[str, ...]
    doc: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: str | None = None
