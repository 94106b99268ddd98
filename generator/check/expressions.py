"""The expressions of rules for text."""

import re
from collections.abc import Iterator
from itertools import product

from generator.load import Problem
from generator.model import Rule, Spec
from generator.resolve import Places

_LONGEST = 4
_ALPHABET_SIZE = 8
_CONTROLS = {"r": "\r", "n": "\n", "t": "\t"}

_CLASS = re.compile(r"(?<!\\)\[\^?\]?(?:\\.|[^\]\\])*\]")
_ESCAPE = re.compile(r"\\[0-9aAbBdDsSwWzZ]")
_EXTENSION = re.compile(r"\(\?(?!:)|[*+?}][+?]|(?<!\\)\{(?![0-9]+(,[0-9]*)?\})")


def expression(spec: Spec, places: Places) -> Iterator[Problem]:
    """An expression is one that every engine reads alike."""
    for rule in spec.rules:
        key = "must" if rule.must_match else "must-not"
        try:
            re.compile(rule.pattern.encode())
        except re.error as error:
            yield Problem(places.place(rule.id, key), "expression", str(error))
            continue
        outside = _CLASS.sub("[]", rule.pattern)
        if found := _ESCAPE.search(rule.pattern) or _EXTENSION.search(outside):
            yield Problem(
                places.place(rule.id, key),
                "expression",
                f"'{found[0]}' does not mean the same to every engine",
                "write classes such as [0-9], and groups as (?:...)",
            )


def only_with(spec: Spec, places: Places) -> Iterator[Problem]:
    """No short text without the characters of `only-with` breaks the rule."""
    for rule in spec.rules:
        if rule.only_with and (text := _breaking(rule)) is not None:
            yield Problem(
                places.place(rule.id, "only-with"),
                "only-with",
                f"the text {text!r} has none of these characters and breaks the rule",
            )


def _breaking(rule: Rule) -> str | None:
    """A short text that breaks a rule without the characters that the spec says it needs."""
    try:
        pattern = re.compile(rule.pattern)
    except re.error:
        return None
    letters = dict.fromkeys(_literals(rule.pattern) + "a \t0")
    alphabet = [letter for letter in letters if letter not in rule.only_with][:_ALPHABET_SIZE]
    for length in range(_LONGEST + 1):
        for text in map("".join, product(alphabet, repeat=length)):
            if pattern.search(text):
                return text
    return None


def _literals(pattern: str) -> str:
    """The characters that an expression names, those of line breaks and tabs as themselves."""
    escaped = [_CONTROLS.get(letter, letter) for letter in re.findall(r"\\(.)", pattern)]
    return re.sub(r"\\.|[\[\](){}*+?|^$.]", "", pattern) + "".join(escaped)
