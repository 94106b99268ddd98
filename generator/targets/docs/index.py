"""Where the pages tell about each id, and what a link to it says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.lower.escaping import markdown
from generator.model import Claim, Enum, Spec
from generator.targets.docs.words import code

FOLDER = "reference"
"""The folder of the pages, in that of the site."""

ABOVE = "../index"
OVERVIEW = "index"
FRAMING = "framing"
FLAGS = "flags"
PHASES = "phases"
MACROS = "macros"
VALUES = "values"
TEXTS = "texts"
VERSIONS = "versions"
ERRORS = "errors"
SOURCES = "sources"
SYMPTOMS = "symptoms"
CAUSES = "causes"
CONVERSATIONS = "conversations"


@dataclass(frozen=True, slots=True)
class Spot:
    """A page, a place on it (none: its top), and how a link to it reads."""

    page: str
    anchor: str
    label: str


Index = Mapping[str, Spot]


def anchor_of(id_: str) -> str:
    """The anchor of an id."""
    return id_.replace("/", "-")


def build_index(spec: Spec) -> Index:
    """The spots of all ids. A note on several things stands where the first of them does."""
    index = dict(_spots(spec))
    return {**index, **dict(_notes(spec, index))}


def stage_enums(spec: Spec) -> tuple[Enum, ...]:
    """The enums whose values say when macros are sent."""
    stages = {message.macros for message in spec.messages}
    stages |= {stage for macro in spec.macros for stage in macro.stages}
    return tuple(enum for enum in spec.enums if any(value.id in stages for value in enum.values))


def _spots(spec: Spec) -> Iterator[tuple[str, Spot]]:
    yield spec.protocol.id, Spot(OVERVIEW, "", markdown(spec.protocol.title))
    yield "protocol/framing", Spot(FRAMING, "", "framing")
    for page, names in (("commands", spec.commands), ("replies", spec.replies)):
        for message in names:
            yield message.id, Spot(f"{page}/{message.name}", "", f"`{message.symbol}`")
    stages = stage_enums(spec)
    for enum in spec.enums:
        page = MACROS if enum in stages else OVERVIEW if enum.of_messages else VALUES
        yield enum.id, Spot(page, anchor_of(enum.id), f"`{enum.name}`")
        for value in enum.values if not enum.of_messages else ():
            yield value.id, Spot(page, anchor_of(value.id), f"`{value.symbol or value.name}`")
    for flags in spec.flag_sets:
        page = f"{FLAGS}/{flags.name}"
        yield flags.id, Spot(page, "", f"`{flags.name}`")
        for group in flags.groups:
            yield group.id, Spot(page, anchor_of(group.id), markdown(group.title))
        for flag in flags.members:
            yield flag.id, Spot(page, anchor_of(flag.id), f"`{flag.symbol}`")
    for macro in spec.macros:
        yield macro.id, Spot(MACROS, anchor_of(macro.id), f"`{macro.macro}`")
    for version in spec.versions:
        yield version.id, Spot(VERSIONS, anchor_of(version.id), f"version {version.number}")
    for limit in spec.limits:
        yield limit.id, Spot(FRAMING, anchor_of(limit.id), f"`{limit.name}`")
    for rule in spec.rules:
        yield rule.id, Spot(TEXTS, anchor_of(rule.id), f"`{rule.name}`")
    for phase in spec.session.phases:
        yield phase.id, Spot(PHASES, anchor_of(phase.id), f"`{phase.name}`")
    for source in spec.sources:
        yield source.id, Spot(SOURCES, anchor_of(source.id), source.name)
    yield from _programs(spec)
    for log in spec.logs:
        page = f"{SYMPTOMS}/{log.name}"
        yield log.id, Spot(page, "", markdown(log.title))
        for symptom in log.symptoms:
            yield symptom.id, Spot(page, anchor_of(symptom.id), code(symptom.text))
    for cause in spec.causes:
        yield cause.id, Spot(CAUSES, anchor_of(cause.id), markdown(cause.title))
    for failure in spec.failures:
        yield failure.id, Spot(CAUSES, anchor_of(failure.id), markdown(failure.texts[0]))


def _programs(spec: Spec) -> Iterator[tuple[str, Spot]]:
    for program in spec.implementations:
        page = f"implementations/{program.name}"
        yield program.id, Spot(page, "", markdown(program.title))
        table = program.state_table
        own = (*table.rules, *table.differences) if table else ()
        claims: tuple[Claim, ...] = (*program.malformed_input, *own)
        for each in claims:
            yield each.id, Spot(page, anchor_of(each.id), each.name)


def _notes(spec: Spec, index: Index) -> Iterator[tuple[str, Spot]]:
    for program in spec.implementations:
        for note in program.notes:
            page = index[note.about[0]].page
            yield note.id, Spot(page, anchor_of(note.id), note.name)
