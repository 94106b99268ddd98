"""The spec in the words of a dissector in Lua: tables, which its hand-written parts interpret."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.limits import plausible
from generator.lower.automaton import Automaton
from generator.lower.codec import Codec
from generator.lower.findings import KINDS, REASONS, THE_END
from generator.lower.names import pascal, short, snake, upper
from generator.lower.operations import Number, Pairs, Records, When
from generator.lower.spelling import Language
from generator.lower.table import FlagPlace, Row
from generator.lower.views import FieldView, MessageView
from generator.model import Enum, Flag, FlagSet, Message, Rule, Side, Spec, Versions
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.targets.wireshark.literals import lua

Table = Mapping[Any, Any]

_REPORTED = {each.kind for each in REASONS.values()}
_FLAGS = ("suppressed_by", "unanswered_with", "requires")

LUA = Language(types={"u8": "", "u16": "", "u32": ""}, field_name=str, link="{}", width=1 << 20)


class View(Codec):
    """Everything that the templates need: the tables, each a name and a literal."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, LUA)
        self.id = spec.protocol.id
        self.tables = [(name, lua(value)) for name, value in _Tables(spec, self).all().items()]


view = View


class _Tables:
    def __init__(self, spec: Spec, lowered: Codec) -> None:
        self.spec = spec
        self.lowered = lowered
        self.table = lowered.table
        self.ids = [message.id for message in spec.messages]
        self.numbers = [phase.number for phase in self.table.phases]
        self.usual = {
            step.command: self.numbers[step.to] if step.to != place else None
            for place, row in reversed(list(enumerate(self.table.steps)))
            for step in row
        }
        self.symbols = {each.id: each.symbol for flags in spec.flag_sets for each in flags.members}
        self.docs = {each.id: each.doc[0] for flags in lowered.flags for each in flags.values}

    def all(self) -> Table:
        """Each table by its name."""
        spec, table = self.spec, self.table
        rules = zip(spec.rules, self.lowered.rules, strict=True)
        rows = zip(self.lowered.messages, table.rows, strict=True)
        ways = [
            [(self.ids[step.command], self.numbers[step.to], *_span(step.versions)) for step in row]
            for row in table.steps
        ]
        limits = [
            (each.max_length, self.flag(each.flag) or False, *_span(each.versions))
            for each in table.agreed_limits
        ]
        return {
            "ID": spec.protocol.id,
            "NAME": pascal(spec.protocol.id),
            "TITLE": spec.protocol.title,
            "SENDERS": [spec.protocol.role(side).title for side in (Side.MTA, Side.FILTER)],
            "ERRORS": {**FRAME_ERRORS, **PAYLOAD_ERRORS},
            "KINDS": {kind: text for kind, text in KINDS.items() if kind in _REPORTED},
            "REASONS": {snake(name): asdict(reason) for name, reason in REASONS.items()},
            "THE_END": THE_END,
            "STRANGERS": [each.digits for each in self.lowered.strangers],
            "DEFAULT_LIMIT": table.max_length,
            "AGREED_LIMITS": limits,
            "GREATEST_LIMIT": max(
                [table.max_length, *(each.max_length for each in table.agreed_limits)]
            ),
            "PLAUSIBLE_LIMIT": plausible(spec) + 1,
            **self.negotiation(),
            "PHASES": {each.number: short(each.id) for each in table.phases},
            "FINAL": {each.number: True for each in table.phases if each.final},
            "INITIAL_PHASE": self.numbers[table.initial],
            "STEPS": dict(zip(self.numbers, ways, strict=True)),
            "RULES": [self.rule(rule, each) for rule, each in rules],
            "CODES": {message.code: message.id for message in spec.messages},
            "NAMES": {message.code: pascal(message.name) for message in spec.messages},
            "INTERIM": {self.ids[x.reply]: True for row in table.rows for x in row.interim},
            "PROGRESS": {row.id: True for row in table.rows if row.is_progress},
            "TOLERATED_LENGTHS": table.tolerated_lengths,
            "TOLERANCES": self.tolerances(),
            "MESSAGES": {each.message.id: self.message(each, row) for each, row in rows},
        }

    def negotiation(self) -> Table:
        said, fields = self.spec.session.negotiation, self.table.negotiated
        symbols = [{bit: self.symbols[id_] for bit, id_ in each.ids} for each in fields]
        return {
            "NEGOTIATION": said.message if said else None,
            "VERSION_FIELD": self.table.version,
            "VERSIONS": self.table.versions,
            "LISTS": self.table.lists or None,
            "LISTS_NEED": self.flag(self.table.lists_need),
            "STAGES": {
                each.number: (
                    pascal(self.spec.messages[each.command].name),
                    *_span(each.versions),
                )
                for each in self.table.stages
            },
            "NEGOTIATED": [
                {"name": each.name, "when_zero": each.when_zero, "symbols": known}
                for each, known in zip(fields, symbols, strict=True)
            ],
        }

    def tolerances(self) -> Table:
        """For each message what real programs make of it where it is malformed."""
        found: dict[str, list[Table]] = {}
        for each in self.table.tolerances:
            after = each.after if each.has_after else None
            row = {"error": each.error, "reading": each.reading, "after": after}
            row |= {"field": each.field or None, "condition": each.condition or None}
            found.setdefault(self.ids[each.message], []).append(row)
        return found

    def rule(self, rule: Rule, each: Automaton) -> Table:
        classes = {byte: number for byte, number in enumerate(each.classes) if number}
        return asdict(each) | {"doc": rule.summary, "classes": classes}

    def flag(self, place: FlagPlace | None) -> object:
        if place is None:
            return None
        return [place.field + 1, place.bit, self.symbols[place.id]]

    def message(self, each: MessageView, row: Row) -> Table:
        message = each.message
        return {
            "id": message.id,
            "name": each.name,
            "first": row.versions.since,
            "last": row.versions.until,
            "usual": self.usual.get(self.ids.index(message.id)),
            "is_command": row.is_command,
            "is_reply": row.is_reply,
            "is_answered": row.is_answered,
            **{name: self.flag(getattr(row, name)) for name in _FLAGS},
            "responses": self.responses(row),
            "narrow": self.narrow(message) or None,
            "steps": [self.step(part) for part in each.steps],
        }

    def narrow(self, message: Message) -> Table:
        """For each field with values that some version lacks these values, and their versions."""
        return {
            each.path[-1]: {x.number: (x.id, *_span(x.versions)) for x in each.values}
            for each in self.table.narrow
            if self.ids[each.message] == message.id
        }

    def responses(self, row: Row) -> Table:
        """For each reply what it does: whether it is the last, where it leads, when."""
        found: dict[str, list[tuple[object, ...]]] = {}
        for each in (*row.interim, *row.endings):
            to = self.numbers[each.to] if each.leads_on else False
            entry = (each in row.endings, to, *_span(each.versions))
            found.setdefault(self.ids[each.reply], []).append(entry)
        return found

    def step(self, field: FieldView) -> Table:
        if isinstance(field.op, When):
            return {
                "kind": field.kind,
                "selector": field.op.selector,
                "values": dict.fromkeys(field.numbers, True),
                "inner": [self.step(each) for each in field.inner],
            }
        enum: dict[int, str] = {}
        flags: list[Table] = []
        inner: list[Table] = []
        match field.op:
            case Number(enum=Enum(values=values)):
                enum = {each.number: upper(short(each.id)) for each in values}
            case Number(flags=FlagSet(members=members)):
                flags = [self.bit(each) for each in members]
            case Pairs(key=key, value=value):
                inner = [{"kind": "text", "name": name} for name in (key, value)]
            case Records():
                inner = [self.step(each) for each in field.inner]
        return {
            "kind": field.kind,
            "name": field.key,
            "doc": " ".join(field.doc) or None,
            "least": field.min_length or None,
            "enum": enum or None,
            "closed": True if field.known else None,
            "flags": flags or None,
            "rules": [place + 1 for place in field.rules] or None,
            "inner": inner or None,
        }

    def bit(self, flag: Flag) -> Table:
        name, doc = short(flag.id), self.docs[flag.id]
        return {"bit": flag.bit, "symbol": flag.symbol, "name": name, "doc": doc}


def _span(versions: Versions) -> tuple[int, ...]:
    """The first version and the last one, as far as they matter."""
    if not versions.is_narrow:
        return ()
    return (versions.since, versions.until) if versions.until else (versions.since,)
