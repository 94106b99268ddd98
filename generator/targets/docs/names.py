"""What things are called elsewhere: on the wire, in C and in each generated language."""

from collections.abc import Callable, Iterator

from generator.languages import languages_of
from generator.lower.spelling import Language
from generator.model import Flag, FlagSet, Message, Spec
from generator.model.text import Claim
from generator.targets.docs.blocks import Block, Table
from generator.targets.docs.words import code


def _spelled(spec: Spec, spell: Callable[[Language], str]) -> Iterator[tuple[str, str]]:
    """Each name with the languages that have it."""
    found: dict[str, list[str]] = {}
    for language in languages_of(spec).values():
        found.setdefault(spell(language), []).append(language.title)
    for name, where in found.items():
        yield code(name), ", ".join(where)


def names_in_code(spec: Spec, claim: Claim) -> Iterator[str]:
    """The names in generated code, in whatever language, of a message, a flag or a value."""
    sets = {each.id: group.name for group in spec.flag_sets for each in group.members}
    sets |= {each.id: enum.name for enum in spec.enums for each in enum.values}
    for language in languages_of(spec).values():
        if isinstance(claim, Message):
            yield language.message_of(claim.name, bool(claim.fields))
        elif claim.id in sets:
            yield language.constant_of(sets[claim.id], claim.name)


def names_of_message(spec: Spec, message: Message) -> list[Block]:
    """A table of all names of a message."""
    number = f"{code(f'0x{message.code:02x}')}, {code(str(message.code))}"
    letter = f"{code(repr(message.letter))}, {number}" if message.number is None else number
    rows = [
        (code(message.symbol), "the C symbol"),
        *([(code(message.api), "the C library")] if message.api else []),
        (letter, "the code of the frame"),
        *_spelled(spec, lambda each: each.message_of(message.name, bool(message.fields))),
        (code(message.name), "the spec and the vectors"),
    ]
    if message.also_called:
        rows.append((", ".join(map(code, message.also_called)), "other libraries"))
    return [Table(("Name", "Where"), tuple(rows))]


def names_of_flag(spec: Spec, flags: FlagSet, flag: Flag) -> str:
    """All names of a flag in one line."""
    found = _spelled(spec, lambda each: each.constant_of(flags.name, flag.name))
    names = [code(flag.name), *(f"{name} ({where})" for name, where in found)]
    return f"also written: {', '.join([*map(code, flag.aliases), *names])}"
