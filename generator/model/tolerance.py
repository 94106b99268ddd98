"""Malformed frames that real programs take, and what they make of them."""

from dataclasses import dataclass
from typing import Annotated

from generator.model.keys import Words, key
from generator.model.text import Explained
from generator.model.words import U32, AnyRef, Kind, Name, NonzeroU32, ProgramRef, Some

_CONDITIONS = ("not-empty", "has-nul", "ends-with-nul", "rest-without-nul")


@dataclass(frozen=True, kw_only=True)
class LengthTolerance(Explained):
    """Lengths that no frame has, but after which responders continue."""

    least: U32
    """The least of these lengths."""
    greatest: U32
    """The greatest of these lengths."""
    read_as: NonzeroU32
    """The length that is read instead."""
    by: Some[ProgramRef]
    """The responders that do so."""


@dataclass(frozen=True, kw_only=True)
class AnswerTolerance(Explained):
    """A field of an answer that real programs accept although its values were not offered."""

    field: Name
    """The field: the version, or one of flags."""
    by: Some[ProgramRef]
    """The initiators that do so."""


@dataclass(frozen=True, kw_only=True)
class Tolerance(Explained):
    """Malformed payloads that real programs take, and what they make of them."""

    errors: Some[Kind]
    """The kinds of error."""
    field: Name | None = None
    """The field in which the error is; left out for any."""
    after: AnyRef | None = None
    """The value of the last field that could be read; left out for any."""
    condition: Annotated[str | None, Words(_CONDITIONS), key("if")] = None
    """What must be true of the payload. not-empty: it has at least one byte; has-nul: a NUL is in
    it; ends-with-nul: its last byte is NUL; rest-without-nul: no NUL is in it from the byte of the
    error on."""
    reading: Annotated[str, Words(("cut", "completed", "dropped"))]
    """What they make of it. cut: the payload ends before the error, after the last whole value;
    completed: a NUL follows the payload; dropped: the whole frame is ignored."""
    by: Some[ProgramRef]
    """The programs that do so."""
