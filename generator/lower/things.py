"""Things of the protocol that have names, for all that look up what a word means."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.diff.peers import in_sentence
from generator.model import FlagSet, Spec
from generator.model.text import Claim


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with names that no language gave it.

    Attributes:
        claim: its id and its text.
        what: its kind in words.
        called: its names on the wire and in C.
        code: the byte that stands for it on the wire, if one does.
        bits: the bits that stand for it in its set of flags; 0 if it is not a flag.
        sender: who sends it; empty if it is not a message.
    """

    claim: Claim
    what: str
    called: tuple[str, ...] = ()
    code: int | None = None
    bits: int = 0
    sender: str = ""


def things_of(spec: Spec) -> Iterator[Thing]:
    """All messages, flags, values, macros, phases and versions."""
    sides = {side: in_sentence(title) for side, title in spec.protocol.titles.items()}
    for message in spec.messages:
        called = (message.symbol, message.api or "", *message.also_called)
        sender = " or ".join(
            title
            for side, title in sides.items()
            if spec.protocol.side(message.sender) in (side, "both")
        )
        yield Thing(message, message.kind, called, message.code, sender=sender)
    for flags in spec.flag_sets:
        for flag in flags.members:
            names = (flag.symbol, *flag.aliases)
            yield Thing(flag, kind_of_flags(flags), names, bits=flag.bit)
    for enum in spec.enums:
        for value in () if enum.of_messages else enum.values:
            yield Thing(value, enum.name.replace("-", " "), (value.symbol or "",), value.letter)
    for macro in spec.macros:
        yield Thing(macro, "macro", (macro.macro, macro.macro.strip("{}")))
    for phase in spec.session.phases:
        yield Thing(phase, "phase")
    for version in spec.versions:
        yield Thing(version, "version")


def kind_of_flags(flags: FlagSet) -> str:
    """What one flag of a set is, in words."""
    return f"flag of {flags.name}"
