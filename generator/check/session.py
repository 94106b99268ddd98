"""What the state table names works together."""

from collections.abc import Iterator
from typing import TypeGuard

from generator.load import Problem
from generator.model import Field, Number, Records, Side, Spec, Text, Versions, When
from generator.model.implementation import Offer
from generator.model.keys import keys_of
from generator.resolve import Places

_NEGOTIATED = "it must be unsigned, of up to 32 bits, without a range, and in every such message"
_MOST_BYTES = 4
"""How wide a number is at most that a session counts with."""


def command_without_way(spec: Spec, places: Places) -> Iterator[Problem]:
    """Every command may be sent somewhere, unless it is reserved."""
    used = {transition.on for transition in spec.session.transitions}
    for command in spec.commands:
        if command.id not in used and not command.reserved:
            yield Problem(
                places.place(command.id),
                "command-without-way",
                f"no transition is on {command.id}",
                "say in the session in which phases it may be sent",
            )


def reply_nowhere(spec: Spec, places: Places) -> Iterator[Problem]:
    """Every reply is accepted somewhere, unless it is reserved."""
    accepted: set[str] = set()
    for exchange in spec.session.exchanges:
        accepted.update(exchange.interim_replies, exchange.final_replies)
    for reply in spec.replies:
        if reply.id not in accepted and not reply.reserved:
            yield Problem(
                places.place(reply.id),
                "reply-nowhere",
                f"no exchange takes {reply.id}",
                "name it in an exchange, or say with `reserved:` why nobody sends it",
            )


def command_as_reply(spec: Spec, places: Places) -> Iterator[Problem]:
    """A command that is a reply as well says that both sides send it."""
    both = {message.id for message in spec.messages if message.sender is Side.BOTH}
    commands = {command.id for command in spec.commands}
    for index, exchange in enumerate(spec.session.exchanges):
        for number, final in enumerate(exchange.final):
            for position, reply in enumerate(final.replies):
                if reply in commands - both:
                    below = ("exchanges", index, "final", number, "replies", position)
                    yield Problem(
                        places.session(*below),
                        "command-as-reply",
                        f"{reply} is a command that the other side does not send",
                        f"write `sender: {Side.BOTH}` there if it does",
                    )


def unanswered(spec: Spec, places: Places) -> Iterator[Problem]:
    """A reply that a flag leaves out is one that there would be."""
    for command in spec.commands:
        if command.unanswered_with and spec.session.exchange_of(command.id) is None:
            yield Problem(
                places.place(command.id, "unanswered-with"),
                "unanswered",
                f"{command.id} gets no reply in any case: no exchange is about it",
            )


_NO_OVERLAP = "give them versions that do not overlap, with `since` and `until`"


def ambiguous_transition(spec: Spec, places: Places) -> Iterator[Problem]:
    """A command leads from a phase to one place, and a reply has one meaning for it."""
    rule = "ambiguous-transition"
    seen: dict[tuple[str, str], list[Versions]] = {}
    for index, transition in enumerate(spec.session.transitions):
        for source in transition.sources:
            others = seen.setdefault((transition.on, source), [])
            if any(transition.versions & other for other in others):
                yield Problem(
                    places.session("transitions", index),
                    rule,
                    f"two transitions are on {transition.on} from {source}",
                    _NO_OVERLAP,
                )
            others.append(transition.versions)
    answered: set[str] = set()
    for index, exchange in enumerate(spec.session.exchanges):
        place = places.session("exchanges", index)
        for command in exchange.commands:
            if command in answered:
                yield Problem(place, rule, f"two exchanges are about {command}")
            answered.add(command)
        for reply in sorted({*exchange.interim_replies} & {*exchange.final_replies}):
            yield Problem(place, rule, f"{reply} both ends the exchange and does not")
        named: dict[tuple[str, str], list[Versions]] = {}
        for key, number, each in exchange.listed():
            for reply in each.replies:
                others = named.setdefault((key, reply), [])
                if any(each.versions & other for other in others):
                    yield Problem(
                        places.session("exchanges", index, key, number),
                        rule,
                        f"the exchange names {reply} twice",
                        _NO_OVERLAP,
                    )
                others.append(each.versions)


