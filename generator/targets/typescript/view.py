"""The spec in the words of TypeScript."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from generator.lower.codec import Codec, all_in
from generator.lower.escaping import comment
from generator.lower.layout import below, chosen, listed
from generator.lower.names import camel, in_order, pascal, short, spelled
from generator.lower.spelling import Language, may_be_absent
from generator.lower.table import FlagPlace, Response
from generator.lower.views import FieldView
from generator.model import Spec, Versions
from generator.targets.typescript import expressions
from generator.targets.typescript.expressions import WIDTH, Nested, fit, nested
from generator.targets.typescript.samples import TypeScriptSamples

Items = Iterable[object]

# What cannot be the name of a variable, what tells messages apart, and what the codec itself names.
TAKEN = """
arguments await break case catch class const continue debugger default delete do else enum eval
export extends false finally for function if implements import in instanceof interface let new null
package private protected public return static super switch this throw true try type typeof
undefined var void while with yield r constructor hasOwnProperty isPrototypeOf propertyIsEnumerable
prototype toLocaleString toString valueOf decodeURI decodeURIComponent encodeURI encodeURIComponent
escape globalThis isFinite isNaN parseFloat parseInt unescape
"""
# What the module itself declares, what of the language it names, and what all programs see.
TYPES = """
Options Array Automaton BigInt Boolean DataView Date Decoder EncodeError Error ErrorKind Exclude
Extract Fields Flag Function IfOffered Input Iterable Map Math Message MessageInfo MessageType
Messages Named NegotiatedField NegotiationError Number Object Omit Pair Partial Payload Phase
Pick Promise ProtocolError Proxy Reader Readonly ReadonlyArray Record Reflect RegExp Replies
Required ReturnType Row Set String Symbol TextDecoder TextEncoder Tolerance Uint8Array Writer
AggregateError ArrayBuffer Atomics BigInt64Array BigUint64Array EvalError FinalizationRegistry
Float32Array Float64Array Infinity Int16Array Int32Array Int8Array Intl RangeError ReferenceError
NaN SharedArrayBuffer SyntaxError TypeError Uint16Array Uint32Array Uint8ClampedArray WeakMap
WeakRef WeakSet
"""

TYPESCRIPT = Language(
    title="TypeScript",
    types={
        **dict.fromkeys(("u8", "u16", "u32", "i8", "i16", "i32"), "number"),
        **dict.fromkeys(("u64", "i64"), "bigint"),
        "bool": "boolean",
        "numbers": "readonly {}[]",
        **dict.fromkeys(("text", "optional-text", "bytes"), "Uint8Array"),
        "texts": "readonly Uint8Array[]",
        "pairs": "readonly Pair[]",
        "records": "readonly {}[]",
    },
    by_position=False,
    absence=lambda kind, type_, reasons: (
        f"{type_} | undefined" if may_be_absent(reasons) or "default" in reasons else type_
    ),
    field_name=camel,
    constant=lambda kind, name: f"{pascal(kind)}.{pascal(name)}",
    reserved=frozenset(TAKEN.split()),
    reserved_in_records=frozenset({"holder"}),
    reserved_types=frozenset(TYPES.split()),
    link="{{@link {}}}",
    width=WIDTH - 5,
    escape=comment,
)


class View(Codec):
    """Everything that the templates need."""

    def __init__(self, spec: Spec) -> None:
        super().__init__(spec, TYPESCRIPT)
        leaves = [each for message in self.messages for _, each in _leaves(message.fields)]
        self.ts = expressions
        alias = spelled(spec.protocol.id, camel, TYPESCRIPT.reserved)
        self.samples = TypeScriptSamples(self, spec.project.name, alias)
        self.fit = fit
        self.nested = nested
        self.has_pairs = any(each.kind == "pairs" for each in leaves)
        self.named = in_order({each.whole for each in leaves if each.is_named})
        self.closed = in_order({each.whole for each in leaves if each.known})
        self.in_order = in_order
        names = [each.message.name for each in self.messages]
        phases = [f'"{short(each.id)}"' for each in self.table.phases]
        self.ways = [
            [_way(names[each.command], phases[each.to], each.versions) for each in row]
            for row in self.table.steps
        ]

        def responses(some: Iterable[Response]) -> list[str]:
            ends = ((x, phases[x.to] if x.leads_on else "null") for x in some)
            return [_way(names[x.reply], to, x.versions) for x, to in ends]

        self.responses = [(responses(x.interim), responses(x.endings)) for x in self.table.rows]
        self.agreed_lengths = [
            f"[{each.max_length}, {self._flag(each.flag)}{_span(each.versions)}]"
            for each in self.table.agreed_limits
        ]
        every = [each for x in self.messages for step in x.steps for each in all_in(step)]
        self.pairs_in_conditions = any(
            part.kind == "pairs" for x in every if x.kind == "when" for part in x.value_fields
        )
        self.numbered = list(self._named_numbers())
        self.chosen, self.below = partial(chosen, width=WIDTH), partial(below, width=WIDTH)
        lengths = self.table.tolerated_lengths
        self.tolerated_lengths = ["[0x{:08x}, 0x{:08x}, {}]".format(*each) for each in lengths]
        self.length_tests = [f"[0x{x.mask:08x}, 0x{x.value:08x}]" for x in self.strangers]

    def _flag(self, flag: FlagPlace | None) -> str:
        return f'["{self.agreed[flag.field].name}", 0x{flag.bit:08x}]' if flag else "null"

    def fit_arrays(self, tab: str, head: str, items: Sequence[str], tail: str) -> str:
        """Arrays in an array: a single one in the line if it fits, and several in lines each."""
        return listed(len(tab), head, items, tail, width=WIDTH, apart=len(items) > 1)

    def obeyed_by(self, field: FieldView) -> list[str]:
        """The ids of the rules by which texts are refused, as strings; of pairs, as two arrays."""
        if field.key_rules or field.value_rules:
            both = map(self._obeyed, (field.key_rules, field.value_rules))
            return [f"[{', '.join(each)}]" for each in both]
        return self._obeyed(field.rules)

    def _obeyed(self, places: Sequence[int]) -> list[str]:
        return [f'"{self.rules[n].id}"' for n in places if self.rules[n].is_error]

    def _named_numbers(self) -> Iterator[tuple[str, Nested]]:
        """The fields of messages whose numbers have names."""
        for message in self.messages:
            fields = {
                self.key(place): {"names": f"values.{each.whole}"}
                | ({"areFlags": "true"} if each.is_flags else {})
                for place, each in _leaves(message.fields)
                if each.is_named
            }
            if fields:
                yield message.message.name, fields

    def key(self, name: str) -> str:
        """A name as the key of an object."""
        return name if re.fullmatch(r"[A-Za-z_]\w*", name) else f'"{name}"'


view = View


def _leaves(fields: Iterable[FieldView], place: str = "") -> Iterator[tuple[str, FieldView]]:
    """The fields, and those of records, with their names after the name of the whole."""
    for each in fields:
        yield f"{place}{each.name}", each
        yield from _leaves(each.value_fields, f"{place}{each.name}.")


def _way(name: str, phase: str, versions: Versions) -> str:
    """A message and the phase to which it leads, as an array with the versions if they matter."""
    return f'["{name}", {phase}{_span(versions)}]'


def _span(versions: Versions) -> str:
    """Versions as another item of an array, if they matter."""
    until = f", until: {versions.until}" if versions.until else ""
    return f", {{ since: {versions.since}{until} }}" if versions.is_narrow else ""
