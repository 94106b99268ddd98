"""What the templates print of how programs ask a responder about a mail."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.model import Implementation, Spec
from generator.model.asking import TOLD_WITH, Told
from generator.targets.python.names import class_of, snake

_FACTS = ("empty_list", "queue_id", "greeting_in_mail", "ends", "unknown", "ipv6")


@dataclass(frozen=True, slots=True)
class TellingView:
    """What a command tells about a mail.

    Attributes:
        of: what that is.
        command: its class.
        fields: the fields by what they hold.
    """

    of: str
    command: str
    fields: dict[str, str]


def tellings(spec: Spec) -> list[TellingView]:
    """What commands tell about a mail, in the order in which that happens."""
    found = []
    for command in spec.commands:
        if tells := command.tells:
            parts = {part: getattr(tells, part) for part in TOLD_WITH[tells.of]}
            fields = {part: snake(field) for part, field in parts.items() if field is not None}
            found.append(TellingView(tells.of.value, class_of(command.id), fields))
    order = [each.value for each in Told]
    return sorted(found, key=lambda each: order.index(each.of))


def families(spec: Spec, names: Mapping[str, str]) -> dict[str, str]:
    """The values for the kinds of a client's address, by the versions of IP; 0 for no address."""
    tells = (each.tells for each in spec.commands if each.tells)
    found = next((each for each in tells if each.of is Told.CLIENT), None)
    kinds = {"4": found.ipv4, "6": found.ipv6, "0": found.no_address} if found else {}
    return {kind: names[id_] for kind, id_ in kinds.items() if id_ is not None}


def decisions(spec: Spec) -> dict[str, list[str]]:
    """The classes of the replies that decide something, by what they decide."""
    found: dict[str, list[str]] = {}
    for reply in spec.replies:
        if reply.decides:
            found.setdefault(reply.decides, []).append(class_of(reply.id))
    return found


def refusals(spec: Spec) -> dict[str, str]:
    """The classes of the replies that refuse, and the first digit of the code that a client gets.

    It is empty where that stands in the reply.
    """
    digits = {"reject": "5", "defer": "4", "refuse": ""}
    found = ((class_of(each.id), each.decides) for each in spec.replies)
    return {name: digits[decides] for name, decides in found if decides in digits}


def habits(spec: Spec, program: Implementation) -> Iterator[tuple[str, str]]:
    """The attributes of a class of the runtime, and their values as literals."""
    how = program.asking
    if how is None:
        return
    names = {each.id: each.macro for each in spec.macros}
    commands = {each.macros: _command(each.id) for each in spec.commands if each.macros}
    lists = {each.stage: repr(each.names) for each in program.default_macros}
    yield "macros", _mapping((kind, lists.get(stage, "()")) for stage, kind in commands.items())
    further = (
        (_command(each.before), commands[each.stage] if each.stage else "None")
        for each in how.further_macros
    )
    yield "macros_before", _mapping(further)
    yield "macros_alone", _set(map(_command, how.macros_alone))
    yield "aborts", _set(map(repr, how.aborts))
    yield "unknown_replies", _set(f"replies.{class_of(each)}" for each in how.unknown_replies)
    for name in _FACTS:
        yield name, repr(getattr(how, name))
    values = ((names[x.macro], (x.value, x.nameless or x.value)) for x in how.values)
    yield "values", repr(dict(values))


def offers(
    spec: Spec, program: Implementation, names: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    """What is offered in each version, as arguments; of several offers the first counts."""
    negotiation = spec.session.negotiation
    if negotiation is None:
        return
    types = {field: names[flags.id] for field, flags in spec.negotiated.items()}
    for version in dict.fromkeys(each.version for each in program.offers):
        offer = next(each for each in program.offers if each.version == version)
        flags = (f"{snake(name)}=enums.{types[name]}({number})" for name, number in offer.flags)
        yield version, ", ".join([f"{snake(negotiation.version)}={version}", *flags])


def _command(id_: str) -> str:
    return f"commands.{class_of(id_)}"


def _mapping(items: Iterable[tuple[str, str]]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in items) + "}"


def _set(items: Iterable[str]) -> str:
    inner = ", ".join(items)
    return f"frozenset({{{inner}}})" if inner else "frozenset()"
