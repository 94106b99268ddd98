"""The state table as Python writes it."""

from dataclasses import dataclass
from typing import Any

from generator.model import Exchange, Message, Number, Pairs, Records, Side, Spec
from generator.targets.python.code import call, tuple_of
from generator.targets.python.names import class_of, member_of, snake, upper
from generator.targets.python.parsing import hexadecimal
from generator.targets.python.text import class_docstring, docstring, plain


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase."""

    name: str
    id: str
    doc: str


@dataclass(frozen=True, slots=True)
class NegotiatedView:
    """A field of the negotiation with its flags."""

    name: str
    type: str
    when_zero: str
    drop: str
    emulate: str
    every: str

    @property
    def checked(self) -> str:
        """The lines that keep the flags as their type."""
        return _checked("given_flags", self.type, self.name)


def table(spec: Spec) -> dict[str, Any]:
    """Phases, transitions, exchanges and the flags that bear on them."""
    session = spec.session
    ways: dict[str, dict[str, str]] = {phase.id: {} for phase in session.phases}
    for transition in session.transitions:
        for source in transition.sources:
            ways[source][transition.on] = transition.to or source
    return {
        "initial": f"Phase.{upper(spec.phase(session.initial).name)}",
        "phases": [
            PhaseView(
                upper(phase.name),
                phase.name,
                docstring([plain(spec, phase.summary)], 4),
            )
            for phase in session.phases
        ],
        "phase_doc": class_docstring(
            ["How far a conversation has come."],
            ((upper(phase.name), plain(spec, phase.summary)) for phase in session.phases),
        ),
        "final": [f"Phase.{upper(phase.name)}" for phase in session.phases if phase.final],
        "in_message": [
            f"Phase.{upper(phase.name)}" for phase in session.phases if phase.in_message
        ],
        "drop_a_message": [
            qualified(spec, each.id) for each in spec.commands if each.id in session.dropping
        ],
        "retry": member_of(spec, session.misplaced.retry_from) if session.misplaced else None,
        "macro_order": [
            qualified(spec, command)
            for command in (session.macro_scopes.order if session.macro_scopes else ())
        ],
        "macro_ends": [
            qualified(spec, command)
            for command in (session.macro_scopes.ended_by if session.macro_scopes else ())
        ],
        "queue_id": (
            next(each.macro for each in spec.macros if each.id == session.queue_id).strip("{}")
            if session.queue_id
            else None
        ),
        "stages": [
            f"{hexadecimal(value.number)}: {qualified(spec, value.command)}"
            for enum in spec.enums
            if not enum.of_messages
            for value in enum.values
            if value.command
        ],
        "transitions": [
            _nested(
                member_of(spec, phase),
                [f"{qualified(spec, on)}: {member_of(spec, to)}" for on, to in row.items()],
            )
            for phase, row in ways.items()
            if row
        ],
        "sent_after": [
            _sent_after(spec, command.id, ended)
            for command in spec.commands
            if (ended := session.sent_after(command.id))
        ],
        "exchanges": [
            _exchange(spec, command.id, exchange)
            for command in spec.commands
            if (exchange := session.exchange_of(command.id))
        ],
        "suppressed_by": _flags_of(spec, "suppressed_by"),
        "unanswered_with": _flags_of(spec, "unanswered_with"),
        "requires": _flags_of(spec, "requires"),
        "announces": [_announcement(spec, m) for m in spec.commands if m.announces],
        "progress": [
            qualified(spec, each.id) for each in spec.replies if each.class_ == "progress"
        ],
        "commands": [qualified(spec, message.id) for message in spec.commands],
        "replies": [
            qualified(spec, message.id)
            for message in spec.messages
            if message.sender is not Side.MTA
        ],
        "flag_symbols": [
            _nested(
                class_of(flags.id),
                [f'{hexadecimal(flag.bit, 8)}: "{flag.symbol}"' for flag in flags.members],
            )
            for flags in spec.flag_sets
        ],
        "flag_ids": [
            _nested(
                class_of(flags.id),
                [f'{hexadecimal(flag.bit, 8)}: "{flag.id}"' for flag in flags.members],
            )
            for flags in spec.flag_sets
        ],
        "negotiation": _negotiation(spec),
    }


def qualified(spec: Spec, id_: str) -> str:
    """The class of a message with its module."""
    module = "commands" if any(each.id == id_ for each in spec.commands) else "replies"
    return f"{module}.{class_of(id_)}"


def _nested(key: str, items: list[str]) -> str:
    rows = "".join(f"        {item},\n" for item in items)
    return f"{key}: {{\n{rows}    }}"


def _exchange(spec: Spec, command: str, exchange: Exchange) -> str:
    interim = "".join(f"                {qualified(spec, each)},\n" for each in exchange.interim)
    replies = f"{{\n{interim}            }}\n        " if interim else ""
    if replies:
        replies = f"\n            {replies}"
    final = "".join(
        f"            {qualified(spec, reply)}: "
        f"{member_of(spec, outcome.to) if outcome.to else 'None'},\n"
        for outcome in exchange.final
        for reply in outcome.replies
    )
    return (
        f"{qualified(spec, command)}: Exchange(\n"
        f"        interim=frozenset({replies}),\n"
        f"        final={{\n{final}        }},\n"
        "    )"
    )


def _sent_after(spec: Spec, command: str, ended: frozenset[tuple[str, str]]) -> str:
    pairs = "".join(
        f"            ({qualified(spec, before.id)}, {qualified(spec, reply.id)}),\n"
        for before in spec.commands
        for reply in spec.messages
        if (before.id, reply.id) in ended
    )
    return f"{qualified(spec, command)}: frozenset(\n        {{\n{pairs}        }}\n    )"


def _announcement(spec: Spec, message: Message) -> str:
    at = 0
    for field in message.leaf_fields:
        if field.name == message.announces:
            break
        assert isinstance(field, Number), "only numbers have a place that is known beforehand"
        at += field.size
    macros = next(field.name for field in message.leaf_fields if isinstance(field, Pairs))
    head = f"{qualified(spec, message.id)}: Announcement("
    arguments = [f'"{snake(str(message.announces))}"', str(at), f'"{snake(macros)}"']
    # The comma that the table puts behind it must fit the line as well.
    return "\n".join(call(4, head, arguments, "),")).strip().removesuffix(",")


def _flags_of(spec: Spec, key: str) -> list[str]:
    return [
        f"{qualified(spec, message.id)}: {member_of(spec, flag)}"
        for message in spec.messages
        if (flag := getattr(message, key))
    ]


def _checked(check: str, kind: str, name: str) -> str:
    given = call(8, f"{name}_ = {check}(", [kind, f"self.{name}", f'"{name}"'], ")")
    return "\n".join([*given, *call(8, "put(", ["self", f'"{name}"', f"{name}_"], ")")])


def _negotiation(spec: Spec) -> dict[str, Any] | None:
    negotiation = spec.session.negotiation
    if negotiation is None:
        return None
    message = spec.message(negotiation.message)
    fields = {field.name: field for field in message.fields if isinstance(field, Number)}
    views = []
    for name in negotiation.flags:
        flags = spec.flag_set(str(fields[name].flags))
        by_wish = {
            wish: hexadecimal(
                sum(flag.bit for flag in flags.members if flag.if_not_offered == wish), 8
            )
            for wish in ("drop", "emulate")
        }
        zero = sum(flag.bit for flag in flags.members if flag.id in flags.when_zero)
        internal = {group.id for group in flags.groups if group.internal}
        every = sum(flag.bit for flag in flags.members if flag.group not in internal)
        views.append(
            NegotiatedView(
                snake(name),
                class_of(flags.id),
                hexadecimal(zero, 8),
                every=hexadecimal(every, 8),
                **by_wish,
            )
        )
    lists = snake(negotiation.macro_lists) if negotiation.macro_lists else None
    record = next((field.record for field in message.fields if isinstance(field, Records)), None)
    record_class = class_of(f"record/{record}") if record else None
    return {
        "message": qualified(spec, message.id),
        "version": snake(negotiation.version),
        "lowest": min(spec.spoken_versions, default=0),
        "highest": max(spec.spoken_versions, default=0),
        "lowest_id": spec.too_old,
        "flags": views,
        "lists": lists,
        "lists_checked": _checked("given_records", record_class, lists)
        if record_class and lists
        else None,
        "if_offered_checked": _checked(
            "given_single_flags",
            tuple_of(list(dict.fromkeys(each.type for each in views))),
            "if_offered",
        ),
        "record": record_class,
        "lists_need": (
            member_of(spec, negotiation.macro_lists_need) if negotiation.macro_lists_need else None
        ),
        "emulation": qualified(spec, negotiation.emulated_with)
        if negotiation.emulated_with
        else None,
    }
