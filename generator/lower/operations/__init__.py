"""Messages as operations on the wire: what a codec in any language is a loop over."""

from generator.lower.operations.conditions import OfEnum, OfFlags, OfVersions, Test
from generator.lower.operations.kinds import (
    KINDS,
    NUMBER_KINDS,
    AnyLeaf,
    Bytes,
    Constant,
    Leaf,
    List,
    Number,
    Numbers,
    Operation,
    Pairs,
    Records,
    Sized,
    Text,
    Texts,
    When,
    leaves,
)
from generator.lower.operations.lowering import operations

__all__ = [
    "KINDS",
    "NUMBER_KINDS",
    "AnyLeaf",
    "Bytes",
    "Constant",
    "Leaf",
    "List",
    "Number",
    "Numbers",
    "OfEnum",
    "OfFlags",
    "OfVersions",
    "Operation",
    "Pairs",
    "Records",
    "Sized",
    "Test",
    "Text",
    "Texts",
    "When",
    "leaves",
    "operations",
]
