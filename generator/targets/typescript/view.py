"""The spec in the words of TypeScript."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.lower import language
from generator.lower.escaping import comment
from generator.lower.language import FieldView, MessageView
from generator.lower.layout import listed
from generator.lower.names import camel, pascal
from generator.model import Spec

WIDTH = 100

# What cannot be the name of a variable, what tells messages apart, and what the codec itself names.
TAKEN = """
arguments await break case catch class const continue debugger default delete do else enum eval
export extends false finally for function if implements import in instanceof interface let new null
package private protected public return static super switch this throw true try type typeof
undefined var void while with yield r
constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype toLocaleString toString
valueOf
"""
# What the module itself declares, and what of the language it names.
TYPES = """
Agreement Array Automaton BigInt Boolean DataView Date Decoder EncodeError Error ErrorKind Exclude
Extract Fields Flag Function IfOffered Input Iterable Map Math Message MessageInfo MessageType
Messages Named NegotiatedField NegotiationError Number Object Omit Pair Parameters Partial Phase
Pick Promise ProtocolError Proxy Reader Readonly ReadonlyArray Record Reflect RegExp Replies
Required ReturnType Row Set String Symbol TextDecoder TextEncoder Tolerance Uint8Array Writer
"""

TYPESCRIPT = language.Language(
    types={
        **dict.fromkeys(("u8", "u16", "u32"), "number"),
        **dict.fromkeys(("text", "optional-text", "bytes"), "Uint8Array"),
        "texts": "readonly Uint8Array[]",
        "pairs": "readonly Pair[]",
        "records": "readonly {}[]",
    },
    optional="{} | undefined",
    field_name=camel,
    constant=lambda kind, name: f"{pascal(kind)}.{pascal(name)}",
    reserved=frozenset(TAKEN.split()),
    reserved_types=frozenset(TYPES.split()),
    link="{{@link {}}}",
    width=WIDTH - 5,
    escape=comment,
)


def view(spec: Spec) -> Mapping[str, Any]:
    """Everything that the templates need."""
    values = language.view(spec, TYPESCRIPT)
    rules = values["rules"]
    leaves = list(_leaves(each for message in values["messages"] for each in message.fields))
    return {
        **values,
        "has_pairs": any(each.kind == "pairs" for each in leaves),
        "named": sorted({each.whole for each in leaves if each.op.enum or each.op.flags}),
        "closed": sorted({each.whole for each in leaves if each.op.known}),
        "said": [
            (place, row)
            for place, row in enumerate(values["table"].rows)
            if row.is_answered or row.suppressed_by or row.requires
        ],
        "numbered": list(_numbered(values["messages"])),
        "tolerated_lengths": [
            f"[0x{least:08x}, 0x{greatest:08x}, {read_as}]"
            for least, greatest, read_as in values["table"].tolerated_lengths
        ],
        "strangers": [f"[0x{each.mask:08x}, 0x{each.value:08x}]" for each in values["strangers"]],
        "obeyed_by": lambda each: [f'"{rules[n].id}"' for n in each.rules if rules[n].is_error],
        "fit": partial(listed, width=WIDTH),
        "filled": partial(listed, width=WIDTH, fill=True),
        "key": lambda name: name if re.fullmatch(r"[A-Za-z_]\w*", name) else f'"{name}"',
    }


def _numbered(messages: Iterable[MessageView]) -> Iterator[tuple[str, list[str]]]:
    """The fields of messages whose numbers have names."""
    for message in messages:
        fields = [
            f"{each.name}: [values.{each.whole}, {str(each.op.flags is not None).lower()}]"
            for each in _leaves(message.fields)
            if each.op.enum or each.op.flags
        ]
        if fields:
            yield message.message.name, fields


def _leaves(fields: Iterable[FieldView]) -> Iterator[FieldView]:
    for each in fields:
        yield each
        yield from _leaves(each.inner)
