"""What versions, limits, rules, enums, macros and sources are."""

from collections.abc import Iterable, Iterator

from generator.cli.explaining.facts import Facts, Row, in_versions
from generator.model import (
    Enum,
    EnumValue,
    Field,
    LengthTolerance,
    Limit,
    Macro,
    Number,
    Protocol,
    Records,
    Rule,
    Source,
    Spec,
    Version,
    When,
    leaves_of,
)
from generator.model.composed import Leaf, rules_of


def protocol_facts(spec: Spec, protocol: Protocol) -> Facts:
    """The protocol as a whole."""
    roles: list[Row] = [{"role": role.title, "doc": role.doc} for role in protocol.roles]
    return {
        "title": protocol.title,
        "roles": roles,
        "versions": [version.id for version in spec.versions],
        "commands": [command.id for command in spec.commands],
        "replies": [reply.id for reply in spec.replies],
    }


def framing_facts(spec: Spec) -> Facts:
    """How frames follow each other."""
    framing = spec.protocol.framing
    parts: list[Row] = [
        {"offset": start, "size": size, "part": name} for name, start, size in framing.parts
    ]
    return {
        "byte order": spec.protocol.byte_order,
        "length counts": framing.counts,
        "frame": [*parts, {"offset": framing.payload_start, "size": None, "part": "payload"}],
        "limits": [_limit(spec, limit) for limit in spec.limits],
        "tolerated lengths": [_length(each) for each in spec.protocol.tolerated_lengths],
        "foreign bytes": [{"bytes": each.digits, "peer": each.is_} for each in spec.strangers],
    }


def _length(tolerance: LengthTolerance) -> Row:
    return {
        "from": tolerance.least,
        "to": tolerance.greatest,
        "read as": tolerance.read_as,
        "by": ", ".join(tolerance.by),
        "doc": tolerance.doc,
    }


def _limit(spec: Spec, limit: Limit) -> Row:
    return {
        "limit": limit.id,
        "payload": limit.payload,
        "length": spec.protocol.framing.length_with(limit.payload),
        "default": limit.default,
        "plausible": limit.plausible,
        "negotiated with": limit.negotiated_with,
        "versions": in_versions(limit),
        "tolerated by": ", ".join(limit.tolerated_by) or None,
    }


def version_facts(spec: Spec, version: Version) -> Facts:
    """A version: what came and what went with it."""
    number = version.number
    flags = [flag for flags in spec.flag_sets for flag in flags.members]
    values = [value for enum in spec.enums if not enum.of_messages for value in enum.values]
    others = (*spec.session.phases, *spec.limits, *spec.macros)
    return {
        "number": number,
        "status": version.status,
        "brought": [
            *(message.id for message in spec.messages if message.since == number),
            *(flag.id for flag in flags if flag.since == number),
            *(value.id for value in values if value.since == number),
            *(each.id for each in others if each.since == number),
        ],
        "last with": [message.id for message in spec.messages if message.until == number],
        "offered by": [
            f"{program.title}: {offer.setting}"
            for program in spec.implementations
            for offer in program.offers
            if offer.version == number
        ],
    }


def limit_facts(spec: Spec, limit: Limit) -> Facts:
    """A limit on the payload."""
    return {name: value for name, value in _limit(spec, limit).items() if name != "limit"}


def rule_facts(spec: Spec, rule: Rule) -> Facts:
    """A rule for text."""
    return {
        "must" if rule.must_match else "must not": rule.pattern,
        "only with": repr(rule.only_with) if rule.only_with else None,
        "level": rule.level,
        "hint": rule.hint,
        "fields": [
            f"{message.id}.{name}"
            for message in spec.messages
            for name, part in _leaves(message.leaf_fields)
            if not isinstance(part, Records) and rule.id in rules_of(part)
        ],
    }


def enum_facts(spec: Spec, enum: Enum) -> Facts:
    """A set of values."""
    values: list[Row] = [
        {
            "value": chr(value.number) if enum.is_char else value.number,
            "id": value.id,
            "symbol": value.symbol,
            "doc": value.summary,
        }
        for value in enum.values
    ]
    return {
        "of": "char" if enum.is_char else f"u{8 * enum.size}",
        "unknown value": "is malformed" if enum.closed else "is passed on",
        "values": values,
        "fields": [
            f"{message.id}.{name}"
            for message in spec.messages
            for name, part in _leaves(message.leaf_fields)
            if isinstance(part, Number) and part.enum == enum.id
        ],
    }


def _brought_by(value: str, fields: Iterable[Field], above: str) -> Iterator[str]:
    """The names of the fields of the conditions that hold with a value."""
    for item in fields:
        if isinstance(item, When) and value in item.values:
            yield from (f"{above}{part.name}" for part in leaves_of(item.fields))
        elif isinstance(item, When):
            yield from _brought_by(value, item.fields, above)
        elif isinstance(item, Records):
            yield from _brought_by(value, item.fields, f"{above}{item.name}[].")


def value_facts(spec: Spec, enum: Enum, value: EnumValue) -> Facts:
    """A value of an enum."""
    return {
        "value": chr(value.number) if enum.is_char else value.number,
        "symbol": value.symbol,
        "enum": enum.id,
        "since": value.since,
        "until": value.until,
        "command": value.command,
        "brings fields": [
            name
            for message in spec.messages
            for name in _brought_by(value.id, message.fields, f"{message.id}.")
        ],
        "macros of": [message.id for message in spec.messages if message.macros == value.id],
        "macros": [macro.id for macro in spec.macros if value.id in macro.stages],
        "sent by default": [
            {"program": program.title, "macros": " ".join(each.names)}
            for program in spec.implementations
            for each in program.default_macros
            if each.stage == value.id
        ],
    }


def macro_facts(spec: Spec, macro: Macro) -> Facts:
    """A well-known macro."""
    return {
        "name": macro.macro,
        "versions": in_versions(macro),
        "stages": list(macro.stages),
        "sent by default": [
            {"program": program.title, "stage": each.stage}
            for program in spec.implementations
            for each in program.default_macros
            if macro.macro in each.names
        ],
    }


def source_facts(spec: Spec, source: Source) -> Facts:
    """Something that evidence points to."""
    return {
        "title": source.title,
        "kind": source.source_kind,
        "evidence for": [
            claim.id
            for claim in spec.claims()
            if any(each.source == source.name for each in claim.evidence)
        ],
    }


def _leaves(fields: Iterable[Leaf], above: str = "") -> Iterator[tuple[str, Leaf]]:
    """The fields and those of records, with their names."""
    for part in fields:
        yield f"{above}{part.name}", part
        if isinstance(part, Records):
            yield from _leaves(part.leaf_fields, f"{above}{part.name}[].")
