"""What the calculator of negotiations offers to begin with."""

from dataclasses import dataclass

from generator.lower.names import camel
from generator.model import Negotiation, Spec
from generator.model.text import first_sentence
from generator.targets.docs.index import Index
from generator.targets.docs.writer import Writer

Values = tuple[tuple[str, int], ...]
"""Numbers by the fields that are negotiated."""


@dataclass(frozen=True, slots=True)
class Preset:
    """What is offered and, unless that is for the reader to choose, what is asked for."""

    title: str
    offer: Values
    request: Values = ()


@dataclass(frozen=True, slots=True)
class Presets:
    """Presets of one kind."""

    title: str
    members: tuple[Preset, ...]


def presets(spec: Spec, index: Index) -> tuple[Presets, ...]:
    """What programs offer, and the worked examples that the controls can show."""
    negotiation = spec.session.negotiation
    if not negotiation:
        return ()
    writer = Writer(spec, index, "")
    known = {each.number for each in spec.versions}
    # The calculator begins with the first, which should have settings to compare with.
    programs = sorted(spec.implementations, key=lambda each: -len(each.offers))
    offers = tuple(
        Preset(
            f"{program.title}: {offer.setting}", _values(negotiation, offer.version, offer.flags)
        )
        for program in programs
        for offer in program.offers
    )
    examples = tuple(
        Preset(
            writer.plain(first_sentence(vector.why)),
            _values(negotiation, vector.offer.version, vector.offer.flags),
            _values(negotiation, vector.request.version, vector.request.flags),
        )
        for topic in spec.vectors
        for vector in topic.negotiations
        if not vector.if_offered and known >= {vector.offer.version, vector.request.version}
    )
    groups = (Presets("Offers of programs", offers), Presets("Worked examples", examples))
    return tuple(each for each in groups if each.members)


def lists(spec: Spec) -> tuple[str, ...]:
    """The fields of the negotiation that are lists, which may be empty."""
    negotiation = spec.session.negotiation
    return (camel(negotiation.macro_lists),) if negotiation and negotiation.macro_lists else ()


def _values(negotiation: Negotiation, version: int, flags: Values) -> Values:
    fields = ((camel(field), value) for field, value in flags)
    return ((camel(negotiation.version), version), *fields)
