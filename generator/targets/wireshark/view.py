"""The spec in the words of a dissector in Lua: tables, which its hand-written parts interpret."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from generator.limits import plausible
from generator.lower.automaton import Automaton
from generator.lower.codec import Codec
from generator.lower.findings import THE_END, kinds, reasons
from generator.lower.names import pascal, short, snake, upper
from generator.lower.operations import Constant, Number, Pairs
from generator.lower.spelling import Language
from generator.lower.table import FlagPlace, Row
from generator.lower.views import FieldView, MessageView
from generator.model import Enum, FlagSet, Message, Rule, Spec, Versions
from generator.model.errors import FRAME_ERRORS, PAYLOAD_ERRORS
from generator.targets.wireshark.literals import lua
from generator.wire import newest

Table = Mapping[Any, Any]

_FLAGS = ("suppressed_by", "unanswered_with", "requires")

LUA = Language(
    title="Lua",
    types=dict.fromkeys(("u8", "u16", "u32", "u64"), ""),
    field_name=str,
    link="{}",
    width=1 << 20,
)


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
        spec, table, roles = self.spec, self.table, self.lowered.roles
        why = reasons(roles)
        reported = {each.kind for each in why.values()}
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
            "SENDERS": list(spec.protocol.titles.values()),
            "ERRORS": {**FRAME_ERRORS, **PAYLOAD_ERRORS},
            "KINDS": {kind: text for kind, text in kinds(roles).items() if kind in reported},
            "REASONS": {snake(name): asdict(each) for name, each in why.items()},
            "THE_END": THE_END,
            **self.framing(),
            "STRANGERS": [each.digits for each in self.lowered.strangers],
            "DEFAULT_LIMIT": table.max_length,
            "AGREED_LIMITS": limits,
            "GREATEST_LIMIT": max(
                [table.max_length, *(each.max_length for each in table.agreed_limits)]
            ),
            "PLAUSIBLE_LIMIT": spec.protocol.framing.length_with(plausible(spec)),
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

    def framing(self) -> Table:
        framing = self.spec.protocol.framing
        return {
            "IS_LITTLE": self.spec.protocol.byte_order == "little",
            "LENGTH_AT": framing.length_at,
            "LENGTH_SIZE": framing.length,
            "LEAST_LENGTH": framing.least_length,
            "UNCOUNTED": framing.uncounted,
            "CODE_AT": framing.code_at,
            "PAYLOAD_START": framing.payload_start,
        }

    def negotiation(self) -> Table:
        said, fields = self.spec.session.negotiation, self.table.negotiated
        symbols = [{bit: self.symbols[id_] for bit, id_ in each.ids} for each in fields]
        return {
            "NEGOTIATION": said.message if said else None,
            "VERSION_FIELD": self.table.version,
            "VERSIONS": self.table.versions,
            "NEWEST": newest(self.spec),
            "LAYOUT_FLAGS": self.table.layout_flags or None,
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
        message, negotiation = each.message, self.spec.session.negotiation
        states_version = negotiation is not None and message.id == negotiation.message
        return {
            "id": message.id,
            "name": each.name,
            "first": row.versions.since,
            "last": row.versions.until,
            "usual": self.usual.get(self.ids.index(message.id)),
            "varies": (each.varies and not states_version) or None,
            "states_version": (each.varies and states_version) or None,
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
        op = field.op
        number = op if isinstance(op, Number) else None
        texts = _texts_of_pair(field, op) if isinstance(op, Pairs) else []
        return {
            "kind": "number" if number else field.kind.removeprefix("optional-"),
            "name": field.key or None,
            "doc": " ".join(field.doc) or None,
            "type": _type(field.size, is_signed=field.is_signed, is_bool=field.is_bool),
            "is": self.bytes(op) if isinstance(op, Constant) else None,
            "is_char": field.is_char or None,
            "enum": _names(number.enum) if number and number.enum else None,
            "closed": bool(field.known) or None,
            "flags": self.bits(number.flags) if number and number.flags else None,
            "least": _bound(field, field.least),
            "greatest": _bound(field, field.greatest),
            "prefix": None if texts else _ahead(field.prefix),
            "length": field.length or None,
            "shortest": field.min_length or None,
            "longest": field.max_length,
            "count": _ahead(field.count, "count"),
            "optional": field.is_optional or None,
            "rules": _rules(field.rules),
            "selector": field.selector_key or None,
            "values": dict.fromkeys(field.numbers, True) if field.test == "values" else None,
            "bits": [*map(_bits, _single(field.mask))] or None,
            "versions": _span(field.versions) if field.test == "versions" else None,
            "defaults": _defaults(field) or None,
            "inner": [*texts, *map(self.step, field.inner)] or None,
        }

    def bytes(self, constant: Constant) -> bytes:
        order = self.spec.protocol.byte_order
        return constant.value.to_bytes(constant.size, order, signed=constant.is_signed)

    def bits(self, flags: FlagSet) -> list[Table]:
        return [
            {
                "bit": _bits(flag.bit),
                "symbol": flag.symbol,
                "name": short(flag.id),
                "doc": self.docs[flag.id],
            }
            for flag in flags.members
        ]


def _texts_of_pair(field: FieldView, pairs: Pairs) -> list[Table]:
    both = ((pairs.key, field.key_rules), (pairs.value, field.value_rules))
    ahead = _ahead(field.prefix)
    return [
        {"kind": "text", "name": name, "prefix": ahead, "rules": _rules(rules)}
        for name, rules in both
    ]


def _rules(places: Sequence[int]) -> list[int] | None:
    """The places of rules in a list of Lua, which begins at 1."""
    return [place + 1 for place in places] or None


def _type(size: int, *, is_signed: bool = False, is_bool: bool = False) -> str | None:
    return "bool" if is_bool else f"{'i' if is_signed else 'u'}{8 * size}" if size else None


def _ahead(size: int, name: str = "length") -> Table | None:
    """The number in front of something, of a size in bytes."""
    return {"name": name, "type": _type(size)} if size else None


def _bound(number: FieldView, bound: int | None) -> object:
    """A bound of a number; of a wide one its two halves, since numbers of Lua are doubles."""
    return divmod(bound % (1 << 64), 1 << 32) if bound is not None and number.size > 4 else bound


def _bits(number: int) -> object:
    """Flags; if they are too large for a number of 32 bits, in two halves."""
    return divmod(number, 1 << 32) if number >> 32 else number


def _single(mask: int) -> list[int]:
    """The bits of a mask."""
    return [1 << place for place in range(mask.bit_length()) if mask >> place & 1]


def _names(enum: Enum) -> Mapping[int, str]:
    return {each.number: upper(short(each.id)) for each in enum.values}


def _defaults(field: FieldView) -> Table:
    """What conditions find in fields that were not agreed."""
    named = ((each.key, each.default) for each in field.defaulted if each.is_named)
    return {key: _bits(int(default or 0)) for key, default in named}


def _span(versions: Versions) -> tuple[int, ...]:
    """The first version and the last one, as far as they matter."""
    if not versions.is_narrow:
        return ()
    return (versions.since, versions.until) if versions.until else (versions.since,)
