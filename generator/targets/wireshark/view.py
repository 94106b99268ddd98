"""The spec in the words of a dissector in Lua: tables, which its hand-written parts interpret."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from generator.limits import plausible
from generator.lower import language
from generator.lower.automaton import Automaton
from generator.lower.findings import KINDS, REASONS, THE_END
from generator.lower.language import FieldView, MessageView
from generator.lower.names import pascal, short, snake, upper
from generator.lower.table import FlagPlace
from generator.model import Pairs, Rule, Side, Spec
from generator.targets.wireshark.literals import lua
from generator.wire import FRAME_ERRORS, PAYLOAD_ERRORS

Table = Mapping[Any, Any]

_REPORTED = {each.kind for each in REASONS.values()}
_FLAGS = ("suppressed_by", "unanswered_with", "requires")

LUA = language.Language(
    types={"u8": "", "u16": "", "u32": ""}, field_name=str, link="{}", width=1 << 20
)


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    lowered = language.view(spec, LUA)
    tables = [(name, lua(value)) for name, value in _Tables(spec, lowered).all().items()]
    return lowered | {"id": spec.protocol.id, "tables": tables}


class _Tables:
    def __init__(self, spec: Spec, lowered: Mapping[str, Any]) -> None:
        self.spec = spec
        self.lowered = lowered
        self.table = lowered["table"]
        self.ids = [message.id for message in spec.messages]
        self.usual = {
            step.command: step.to if step.to != place else None
            for place, row in reversed(list(enumerate(self.table.steps)))
            for step in row
        }
        self.symbols = {each.id: each.symbol for flags in spec.flag_sets for each in flags.members}
        self.docs = {each.id: each.doc[0] for flags in lowered["flags"] for each in flags.values}

    def all(self) -> Table:
        """Each table by its name."""
        spec, table = self.spec, self.table
        rules = zip(spec.rules, self.lowered["rules"], strict=True)
        rows = zip(self.lowered["messages"], table.rows, strict=True)
        ways = [[(self.ids[step.command], step.to) for step in row] for row in table.steps]
        limits = [(self.flag(each.flag), each.max_length) for each in table.agreed_limits]
        return {
            "ID": spec.protocol.id,
            "NAME": pascal(spec.protocol.id),
            "TITLE": spec.protocol.title,
            "SENDERS": [spec.protocol.role(side).title for side in (Side.MTA, Side.FILTER)],
            "ERRORS": {**FRAME_ERRORS, **PAYLOAD_ERRORS},
            "KINDS": {kind: text for kind, text in KINDS.items() if kind in _REPORTED},
            "REASONS": {snake(name): asdict(reason) for name, reason in REASONS.items()},
            "THE_END": THE_END,
            "STRANGERS": [each.digits for each in self.lowered["strangers"]],
            "DEFAULT_LIMIT": table.max_length,
            "AGREED_LIMITS": limits,
            "GREATEST_LIMIT": max([table.max_length, *(length for _, length in limits)]),
            "PLAUSIBLE_LIMIT": plausible(spec) + 1,
            **self.negotiation(),
            "PHASES": {place: short(each.id) for place, each in enumerate(table.phases)},
            "FINAL": {place: True for place, each in enumerate(table.phases) if each.final},
            "INITIAL_PHASE": table.initial,
            "STEPS": dict(enumerate(ways)),
            "RULES": [self.rule(rule, each) for rule, each in rules],
            "CODES": {message.code: message.id for message in spec.messages},
            "NAMES": {message.code: pascal(message.name) for message in spec.messages},
            "INTERIM": {self.ids[reply]: True for row in table.rows for reply in row.interim},
            "PROGRESS": {each.id: True for each in spec.replies if each.class_ == "progress"},
            "MESSAGES": {each.message.id: self.message(each, row) for each, row in rows},
        }

    def negotiation(self) -> Table:
        said, fields = self.spec.session.negotiation, self.table.negotiated
        need = said.macro_lists_need if said else None
        needed = [
            FlagPlace(i, bit) for i, x in enumerate(fields) for bit, id_ in x.ids if id_ == need
        ]
        symbols = [{bit: self.symbols[id_] for bit, id_ in each.ids} for each in fields]
        return {
            "NEGOTIATION": said.message if said else None,
            "VERSION_FIELD": self.table.version,
            "VERSIONS": self.table.versions,
            "LISTS": said.macro_lists if said else None,
            "LISTS_NEED": self.flag(next(iter(needed), None)),
            "STAGES": {
                value.number: pascal(self.spec.message(value.command).name)
                for enum in self.spec.enums
                if not enum.of_messages
                for value in enum.values
                if value.command
            },
            "NEGOTIATED": [
                {"name": each.name, "when_zero": each.when_zero, "symbols": known}
                for each, known in zip(fields, symbols, strict=True)
            ],
        }

    def rule(self, rule: Rule, each: Automaton) -> Table:
        classes = {byte: number for byte, number in enumerate(each.classes) if number}
        return asdict(each) | {"doc": rule.summary, "classes": classes}

    def flag(self, place: FlagPlace | None) -> object:
        if place is None:
            return None
        ids = dict(self.table.negotiated[place.field].ids)
        return [place.field + 1, place.bit, self.symbols[ids[place.bit]]]

    def message(self, each: MessageView, row: Any) -> Table:
        message = each.message
        return {
            "id": message.id,
            "name": each.name,
            "since": message.since,
            "usual": self.usual.get(self.ids.index(message.id)),
            "is_command": row.is_command,
            "is_reply": row.is_reply,
            "is_answered": row.is_answered,
            **{name: self.flag(getattr(row, name)) for name in _FLAGS},
            "interim": {self.ids[reply]: True for reply in row.interim},
            "endings": {self.ids[x.reply]: x.to if x.to >= 0 else False for x in row.endings},
            "steps": [self.step(part) for part in each.steps],
        }

    def step(self, field: FieldView) -> Table:
        op, item = field.op, field.op.field
        inner = [self.step(each) for each in field.inner]
        if op.kind == "when":
            chosen = dict.fromkeys(op.values, True)
            return {"kind": op.kind, "selector": op.selector, "values": chosen, "inner": inner}
        if isinstance(item, Pairs):
            inner = [{"kind": "text", "name": name} for name in (item.key, item.value)]
        enum = {each.number: upper(short(each.id)) for each in op.enum.values} if op.enum else None
        flags = op.flags.members if op.flags else ()
        return {
            "kind": op.kind,
            "name": op.name,
            "doc": " ".join(field.doc) or None,
            "least": op.min_length or None,
            "enum": enum,
            "closed": True if op.known else None,
            "flags": [
                {
                    "bit": each.bit,
                    "symbol": each.symbol,
                    "name": short(each.id),
                    "doc": self.docs[each.id],
                }
                for each in flags
            ]
            or None,
            "rules": [place + 1 for place in field.rules] or None,
            "inner": inner or None,
        }
