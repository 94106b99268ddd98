"""What the scripts of pages name: each id with its place, and what the field calls it."""

from dataclasses import dataclass

from generator.lower.names import camel
from generator.model import Spec
from generator.targets.docs.index import Index


@dataclass(frozen=True, slots=True)
class Known:
    """An id, its name for readers, and the place where pages tell about it."""

    id: str
    name: str
    page: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Preset:
    """What a program offers in a setting: numbers by the fields that negotiate."""

    program: str
    setting: str
    values: tuple[tuple[str, int], ...]


def presets(spec: Spec) -> tuple[Preset, ...]:
    """What programs offer."""
    negotiation = spec.session.negotiation
    if not negotiation:
        return ()
    return tuple(
        Preset(
            program.title,
            offer.setting,
            (
                (camel(negotiation.version), offer.version),
                *((camel(field), value) for field, value in offer.flags),
            ),
        )
        for program in spec.implementations
        for offer in program.offers
    )


def lists(spec: Spec) -> tuple[str, ...]:
    """The fields of the negotiation that are lists, which may be empty."""
    negotiation = spec.session.negotiation
    return (camel(negotiation.macro_lists),) if negotiation and negotiation.macro_lists else ()


def known_ids(spec: Spec, index: Index) -> tuple[Known, ...]:
    """The ids that scripts name: messages, flags and phases."""
    flags = (flag for flags in spec.flag_sets for flag in flags.members)
    spots = ((each.id, index[each.id]) for each in (*spec.messages, *flags, *spec.session.phases))
    return tuple(Known(id_, spot.label.strip("`"), spot.page, spot.anchor) for id_, spot in spots)
