# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What is known of logs: texts, causes and how to check them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from enum import IntFlag


class Slot(NamedTuple):
    """A place of a text that a program fills in.

    Attributes:
        holds: what stands there, a word of the spec language.
        texts: the texts of which one stands there; if empty, any text.
        flags: the class of flags, if it holds some.
    """

    holds: str
    texts: tuple[str, ...]
    flags: type[IntFlag] | None


class Suspect(NamedTuple):
    """A cause that something logged may have.

    Attributes:
        cause: its id.
        failures: the ids of the errors of the operating system with which it is one; any if empty.
        messages: the ids of the messages about which it is one; any if empty.
        texts: the texts with one of which it is one; any if empty.
        foreign_length: whether it is one only with a length that is text, or with which the stream
            of another protocol begins.
    """

    cause: str
    failures: tuple[str, ...]
    messages: tuple[str, ...]
    texts: tuple[str, ...]
    foreign_length: bool


@dataclass(frozen=True, slots=True, eq=False)
class Symptom:
    """A text that a program logs.

    Attributes:
        id: its id in the spec and in the reference.
        literals: what stands before, between and after the slots.
        slots: the places that are filled in.
        blames: who is usually to blame, in words.
        doc: what it means.
        versions: the versions of the program that log it; empty for all.
        suspects: why it is logged, the likeliest first.
    """

    id: str
    literals: tuple[str, ...]
    slots: tuple[Slot, ...]
    blames: str
    doc: str
    versions: str
    suspects: tuple[Suspect, ...]


class Log(NamedTuple):
    """What a program logs.

    Attributes:
        id: its id in the spec and in the reference.
        program: the name of the program.
        tags: the names under which it logs, up to a slash; if empty, any name.
        symptoms: the texts.
    """

    id: str
    program: str
    tags: tuple[str, ...]
    symptoms: tuple[Symptom, ...]


class Check(NamedTuple):
    """A command that shows whether a cause is there.

    Attributes:
        run: the command.
        shows: what to look for in its output; may be empty.
        not_for: the ids of the logs to which it does not belong.
    """

    run: str
    shows: str
    not_for: tuple[str, ...]


class Cause(NamedTuple):
    """Why something is logged.

    Attributes:
        id: its id in the spec and in the reference.
        title: the cause in a sentence.
        doc: more about it; may be empty.
        checks: commands that show whether it is there.
        remedy: what to do about it; may be empty.
    """

    id: str
    title: str
    doc: str
    checks: tuple[Check, ...]
    remedy: str


class Failure(NamedTuple):
    """An error of the operating system.

    Attributes:
        id: its id in the spec and in the reference.
        texts: the texts of systems.
        doc: what it means.
    """

    id: str
    texts: tuple[str, ...]
    doc: str
