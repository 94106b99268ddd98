"""What the scripts of pages name and look up: each id with its place, its names and a summary."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.lower.things import Thing, things_of
from generator.model import Message, Spec
from generator.targets.docs.index import Index
from generator.targets.docs.names import names_in_code
from generator.targets.docs.words import called
from generator.targets.docs.writer import Writer


@dataclass(frozen=True, slots=True)
class Known:
    """An id, its names, what it is, and the place where pages tell about it.

    Attributes:
        id: the id.
        name: its name for readers.
        page: the page.
        anchor: the place on it.
        kind: its kind in words.
        summary: what it is, in a sentence.
        names: its other names: in words, in C, in other languages.
        numbers: the byte or the bits that stand for it, with which of both it is.
    """

    id: str
    name: str
    page: str
    anchor: str
    kind: str
    summary: str
    names: tuple[str, ...]
    numbers: tuple[tuple[str, int], ...]


def known_things(spec: Spec, index: Index) -> tuple[Known, ...]:
    """What scripts name, and what readers look up."""
    writer = Writer(spec, index, "")
    return tuple(_known(writer, each) for each in (*things_of(spec), *_told(spec)))


def _told(spec: Spec) -> Iterator[Thing]:
    """What pages tell about besides what has names in code."""
    for limit in spec.limits:
        yield Thing(limit, "limit")
    for rule in spec.rules:
        yield Thing(rule, "rule for texts")
    for program in spec.implementations:
        yield Thing(program, "program")


def _known(writer: Writer, thing: Thing) -> Known:
    claim = thing.claim
    spot = writer.index[claim.id]
    name = spot.label.strip("`")
    title = called(claim) if isinstance(claim, Message) else claim.name
    names = (title, *thing.called, *names_in_code(writer.spec, claim))
    return Known(
        id=claim.id,
        name=name,
        page=spot.page,
        anchor=spot.anchor,
        kind=thing.what,
        summary=writer.plain(claim.summary),
        names=tuple(each for each in dict.fromkeys(names) if each not in ("", name)),
        numbers=tuple((key, value) for key, value in _numbers(thing) if value),
    )


def _numbers(thing: Thing) -> Iterator[tuple[str, int]]:
    yield "code", thing.code or 0
    yield "bits", thing.bits