def sent_after(spec: Spec, places: Places) -> Iterator[Problem]:
    """What must have come before a command are replies that end an exchange."""
    for index, transition in enumerate(spec.session.transitions):
        for number, ended in enumerate(transition.sent_after):
            for position, command in enumerate(ended.commands):
                exchange = spec.session.exchange_of(command)
                known = exchange.final_replies if exchange else ()
                if unknown := sorted(set(ended.replies) - {*known}):
                    below = ("transitions", index, "sent-after", number, "commands", position)
                    yield Problem(
                        places.session(*below),
                        "sent-after",
                        f"no exchange of {command} ends with {unknown[0]}",
                    )


def final_phase(spec: Spec, places: Places) -> Iterator[Problem]:
    """Nothing is sent after the end."""
    for phase in spec.session.phases:
        senders = {t.on for t in spec.session.transitions if phase.id in t.sources}
        if phase.final and senders:
            yield Problem(
                places.place(phase.id),
                "final-phase",
                f"{phase.id} is final, but {min(senders)} may be sent in it",
            )


def negotiation_field(spec: Spec, places: Places) -> Iterator[Problem]:
    """The fields that negotiate are there and of the right kind."""
    negotiation = spec.session.negotiation
    if negotiation is None:
        return
    message = spec.message(negotiation.message)
    # What is negotiated is there in every message.
    fields = {
        each.name: each
        for each in message.fields
        if not isinstance(each, When)
        and each.versions & message.versions == message.versions
        and not each.negotiated_with
    }
    version = fields.get(negotiation.version)
    if not _is_plain(version) or version.enum or version.flags:
        yield Problem(
            places.session("negotiation", "version"),
            "negotiation-field",
            f"'{negotiation.version}' is not a number of {message.id}",
            _NEGOTIATED,
        )
    for index, name in enumerate(negotiation.flags):
        place = places.session("negotiation", "flags", index)
        field = fields.get(name)
        if not _is_plain(field) or not field.flags:
            text = f"'{name}' is not flags of {message.id}"
            yield Problem(place, "negotiation-field", text, _NEGOTIATED)
        elif field.size != _MOST_BYTES:
            text = f"the flags '{name}' are of {field.type.word}; those of a negotiation are of u32"
            yield Problem(place, "negotiation-field", text)
        elif name in keys_of(Offer):
            text = f"the flags '{name}' have the name of another key of offers"
            yield Problem(place, "negotiation-field", text, "give the field another name")
    lists = negotiation.macro_lists
    if lists is not None:
        place = places.session("negotiation", "macro-lists")
        field = fields.get(lists)
        if not isinstance(field, Records):
            text = f"'{lists}' is not records of {message.id}"
            yield Problem(place, "negotiation-field", text)
        elif not _is_stage_and_names(field):
            text = f"a record of '{lists}' is not a stage and the names of its macros"
            hint = "give it a number with an enum, then a text, and more only in some versions"
            yield Problem(place, "negotiation-field", text, hint)


def _is_stage_and_names(field: Records) -> bool:
    match field.fields:
        case (Number(enum=str()), Text(), *more):
            return all(each.since or each.until for each in more)
        case _:
            return False


def _is_plain(field: Field | None) -> TypeGuard[Number]:
    """Whether it is a number that every peer can give, and that a session can count with."""
    return (
        isinstance(field, Number)
        and not field.optional
        and (field.min, field.max) == (None, None)
        and not field.type.is_signed
        and field.type.form == "number"
        and field.size <= _MOST_BYTES
    )


def state_table(spec: Spec, places: Places) -> Iterator[Problem]:
    """A program's own table names only its own states."""
    for implementation in spec.implementations:
        table = implementation.state_table
        if table is None:
            continue
        known = set(table.rows)
        named = {state for row in table.rows.values() for state in row.next} | {table.reset}
        named |= {state for difference in table.differences for state in difference.states}
        place = places.place(implementation.id, "state-table")
        for state in sorted((named | set(table.order)) - known):
            yield Problem(place, "state-table", f"'{state}' is not a row of the table")
        for state in sorted(known - set(table.order)):
            yield Problem(place, "state-table", f"'{state}' has no place in the order")
