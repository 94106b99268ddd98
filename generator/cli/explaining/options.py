"""What flags are."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Facts, Row
from generator.model import Flag, FlagGroup, FlagSet, Number, Spec


def flag_set_facts(spec: Spec, flags: FlagSet) -> Facts:
    """A set of flags."""
    members: list[Row] = [
        {"bit": f"{flag.bit:#010x}", "id": flag.id, "symbol": flag.symbol, "doc": flag.summary}
        for flag in flags.members
    ]
    return {
        "members": members,
        "groups": [group.id for group in flags.groups],
        "an offer of 0 means": list(flags.when_zero),
        "fields": [f"{message} {field}" for message, field in _fields(spec, flags)],
    }


def group_facts(spec: Spec, group: FlagGroup) -> Facts:
    """A group of flags."""
    members = [flag.id for flags in spec.flag_sets for flag in flags.members]
    return {
        "title": group.title,
        "members": [id_ for id_ in members if spec.flag(id_)[1].group == group.id],
    }


def flag_facts(spec: Spec, flags: FlagSet, flag: Flag) -> Facts:
    """A flag."""
    return {
        "bit": f"{flag.bit:#010x}",
        "symbol": flag.symbol,
        "aliases": list(flag.aliases),
        "set": flags.id,
        "group": flag.group,
        "since": flag.since,
        "if not offered": flag.if_not_offered,
        "effects": list(_effects(spec, flags, flag)),
        "offered by": list(_offers(spec, flags, flag)),
    }


def _effects(spec: Spec, flags: FlagSet, flag: Flag) -> Iterator[Row]:
    for message in spec.messages:
        if message.suppressed_by == flag.id:
            yield {"about": message.id, "effect": "it is not sent"}
        if message.unanswered_with == flag.id:
            yield {"about": message.id, "effect": "it gets no reply"}
        if message.requires == flag.id:
            yield {"about": message.id, "effect": "it may be sent only with this flag"}
        if flag.id in message.deciding_flags:
            yield {"about": message.id, "effect": "it has more fields with this flag"}
    for limit in spec.limits:
        if limit.negotiated_with == flag.id:
            yield {"about": limit.id, "effect": "the limit is agreed"}
    negotiation = spec.session.negotiation
    if negotiation and negotiation.macro_lists_need == flag.id:
        effect = f"it may carry the field {negotiation.macro_lists}"
        yield {"about": negotiation.message, "effect": effect}
    if flag.id in flags.when_zero:
        yield {"about": flags.id, "effect": "an offer of 0 means it"}


def _offers(spec: Spec, flags: FlagSet, flag: Flag) -> Iterator[str]:
    negotiation = spec.session.negotiation
    if negotiation is None:
        return
    names = {field for message, field in _fields(spec, flags) if message == negotiation.message}
    for program in spec.implementations:
        for offer in program.offers:
            if any(name in names and value & flag.bit == flag.bit for name, value in offer.flags):
                yield f"{program.title}: {offer.setting}"


def _fields(spec: Spec, flags: FlagSet) -> Iterator[tuple[str, str]]:
    for message in spec.messages:
        for part in message.leaf_fields:
            if isinstance(part, Number) and part.flags == flags.id:
                yield message.id, part.name
