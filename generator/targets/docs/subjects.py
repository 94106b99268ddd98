"""Subjects: what notes can be about, in the order in which pages tell about them."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Spec
from generator.targets.docs.words import code, title


@dataclass(frozen=True, slots=True)
class Subject:
    """A group of ids with a title."""

    title: str
    ids: frozenset[str]


def subjects_of(spec: Spec) -> tuple[Subject, ...]:
    """All subjects; whatever has an id belongs to one."""
    return tuple(subject for subject in _subjects(spec) if subject.ids)


def _subjects(spec: Spec) -> Iterator[Subject]:
    yield Subject(
        "In general", frozenset((spec.protocol.id, *(p.id for p in spec.implementations)))
    )
    limits = (limit.id for limit in spec.limits)
    yield Subject("Framing", frozenset(("protocol/framing", *limits)))
    yield Subject("Versions", frozenset(version.id for version in spec.versions))
    for flags in spec.flag_sets:
        groups = (group.id for group in flags.groups)
        members = (flag.id for flag in flags.members)
        yield Subject(title(flags.name), frozenset((flags.id, *groups, *members)))
    for message in spec.messages:
        yield Subject(code(message.symbol), frozenset((message.id,)))
    for enum in spec.enums:
        values = (value.id for value in enum.values if not enum.of_messages)
        yield Subject(title(enum.name), frozenset((enum.id, *values)))
    yield Subject("Macros", frozenset(macro.id for macro in spec.macros))
    yield Subject("Phases", frozenset(phase.id for phase in spec.session.phases))
    yield Subject("Rules for texts", frozenset(rule.id for rule in spec.rules))
